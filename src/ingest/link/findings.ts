/** Findings and what they are about: the facts that stand where the finding points. */
import { firstAbove } from '../../text/first-above';
import type { FindingFact, Quote, Span } from '../../domain/fact';
import { factKeyOf, nodeId } from '../../domain/identifier';
import type { ChangeBuilder } from './change-builder';

/** A fact and one place where it is stated. */
export interface Place {
  readonly id: string;
  readonly quote: Quote;
}

export function linkFindings(findings: readonly FindingFact[], places: readonly Place[], changes: ChangeBuilder): void {
  const at = placeIndex(places);
  inReadingOrder(findings).forEach((finding, index) => {
    const { rule, severity, message, quotes, stated, computed, difference } = finding;
    const spans = quotes.flatMap(({ start, end }) => [start, end]);
    const id = nodeId('Finding', factKeyOf(changes.sha256, [rule, message, stated, computed, ...spans]));
    const place = { document: changes.documentId, position: index + 1 };
    const properties = { rule, severity, message, stated, computed, difference, ...place };
    changes.node({ kind: 'Finding', id, properties });
    for (const quote of quotes) changes.stated(id, quote);
    const about = new Set(quotes.flatMap(at));
    if (about.size === 0) about.add(changes.documentId);
    for (const to of about) changes.relate({ type: 'ABOUT', from: id, to, properties: {} });
  });
}

/** By the first place that each points at. */
const inReadingOrder = (findings: readonly FindingFact[]): readonly FindingFact[] => {
  const first = ({ quotes }: FindingFact): number =>
    quotes.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER);
  return [...findings].sort((a, b) => first(a) - first(b));
};

/** Facts that one place states, at most: a finding about all that a flood of changes says of one figure is about none. */
const MOST_AT_PLACE = 64;

/**
 * Facts at a span: those with exactly that quote, else those whose quotes overlap it, and of these the ones that lie
 * within it where there are any, so that a finding about one figure is not about its whole paragraph.
 */
function placeIndex(places: readonly Place[]): (span: Span) => readonly string[] {
  const exact = new Map<string, Set<string>>();
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  for (const { id, quote } of places) {
    const same = exact.get(key(quote));
    if (!same) exact.set(key(quote), new Set([id]));
    else if (same.size < MOST_AT_PLACE) same.add(id);
  }
  const overlappingWith = overlapIndex(places);
  return (span) => {
    const same = exact.get(key(span));
    if (same) return [...same];
    const overlapping = overlappingWith(span);
    const within = overlapping.filter(({ quote }) => span.start <= quote.start && quote.end <= span.end);
    return (within.length > 0 ? within : overlapping).map(({ id }) => id);
  };
}

/** Places whose quotes overlap a span, in the order given; found from the first that ends behind its start. */
function overlapIndex(places: readonly Place[]): (span: Span) => readonly Place[] {
  const inOrder = places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => a.place.quote.start - b.place.quote.start || a.index - b.index);
  /** How far the quotes up to each one reach. */
  const reach: number[] = [];
  for (const { place } of inOrder) reach.push(Math.max(reach.at(-1) ?? 0, place.quote.end));
  return (span) => {
    const found: typeof inOrder = [];
    for (let at = firstAbove(reach.length, (index) => reach[index] ?? 0, span.start); at < inOrder.length; at += 1) {
      const entry = inOrder[at];
      if (!entry || entry.place.quote.start >= span.end) break;
      if (entry.place.quote.end > span.start) found.push(entry);
    }
    return found.sort((a, b) => a.index - b.index).map(({ place }) => place);
  };
}
