/** What a stated change compares: the figure itself, and the same measure of the year before. */
import type { AmountFact, Change, ChangeDirection } from '../../domain/fact';
import { figureOf, type Figure } from './exact';
import { sideOf } from './measures';
import { statedFigures } from './stated-figures';

export interface StatedChange {
  readonly fact: AmountFact;
  readonly change: Change;
}

/** Every stated change once, although several facts may share one: 收、支总计 … 增加5万元. */
export function changesOf(amounts: readonly AmountFact[]): readonly StatedChange[] {
  const seen = new Set<string>();
  const changes: StatedChange[] = [];
  for (const fact of amounts) {
    if (!fact.change) continue;
    const place = `${fact.change.quote.start}:${fact.label}`;
    if (seen.has(place)) continue;
    seen.add(place);
    changes.push({ fact, change: fact.change });
  }
  return changes;
}

/**
 * The facts that may state the figure a change leads to: the fact itself, else the same measure of the same holder and
 * year. 收入增加5万元 may speak of any total of the income.
 */
export function ownFigures(amounts: readonly AmountFact[], fact: AmountFact): readonly AmountFact[] {
  if (fact.value !== null) return [fact];
  const figures = statedFigures(amounts);
  return sideOf(fact.label) && fact.fiscalYear !== null ? figures.of(fact) : figures.alike(fact);
}

/** The size of a change, 0 where it is stated to be none; null where the text leaves it out. */
export function sizeOf(change: Change, unit: string | null): Figure | null {
  if (change.amount === null) {
    return change.direction === 'UNCHANGED' ? figureOf({ value: '0', unit: change.unit ?? unit }) : null;
  }
  return figureOf({ value: change.amount, unit: change.unit ?? unit });
}

/** The figure before the change, with the rounding of both; null where the two cannot be compared. */
export function before(own: Figure, size: Figure, direction: ChangeDirection): Figure | null {
  if (own.dimension !== size.dimension) return null;
  const step = direction === 'INCREASE' ? -size.value : direction === 'DECREASE' ? size.value : 0n;
  return { ...own, value: own.value + step, half: own.half + size.half };
}

export const DIRECTION_NAMES: Readonly<Record<ChangeDirection, string>> = {
  INCREASE: 'an increase',
  DECREASE: 'a decrease',
  UNCHANGED: 'no change',
};
