/** A rendered text whose places move with every change of the text. */
import type { Span } from '../../../src/domain/fact';
import type { Fact, Placed } from '../facts';
import type { Rendered } from '../piece';

export interface Printed extends Rendered {
  /** Page numbers and running heads that stand inside the text. */
  readonly pageBreaks: readonly Span[];
}

/** Text put in before the character at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Insertions in ascending order. What is put in at the edge of a fact stands outside of it. */
export function insert(printed: Printed, insertions: readonly Insertion[]): Printed {
  const starts = shifts(insertions, (at, offset) => at <= offset);
  const ends = shifts(insertions, (at, offset) => at < offset);
  const moved = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start + starts(span.start),
    end: span.end + ends(span.end),
  });
  let text = '';
  let last = 0;
  for (const { at, text: added } of insertions) {
    text += printed.text.slice(last, at) + added;
    last = at;
  }
  return {
    text: text + printed.text.slice(last),
    facts: printed.facts.map(moved),
    contradictions: printed.contradictions.map(moved),
    pageBreaks: printed.pageBreaks.map(moved),
  };
}

function shifts(
  insertions: readonly Insertion[],
  counts: (at: number, offset: number) => boolean,
): (offset: number) => number {
  return (offset) => insertions.reduce((sum, { at, text }) => (counts(at, offset) ? sum + text.length : sum), 0);
}

/** Every character by another one: places stay, and the facts say the same in the other characters. */
export function mapCharacters(printed: Printed, map: (character: string) => string): Printed {
  const words = (text: string): string => [...text].map(map).join('');
  return {
    ...printed,
    text: words(printed.text),
    facts: printed.facts.map(({ fact, ...place }): Placed => ({ ...place, fact: mapped(fact, words) as Fact })),
  };
}

/** Words that are names of kinds, not of the text. */
const OWN_WORDS: ReadonlySet<string> = new Set(['of', 'kind', 'stage', 'measure', 'direction', 'sums']);

function mapped(value: unknown, words: (text: string) => string): unknown {
  if (typeof value === 'string') return words(value);
  if (Array.isArray(value)) return value.map((one: unknown) => mapped(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, OWN_WORDS.has(key) ? one : mapped(one, words)]),
  );
}
