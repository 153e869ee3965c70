/** Which budget line of a later year continues which of an earlier one. */
import { nameKey } from '../../text/fold';
import { continuityOf, together, type Continuable, type Continuity, type Likening } from './continuity';
import { differInNumerals, withoutYears } from './numerals';

export interface LineThing extends Continuable {
  readonly label: string;
  /** Labels above it, the outermost first. */
  readonly above: readonly string[];
  readonly stage: string;
  readonly scope: string;
  readonly fen: number | null;
  /** Code of its function or economic class, where it has one. */
  readonly code: string | null;
}

const WEIGHT = { label: 0.95, parent: 0.15, place: 0.15, amount: 0.15, code: 0.5 };

/** 收入, 支出 and 合计 name no measure: where they stand elsewhere they are another figure. */
const SHORTEST_OWN_LABEL = 4;

const labelKey = (label: string): string => withoutYears(nameKey(label));
const BRACKETED = /\([^()]*\)/g;
const parentKey = ({ above }: LineThing): string => JSON.stringify(above.map(labelKey));
/** A plan is no outcome, and the money of a department is not that of one unit. */
const kindKey = ({ stage, scope }: LineThing): string => `${stage} ${scope}`;
const ownKey = (line: LineThing): string => JSON.stringify([kindKey(line), labelKey(line.label)]);

const LINES: Likening<LineThing> = {
  same: [
    { rule: 'SAME_LABEL', score: 1, keys: (line) => [JSON.stringify([ownKey(line), parentKey(line)])] },
    {
      rule: 'SAME_CODE',
      score: 0.95,
      keys: (line) => (line.code === null ? [] : [JSON.stringify([kindKey(line), line.code, parentKey(line)])]),
    },
    {
      rule: 'SAME_LABEL',
      score: 0.85,
      // 基本支出 stands under every class: only a label that a document gives once is told by itself.
      keys: (line, all) => (labelKey(line.label).length >= SHORTEST_OWN_LABEL && countsOf(all).get(ownKey(line)) === 1 ? [ownKey(line)] : []), // prettier-ignore
    },
  ],
  closeness: (earlier, later) => closenessOfAmounts(earlier.fen, later.fen),
  alike: 'RENAMED',
  texts: ({ label }) => [labelKey(label), labelKey(label).replace(BRACKETED, '')],
  likeness: (earlier, later, label, place) => {
    if (kindKey(earlier) !== kindKey(later) || differInNumerals(nameKey(earlier.label), nameKey(later.label))) return 0;
    if (earlier.code !== null && later.code !== null && earlier.code !== later.code) return 0;
    // The keys above have told what one label elsewhere means.
    if (ownKey(earlier) === ownKey(later)) return 0;
    return together(
      WEIGHT.label * label * label,
      parentKey(earlier) === parentKey(later) ? WEIGHT.parent : 0,
      WEIGHT.place * place,
      earlier.fen !== null && earlier.fen !== 0 && earlier.fen === later.fen ? WEIGHT.amount : 0,
      earlier.code !== null && earlier.code === later.code ? WEIGHT.code : 0,
    );
  },
};

export const continuityOfLines = <T extends LineThing>(earlier: readonly T[], later: readonly T[]): Continuity<T> =>
  continuityOf(earlier, later, LINES);

const counted = new WeakMap<readonly LineThing[], ReadonlyMap<string, number>>();

/** How often each label stands in a list. */
function countsOf(all: readonly LineThing[]): ReadonlyMap<string, number> {
  const known = counted.get(all);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const line of all) counts.set(ownKey(line), (counts.get(ownKey(line)) ?? 0) + 1);
  counted.set(all, counts);
  return counts;
}

/** 1 for equal amounts, the less the further they are apart. */
function closenessOfAmounts(one: number | null, other: number | null): number {
  if (one === null || other === null) return 0;
  const larger = Math.max(Math.abs(one), Math.abs(other));
  return larger === 0 ? 1 : Math.max(0, 1 - Math.abs(one - other) / larger);
}
