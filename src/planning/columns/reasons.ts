/** Reasons as numbers, for columns. */
import { LEFT_OUT, type LeftOut } from '../statement';

/** In place of a reason, of what counts. */
export const COUNTS = 0;

/** By their codes less one. */
export const REASONS = Object.keys(LEFT_OUT) as readonly LeftOut[];

export const reasonCode = (reason: LeftOut): number => REASONS.indexOf(reason) + 1;
