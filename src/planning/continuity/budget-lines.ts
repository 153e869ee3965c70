/** Which budget line of a later year continues which of an earlier one. */
import { nameKey } from '../../text/fold';
import { continuityOf, together, type Continuable, type Continuity, type Likening } from './continuity';
import type { Decided } from './decided';
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

/** Less alike labels name two things. */
const LEAST = 0.4;

/** What a line is compared by, each with many others. */
interface Keys {
  readonly label: string;
  readonly parent: string;
  /** Label, stage and scope: a plan is no outcome, and the money of a department is not that of one unit. */
  readonly own: string;
  readonly kind: string;
}

const known = new WeakMap<LineThing, Keys>();

function keysOf(line: LineThing): Keys {
  let keys = known.get(line);
  if (!keys) {
    const label = labelKey(line.label);
    const kind = `${line.stage} ${line.scope}`;
    keys = { label, kind, parent: JSON.stringify(line.above.map(labelKey)), own: JSON.stringify([kind, label]) };
    known.set(line, keys);
  }
  return keys;
}

const LINES: Likening<LineThing> = {
  same: [
    {
      rule: 'SAME_LABEL',
      score: 1,
      keys: (line) => [JSON.stringify([keysOf(line).own, keysOf(line).parent])],
    },
    {
      rule: 'SAME_CODE',
      score: 0.95,
      keys: (line) => (line.code === null ? [] : [JSON.stringify([keysOf(line).kind, line.code, keysOf(line).parent])]),
    },
    {
      rule: 'SAME_LABEL',
      score: 0.85,
      // 基本支出 stands under every class: only a label that a document gives once is told by itself.
      keys: (line, all) => {
        const { label, own } = keysOf(line);
        return label.length >= SHORTEST_OWN_LABEL && countsOf(all).get(own) === 1 ? [own] : [];
      },
    },
  ],
  wholes: {
    own: (line) => pathKey(line, [...line.above, line.label]),
    above: (line) => (line.above.length === 0 ? null : pathKey(line, line.above)),
    // Words in front tell whose money it is; other words are another measure with parts of the same names.
    mayBeOne: (earlier, later) => {
      const [one, other] = [keysOf(earlier).label, keysOf(later).label];
      return one.includes(other) || other.includes(one);
    },
  },
  closeness: (earlier, later) => closenessOfAmounts(earlier.fen, later.fen),
  alike: 'RENAMED',
  texts: (line) => [keysOf(line).label, keysOf(line).label.replace(BRACKETED, '')],
  likeness: (earlier, later, label, place) => {
    if (label < LEAST) return 0;
    const [before, after] = [keysOf(earlier), keysOf(later)];
    if (before.kind !== after.kind || differInNumerals(before.label, after.label)) return 0;
    if (earlier.code !== null && later.code !== null && earlier.code !== later.code) return 0;
    // The keys above have told what one label elsewhere means.
    if (before.own === after.own) return 0;
    return together(
      WEIGHT.label * label * label,
      before.parent === after.parent ? WEIGHT.parent : 0,
      WEIGHT.place * place,
      earlier.fen !== null && earlier.fen !== 0 && earlier.fen === later.fen ? WEIGHT.amount : 0,
      earlier.code !== null && earlier.code === later.code ? WEIGHT.code : 0,
    );
  },
};

const pathKey = (line: LineThing, labels: readonly string[]): string =>
  JSON.stringify([keysOf(line).kind, ...labels.map(labelKey)]);

export const continuityOfLines = <T extends LineThing>(
  earlier: readonly T[],
  later: readonly T[],
  decided?: Decided,
): Continuity<T> => continuityOf(earlier, later, LINES, decided);

/** What a decision about it goes by. */
export const keyOfLine = ({ above, label, scope }: Pick<LineThing, 'above' | 'label' | 'scope'>): string =>
  JSON.stringify([scope, ...above.map(labelKey), labelKey(label)]);

const counted = new WeakMap<readonly LineThing[], ReadonlyMap<string, number>>();

/** How often each label stands in a list. */
function countsOf(all: readonly LineThing[]): ReadonlyMap<string, number> {
  const found = counted.get(all);
  if (found) return found;
  const counts = new Map<string, number>();
  for (const line of all) {
    const { own } = keysOf(line);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  counted.set(all, counts);
  return counts;
}

/** 1 for equal amounts, the less the further they are apart. */
function closenessOfAmounts(one: number | null, other: number | null): number {
  if (one === null || other === null) return 0;
  const larger = Math.max(Math.abs(one), Math.abs(other));
  return larger === 0 ? 1 : Math.max(0, 1 - Math.abs(one - other) / larger);
}
