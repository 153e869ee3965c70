/**
 * What is suggested to whoever types, in the order that every engine keeps: exact names, names that begin so, those whose
 * pinyin or its initials do, names that hold what was typed, names spelled so from a later character on. A thing comes once, in the best of these ways.
 */
import type { GraphNode, Kind } from '../domain/model';
import { mayBePinyin } from '../text/pinyin';
import { readingOf, type Reading } from '../text/spelling';
import { checkKind, quoted, refuse } from './check-query';
import { compareCodePoints, isWellFormed } from './code-points';
import type { Suggested, SuggestQuery, SuggestedBy } from './graph-store';
import {
  isSpelledSo,
  isWholeKey,
  LONGEST_TYPED,
  NAMED_KINDS,
  namesOf,
  orderOfKey,
  typedForm,
  type Form,
} from './names';

export interface CheckedSuggestQuery {
  /** Folded; empty where nothing is sought. */
  readonly typed: string;
  readonly kinds: readonly Kind[];
  readonly limit: number;
  /** The forms of a name that may begin with what was typed, in the order of their suggestions. */
  readonly forms: readonly Form[];
  /** How names may be spelled from a later character on; null where what was typed spells nothing. */
  readonly reading: Reading | null;
}

/** Suggestions that one call may ask for. */
const MOST = 100;

/** @throws GovorgError BAD_USER_INPUT */
export function checkSuggest({ prefix, kinds, limit }: SuggestQuery): CheckedSuggestQuery {
  if (!isWellFormed(prefix)) throw refuse('The text to complete holds half a character (a lone surrogate).');
  const typed = typedForm(prefix);
  if (typed.length > LONGEST_TYPED)
    throw refuse(`The text to complete is longer than ${LONGEST_TYPED} characters: ${quoted(prefix)}.`);
  if (!Number.isSafeInteger(limit) || limit < 0 || limit > MOST)
    throw refuse(`${limit} suggestions cannot be asked for: 0 to ${MOST} can.`);
  const asked = kinds?.map(checkKind);
  return {
    typed,
    kinds: typed === '' ? [] : NAMED_KINDS.filter((kind) => !asked || asked.includes(kind)),
    limit,
    forms: mayBePinyin(typed) ? ['written', 'pinyin', 'initials'] : ['written'],
    reading: readingOf(typed),
  };
}

/** A key that begins as asked, with its node. */
export interface FoundKey {
  readonly form: Form;
  readonly key: string;
  readonly name: string;
  readonly node: GraphNode;
}

/** @param found of each kind and form the first keys in order, as many as are asked for, each node once among them */
export function fromKeys(
  { typed, forms, kinds, limit }: CheckedSuggestQuery,
  found: readonly FoundKey[],
): readonly Suggested[] {
  const ordered = [...found].sort(
    (a, b) =>
      forms.indexOf(a.form) - forms.indexOf(b.form) ||
      compareCodePoints(orderOfKey(a.node.kind, a.key), orderOfKey(b.node.kind, b.key)) ||
      kinds.indexOf(a.node.kind) - kinds.indexOf(b.node.kind),
  );
  return first(limit, ordered.map(({ form, key, name, node }) => ({ node, name, by: byKey(form, node, typed, key) }))); // prettier-ignore
}

function byKey(form: Form, { kind }: GraphNode, typed: string, key: string): SuggestedBy {
  if (form !== 'written') return form === 'pinyin' ? 'PINYIN' : 'INITIALS';
  return isWholeKey(kind, typed, key) ? 'EXACT' : 'PREFIX';
}

/** @param holding nodes one of whose names holds what was typed, best first, as many as are asked for */
export function completed(
  { typed, limit }: CheckedSuggestQuery,
  before: readonly Suggested[],
  holding: readonly GraphNode[],
): readonly Suggested[] {
  const more = holding.flatMap((node) => {
    const name = namesOf(node).find((one) => typedForm(one).includes(typed));
    return name === undefined ? [] : [{ node, name, by: 'CONTAINS' as const }];
  });
  return first(limit, [...before, ...more]);
}

/** @param spelled nodes one of whose names is spelled as it was typed, best first, as many as are asked for */
export function spelledOut(
  { reading, limit }: CheckedSuggestQuery,
  before: readonly Suggested[],
  spelled: readonly GraphNode[],
): readonly Suggested[] {
  const more = spelled.flatMap((node) => {
    const name = reading && namesOf(node).find((one) => isSpelledSo(one, reading));
    return name === null || name === undefined ? [] : [{ node, name, by: 'PINYIN_PART' as const }];
  });
  return first(limit, [...before, ...more]);
}

function first(limit: number, all: readonly Suggested[]): readonly Suggested[] {
  const each = new Map<string, Suggested>();
  for (const one of all) if (!each.has(one.node.id)) each.set(one.node.id, one);
  return [...each.values()].slice(0, limit);
}
