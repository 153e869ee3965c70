/**
 * What of many statements can be added up so that nothing counts twice. Texts state one figure several times, a whole
 * beside its parts, a department beside its units, a plan beside what was spent, and most tables of a body show the same
 * money in another order. Only what is proved to be different is added: the items of one list, other years, other bodies.
 * Everything else is left out, with the reason.
 */
import { groupBy } from '../store/group-by';

/** A number that a text states of somebody. */
export interface Statement {
  readonly id: string;
  /** Null where the text gives a placeholder, or only a change. */
  readonly amount: number | null;
  /** Whose it is: the id of an agency, else whatever keeps it apart from what is others'. */
  readonly holder: string;
  readonly year: number | null;
  /** What the number counts: planned or spent, posts or people. */
  readonly stage: string;
  /** What it is called. */
  readonly name: string;
  /** What it is about: of two statements about one thing in one list, the first counts. */
  readonly thing: string;
  /** Ids of what it is an item of, and of all that is above it. Items of one whole are different from each other. */
  readonly wholes: readonly string[];
  readonly above: readonly string[];
  /** Whether it counts the subordinate units too. */
  readonly isOfDepartment: boolean;
}

export interface Rules {
  /** Of one body and year, the first of these that is stated counts; they are never added to each other. */
  readonly stages: readonly string[];
  /** Those that hold at a date: of one body, the latest year counts. */
  readonly stocks: ReadonlySet<string>;
  /** Whether stages stand for one another over the years too, as posts and people do. */
  readonly areAlternatives: boolean;
  /** Statements that make a list: a year with fewer only counts where none has as many. */
  readonly leastOfList: number;
  /** Ids of all bodies above this one whose totals may hold what is its own. */
  readonly superiors: (holder: string) => readonly string[];
}

export const LEFT_OUT = {
  NO_NUMBER: '没有数字: the text gives a placeholder, or says only what was added or taken away.',
  OTHER_STAGE: '预算与决算并存: a plan where what was really spent counts, or people where posts count.',
  OTHER_YEAR:
    '其他年度存量: a stock of another year than the latest, which counts; stocks of several years are not added.',
  PART: '包含在上级科目中: a part of a figure that stands in the group.',
  RESTATED: '重复: the same figure once more, in another document, list or place.',
  OTHER_LIST: '另一张表: in another list of the same body and year that adds up to as much as the one that counts.',
  CONTRADICTED:
    '不一致: statements of one name, body and year that give several amounts. Nothing tells which is right.',
  UNCLEAR:
    '口径不明: figures of one body and year that are not proved to be different, and lists that do not add up to the same. Nothing tells which is asked for: group by OUTERMOST or LABEL, or choose with `where`.',
  IN_DEPARTMENT: '已含在部门合计中: of a unit whose department counts with all its units.',
  SPLIT: '已分列于其他组: a whole whose parts stand in other groups.',
} as const;
export type LeftOut = keyof typeof LEFT_OUT;

/** Where these are left out, a sum says less than all: a figure is stated, and nothing tells which. */
export const UNTOLD: readonly LeftOut[] = ['CONTRADICTED', 'UNCLEAR'];

export interface Counted {
  readonly counted: readonly Statement[];
  /** Ids by reason, of what is not counted by another statement. */
  readonly leftOut: ReadonlyMap<LeftOut, readonly string[]>;
}

export function countOnce(statements: readonly Statement[], rules: Rules): Counted {
  const leftOut = new Map<LeftOut, string[]>();
  const leave: Leave = (reason, left) => {
    const ids = leftOut.get(reason) ?? [];
    for (const { id } of left) ids.push(id);
    if (ids.length > 0) leftOut.set(reason, ids);
  };
  const [numbered, blank] = parted(statements, ({ amount }) => amount !== null);
  leave('NO_NUMBER', blank);
  const years = [...groupBy(numbered, ({ holder }) => holder).values()].flatMap((own) => yearsOf(own, rules, leave));
  const counted = withoutUnits(withoutParts(years, leave), rules, leave).flatMap(({ counting }) => counting);
  const ids = new Set(counted.map(({ id }) => id));
  const rest = [...leftOut].flatMap(([reason, all]) => {
    const left = [...new Set(all)].filter((id) => !ids.has(id));
    return left.length > 0 ? [[reason, left] as const] : [];
  });
  return { counted, leftOut: new Map(rest) };
}

type Leave = (reason: LeftOut, left: readonly Statement[]) => void;

