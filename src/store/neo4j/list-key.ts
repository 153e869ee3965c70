/**
 * The place of a node in the lists of its kind (`listedBy` in the model) as one text: an index of it hands out a page in
 * order, where no index of the server's goes down by one property, up by another, and has nodes that lack one.
 *
 * What stands before another thing in the list has a key that is less than the other's, or the same: then texts are too
 * long to be kept whole, and the properties themselves decide.
 */
import { listOrder, type GraphNode, type Kind, type ListTerm, type PropertyValue } from '../../domain/model';
import type { CheckedOrder } from '../check-query';
import type { Position } from '../graph-store';
import { keyOf } from '../schema/neo4j';

/** Null for kinds whose lists go by id alone: that has an index. */
export function listKey({ kind, id, properties }: GraphNode): string | null {
  const terms = listOrder(kind);
  const values = properties as Readonly<Record<string, PropertyValue>>;
  return terms.length === 0 ? null : keyOfValues([...terms, ID], [...terms.map(({ by }) => values[by] ?? null), id]);
}

/** The key of a position in a list of this order. */
export const keyOfPosition = (kind: Kind, position: Position): string =>
  keyOfValues([...listOrder(kind), ID], position);

/** Whether a list goes by its kind's own order, the id behind it. */
export function isListed(kind: Kind, terms: readonly CheckedOrder[]): boolean {
  const listed = listOrder(kind);
  if (listed.length === 0 || terms.length !== listed.length + 1) return false;
  return [...listed, ID].every(({ by, descending = false }, index) => {
    const term = terms[index];
    return term?.property === by && term.descending === descending;
  });
}

const ID: ListTerm = { by: 'id' };

function keyOfValues(terms: readonly ListTerm[], values: readonly PropertyValue[]): string {
  let key = '';
  for (const [index, { descending = false }] of terms.entries()) {
    const value = values[index] ?? null;
    if (value === null) key += UNKNOWN;
    else if (typeof value === 'number') key += KNOWN + ofNumber(value, descending);
    else {
      const text = String(value);
      const kept = keyOf(text);
      key += KNOWN + (descending ? ofTextFromEnd(kept) : ofText(kept));
      // What follows tells texts apart that are the same, and those of one beginning are not known to be.
      if (kept !== text) return key + (descending ? '' : LONGER);
      key += descending ? END_FROM_END : END;
    }
  }
  return key;
}

/** What is unknown stands last in either direction. */
const KNOWN = '0';
const UNKNOWN = '1';

/** Makes safe integers positive; their digits are then as many for each. */
const MIDDLE = 2n ** 53n;
const DIGITS = String(2n * MIDDLE).length;

function ofNumber(value: number, descending: boolean): string {
  if (!Number.isSafeInteger(value)) throw new Error('Lists go by whole numbers and texts.');
  return String(MIDDLE + BigInt(descending ? -value : value)).padStart(DIGITS, '0');
}

/** Less than any character that may follow in a longer text; a text that holds it has it marked. */
const END = '\0\0';
const ofText = (text: string): string => text.replaceAll('\0', '\0\u0001');
/** Behind a beginning that is kept of a longer text: greater than any character. */
const LONGER = '\u{10ffff}';

/** Backward each character is a number that is the less, the greater the character is. */
const GREATEST = 0x10ffff;
const HEX_DIGITS = 6;
const ofTextFromEnd = (text: string): string =>
  Array.from(text, (character) => (GREATEST - (character.codePointAt(0) ?? 0)).toString(16).padStart(HEX_DIGITS, '0')).join(''); // prettier-ignore
/** Greater than any digit: a longer text comes first. */
const END_FROM_END = '~';
