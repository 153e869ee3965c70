import type { Contradiction } from '../../bench/documents/piece';
import type { FindingFact, Severity } from '../../src/domain/fact';
import { scoreContradictions } from './contradictions';

const wrongTotal: Contradiction = { kind: 'sum', rule: 'parts-against-total', start: 10, end: 20 };

function finding(start: number, text: string, severity: Severity = 'ERROR'): FindingFact {
  const quotes = [{ start, end: start + text.length, text }];
  return { rule: 'any', severity, message: '', quotes, stated: null, computed: null, difference: null };
}

/** Caught, missed, false alarms, false ERRORs. */
function counts(found: readonly FindingFact[], afterRepair: readonly FindingFact[] = []): readonly number[] {
  const { hits, misses, extras, falseErrors } = scoreContradictions([wrongTotal], found, afterRepair);
  return [hits, misses.length, extras.length, falseErrors.length];
}

test('a finding that quotes the contradiction catches it', () => {
  expect(counts([finding(12, '合计100万元')])).toEqual([1, 0, 0, 0]);
});

test('what is silent misses it', () => {
  expect(counts([])).toEqual([0, 1, 0, 0]);
});

test('a finding that stays when the right words are put in caught nothing and is a false alarm', () => {
  expect(counts([finding(12, '合计100万元')], [finding(12, '合计100万元')])).toEqual([0, 1, 1, 1]);
});

test('a finding elsewhere is a false alarm, an ERROR by more than its weight', () => {
  expect(counts([finding(12, '合计100万元'), finding(40, '甲')])).toEqual([1, 0, 1, 1]);
  expect(counts([finding(12, '合计100万元'), finding(40, '甲', 'WARNING')])).toEqual([1, 0, 1, 0]);
});

test('INFO is neither', () => {
  expect(counts([finding(12, '合计100万元', 'INFO'), finding(40, '甲', 'INFO')])).toEqual([0, 1, 0, 0]);
});
