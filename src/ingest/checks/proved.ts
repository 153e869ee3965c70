/**
 * Values that a sum of the text proves: a slip of the pen breaks the sum that it stands in. Two values that each stand
 * in a sum of their own are two measures, whatever they are called.
 */
import type { AmountFact } from '../../domain/fact';
import { groupBy } from '../../text/group-by';
import { divisionsOf as divisionsOfTable } from '../tables/divisions';
import { makeUp } from '../tables/sums';
import type { Checked } from './check';
import { partsMakingUp } from './divisions';
import { figureOf, type Figure } from './exact';

const KNOWN = new WeakMap<Checked['facts'], ReadonlySet<bigint>>();

/** Whether a value stands, under whatever name, in a sum that holds. */
export function isProved(checked: Checked, { value }: Figure): boolean {
  let proved = KNOWN.get(checked.facts);
  if (!proved) {
    const facts = [...inTables(checked), ...inLists(checked.facts.amounts)];
    proved = new Set(facts.flatMap((fact) => figureOf(fact)?.value ?? []));
    KNOWN.set(checked.facts, proved);
  }
  return proved.has(value);
}

/** The cells of every sum of a table that holds, of two parts at least. */
function inTables({ outline, facts }: Checked): readonly AmountFact[] {
  const ends = new Set<number>();
  for (const { blocks } of outline.tables) {
    for (const { whole, parts } of blocks.flatMap(divisionsOfTable)) {
      if (parts.length < 2 || makeUp(whole, parts) !== true) continue;
      for (const { cell } of [whole, ...parts]) ends.add(cell.end);
    }
  }
  return facts.amounts.filter(({ quote }) => ends.has(quote.end));
}

/** Totals with parts that make them up. */
function inLists(amounts: readonly AmountFact[]): readonly AmountFact[] {
  const lists = groupBy(
    amounts.filter(({ parent }) => parent !== null),
    ({ parent }) => parent,
  );
  return [...lists].flatMap(([parent, parts]) => {
    const total = parent === null ? undefined : amounts[parent];
    const stated = total && figureOf(total);
    const proving = stated ? partsMakingUp(parts, stated) : [];
    return total && proving.length > 1 ? [total, ...proving] : [];
  });
}
