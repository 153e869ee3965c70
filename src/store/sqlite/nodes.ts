/** Nodes by their ids. */
import { kindOfId } from '../../domain/identifier';
import type { GraphNode, Kind } from '../../domain/model';
import { checkProperties } from '../check-query';
import { isWellFormed } from '../code-points';
import { identifier } from '../schema/sqlite';
import type { Connection } from './connection';
import { nodeBody, wholeBody, type Layout } from './layout';

/** A node and its place in the file. */
export interface StoredNode {
  readonly ref: number;
  readonly node: GraphNode;
}

export function readNodes(
  connection: Connection,
  ids: readonly string[],
  properties?: readonly string[],
): readonly (GraphNode | null)[] {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined && !properties) return [readOne(connection, only)];
  const found: (GraphNode | null)[] = ids.map(() => null);
  const byKind = placesByKind(ids);
  const asked = checkProperties([...byKind.keys()].sort(), properties);
  for (const [kind, places] of byKind) {
    const body = nodeBody(kind, asked);
    const rows = connection.all(
      `SELECT j."key", ${body.columns('n')} FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."id" = j."value"`,
      [JSON.stringify(places.map((place) => ids[place]))],
    );
    for (const [key, json, float] of rows) found[places[Number(key)] ?? -1] = body.read(json, float);
  }
  return found;
}

function readOne(connection: Connection, id: string): GraphNode | null {
  const kind = kindOfId(id);
  if (kind === null || !isWellFormed(id)) return null;
  const row = connection.get(oneSql(kind), [id]);
  return row ? wholeBody(kind).read(row[0], row[1]) : null;
}

const ONE_SQL = new Map<Kind, string>();

function oneSql(kind: Kind): string {
  let sql = ONE_SQL.get(kind);
  if (sql === undefined) {
    sql = `SELECT ${wholeBody(kind).columns('n')} FROM ${identifier(kind)} n WHERE n."id" = ?1`;
    ONE_SQL.set(kind, sql);
  }
  return sql;
}

/** Where in `ids` those of each kind stand; ids of no kind, or that no store can hold, are left out. */
export function placesByKind(ids: readonly string[]): ReadonlyMap<Kind, readonly number[]> {
  const places = new Map<Kind, number[]>();
  ids.forEach((id, place) => {
    const kind = kindOfId(id);
    if (kind === null || !isWellFormed(id)) return;
    const list = places.get(kind);
    if (list) list.push(place);
    else places.set(kind, [place]);
  });
  return places;
}

/** The nodes of one kind that are there, by id. */
export function readStored(connection: Connection, kind: Kind, ids: readonly string[]): Map<string, StoredNode> {
  const rows = connection.all(
    `SELECT n."ref", ${wholeBody(kind).columns('n')} FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."id" = j."value"`,
    [JSON.stringify(ids)],
  );
  return new Map(
    rows.map(([ref, json, float]) => {
      const node = wholeBody(kind).read(json, float);
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
      `SELECT n."ref", ${wholeBody(kind).columns('n')} FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."ref" = j."value"`,
      [JSON.stringify([...list])],
    );
    for (const [ref, json, float] of rows) found.set(Number(ref), wholeBody(kind).read(json, float));
  }
  return found;
}
