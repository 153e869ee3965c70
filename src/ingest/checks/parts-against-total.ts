import type { AmountFact, FindingFact } from '../../domain/fact';
import type { Check, Checked } from './check';
import { atPrecision, figureOf, magnitude, print, trim, type Figure } from './exact';
import { canBePartOf } from './measures';
import { isCutOff } from './passages';
import { holdsStranger, holdsUnread } from './unread';

interface Part {
  readonly fact: AmountFact;
  readonly figure: Figure;
}

/** Parts of one total that stand together: as items of one list, or in one paragraph. */
type List = readonly Part[];

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
  const additive = children.filter((child) => canBePartOf(child.label, total.label));
  const parts = partsOf(additive, stated);
  // One part that is larger than its whole is a finding of its own.
  if (parts.length < 2 || parts.some(({ figure }) => figure.value - figure.half > stated.value + stated.half))
    return [];
  // What looks like another view of the money may be one more part of it after all.
  if (additive.length < children.length && closestList(partsOf(children, stated), stated) === null) return [];
  const closest = closestList(parts, stated);
  if (!closest) return [];
  const gap = sum(closest) - stated.value;
  // A change is no part, and a blank proves nothing: with one unknown part only the known ones can exceed the total.
  const complete = parts.length === additive.length && total.partsComplete;
  const whole = complete && !isCutOff(checked.outline, endOf(total, additive));
  // Two breakdowns of one total (by purpose, by kind) together exceed it and contradict nothing.
  if (!whole && (gap < 0n || listsOf(parts).length > 1)) return [];
  // Too little may be what was overlooked.
  const listed = { start: startOf(additive), end: endOf(total, additive) };
  if (gap < 0n && (holdsUnread(checked, listed) || holdsStranger(checked, listed, total))) return [];
  return [report(total, stated, closest, gap)];
}

function partsOf(facts: readonly AmountFact[], stated: Figure): List {
  return facts.flatMap((fact) => {
    const figure = fact.value === null ? null : figureOf(fact);
    return figure && figure.dimension === stated.dimension ? [{ fact, figure }] : [];
  });
}

/** The list of parts that misses the total least; null where one of them meets it within the rounding of every figure. */
function closestList(parts: List, stated: Figure): List | null {
  const lists = listsOf(parts);
  let closest: { readonly list: List; readonly gap: bigint } | null = null;
  for (const list of lists.length > 1 ? [parts, ...lists.filter(({ length }) => length > 1)] : lists) {
    const gap = magnitude(sum(list) - stated.value);
    if (gap <= tolerance(list, stated)) return null;
    if (!closest || gap < closest.gap) closest = { list, gap };
  }
  return closest?.list ?? null;
}

/** Parts whose printed places follow one another under one path, so that two breakdowns of a total stay apart. */
function listsOf(parts: List): readonly List[] {
  const lists: Part[][] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const last = lists.at(-1);
    // The same label again starts another breakdown.
    if (!last || seen.has(part.fact.label)) {
      lists.push([part]);
      seen.clear();
    } else last.push(part);
    seen.add(part.fact.label);
  }
  return lists;
}

const sum = (parts: List): bigint => parts.reduce((total, { figure }) => total + figure.value, 0n);

/** Half a unit in the last digit for each part and for the total: (n + 1) × 0.005 where figures have two decimals. */
function tolerance(parts: List, stated: Figure): bigint {
  const decimals = parts.reduce((most, { figure }) => Math.max(most, figure.decimals), stated.decimals);
  return [stated, ...parts.map(({ figure }) => figure)].reduce(
    (total, figure) => total + atPrecision(figure, sameUnit(figure, stated) ? decimals : figure.decimals).half,
    0n,
  );
}

const sameUnit = (a: Figure, b: Figure): boolean => a.unitSize === b.unitSize;

const startOf = (parts: readonly AmountFact[]): number => Math.min(...parts.map(({ quote }) => quote.start));

function endOf(total: AmountFact, parts: readonly AmountFact[]): number {
  return parts.reduce((end, part) => Math.max(end, part.quote.end), total.quote.end);
}

function report(total: AmountFact, stated: Figure, parts: List, gap: bigint): FindingFact {
  const decimals = Math.max(2, stated.decimals);
  const unit = total.unit ?? '';
  const computed = trim(print(sum(parts), stated.unitSize, decimals));
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
