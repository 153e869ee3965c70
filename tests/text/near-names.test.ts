import fc from 'fast-check';
import { NearNames } from '../../src/text/near-names';

/** Dice coefficient by the book: every name is compared with every other. */
function dice(a: string, b: string): number {
  const pairs = (text: string): Set<string> => new Set([...Array(Math.max(0, text.length - 1)).keys()].map((i) => text.slice(i, i + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (left.size + right.size);
} // prettier-ignore

const name = fc.string({ unit: fc.constantFrom('政', '务', '热', '线', '网'), maxLength: 6 });

test('the names that share a pair are found, each value with the score of its nearest name', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.nat(4))), name, (named, asked) => {
      const names = new NearNames<number>();
      for (const [text, value] of named) names.add(text, value);
      const expected = new Map<number, number>();
      for (const [text, value] of named) expected.set(value, Math.max(expected.get(value) ?? 0, dice(text, asked)));
      const found = names.near(asked).map(({ value, score }) => [value, score] as const);
      expect(new Map(found)).toEqual(new Map([...expected].filter(([, score]) => score > 0)));
    }),
  );
});
