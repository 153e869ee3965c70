import type { AmountFact, FindingFact } from '../../domain/fact';
import type { Check, Checked } from './check';
import { divisionsOf, sumOf, type Part } from './divisions';
import { figureOf, magnitude, print, trim, type Figure } from './exact';
import { isCutOff } from './passages';
import { isWholeByNature } from './wholes-by-nature';
import { holdsStranger, holdsUnread } from './unread';

export const partsAgainstTotal: Check = {
  rule: 'parts-against-total',
  doc: 'The parts of a figure add up to another value than the one stated; of a partial list, to more than is stated.',
  run: (checked) => {
    const parts = partsByTotal(checked);
    return [...parts].flatMap(([index, list]) => {
      const total = checked.facts.amounts[index];
      return total ? checkTotal(checked, total, list) : [];
    });
  },
};

function partsByTotal({ facts }: Checked): ReadonlyMap<number, readonly AmountFact[]> {
  const lists = new Map<number, AmountFact[]>();
  for (const fact of facts.amounts) {
    if (fact.parent === null) continue;
    const list = lists.get(fact.parent);
    if (list) list.push(fact);
    else lists.set(fact.parent, [fact]);
  }
  return lists;
}

function checkTotal(checked: Checked, total: AmountFact, children: readonly AmountFact[]): FindingFact[] {
  const stated = figureOf(total);
  if (!stated) return [];
  const divisions = divisionsOf(checked, total, stated, children);
  // The division that misses the total least, where none of them meets it.
  if (divisions === null) return [];
  const [closest] = divisions.toSorted((a, b) => compare(gapOf(a, stated), gapOf(b, stated)));
  if (!closest || closest.length < 2) return [];
  const gap = sumOf(closest) - stated.value;
  // Two divisions of one total of which the reader took one apart wrongly: no sum is known to be whole.
  if (gap > 0n) return divisions.length > 1 ? [] : [report(total, stated, closest, gap)];
  return isWhole(checked, total, closest, children) ? [report(total, stated, closest, gap)] : [];
}

const gapOf = (parts: readonly Part[], stated: Figure): bigint => magnitude(sumOf(parts) - stated.value);
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Too little proves something only where nothing of the list was left out, neither by the text nor by its reader. */
function isWhole(
  checked: Checked,
  total: AmountFact,
  parts: readonly Part[],
  children: readonly AmountFact[],
): boolean {
  const facts = parts.map(({ fact }) => fact);
  // A change is no part, and a blank proves nothing.
  if (children.some((child) => child.placeholder || child.value === null)) return false;
  // Parts that are less than half of it are some of them, whatever words announce the list.
  const stated = figureOf(total);
  if (stated && sumOf(parts) * 2n < stated.value) return false;
  if (!total.partsComplete && !isWholeByNature(total, facts)) return false;
  const end = Math.max(total.quote.end, ...children.map(({ quote }) => quote.end));
  const listed = { start: Math.min(...facts.map(({ quote }) => quote.start)), end };
  return !isCutOff(checked.outline, end) && !holdsUnread(checked, listed) && !holdsStranger(checked, listed, total);
}

function report(total: AmountFact, stated: Figure, parts: readonly Part[], gap: bigint): FindingFact {
  const decimals = Math.max(2, stated.decimals);
  const unit = total.unit ?? '';
  const computed = trim(print(sumOf(parts), stated.unitSize, decimals));
  const list = parts.map(
    ({ fact }) => `${fact.label} ${fact.value ?? ''}${fact.unit === unit ? '' : (fact.unit ?? '')}`,
  );
  return {
    rule: partsAgainstTotal.rule,
    severity: 'ERROR',
    message: `Parts of ${total.label} add up to ${computed} ${unit}, but ${total.value ?? ''} ${unit} is stated (${list.join(' + ')}).`,
    quotes: [total.quote, ...parts.map(({ fact }) => fact.quote)],
    stated: total.value,
    computed,
    difference: print(magnitude(gap), stated.unitSize, decimals),
  };
}
