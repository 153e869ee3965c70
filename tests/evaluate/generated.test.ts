/**
 * The generator itself: gold that is wrong is worse than none. What it says must stand in the text at its place, what
 * is meant to add up does, and a contradiction is the only thing by which a text differs from its repaired form.
 */
import type { Fact, Placed } from '../../bench/documents/facts';
import { generateDocument, type GeneratedDocument } from '../../bench/documents/generate';
import { DIMENSIONS } from '../../bench/documents/style';
import { proofLength } from '../harness/proof-length';
import { plain } from './normalise';

const { count, note } = proofLength({ test: 150, ci: 1_000 });
const FIRST_SEED = 20_000;

const made = Array.from({ length: count }, (_, at) => generateDocument(FIRST_SEED + at));
const consistent = made.filter(({ contradictions }) => contradictions.length === 0);

/** The words at a place, without the page breaks inside it. */
function quoteOf({ text, pageBreaks }: GeneratedDocument, { start, end }: Placed): string {
  let quote = '';
  for (let at = start; at < end; at += 1) {
    const pageBreak = pageBreaks.find((one) => one.start === at);
    if (pageBreak) at = pageBreak.end - 1;
    else quote += text.charAt(at);
  }
  return plain(quote);
}

/** What a fact says that must be printed where it stands. */
function printed(fact: Fact): readonly string[] {
  switch (fact.of) {
    case 'organisation':
    case 'section':
      return [fact.name];
    case 'duty':
      return [fact.head, fact.tail];
    case 'staffing':
      return [String(fact.count)];
    case 'amount':
      return [fact.value ?? '', fact.change?.amount ?? '', fact.change?.percent ?? ''];
  }
}

const hundredths = (value: string): number => Math.round(Number(value) * 100);

test(`every fact stands where it is said to stand (${count} documents${note})`, () => {
  const absent = made.flatMap((document) =>
    document.facts.flatMap((placed) => {
      const quote = quoteOf(document, placed);
      const figures = quote.replaceAll(',', '');
      return printed(placed.fact)
        .filter((words) => !quote.includes(plain(words)) && !figures.includes(words))
        .map((words) => `${document.name}: ${placed.fact.of} ${words} not in ${quote}`);
    }),
  );
  expect(absent).toEqual([]);
});

test('the parts of every division make its total where nothing is wrong on purpose', () => {
  const sums = consistent.flatMap(({ name, facts }) => {
    const totals = new Map<string, number>();
    const parts = new Map<string, number>();
    for (const { fact } of facts) {
      if (fact.of !== 'amount' && fact.of !== 'staffing') continue;
      const size = fact.of === 'amount' ? hundredths(fact.value ?? '') : fact.count;
      for (const { division, role } of fact.sums ?? []) {
        const sides = role === 'total' ? totals : parts;
        sides.set(division, (sides.get(division) ?? 0) + size);
      }
    }
    expect([...parts.keys()].sort()).toEqual([...totals.keys()].sort());
    return [...totals].map(([division, total]) => ({ name, division, total, parts: parts.get(division) }));
  });
  expect(sums.length).toBeGreaterThan(count);
  expect(sums.filter(({ total, parts }) => total !== parts)).toEqual([]);
});

test('every change fits its percentage where nothing is wrong on purpose', () => {
  const wrong = consistent.flatMap(({ name, facts }) =>
    facts.flatMap(({ fact }) => {
      if (fact.of !== 'amount' || !fact.change?.percent || fact.change.amount === null) return [];
      const [now, delta] = [hundredths(fact.value ?? ''), hundredths(fact.change.amount)];
      const before = fact.change.direction === 'INCREASE' ? now - delta : now + delta;
      const share = (delta / before) * 100;
      return Math.abs(share - Number.parseFloat(fact.change.percent)) > 0.006 ? [`${name}: ${fact.paths.join()}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('one number makes a document again', () => {
  for (const { seed, ...document } of made.slice(0, 20)) expect(generateDocument(seed)).toEqual({ seed, ...document });
});

test('a document that contradicts itself differs from its repaired form, and no other does', () => {
  const wrong = made.filter(({ contradictions, text, repaired }) => contradictions.length > 0 === (text === repaired));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('every value of every dimension of style is drawn, and may be asked for', () => {
  for (const [dimension, values] of Object.entries(DIMENSIONS)) {
    for (const value of values) {
      const drawn = made.filter(({ style }) => style[dimension as keyof typeof style] === value).length;
      expect({ dimension, value, isDrawn: drawn > 0 }).toEqual({ dimension, value, isDrawn: true });
      expect(generateDocument(1, { [dimension]: value }).style).toMatchObject({ [dimension]: value });
    }
  }
});
