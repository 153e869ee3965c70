/** The names of nodes in their table, and what begins as somebody typed. */
import type { Kind } from '../../domain/model';
import { behindPrefix } from '../code-points';
import { FORMS, keyStart, nameKeys, namingProperties, type Form } from '../names';
import { identifier, NAMES_TABLE } from '../schema/sqlite';
import type { Connection, Parameter } from './connection';
import { insertRows } from './insert';
import type { StoredNode } from './nodes';

const TABLE = identifier(NAMES_TABLE);
const COLUMNS = ['ref', 'place', 'name', ...FORMS];

/** Adds the names of nodes that the table does not hold. */
export function addNames(connection: Connection, nodes: readonly StoredNode[]): void {
  const rows = nodes.flatMap(({ ref, node }) =>
    nameKeys(node).map(({ name, ...keys }, place): Parameter[] => [
      ref,
      place,
      name,
      ...FORMS.map((form) => keys[form]),
    ]),
  );
  insertRows(connection, `INSERT INTO ${TABLE}`, COLUMNS, rows, false);
}

export function removeNames(connection: Connection, { ref, node }: StoredNode): void {
  if (namingProperties(node.kind).length > 0) connection.run(`DELETE FROM ${TABLE} WHERE "ref" = ?1`, [ref]);
}

export interface FoundName {
  readonly ref: number;
  readonly key: string;
  readonly name: string;
}

/** The first names of a kind that begin so in this form, in order; a node by the first of its names. @param typed folded */
export function namesFrom(
  connection: Connection,
  form: Form,
  kind: Kind,
  typed: string,
  limit: number,
): readonly FoundName[] {
  const start = keyStart(kind, typed);
  const key = identifier(form);
  const within = (alias: string): string => `${alias}.${key} >= ?1 AND ${alias}.${key} < ?2`;
  const rows = connection.all(
    `SELECT json_array(n."ref", n.${key}, n."name") FROM ${TABLE} n INDEXED BY ${identifier(`${NAMES_TABLE}.${form}`)} ` +
      `WHERE ${within('n')} AND NOT EXISTS (SELECT 1 FROM ${TABLE} o WHERE o."ref" = n."ref" ` +
      `AND ${within('o')} AND o.${key} < n.${key}) ORDER BY n.${key} LIMIT ?3`,
    [start, behindPrefix(start), limit],
  );
  return rows.map(([json]) => {
    const [ref, found, name] = JSON.parse(String(json)) as [number, string, string];
    return { ref, key: found, name };
  });
}
