import fc from 'fast-check';
import { bestAssignment, type Pair } from '../../../src/planning/continuity/assignment';

const pair = (left: number, right: number, score: number): Pair => ({ left, right, score });

test('the best pair is given up where all of them together fit better', () => {
  const pairs = [pair(0, 0, 0.9), pair(0, 1, 0.8), pair(1, 0, 0.8)];
  expect(bestAssignment(pairs)).toEqual([pair(0, 1, 0.8), pair(1, 0, 0.8)]);
});

test('a thing stays alone rather than in a pair that nobody gave', () => {
  expect(bestAssignment([pair(0, 0, 0.9), pair(1, 0, 0.8), pair(2, 0, 0.7)])).toEqual([pair(0, 0, 0.9)]);
  expect(bestAssignment([])).toEqual([]);
});

/** Every way to pair them up, tried out. */
function most(pairs: readonly Pair[], taken: readonly Pair[] = []): number {
  const [first, ...others] = pairs;
  if (!first) return taken.reduce((sum, { score }) => sum + score, 0);
  const without = most(others, taken);
  const isFree = taken.every(({ left, right }) => left !== first.left && right !== first.right);
  return isFree ? Math.max(without, most(others, [...taken, first])) : without;
}

const anyPairs = fc.uniqueArray(
  fc.record({ left: fc.nat(4), right: fc.nat(5), score: fc.integer({ min: 1, max: 100 }) }),
  { maxLength: 14, selector: ({ left, right }) => `${left} ${right}` },
);

test('random pairs: nothing adds up to more, nothing stands twice, and their order is of no matter', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const chosen = bestAssignment(pairs);
      expect(chosen.reduce((sum, { score }) => sum + score, 0)).toBe(most(pairs));
      expect(new Set(chosen.map(({ left }) => left)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ right }) => right)).size).toBe(chosen.length);
      expect(chosen.every((one) => pairs.includes(one))).toBe(true);
      expect(bestAssignment([...pairs].reverse())).toEqual(chosen);
    }),
    { numRuns: 2_000 },
  );
});

test('hundreds of things that all go together are still paired, each once', () => {
  const pairs = Array.from({ length: 300 * 300 }, (_, n) => pair(n % 300, Math.floor(n / 300), 1));
  expect(bestAssignment(pairs)).toHaveLength(300);
});
