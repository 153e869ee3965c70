/** The parts of the explorer that need no browser. */
import { CHECKS } from '../../src/ingest/checks/checks';
import { wan, wanChange } from '../../web/src/shared/figures';
import { RULES } from '../../web/src/shared/rules';
import { parseSearch, stringifySearch, textOf, wholeOf } from '../../web/src/shared/search-params';

test.each([
  [0, '0.00'],
  [1, '0.000001'],
  [188_000_000, '188.00'],
  [2_944_240_000, '2,944.24'],
  [-45_440_000, '−45.44'],
  [123_456_789, '123.456789'],
])('%i fen are %s × 10,000 yuan, and nothing is rounded', (fen, shown) => {
  expect(wan(fen)).toBe(shown);
});

test('a change has its sign, nothing has none', () => {
  expect([wanChange(45_440_000), wanChange(-45_440_000), wanChange(0)]).toEqual(['+45.44', '−45.44', '0.00']);
});

test.each([
  ['a number to look for stays the text that was typed', { q: '12345' }, '?q=12345'],
  ['nothing stands for what is not given', { q: undefined, year: null, kind: '' }, ''],
  ['words, signs and marks come back as they were', { q: '“三公” & a=b +c' }, null],
])('%s', (_, search, address) => {
  const text = stringifySearch(search);
  if (address !== null) expect(text).toBe(address);
  expect(parseSearch(text)).toEqual(
    Object.fromEntries(Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '')),
  );
});

test.each(['-1', '1.5', '1e3', 'x', '', '99999999999', null, {}])('%p is no year and no offset', (value) => {
  expect(wholeOf(value)).toBeUndefined();
});

test('what an address says twice or wrongly is left out', () => {
  expect([wholeOf('2022'), textOf(5), textOf({})]).toEqual([2022, '5', undefined]);
});

test('every check of the service has a name in both languages', () => {
  const checks = CHECKS.map(({ rule }) => rule).sort();
  expect(Object.keys(RULES.zh).sort()).toEqual(checks);
  expect(Object.keys(RULES.en).sort()).toEqual(checks);
});
