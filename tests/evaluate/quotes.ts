import type { Quote } from '../../src/domain/fact';

/** Quotes of a reading that differ from the text at their offsets, wherever in the facts they stand. */
export function wrongQuotes(facts: unknown, text: string): readonly string[] {
  return [...quotesIn(facts)]
    .filter(({ start, end, text: quoted }) => start >= end || text.slice(start, end) !== quoted)
    .map(
      ({ start, end, text: quoted }) =>
        `${start}–${end}「${quoted.slice(0, 30)}」≠「${text.slice(start, end).slice(0, 30)}」`,
    );
}

function* quotesIn(value: unknown): Generator<Quote> {
  if (typeof value !== 'object' || value === null) return;
  if (isQuote(value)) yield value;
  else for (const part of Object.values(value)) yield* quotesIn(part);
}

function isQuote(value: object): value is Quote {
  return (
    'start' in value &&
    'end' in value &&
    'text' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number' &&
    typeof value.text === 'string'
  );
}
