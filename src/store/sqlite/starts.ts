/** Ids that a statement starts from: one list of all of them, its first parameter, looked up in the table of each kind. */
import { kindOfId } from '../../domain/identifier';
import type { Kind } from '../../domain/model';
import { isWellFormed } from '../code-points';
import { identifier } from '../schema/sqlite';

/** The kinds of these ids, in the order of their names; ids of no kind, or that no store can hold, have none. */
export function kindsOf(ids: readonly string[]): readonly Kind[] {
  const kinds = new Set<Kind>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind !== null && !kinds.has(kind) && isWellFormed(id)) kinds.add(kind);
  }
  return [...kinds].sort();
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

/**
 * A statement that yields one JSON text: an array for each id that is there, of its place in the list and the columns.
 * One row with one text is what the driver hands over at half the cost of several.
 * @param columns expressions of JSON texts, of the node `n` of a kind, as many for each
 */
export function startSql(kinds: readonly Kind[], columns: (kind: Kind) => readonly string[]): string {
  const rows = kinds.map((kind) => {
    const row = ['j."key"', ...columns(kind)].join(` || ',' || `);
    return `SELECT '[' || ${row} || ']' AS "row" FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."id" = j."value"`;
  });
  return `SELECT '[' || coalesce(group_concat("row"), '') || ']' FROM (${rows.join(' UNION ALL ')})`;
}
