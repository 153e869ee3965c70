/**
 * Money is exact: an integer number of fen (1/100 yuan) beside the printed text. A float never holds an amount.
 */

/** Fen in one unit of money, by the unit as printed. */
const FEN_PER_UNIT: Readonly<Record<string, bigint>> = {
  元: 100n,
  千元: 100_000n,
  万元: 1_000_000n,
  百万元: 100_000_000n,
  亿元: 10_000_000_000n,
};

export function isMoneyUnit(unit: string | null): unit is string {
  return unit !== null && Object.hasOwn(FEN_PER_UNIT, unit);
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * The printed figure in fen.
 * @param printed a decimal number without commas, or 无 for a stated zero
 * @param unit 元, 万元, 亿元 …
 * @returns null where the figure is no number, the unit no money, the value no whole number of fen or beyond safe integers
 */
export function toFen(printed: string | null, unit: string | null): number | null {
  if (printed === null || !isMoneyUnit(unit)) return null;
  if (printed === '无') return 0;
  const match = DECIMAL.exec(printed);
  if (!match) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * (FEN_PER_UNIT[unit] ?? 0n);
  if (scaled % scale !== 0n) return null;
  const fen = (scaled / scale) * (sign === '-' ? -1n : 1n);
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) && fen >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(fen) : null;
}

/** Fen as a decimal figure in a unit, exact and without trailing zeros: 188000000 fen are `188` 万元. */
export function fromFen(fen: number | bigint, unit: string): string {
  const per = FEN_PER_UNIT[unit];
  if (per === undefined) throw new RangeError(`${unit} is no unit of money`);
  const absolute = BigInt(fen) < 0n ? -BigInt(fen) : BigInt(fen);
  const digits = String(per).length - 1;
  const fraction = String(absolute % per)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${absolute / per}${fraction && `.${fraction}`}`;
}
