/** Totals whose parts are given by law: a list of all of them is whole, although 其中 announces it. */
import type { AmountFact } from '../../domain/fact';
import { scopeOf } from './measures';

/** Each division of the national budget by the words of all its parts. */
const DIVISIONS: readonly (readonly RegExp[])[] = [
  [/货物/, /工程/, /服务/],
  [/因公出国/, /公务用车|公车/, /公务接待/],
  [/车[^，]{0,4}购置(?!及|和|与)/, /车[^，]{0,4}运行(?!.{0,4}购置)/],
  [/^基本支出/, /^项目支出/],
  [/^人员(?:经费|支出)/, /^(?:日常)?公用(?:经费|支出)/],
];

/** True where the parts are those of one division by law, each of them once and nothing besides. */
export function isWholeByNature(total: AmountFact, parts: readonly AmountFact[]): boolean {
  // A grand total holds what goes over to the next year besides.
  if (scopeOf(total.label) === 'GRAND' && total.stage !== 'BUDGET') return sharesAreWhole(parts);
  return areOneDivision(parts) || sharesAreWhole(parts);
}

/** True where the figures are, by their names, all parts of one division, each of them once. */
export function areOneDivision(parts: readonly AmountFact[]): boolean {
  return DIVISIONS.some(
    (names) =>
      parts.length === names.length &&
      names.every((name) => parts.filter(({ label }) => name.test(label)).length === 1),
  );
}

/** Shares of one total that make 100 % together leave nothing out. */
function sharesAreWhole(parts: readonly AmountFact[]): boolean {
  const shares = parts.map(({ ratios }) =>
    ratios.length === 1 ? Number.parseFloat(ratios[0]?.percent ?? '') : Number.NaN,
  );
  const sum = shares.reduce((all, share) => all + Math.round(share * 100), 0);
  return parts.length > 1 && Math.abs(sum - 10_000) <= parts.length;
}
