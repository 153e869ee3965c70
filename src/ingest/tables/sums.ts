/** Exact sums of the printed figures of one column or row. */
import type { CellFigure } from './figure-cell';

const DECIMAL = /^(-?)([0-9]{1,24})(?:\.([0-9]{1,8}))?$/;
const DIGITS = 8;

/** In units of the eighth decimal; null for a blank of a template. 无 is a stated zero. */
export function exactly({ value }: CellFigure): bigint | null {
  const match = DECIMAL.exec(value === '无' ? '0' : value);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const number = BigInt(whole + fraction.padEnd(DIGITS, '0'));
  return sign === '-' ? -number : number;
}

/**
 * Whether parts make up their whole, each figure rounded to its own last digit; null where one of them is no number.
 * @param parts a blank part is left out: it adds nothing that was printed
 */
export function makeUp(whole: CellFigure, parts: readonly CellFigure[]): boolean | null {
  let left = exactly(whole);
  let tolerance = halfOf(whole);
  for (const part of parts) {
    const number = exactly(part);
    if (left === null || number === null) return null;
    left -= number;
    tolerance += halfOf(part);
  }
  return left === null ? null : left <= tolerance && -left <= tolerance;
}

/** Half a unit of the last digit; whole numbers beside decimals are exact or have lost their zeros, and count as exact. */
function halfOf({ value }: CellFigure): bigint {
  const point = value.indexOf('.');
  if (point < 0) return 0n;
  const decimals = Math.min(DIGITS - 1, value.length - point - 1);
  return 5n * 10n ** BigInt(DIGITS - decimals - 1);
}