/** What counts of one body, year by year. */
function yearsOf(own: readonly Statement[], rules: Rules, leave: Leave): readonly Year[] {
  const first = bestStage(own, rules);
  const years = [...groupBy(own, ({ year }) => year).values()].map((all) => {
    // Posts of one year and people of another are of one body all the same.
    const stage = rules.stocks.has(first) && rules.areAlternatives ? first : bestStage(all, rules);
    const [counting, others] = parted(all, (one) => one.stage === stage);
    leave('OTHER_STAGE', others);
    return { holder: all[0].holder, year: all[0].year, stage, counting };
  });
  const stocks = years.filter(({ stage }) => rules.stocks.has(stage));
  const lists = stocks.filter(({ counting }) => counting.length >= rules.leastOfList);
  const latest = Math.max(NO_YEAR, ...(lists.length > 0 ? lists : stocks).map(({ year }) => year ?? NO_YEAR));
  const [counting, others] = parted(
    years,
    ({ stage, year }) => !rules.stocks.has(stage) || (year ?? NO_YEAR) === latest,
  );
  for (const one of others) leave('OTHER_YEAR', one.counting);
  return counting.map((one) => ({ ...one, counting: oneList(one.counting, leave) }));
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

/** What a department counts with all its units counts them, whether it plans or has spent. */
function withoutUnits(years: readonly Year[], { superiors }: Rules, leave: Leave): readonly Year[] {
  const departments = new Set(
    years.flatMap(({ holder, year, counting }) =>
      counting.some(({ isOfDepartment }) => isOfDepartment) ? [keyOf(holder, year)] : [],
    ),
  );
  const [units, others] = parted(years, ({ holder, year }) =>
    superiors(holder).some((above) => departments.has(keyOf(above, year))),
  );
  for (const { counting } of units) leave('IN_DEPARTMENT', counting);
  return others;
}

/** One without a year counts as the oldest. */
const NO_YEAR = -1;

/** What one body states for one year. */
interface Year {
  readonly holder: string;
  readonly year: number | null;
  readonly counting: readonly Statement[];
}

const keyOf = (holder: string, year: number | null): string => JSON.stringify([holder, year]);

/** A stage that the rules do not name comes after those that they do. */
function bestStage(statements: readonly Statement[], { stages }: Rules): string {
  const rank = (stage: string): number => (stages.includes(stage) ? stages.indexOf(stage) : stages.length);
  const [first = ''] = statements.map(({ stage }) => stage).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return first;
}

/** The items of one list, of what is no part of anything else here; none where nothing tells which list is meant. */
function oneList(statements: readonly Statement[], leave: Leave): readonly Statement[] {
  const ids = new Set(statements.map(({ id }) => id));
  const [parts, tops] = parted(statements, ({ above }) => above.some((id) => ids.has(id)));
  leave('PART', parts);
  const [chosen, ...others] = listsOf(tops).map(summed).sort(byTotal);
  if (!chosen) return [];
  // What is the same statement says the same, too.
  const said = new Set(chosen.items.map(sayingOf));
  const isSaid = (one: Statement): boolean => said.has(sayingOf(one));
  if (others.some(({ total, items }) => total !== chosen.total && !items.every(isSaid))) {
    leave(tops.every(({ name }) => name === tops[0]?.name) ? 'CONTRADICTED' : 'UNCLEAR', tops);
    return [];
  }
  const counting = new Set(chosen.items);
  const [restated, equal] = parted(
    tops.filter((one) => !counting.has(one)),
    isSaid,
  );
  leave('RESTATED', restated);
  leave('OTHER_LIST', equal);
  return chosen.items;
}

const sayingOf = ({ name, amount }: Statement): string => JSON.stringify([name, amount]);

type List = readonly [Statement, ...Statement[]];

/** Items of one whole, each thing once; what is no item of anything is a list by itself. */
function listsOf(statements: readonly Statement[]): readonly List[] {
  const lists = new Map<string, [Statement, ...Statement[]]>();
  const things = new Set<string>();
  for (const one of statements) {
    for (const whole of one.wholes.length > 0 ? one.wholes : [one.id]) {
      const thing = JSON.stringify([whole, one.thing]);
      if (things.has(thing)) continue;
      things.add(thing);
      const list = lists.get(whole);
      if (list) list.push(one);
      else lists.set(whole, [one]);
    }
  }
  return [...lists.values()];
}

interface Summed {
  readonly items: List;
  readonly total: bigint;
  readonly firstId: string;
}

const summed = (items: List): Summed => ({
  items,
  total: exactTotal(items),
  firstId: items.reduce((least, { id }) => (id < least ? id : least), items[0].id),
});

/** The greatest first, of equals the longest, and then by the first id. */
const byTotal = (a: Summed, b: Summed): number =>
  Number(b.total - a.total) || b.items.length - a.items.length || (a.firstId < b.firstId ? -1 : 1);

export const exactTotal = (statements: readonly Statement[]): bigint =>
  statements.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n);

function parted<T>(items: Iterable<T>, fits: (item: T) => boolean): readonly [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (fits(item) ? yes : no).push(item);
  return [yes, no];
}
