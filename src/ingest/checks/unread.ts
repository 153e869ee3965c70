/** Figures of money in the text that no fact holds: a list with one of them in it was not wholly read. */
import type { AmountFact, Span } from '../../domain/fact';
import type { Checked } from './check';
import { sideOf } from './measures';
import { sentenceEnd } from './passages';

const MONEY = /[0-9][0-9,，.]{0,24}\s{0,2}[万亿]?元/g;

const COVERED = new WeakMap<readonly AmountFact[], readonly Span[]>();

/** The places that facts quote, merged, in the order of the text. */
function coveredBy(amounts: readonly AmountFact[]): readonly Span[] {
  const known = COVERED.get(amounts);
  if (known) return known;
  const spans = amounts
    .flatMap(({ quote, change, ratios }) => [
      quote,
      ...(change ? [change.quote] : []),
      ...ratios.map((one) => one.quote),
    ])
    .toSorted((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  COVERED.set(amounts, merged);
  return merged;
}

/** How far behind its last part a list may go on. */
const REACH = 200;

/** True where a list of parts has a figure among them, or behind the last up to the end of its sentence, that was not read. */
export function holdsUnread({ outline, facts }: Checked, list: Span): boolean {
  const { start, end } = toSentenceEnd(outline.text, list);
  const words = outline.text.slice(start, end);
  const covered = coveredBy(facts.amounts);
  return [...words.matchAll(MONEY)].some(({ index }) => !isCovered(covered, start + index));
}

/** True where a figure stands in a list that was taken for no part of its total: it may be one. */
export function holdsStranger({ outline, facts }: Checked, list: Span, total: AmountFact): boolean {
  const { start, end } = toSentenceEnd(outline.text, list);
  return facts.amounts.some(
    (fact) =>
      start <= fact.quote.start &&
      fact.quote.start < end &&
      sideOf(fact.label) === null &&
      fact.fiscalYear === total.fiscalYear &&
      !isBelow(facts.amounts, fact, total),
  );
}

/** Parts of parts of parts: deeper lists do not occur, and a ring must not hang. */
const DEEPEST = 8;

function isBelow(amounts: readonly AmountFact[], fact: AmountFact, total: AmountFact): boolean {
  let above = fact.parent === null ? undefined : amounts[fact.parent];
  for (let depth = 0; above && depth < DEEPEST; depth += 1) {
    if (above === total) return true;
    above = above.parent === null ? undefined : amounts[above.parent];
  }
  return false;
}

function toSentenceEnd(text: string, { start, end }: Span): Span {
  const stop = sentenceEnd(text, end, REACH);
  const page = text.slice(end, stop).search(/\n\s*\n/);
  return { start, end: page < 0 ? stop : end + page };
}

function isCovered(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
}
