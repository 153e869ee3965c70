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

/**
 * `办公室承担…。财务科承担…。`: every listed name opens a sentence, the first of them behind a lead-in (`其中：`) at most;
 * empty where fewer than two do.
 */
export function sectionSentences(outline: Outline, node: OutlineNode): readonly SectionSentence[] {
  if (SILENT.has(node.subject ?? '') || (node.marker !== null && node.marker.style !== 'ARTICLE')) return NONE;
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
  const words = wordsOf(outline, node).text;
  const led = LEAD.exec(words)?.[0].length ?? 0;
  for (const { text, from: at, to: end } of sentencesOf(words.slice(led))) {
    const [from, to] = [led + at, led + end];
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

/** A lead-in of the same paragraph, and what it says before. */
const LEAD = /^(?:[^：]{0,80}[，。；])?(?:其中|具体|分别)[^：，。；]{0,8}：/;
const SILENT: ReadonlySet<string> = new Set(['DEFINITIONS', 'TABLES', 'MONEY', 'WORK']);
