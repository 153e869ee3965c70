/** A paragraph that tells of one section after the other, a sentence each. */
import type { Outline, OutlineNode } from '../../outline.types';
import { sentencesOf, wordsOf } from '../words';
import { listedNames } from './listed';
import { headIn } from './places';
import { memberName, sectionName } from './section-names';

/** What one sentence, with those behind it up to the next name, says of a listed section. */
export interface SectionSentence {
  readonly name: string;
  /** Offsets in the words of the node: behind the name, and the end. */
  readonly from: number;
  readonly to: number;
}

const LEAST = 2;

/** `办公室承担…。财务科承担…。`: every listed name opens a sentence; empty where fewer than two do, or the first does not. */
export function sectionSentences(outline: Outline, node: OutlineNode): readonly SectionSentence[] {
  if (node.subject !== 'STRUCTURE' || node.marker !== null) return NONE;
  const known = cache.get(node);
  if (known) return known;
  const found = listedNames(outline).size < LEAST ? NONE : readSentences(outline, node);
  cache.set(node, found);
  return found;
}

const NONE: readonly SectionSentence[] = [];
/** Three rules ask for them. */
const cache = new WeakMap<OutlineNode, readonly SectionSentence[]>();

function readSentences(outline: Outline, node: OutlineNode): readonly SectionSentence[] {
  const found: { name: string; from: number; to: number }[] = [];
  for (const { text, from, to } of sentencesOf(wordsOf(outline, node).text)) {
    const head = headIn(outline, text);
    const name = head && (memberName(head.printed) ?? sectionName(head.printed))?.name;
    const last = found.at(-1);
    if (head && name && listedNames(outline).has(name) && head.rest < text.length)
      found.push({ name, from: from + head.rest, to });
    else if (last) last.to = to;
    else return NONE;
  }
  return found.length < LEAST ? NONE : found;
}
