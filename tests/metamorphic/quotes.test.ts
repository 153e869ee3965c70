import fc from 'fast-check';
import type { Extraction, Quote } from '../../src/domain/fact';
import { readDocument } from '../../src/ingest/pipeline';
import { SEED_TEXTS } from './documents';

function quotesOf(facts: Extraction): readonly Quote[] {
  return [
    ...facts.organisations.map(({ quote }) => quote),
    ...facts.sections.map(({ quote }) => quote),
    ...facts.duties.map(({ quote }) => quote),
    ...facts.staffing.map(({ quote }) => quote),
    ...facts.declared.map(({ quote }) => quote),
    ...facts.amounts.flatMap(({ quote, change, ratios }) => [
      quote,
      ...(change ? [change.quote] : []),
      ...ratios.map((ratio) => ratio.quote),
    ]),
    ...facts.findings.flatMap(({ quotes }) => quotes),
  ];
}

/** Quotes that are not the words at their place; a document that is refused has none. */
function wrongQuotes(text: string): readonly Quote[] {
  const read = readDocument({ name: 'mutated.txt', bytes: Buffer.from(text, 'utf8') });
  if (!read.ok) return [];
  return quotesOf(read.facts).filter(
    ({ start, end, text: words }) => start > end || read.text.text.slice(start, end) !== words || words.trim() === '',
  );
}

/** A part is a part of another figure, never of itself, however the text is mangled. */
function brokenParents(text: string): readonly number[] {
  const read = readDocument({ name: 'mutated.txt', bytes: Buffer.from(text, 'utf8') });
  if (!read.ok) return [];
  const { amounts } = read.facts;
  return amounts.flatMap(({ parent }, at) => (parent === null || (parent !== at && amounts[parent]) ? [] : [at]));
}

describe.each(SEED_TEXTS)('document $name', ({ text }) => {
  test('every quote is the words at its place', () => {
    expect(wrongQuotes(text)).toEqual([]);
    expect(brokenParents(text)).toEqual([]);
  });

  test('cut off at every percent', () => {
    for (let percent = 0; percent < 100; percent += 1) {
      const cut = text.slice(0, Math.floor((text.length * percent) / 100));
      expect({ percent, wrong: wrongQuotes(cut) }).toEqual({ percent, wrong: [] });
    }
  });

  test('its lines in any order', () => {
    const lines = text.split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: Math.floor(lines.length / 2) }), (shuffled) => {
        expect(wrongQuotes(shuffled.join('\n'))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('with any characters thrown in', () => {
    const noise = fc.oneof(
      fc.constantFrom(...'，。；：、（）()“”"一二三十1290.,%％/／\n\r\t　 XX××某增减万元年科局\u2028\ufeff\ud83d'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const places = fc.array(fc.tuple(fc.nat(text.length), noise), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(places, (inserted) => {
        const mangled = [...inserted]
          .sort(([a], [b]) => b - a)
          .reduce((words, [at, mark]) => words.slice(0, at) + mark + words.slice(at), text);
        expect(wrongQuotes(mangled)).toEqual([]);
        expect(brokenParents(mangled)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
