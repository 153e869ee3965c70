/**
 * Which figures below a total may be added up: those of one division of it. A total may be divided twice (by purpose and
 * by kind), an item of its list may tell more of itself, and some figures beside the list are no parts at all.
 */
import type { AmountFact } from '../../domain/fact';
import { indexBehind } from '../extract/words';
import type { Checked } from './check';
import { atPrecision, figureOf, magnitude, type Figure } from './exact';
import { isCompared, standsOutside } from './frames';
import { canBePartOf, sideOf } from './measures';

export interface Part {
  readonly fact: AmountFact;
  readonly figure: Figure;
}

/**
 * The divisions of a total that can be told apart, all of which miss it; null where one of them meets it, or where the
 * figures state the total anew.
 */
export function divisionsOf(
  checked: Checked,
  total: AmountFact,
  stated: Figure,
  children: readonly AmountFact[],
): readonly (readonly Part[])[] | null {
  const all = partsOf(children, stated);
  if (all.some(({ figure }) => figure.value - figure.half > stated.value + stated.half)) return null;
  if (all.every(({ figure }) => figure.value === 0n || figure.value === stated.value) && all.length > 1) {
    // 基本支出5万元，相应安排支出预算5万元: the total in other words. One that is all of it and others that are more are not.
    if (all.filter(({ figure }) => figure.value !== 0n).length > 1) return null;
  }
  // What looks like another view of the money may be one more part of it after all.
  if (agreesWith(all, stated)) return null;
  const additive = partsOf(
    children.filter((child) => isPart(checked, child, total)),
    stated,
  );
  const items = firstOfEachItem(checked, total, additive);
  if ([additive, items, firstOfEachMember(checked, additive)].some((parts) => makingUp(parts, stated).length > 0))
    return null;
  return repeats(items) ? [items, additive] : [items];
}

function partsOf(facts: readonly AmountFact[], stated: Figure): readonly Part[] {
  return facts.flatMap((fact) => {
    const figure = fact.value === null ? null : figureOf(fact);
    return figure && figure.dimension === stated.dimension ? [{ fact, figure }] : [];
  });
}

function isPart(checked: Checked, child: AmountFact, total: AmountFact): boolean {
  return (
    canBePartOf(child.label, total.label) &&
    sideOf(child.label) === null &&
    child.stage === total.stage &&
    child.fiscalYear === total.fiscalYear &&
    !isAverage(child) &&
    !isCompared(checked, child) &&
    !standsOutside(checked, child)
  );
}

/** `车均2.98万元` and `平均每辆3.30万元` share a figure out and add nothing to it. */
const isAverage = ({ quote }: AmountFact): boolean => /平均|每|均为?\s{0,2}[0-9０-９]/.test(quote.text);

/** In a list of items each is one part: further figures of an item tell of that part. */
function firstOfEachItem({ outline }: Checked, total: AmountFact, parts: readonly Part[]): readonly Part[] {
  const own = indexBehind(outline, total.quote.start);
  const seen = new Set<number>();
  const first = parts.filter(({ fact }) => {
    const item = indexBehind(outline, fact.quote.start);
    const isFirst = item === own || !seen.has(item);
    seen.add(item);
    return isFirst;
  });
  const inItems = first.filter(({ fact }) => indexBehind(outline, fact.quote.start) !== own);
  // One paragraph below the total is no list of items.
  return inItems.length > 1 && !inItems.some(({ fact }) => DIVIDES.test(headOf(outline.text, fact))) ? first : parts;
}

/** 按支出功能分类，包括…: an item that is a division of its own. */
const DIVIDES = /按[^，。；\n]{2,12}(?:分|划分|分类)/;
const HEAD = 40;

const headOf = (text: string, { quote }: AmountFact): string =>
  text
    .slice(Math.max(0, quote.start - HEAD), quote.start)
    .split('\n')
    .at(-1) ?? '';

/** In a list whose members a semicolon parts, what stands behind the first figure of a member tells more of it. */
function firstOfEachMember({ outline }: Checked, parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ fact }, at) => {
    const before = parts[at - 1];
    return !before || /[；;。\n]/.test(outline.text.slice(before.fact.quote.end, fact.quote.start));
  });
}

/** The first parts, where they are the total already: the others divide it again, or stand beside it. */
function makingUp(parts: readonly Part[], stated: Figure): readonly Part[] {
  let some = 0;
  const last = parts.findIndex(({ figure }, at) => {
    some += figure.value === 0n ? 0 : 1;
    const isList = some > 1 || at === parts.length - 1;
    return isList && agreesWith(parts.slice(0, at + 1), stated);
  });
  return parts.slice(0, last + 1);
}

/** The parts of a total that make it up as they are listed; none where they do not. */
export const partsMakingUp = (children: readonly AmountFact[], stated: Figure): readonly AmountFact[] =>
  makingUp(partsOf(children, stated), stated).map(({ fact }) => fact);

/** The same label again starts another division. */
function repeats(parts: readonly Part[]): boolean {
  return new Set(parts.map(({ fact }) => fact.label)).size < parts.length;
}

export const sumOf = (parts: readonly Part[]): bigint => parts.reduce((total, { figure }) => total + figure.value, 0n);

/** True where the parts can be the total within the rounding of every figure. */
function agreesWith(parts: readonly Part[], stated: Figure): boolean {
  return magnitude(sumOf(parts) - stated.value) <= tolerance(parts, stated);
}

/** Half a unit in the last digit for each part and for the total: (n + 1) × 0.005 where figures have two decimals. */
function tolerance(parts: readonly Part[], stated: Figure): bigint {
  const decimals = parts.reduce((most, { figure }) => Math.max(most, figure.decimals), stated.decimals);
  return [stated, ...parts.map(({ figure }) => figure)].reduce(
    (total, figure) => total + atPrecision(figure, sameUnit(figure, stated) ? decimals : figure.decimals).half,
    0n,
  );
}

const sameUnit = (a: Figure, b: Figure): boolean => a.unitSize === b.unitSize;
