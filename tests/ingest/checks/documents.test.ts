import type { FindingFact } from '../../../src/domain/fact';
import { readString, SEED_TEXTS } from '../../metamorphic/documents';
import { EXPECTED, type Expected } from './documents';

const matches = (expected: Expected, found: FindingFact): boolean =>
  found.rule === expected.rule &&
  found.severity === expected.severity &&
  found.stated === (expected.stated ?? found.stated) &&
  found.computed === (expected.computed ?? found.computed) &&
  found.difference === (expected.difference ?? found.difference) &&
  found.quotes.some(({ text }) => text.replace(/\s/g, '').includes(expected.at));

describe.each(SEED_TEXTS)('document $name contradicts', ({ name, text }) => {
  const found = [...readString(text).facts.findings];
  const missed: Expected[] = [];
  for (const expected of EXPECTED[name] ?? []) {
    const at = found.findIndex((finding) => matches(expected, finding));
    if (at < 0) missed.push(expected);
    else found.splice(at, 1);
  }

  test('all that a reader finds', () => {
    expect(missed).toEqual([]);
  });

  test('nothing else', () => {
    expect(found.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([]);
  });
});
