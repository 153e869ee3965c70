/** Sums of integers in two halves, so that no number of nodes overflows what an engine adds up in. */
import { GovorgError } from '../domain/errors';

/** Bits of the lower half; an engine sums what is above and what is below apart. */
export const HALF_BITS = 32;
export const HALF = 2n ** BigInt(HALF_BITS);

/** @throws GovorgError BAD_USER_INPUT where the sum is beyond safe integers: refused rather than rounded */
export function exactSum(name: string, high: number, low: number): number {
  const total = BigInt(high) * HALF + BigInt(low);
  if (total > BigInt(Number.MAX_SAFE_INTEGER) || total < BigInt(Number.MIN_SAFE_INTEGER)) {
    throw new GovorgError(
      'BAD_USER_INPUT',
      `The sum of ${name} is beyond exact numbers: narrow the filter or the groups.`,
    );
  }
  return Number(total);
}
