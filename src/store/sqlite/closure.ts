/**
 * Everything reached along some relations. The way is walked here and not in a recursive statement: SQLite's would visit
 * a node once for every length of way to it, which on a cycle is once for every step of the depth asked for.
 */
import type { GraphNode, Relation } from '../../domain/model';
import { checkDepth, checkRelations } from '../check-query';
import { compareCodePoints } from '../code-points';
import type { ClosureQuery, Reached } from '../graph-store';
import { identifier } from '../schema/sqlite';
import type { Connection } from './connection';
import type { Layout } from './layout';
import { readByRef, readRefs } from './nodes';
import { chunks, type Steps } from './slices';
import { placesByKind } from './starts';

/** For each node the nodes one step further. */
type Neighbours = ReadonlyMap<number, readonly number[]>;

/** Nodes looked at in one statement. */
const FRONTIER = 1_000;

export function* closureOf(
  connection: Connection,
  layout: Layout,
  ids: readonly string[],
  query: ClosureQuery,
): Steps<readonly (readonly Reached[])[]> {
  const relations = checkRelations(query.relations);
  const depth = checkDepth(query.depth);
  const starts = new Map<string, number>();
  for (const [kind, places] of placesByKind(ids)) {
    const asked = places.map((place) => ids[place] ?? '');
    for (const [id, ref] of readRefs(connection, kind, asked)) starts.set(id, ref);
  }
  const steps = yield* readSteps(
    connection,
    relations,
    query.direction === 'out',
    [...new Set(starts.values())],
    depth,
  );
  const distances: ReadonlyMap<number, number>[] = [];
  for (const id of ids) {
    distances.push(walk(starts.get(id), steps, depth));
    yield;
  }
  const refs = [...new Set(distances.flatMap((reached) => [...reached.keys()]))];
  const nodes = new Map<number, GraphNode>();
  for (const some of chunks(refs, FRONTIER)) {
    for (const [ref, node] of readByRef(connection, layout, some)) nodes.set(ref, node);
    yield;
  }
  return distances.map((reached) => sorted(reached, nodes));
}

/** For each node within reach the nodes one step further; each node is looked up once, whatever leads to it. */
function* readSteps(
  connection: Connection,
  relations: readonly Relation[],
  out: boolean,
  starts: readonly number[],
  depth: number,
): Steps<Neighbours> {
  const [near, far] = out ? ['source', 'target'] : ['target', 'source'];
  const sql = relations
    .map(
      (relation) =>
        `SELECT r."${near}", r."${far}" FROM json_each(?1) j ` +
        `CROSS JOIN ${identifier(relation)} r ON r."${near}" = j."value"`,
    )
    .join(' UNION ALL ');
  const steps = new Map<number, number[]>(starts.map((ref) => [ref, []]));
  let frontier: readonly number[] = starts;
  for (let step = 0; step < depth && frontier.length > 0; step += 1) {
    const next: number[] = [];
    for (const some of chunks(frontier, FRONTIER)) {
      for (const [from, to] of connection.all(sql, [JSON.stringify(some)])) {
        steps.get(Number(from))?.push(Number(to));
        if (steps.has(Number(to))) continue;
        steps.set(Number(to), []);
        next.push(Number(to));
      }
      yield;
    }
    frontier = next;
  }
  return steps;
}

/** Shortest distances from one start, the start itself left out. */
function walk(start: number | undefined, steps: Neighbours, depth: number): ReadonlyMap<number, number> {
  const reached = new Map<number, number>();
  let frontier = start === undefined ? [] : [start];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const next: number[] = [];
    for (const to of frontier.flatMap((from) => steps.get(from) ?? [])) {
      if (to === start || reached.has(to)) continue;
      reached.set(to, distance);
      next.push(to);
    }
    frontier = next;
  }
  return reached;
}

function sorted(reached: ReadonlyMap<number, number>, nodes: ReadonlyMap<number, GraphNode>): readonly Reached[] {
  return [...reached]
    .flatMap(([ref, distance]) => {
      const node = nodes.get(ref);
      return node ? [{ node, distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance || compareCodePoints(a.node.id, b.node.id));
}
