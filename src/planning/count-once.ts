/**
 * What of many statements can be added up so that nothing counts twice. Texts state one figure several times, a whole
 * beside its parts, a department beside its units, a plan beside what was spent, and most tables of a body show the same
 * money in another order. Only what is proved to be different is added: the items of one list, other years, other bodies.
 * Everything else is left out, with the reason.
 */
import { groupBy } from '../text/group-by';
import { oneList } from './one-list';
import { parted, type Leave, type LeftOut, type Statement } from './statement';

export interface Rules {
  /** Of one body and year, the first of these that is stated counts; they are never added to each other. */
  readonly stages: readonly string[];
  /** Those that hold at a date: of one body, the latest year counts. */
  readonly stocks: ReadonlySet<string>;
  /** Whether stages stand for one another over the years too, as posts and people do. */
  readonly areAlternatives: boolean;
  /** Of what a body lists, the year of the list that counts, where that is known beside what is counted here. */
  readonly listedIn?: (holder: string) => number | null | undefined;
  /** Ids of all bodies above this one whose totals may hold what is its own. */
  readonly superiors: (holder: string) => readonly string[];
}

export interface Counted {
  readonly counted: readonly Statement[];
  /** Ids by reason, of what is not counted by another statement. */
  readonly leftOut: ReadonlyMap<LeftOut, readonly string[]>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** @param split ids of wholes whose parts count elsewhere */
export function countOnce(statements: readonly Statement[], rules: Rules, split = NOTHING): Counted {
  // Of what several documents state, the reason of the statement that came nearest to counting: the last one.
  const reasons = new Map<string, LeftOut>();
  const leave: Leave = (reason, left) => {
    for (const { id } of left) reasons.set(id, reason);
  };
  const [superseded, standing] = parted(statements, ({ isSuperseded }) => isSuperseded);
  leave('SUPERSEDED', superseded);
  const [numbered, blank] = parted(standing, ({ amount }) => amount !== null);
  leave('NO_NUMBER', blank);
  const years = [...groupBy(numbered, ({ holder }) => holder).values()].flatMap((own) =>
    yearsOf(own, rules, split, leave),
  );
  const different = withoutUnknown(years, rules, leave);
  const counted = withoutUnits(withoutParts(different, leave), rules, leave).flatMap(({ counting }) => counting);
  for (const { id } of counted) reasons.delete(id);
  const leftOut = [...groupBy(reasons, ([, reason]) => reason)];
  return { counted, leftOut: new Map(leftOut.map(([reason, all]) => [reason, all.map(([id]) => id)])) };
}

/** What counts of one body, year by year. */
function yearsOf(own: readonly Statement[], rules: Rules, split: ReadonlySet<string>, leave: Leave): readonly Year[] {
  const first = bestStage(own, rules);
  const years = [...groupBy(own, ({ year }) => year).values()].map((all) => {
    // Posts of one year and people of another are of one body all the same.
    const stage = rules.stocks.has(first) && rules.areAlternatives ? first : bestStage(all, rules);
    const [counting, others] = parted(all, (one) => one.stage === stage);
    leave('OTHER_STAGE', others);
    const { holder, hasKnownHolder, year } = all[0];
    return { holder, hasKnownHolder, year, stage, counting };
  });
  const stocks = years.filter(({ stage, counting }) => rules.stocks.has(stage) && counting.length > 0);
  const listed = own[0] && rules.listedIn?.(own[0].holder);
  const latest =
    listed === undefined ? Math.max(NO_YEAR, ...stocks.map(({ year }) => year ?? NO_YEAR)) : (listed ?? NO_YEAR);
  const [counting, others] = parted(
    years,
    ({ stage, year }) => !rules.stocks.has(stage) || (year ?? NO_YEAR) === latest,
  );
  for (const one of others) leave('OTHER_YEAR', one.counting);
  return counting.map((one) => {
    const [wholes, rest] = parted(one.counting, ({ id }) => split.has(id));
    leave('SPLIT', wholes);
    return { ...one, counting: oneList(rest, leave) };
  });
}

/** A department lists what its units buy: those figures are parts of its own. */
function withoutParts(years: readonly Year[], leave: Leave): readonly Year[] {
  const ids = new Set(years.flatMap(({ counting }) => counting.map(({ id }) => id)));
  return years.map((one) => {
    const [parts, counting] = parted(one.counting, ({ above }) => above.some((id) => ids.has(id)));
    leave('PART', parts);
    return { ...one, counting };
  });
}

/** What is stated of nobody knows whom, or of an unknown year, may be the same as whatever is not proved to be other. */
function withoutUnknown(years: readonly Year[], { stocks }: Rules, leave: Leave): readonly Year[] {
  const stated = years.filter(({ counting }) => counting.length > 0);
  // That a stock is of another year does not make it another one.
  const timeOf = ({ year, stage }: Year): number | null => (stocks.has(stage) ? null : year);
  const ofHolder = groupBy(stated, ({ holder }) => holder);
  const ofTime = groupBy(stated, timeOf);
  const ofNobodyKnown = stated.filter(({ hasKnownHolder }) => !hasKnownHolder).length;
  const timeless = ofTime.get(null)?.length ?? 0;
  /** How many may be the same as this one, itself among them. */
  const alike = (one: Year): number => {
    if (one.hasKnownHolder) return one.year === null ? (ofHolder.get(one.holder)?.length ?? 0) + ofNobodyKnown : 1;
    const time = timeOf(one);
    return time === null ? stated.length : (ofTime.get(time)?.length ?? 0) + timeless;
  };
  const [unclear, clear] = parted(stated, (one) => alike(one) > 1);
  for (const { counting } of unclear) leave('UNCLEAR', counting);
  return clear;
}

/** What a department counts with all its units counts them, whether it plans or has spent. */
function withoutUnits(years: readonly Year[], { superiors }: Rules, leave: Leave): readonly Year[] {
  const totals = years.filter(({ counting }) => counting.some(({ isOfDepartment }) => isOfDepartment));
  const yearsOfTotals = new Map(
    [...groupBy(totals, ({ holder }) => holder)].map(([holder, all]) => [holder, new Set(all.map(({ year }) => year))]),
  );
  const [units, others] = parted(years, ({ holder, year }) =>
    superiors(holder).some((above) => {
      const counted = yearsOfTotals.get(above);
      return counted !== undefined && (year === null || counted.has(year) || counted.has(null));
    }),
  );
  for (const { counting } of units) leave('IN_DEPARTMENT', counting);
  return others;
}

/** One without a year counts as the oldest. */
const NO_YEAR = -1;

/** What one body states for one year. */
interface Year {
  readonly holder: string;
  readonly hasKnownHolder: boolean;
  readonly year: number | null;
  readonly stage: string;
  readonly counting: readonly Statement[];
}

/** A stage that the rules do not name comes after those that they do. */
function bestStage(statements: readonly Statement[], { stages }: Rules): string {
  const rank = (stage: string): number => (stages.includes(stage) ? stages.indexOf(stage) : stages.length);
  const [first = ''] = statements.map(({ stage }) => stage).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return first;
}
