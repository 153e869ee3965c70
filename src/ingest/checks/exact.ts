/**
 * Figures as checks compare them: exact integers with the width of their rounding. A printed 6.25 stands for anything
 * from 6.245 to 6.255; a check may only speak where no value in those ranges agrees.
 */
import { toFen } from '../../domain/money';

/** Decimals that a figure keeps below its base unit (元, or the counted thing), so that 万元 with ten decimals stays whole. */
const SCALE_DIGITS = 8;
const SCALE = 10n ** BigInt(SCALE_DIGITS);

/** What money and people are measured in; two figures can be compared when their dimensions agree. */
export type Dimension = 'money' | `count:${string}`;

export interface Figure {
  /** In 10^-8 of the base unit. */
  readonly value: bigint;
  /** Half a unit of the last printed digit; 0 for a counted thing. */
  readonly half: bigint;
  readonly decimals: number;
  /** One printed unit (万元 …) in 10^-8 of the base unit. */
  readonly unitSize: bigint;
  readonly dimension: Dimension;
}

export interface Printed {
  readonly value: string | null;
  readonly unit: string | null;
}

const DECIMAL = /^([-－−]?)(\d{1,24})(?:\.(\d{1,12}))?$/;

const FIGURES = new WeakMap<Printed, Figure | null>();

/**
 * The printed figure, 无 being a stated zero; null where it is no number, has no unit or more digits than money has.
 * Most checks ask it of every fact, so that the answer is kept beside the fact.
 */
export function figureOf(printed: Printed): Figure | null {
  const known = FIGURES.get(printed);
  if (known !== undefined) return known;
  const figure = readFigure(printed);
  FIGURES.set(printed, figure);
  return figure;
}

function readFigure({ value, unit }: Printed): Figure | null {
  if (value === null || unit === null) return null;
  const match = DECIMAL.exec(value === '无' ? '0' : value);
  if (!match) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const fenPerUnit = toFen('1', unit);
  const unitSize = fenPerUnit === null ? SCALE : (BigInt(fenPerUnit) * SCALE) / 100n;
  const scaled = (BigInt(whole + fraction) * unitSize) / 10n ** BigInt(fraction.length);
  return {
    value: sign ? -scaled : scaled,
    half: fenPerUnit === null || value === '无' ? 0n : halfOf(unitSize, fraction.length),
    decimals: fraction.length,
    unitSize,
    dimension: fenPerUnit === null ? `count:${unit}` : 'money',
  };
}

function halfOf(unitSize: bigint, decimals: number): bigint {
  return unitSize / (2n * 10n ** BigInt(decimals));
}

/** The same figure where its neighbours show that trailing zeros were dropped: 5 beside 3.14 is 5.00. */
export function atPrecision(figure: Figure, decimals: number): Figure {
  if (figure.half === 0n || decimals <= figure.decimals) return figure;
  return { ...figure, half: halfOf(figure.unitSize, decimals), decimals };
}

/** True where both printed figures can stand for one value. */
export function agree(a: Figure, b: Figure): boolean {
  return magnitude(a.value - b.value) <= a.half + b.half;
}

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** A value in 10^-8 of the base unit as a decimal figure of the unit, without trailing zeros behind `decimals` places. */
export function print(value: bigint, unitSize: bigint, decimals: number): string {
  return printRatio(value, unitSize, decimals);
}

/** numerator / denominator, rounded half up to `decimals` places. */
export function printRatio(numerator: bigint, denominator: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = (magnitude(numerator) * scale * 2n + denominator) / (2n * denominator);
  const sign = numerator < 0n && rounded > 0n ? '-' : '';
  if (decimals === 0) return `${sign}${rounded}`;
  const fraction = String(rounded % scale).padStart(decimals, '0');
  return `${sign}${rounded / scale}.${fraction}`;
}

/** `1200.00` → `1200`, `31.40` → `31.4`. */
export function trim(printed: string): string {
  return printed.includes('.') ? printed.replace(/0{1,30}$/, '').replace(/\.$/, '') : printed;
}

/** A closed range of fractions with one positive denominator each. */
export interface Share {
  readonly low: { readonly part: bigint; readonly whole: bigint };
  readonly high: { readonly part: bigint; readonly whole: bigint };
  readonly exact: { readonly part: bigint; readonly whole: bigint };
}

export interface Percent {
  /** In 10^-8 percent. */
  readonly value: bigint;
  /** Half a unit of the last printed digit. */
  readonly half: bigint;
  readonly decimals: number;
}

const PERCENT = /^([-－−+＋]?)(\d{1,12})(?:\.(\d{1,6}))?[%％]$/;

/** `1,200.5%` as a number; null where it is no percentage. */
export function percentOf(printed: string): Percent | null {
  const match = PERCENT.exec(printed.replace(/[,，\s]/g, ''));
  if (!match) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const value = (BigInt(whole + fraction) * SCALE) / 10n ** BigInt(fraction.length);
  return {
    value: sign === '-' || sign === '－' || sign === '−' ? -value : value,
    half: halfOf(SCALE, fraction.length),
    decimals: fraction.length,
  };
}

export type Verdict = 'HOLDS' | 'TRUNCATED' | 'WRONG';

/** Whether a printed percentage can be the share: rounded, or with the digits behind it cut off. */
export function judge(percent: Percent, share: Share): Verdict {
  if (meets(share, percent.value - percent.half, percent.value + percent.half)) return 'HOLDS';
  return meets(share, percent.value, percent.value + 2n * percent.half) ? 'TRUNCATED' : 'WRONG';
}

/** True where the share has a value between two percentages, ends included. */
function meets({ low, high }: Share, least: bigint, most: bigint): boolean {
  return low.part * 100n * SCALE <= most * low.whole && high.part * 100n * SCALE >= least * high.whole;
}

/** The exact share as a percentage with at least two decimals: `6.25%`. */
export function printShare({ exact }: Share, decimals: number): string {
  return `${printRatio(exact.part * 100n, exact.whole, Math.max(2, decimals))}%`;
}

/** Distance between a printed percentage and the share, in percentage points. */
export function distance(percent: Percent, { exact }: Share): string {
  const difference = percent.value * exact.whole - exact.part * 100n * SCALE;
  return trim(printRatio(magnitude(difference), exact.whole * SCALE, Math.max(2, percent.decimals)));
}

/** part / whole over the rounding of both; null where the whole may be nothing. */
export function shareOf(part: Figure, whole: Figure): Share | null {
  if (part.dimension !== whole.dimension || whole.value - whole.half <= 0n || part.value < 0n) return null;
  return {
    low: { part: floorZero(part.value - part.half), whole: whole.value + whole.half },
    high: { part: part.value + part.half, whole: whole.value - whole.half },
    exact: { part: part.value, whole: whole.value },
  };
}

const floorZero = (value: bigint): bigint => (value < 0n ? 0n : value);
