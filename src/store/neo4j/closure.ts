/** Everything reached along one relation: the server walks breadth first and finds each node once. */
import { KIND_NAMES, relationSpec } from '../../domain/model';
import { checkDepth, checkRelation } from '../check-query';
import { compareCodePoints } from '../code-points';
import type { ClosureQuery, Reached } from '../graph-store';
import { ENTITY, identifier } from '../schema/neo4j';
import type { Query } from './connection';
import { knownIds } from './nodes';
import { anyNodeColumns, readNode } from './values';
import { Parameters } from './conditions';

/** The planner builds a state for each step of a bounded path: beyond this many the bound is checked afterwards. */
const DEEPEST_BOUND = 16;

export async function closureOf(
  query: Query,
  ids: readonly string[],
  asked: ClosureQuery,
): Promise<readonly (readonly Reached[])[]> {
  const relation = checkRelation(asked.relation);
  const depth = checkDepth(asked.depth);
  const starts = knownIds(ids).ids;
  if (starts.length === 0) return ids.map(() => []);
  const out = asked.direction === 'out';
  const { from, to } = relationSpec(relation);
  const ends: readonly string[] = out ? to : from;
  const { values, bind, bindInteger } = new Parameters();
  const tie = `-[:${identifier(relation)}]-`;
  const steps = depth > DEEPEST_BOUND ? '+' : `{1,${depth}}`;
  const within = depth > DEEPEST_BOUND ? ` AND length(path) <= ${bindInteger(depth)}` : '';
  const rows = await query(
    `UNWIND ${bind(starts)} AS id MATCH (s:${ENTITY} {id: id}) ` +
      `MATCH path = SHORTEST 1 (s)${out ? `${tie}>` : `<${tie}`}${steps}(n) WHERE n <> s${within} ` +
      `RETURN s.id, length(path), ${anyNodeColumns(KIND_NAMES.filter((kind) => ends.includes(kind)), 'n')}`, // prettier-ignore
    values,
  );
  const reached = new Map<unknown, Reached[]>();
  for (const [start, distance, columns] of rows) {
    const list = reached.get(start) ?? [];
    list.push({ node: readNode(columns), distance: distance as number });
    reached.set(start, list);
  }
  for (const list of reached.values()) {
    list.sort((a, b) => a.distance - b.distance || compareCodePoints(a.node.id, b.node.id));
  }
  return ids.map((id) => reached.get(id) ?? []);
}
