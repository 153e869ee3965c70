import { hasShared, leftOut } from '../harness/shared';
import { cases, SETS } from './cases';
import { evaluate } from './evaluate';
import { shortfalls } from './results';

/** Every kind of fact is found as well as the issue asks: each document by itself, the short excerpts together. */
const results = cases().map((one) => evaluate(one));
const low = shortfalls(results);

const documents = results
  .filter(({ set }) => set !== 'corpus')
  .map(({ set, name }) => [name, SETS[set].threshold] as const);

test.each([...documents, [SETS.corpus.title, SETS.corpus.threshold] as const])('%s: every kind ≥ %d', (where) => {
  expect(low.filter((one) => one.where === where)).toEqual([]);
});

test('every quote equals the text at its offsets', () => {
  expect(results.flatMap(({ name, wrongQuotes }) => wrongQuotes.map((quote) => `${name}: ${quote}`))).toEqual([]);
});

test('no document with gold is taken for a stranger', () => {
  expect(results.filter(({ rejected }) => rejected !== null).map(({ name }) => name)).toEqual([]);
});

if (!hasShared) leftOut('../shared is absent: readings are compared with tests/gold and tests/corpus only');
