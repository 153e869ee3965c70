/** What texts state of somebody in numbers, and why some of it does not count. */

/** A number that a text states of somebody. */
export interface Statement {
  readonly id: string;
  /** Null where the text gives a placeholder, or only a change. */
  readonly amount: number | null;
  /** Whose it is: the id of an agency, else whatever keeps it apart from what is others'. */
  readonly holder: string;
  /** Whether a text tells whose it is: else it may be anybody's. */
  readonly hasKnownHolder: boolean;
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
  /** Whether a corrected edition has taken the place of the document that states it. */
  readonly isSuperseded: boolean;
}

export const LEFT_OUT = {
  SUPERSEDED:
    '已被更正: stated only by a document in whose place a corrected edition of the same publisher and year has come.',
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
    '口径不明: figures of one body and year that are not proved to be different, lists that do not add up to the same, and what is of an unknown body or year beside others. Nothing tells which is asked for: group by OUTERMOST or LABEL, or choose with `where`.',
  IN_DEPARTMENT: '已含在部门合计中: of a unit whose department counts with all its units.',
  SPLIT: '已分列于其他组: a whole whose parts stand in other groups.',
} as const;
export type LeftOut = keyof typeof LEFT_OUT;

/** Where these are left out, a sum says less than all: a figure is stated, and nothing tells which. */
export const UNTOLD: readonly LeftOut[] = ['CONTRADICTED', 'UNCLEAR'];

/** Told for everything that does not count. */
export type Leave = (reason: LeftOut, left: readonly Statement[]) => void;

export const exactTotal = (statements: readonly Statement[]): bigint =>
  statements.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n);

export function parted<T>(items: Iterable<T>, fits: (item: T) => boolean): readonly [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (fits(item) ? yes : no).push(item);
  return [yes, no];
}
