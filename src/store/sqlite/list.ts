/** The nodes of a kind, filtered, ordered and paged. */
import type { Kind, NodeOf } from '../../domain/model';
import { checkFilter, checkKind, checkOrder, checkPage, checkProperties } from '../check-query';
import type { ListQuery, NodeList } from '../graph-store';
import { identifier } from '../schema/sqlite';
import { orderTerm, whereSql } from './conditions';
import { Connection } from './connection';
import { nodeBody } from './layout';

export function listNodes<K extends Kind>(connection: Connection, asked: K, query: ListQuery): NodeList<K> {
  const kind = checkKind(asked);
  const predicates = checkFilter([kind], query.filter);
  const order = checkOrder([kind], query.order);
  const { limit, offset } = checkPage(query.page);
  const table = identifier(kind);
  const body = nodeBody(kind, checkProperties([kind], query.properties));

  const { values, bind } = Connection.parameters();
  const terms = [...order.map((term) => orderTerm(`n.${identifier(term.property)}`, term)), 'n."id"'].join(', ');
  // Rows are chosen by their keys first, so that only those of the page are read in full.
  const chosen =
    `SELECT n."ref" FROM ${table} n WHERE ${whereSql('n', predicates, bind)} ` +
    `ORDER BY ${terms} LIMIT ${bind(limit)} OFFSET ${bind(offset)}`;
  const rows =
    limit === 0
      ? []
      : connection.all(
          `SELECT ${body.columns('n')} FROM (${chosen}) p CROSS JOIN ${table} n ON n."ref" = p."ref" ORDER BY ${terms}`,
          values,
        );
  return {
    nodes: rows.map(([json, float]) => body.read(json, float) as NodeOf<Kind> as NodeOf<K>),
    total: query.count ? countNodes(connection, kind, predicates) : null,
  };
}

function countNodes(connection: Connection, kind: Kind, predicates: ReturnType<typeof checkFilter>): number {
  const { values, bind } = Connection.parameters();
  const sql = `SELECT count(*) FROM ${identifier(kind)} n WHERE ${whereSql('n', predicates, bind)}`;
  return Number(connection.get(sql, values)?.[0]);
}
