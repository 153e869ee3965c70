import fc from 'fast-check';
import { pair } from './pairing';

const equal = (a: number, b: number): number | null => (a === b ? 1 : null);

test('pairs are one to one, and nothing is lost or invented', () => {
  const few = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(few, few, (expected, found) => {
      const { pairs, missed, extra } = pair(expected, found, equal);
      const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
      expect(sorted([...pairs.map(([one]) => one), ...missed])).toEqual(sorted(expected));
      expect(sorted([...pairs.map(([, other]) => other), ...extra])).toEqual(sorted(found));
      expect(missed.filter((one) => extra.includes(one))).toEqual([]);
    }),
  );
});

test('the better fit is paired first, whatever the order', () => {
  const fit = (a: string, b: string): number | null => (a === b ? 2 : a[0] === b[0] ? 1 : null);
  expect(pair(['ab', 'ac'], ['ac', 'ab'], fit).pairs).toEqual([
    ['ab', 'ab'],
    ['ac', 'ac'],
  ]);
});
