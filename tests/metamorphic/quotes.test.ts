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
    ...facts.changes.map(({ quote }) => quote),
    ...facts.amounts.flatMap(({ quote, change, ratios }) => [
      quote,
      ...(change ? [change.quote] : []),
      ...ratios.map((ratio) => ratio.quote),
    ]),
    ...facts.findings.flatMap(({ quotes }) => quotes),
  ];
}

/**
 * What is wrong with the facts of a text: a quote that is not the words at its place, a part of nothing or of itself.
 * A document that is refused has no facts.
 */
function faults(text: string): readonly unknown[] {
  const read = readDocument({ name: 'mutated.txt', bytes: Buffer.from(text, 'utf8') });
  if (!read.ok) return [];
  const { amounts } = read.facts;
  return [
    ...quotesOf(read.facts).filter(
      ({ start, end, text: words }) => start > end || read.text.text.slice(start, end) !== words || words.trim() === '',
    ),
    ...amounts.filter(({ parent }, at) => parent !== null && (parent === at || !amounts[parent])),
  ];
}

describe.each(SEED_TEXTS)('document $name', ({ text }) => {
  test('every quote is the words at its place', () => {
    expect(faults(text)).toEqual([]);
  });

  test('cut off at every percent', () => {
    for (let percent = 0; percent < 100; percent += 1) {
      const cut = text.slice(0, Math.floor((text.length * percent) / 100));
      expect({ percent, wrong: faults(cut) }).toEqual({ percent, wrong: [] });
    }
  });

  test('its lines in any order', () => {
    const lines = text.split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: Math.floor(lines.length / 2) }), (shuffled) => {
        expect(faults(shuffled.join('\n'))).toEqual([]);
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
        expect(faults(mangled)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
