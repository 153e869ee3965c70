/** Everything reached along some relations: the server walks breadth first and finds each node once. */
import { KIND_NAMES, relationSpec } from '../../domain/model';
import { checkDepth, checkRelations } from '../check-query';
import { compareCodePoints } from '../code-points';
import type { ClosureQuery, Reached } from '../graph-store';
import { identifier } from '../schema/neo4j';
import { matchById } from './by-id';
import type { Query } from './connection';
import { knownIds } from './nodes';
import { resultCypher } from './reading';
import { anyNodeColumns, readNode } from './values';

/** Paths know no deeper bound; a shortest way never comes near it. */
const DEEPEST = 1_000_000_000;

export async function closureOf(
  query: Query,
  ids: readonly string[],
  asked: ClosureQuery,
): Promise<readonly (readonly Reached[])[]> {
  const relations = checkRelations(asked.relations);
  const depth = checkDepth(asked.depth);
  const starts = knownIds(ids).ids;
  if (starts.length === 0) return ids.map(() => []);
  const out = asked.direction === 'out';
  const ends = relations.flatMap((relation): readonly string[] => relationSpec(relation)[out ? 'to' : 'from']);
  const arrow = out ? ['-', '->'] : ['<-', '-'];
  const rows = await query(
    // The smallest length alone is asked for, so that the server walks breadth first and enters each node once.
    `UNWIND $starts AS id ${matchById('s', 'id')} ` +
      `MATCH path = (s)${arrow[0]}[:${relations.map(identifier).join('|')}*1..${Math.min(depth, DEEPEST)}]${arrow[1]}(n) WHERE n <> s ` +
      `WITH s, n, min(length(path)) AS distance ` +
      `RETURN ${resultCypher([
        's.id',
        'distance',
        anyNodeColumns(
          KIND_NAMES.filter((kind) => ends.includes(kind)),
          'n',
        ),
      ])}`,
    { starts },
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
