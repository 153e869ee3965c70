/** How posts are spread over sections. */
import { medianOf } from '../median';

export interface Spread {
  readonly total: number;
  readonly fewest: number;
  readonly most: number;
  readonly median: number;
  readonly mean: number;
}

/** @returns null of none */
export function spreadOf(sizes: readonly number[]): Spread | null {
  const [fewest, ...others] = [...sizes].sort((a, b) => a - b);
  if (fewest === undefined) return null;
  const sorted = [fewest, ...others];
  const at = (index: number): number => sorted[index] ?? fewest;
  const total = sorted.reduce((sum, size) => sum + size, 0);
  return {
    total,
    fewest,
    most: at(sorted.length - 1),
    median: medianOf(sorted) ?? fewest,
    mean: total / sorted.length,
  };
}
