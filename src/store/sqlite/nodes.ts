/** Whole nodes and their refs, by ids or refs. */
import type { GraphNode, Kind } from '../../domain/model';
import { identifier } from '../schema/sqlite';
import type { Connection } from './connection';
import { wholeBody, type Layout } from './layout';

/** A node and its place in the file. */
export interface StoredNode {
  readonly ref: number;
  readonly node: GraphNode;
}

/** The nodes of one kind that are there, by id. */
export function readStored(connection: Connection, kind: Kind, ids: readonly string[]): Map<string, StoredNode> {
  const rows = connection.all(
    `SELECT n."ref", ${wholeBody(kind).json('n')} FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."id" = j."value"`,
    [JSON.stringify(ids)],
  );
  return new Map(
    rows.map(([ref, json]) => {
      const node = wholeBody(kind).read(json);
      return [node.id, { ref: Number(ref), node }];
    }),
  );
}

/** The refs of the ids of one kind that are there. */
export function readRefs(connection: Connection, kind: Kind, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = connection.all(
    `SELECT j."key", n."ref" FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."id" = j."value"`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(([key, ref]) => [ids[Number(key)] ?? '', Number(ref)]));
}

/** Nodes by their place in the file. */
export function readByRef(
  connection: Connection,
  layout: Layout,
  refs: Iterable<number>,
): ReadonlyMap<number, GraphNode> {
  const byKind = new Map<Kind, Set<number>>();
  for (const ref of refs) {
    const kind = layout.kindOf(ref);
    const list = byKind.get(kind);
    if (list) list.add(ref);
    else byKind.set(kind, new Set([ref]));
  }
  const found = new Map<number, GraphNode>();
  for (const [kind, list] of byKind) {
    const rows = connection.all(
      `SELECT n."ref", ${wholeBody(kind).json('n')} FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."ref" = j."value"`,
      [JSON.stringify([...list])],
    );
    for (const [ref, json] of rows) found.set(Number(ref), wholeBody(kind).read(json));
  }
  return found;
}

/** What an index names is there: both are written in one transaction. */
export function nodeAt(nodes: ReadonlyMap<number, GraphNode>, ref: number): GraphNode {
  const node = nodes.get(ref);
  if (!node) throw new Error(`An index names a node that is not there: ${ref}.`);
  return node;
}
