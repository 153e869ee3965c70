/** The nodes of a kind, filtered, ordered and paged, and their number, in one statement. */
import type { Kind, NodeOf } from '../../domain/model';
import { checkFilter, checkKind, checkOrder, checkPage } from '../check-query';
import type { ListQuery, NodeList } from '../graph-store';
import { identifier } from '../schema/neo4j';
import { orderTerms, Parameters, whereCypher } from './conditions';
import type { Query } from './connection';
import { nodeColumns, readNode } from './values';

export async function listNodes<K extends Kind>(query: Query, asked: K, list: ListQuery): Promise<NodeList<K>> {
  const kind = checkKind(asked);
  const predicates = checkFilter([kind], list.filter);
  const order = checkOrder([kind], list.order);
  const { limit, offset } = checkPage(list.page);
  const { values, bind, bindInteger } = new Parameters();
  const match = `MATCH (n:${identifier(kind)}) WHERE ${whereCypher('n', predicates, bind)}`;
  const terms = [...order.map((term) => orderTerms(term, 'n')), 'n.id'].join(', ');
  const page =
    limit === 0
      ? 'RETURN [] AS page'
      : `${match} WITH n ORDER BY ${terms} SKIP ${bindInteger(offset)} LIMIT ${bindInteger(limit)} ` +
        `RETURN collect(${nodeColumns(kind, 'n')}) AS page`;
  const total = list.count ? `CALL () { ${match} RETURN count(n) AS total }` : 'WITH null AS total';
  const [row] = await query(`${total} CALL () { ${page} } RETURN page, total`, values);
  const [nodes, count] = row ?? [[], null];
  return {
    nodes: (nodes as unknown[]).map((columns) => readNode(columns) as unknown as NodeOf<K>),
    total: count as number | null,
  };
}
