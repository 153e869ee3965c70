/** Whose the rows of a table are: a column in front of their names may tell, once for all rows down to the next. */
import type { ReadBlock } from '../../tables/reading';
import type { NamedRow } from '../../tables/rows';
import { publishingBody, type Reading } from '../reading';
import type { MemberTable } from './members';

const cache = new WeakMap<ReadBlock, ReadonlyMap<NamedRow, string>>();

/** The body that a row of sections belongs to: named in front of it, else the one the text speaks of there, else the publisher. */
export function rowOwner(reading: Reading, { table, block }: MemberTable, row: NamedRow): string | null {
  const named = cache.get(block) ?? namedInFront(reading, block);
  cache.set(block, named);
  return named.get(row) ?? reading.organisations.speaking(table.table.start) ?? publishingBody(reading);
}

function namedInFront({ organisations }: Reading, block: ReadBlock): ReadonlyMap<NamedRow, string> {
  const owners = new Map<NamedRow, string>();
  let owner: string | null = null;
  for (const row of block.rows) {
    if (row.sums !== null) continue;
    const front = row.cells.slice(0, row.cells.indexOf(row.name)).map((cell) => cell?.text ?? '');
    // What is printed there and is no body ends the rows of the one above.
    const words = front.findLast((text) => NAMES.test(text));
    if (words !== undefined) owner = organisations.resolve(words.replace(/\s+/g, ''));
    if (owner !== null) owners.set(row, owner);
  }
  return owners;
}

/** A number in front of a name is its own. */
const NAMES = /[\u4e00-\u9fff]{2}/;
