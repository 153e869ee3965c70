/** From many nodes along one relation to their neighbours, in one statement. */
import { checkFilter, checkOrder, checkPage, checkRelation, neighbourKinds } from '../check-query';
import { relationSpec } from '../../domain/model';
import type { ExpandQuery, Expansion, Neighbour } from '../graph-store';
import { ENTITY, identifier } from '../schema/neo4j';
import { orderTerms, Parameters, whereCypher } from './conditions';
import type { Query } from './connection';
import { knownIds } from './nodes';
import { anyNodeColumns, readNode, readRelation, relationColumns } from './values';

interface Found {
  readonly neighbours: readonly Neighbour[];
  readonly total: number;
}

export async function expandNodes(
  query: Query,
  ids: readonly string[],
  asked: ExpandQuery,
): Promise<readonly Expansion[]> {
  const relation = checkRelation(asked.relation);
  const kinds = neighbourKinds(relation, asked.direction, asked.kinds);
  const page = asked.page ? checkPage(asked.page) : null;
  const starts = knownIds(ids).ids;
  const found = new Map<string, Found>();
  const predicates = kinds.length === 0 ? [] : checkFilter(kinds, asked.filter);
  const order = kinds.length === 0 ? [] : checkOrder(kinds, asked.order, relation);

  if (kinds.length > 0 && starts.length > 0) {
    const { values, bind, bindInteger } = new Parameters();
    const out = asked.direction === 'out';
    const tie = `-[r:${identifier(relation)}]-`;
    const labels = kinds.map(identifier).join('|');
    const match =
      `MATCH (s)${out ? `${tie}>` : `<${tie}`}(n:${labels}) ` + `WHERE ${whereCypher('n', predicates, bind)}`;
    const identity = relationSpec(relation).identity ?? [];
    const terms = [
      ...order.map((term) => orderTerms(term, term.ofRelation ? 'r' : 'n')),
      'n.id',
      ...identity.map((name) => `r.${identifier(name)}`),
    ].join(', ');
    const pair = `[${relationColumns(relation, 'r')}, ${anyNodeColumns(kinds, 'n')}]`;
    const from = `UNWIND ${bind(starts)} AS id MATCH (s:${ENTITY} {id: id})`;
    // Without pages one order over all is each one's own order, and no subquery runs for each of them.
    const list = page
      ? `CALL (s) { ${match} WITH r, n ORDER BY ${terms} SKIP ${bindInteger(page.offset)} LIMIT ${bindInteger(page.limit)} ` +
        `RETURN collect(${pair}) AS found }`
      : `${match} WITH s, r, n ORDER BY ${terms} WITH s, collect(${pair}) AS found`;
    const total = asked.count && page ? `CALL (s) { ${match} RETURN count(r) AS total }` : 'WITH s, found, 0 AS total';
    const rows = await query(`${from} ${list} ${total} RETURN s.id, found, total`, values);
    for (const [id, pairs, counted] of rows) {
      const start = id as string;
      const neighbours = (pairs as [unknown, unknown][]).map(([tieColumns, columns]) => {
        const node = readNode(columns);
        const [from, to] = out ? [start, node.id] : [node.id, start];
        return { relation: readRelation(relation, from, to, tieColumns), node };
      });
      found.set(start, { neighbours, total: page ? (counted as number) : neighbours.length });
    }
  }
  return ids.map((id) => {
    const { neighbours, total } = found.get(id) ?? { neighbours: [], total: 0 };
    return { neighbours, total: asked.count ? total : null };
  });
}
