import type { OutlineNode } from '../../outline.types';
import { finderOf, type FoundName } from '../organisations/name-finder';
import { publishingBody, type Reading } from '../reading';
import { wordsOf } from '../words';

/**
 * Canonical name of the organisation that a place in the structure belongs to: the one last named before it in its own
 * sentence, else in the lines that lead to it, else the publisher. Null where the document knows no organisation.
 */
export function ownerOf(reading: Reading, node: OutlineNode, before: string): string | null {
  const { facts } = reading.organisations;
  const primary = publishingBody(reading);
  if (facts.length < 2) return primary;
  const named = lastNamed(reading, before);
  if (named !== null) return named;
  for (const above of [...reading.outline.ancestors(node)].reverse()) {
    const name = lastNamed(reading, wordsOf(reading.outline, above).text);
    if (name !== null) return name;
  }
  return primary;
}

/** The organisation named last in some words. */
export function lastNamed(reading: Reading, words: string): string | null {
  let best: FoundName | null = null;
  for (const found of finderOf(reading.organisations.facts).in(words)) {
    const end = found.at + found.length;
    const bestEnd = best ? best.at + best.length : -1;
    const isLonger = end === bestEnd && found.length > (best?.length ?? 0);
    if (end > bestEnd || isLonger) best = found;
  }
  const own = words.slice(best ? best.at + best.length : 0).search(OWN_WORDS);
  return own < 0 ? (best?.fact.name ?? null) : publishingBody(reading);
}

/** The publisher speaking of itself. */
const OWN_WORDS = /本(?:部门|单位|机关|级)|我(?:局|委|院|校|办|中心|单位|部门)/;
