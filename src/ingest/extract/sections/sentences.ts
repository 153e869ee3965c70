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
  const led = leadOf(outline, words);
  for (const { text, from: at, to: end } of sentencesOf(words.slice(led))) {
    const [from, to] = [led + at, led + end];
    const head = listedAhead(outline, text);
    const last = found.at(-1);
    if (head !== null) found.push({ name: head.name, from: from + head.rest, to });
    else if (last) last.to = to;
    else return NONE;
  }
  return found.length < LEAST ? NONE : found;
}

/** What leads to the first of them in the same paragraph: the words up to a colon behind which a listed name stands. */
function leadOf(outline: Outline, words: string): number {
  if (listedAhead(outline, words) !== null) return 0;
  const colons = [...words.slice(0, LONGEST_LEAD).matchAll(/：/g)].map(({ index }) => index + 1);
  return colons.find((from) => listedAhead(outline, words.slice(from)) !== null) ?? 0;
}

const LONGEST_LEAD = 400;

/** The listed name that a sentence begins with, and where the words behind it begin; null where none, or another, follows. */
function listedAhead(outline: Outline, sentence: string): { readonly name: string; readonly rest: number } | null {
  const listed = listedNames(outline);
  const head = headIn(outline, sentence);
  const name = head && (memberName(head.printed) ?? sectionName(head.printed))?.name;
  if (head && name && listed.has(name)) return head.rest < sentence.length ? { name, rest: head.rest } : null;
  for (let rest = Math.min(LONGEST_NAME, sentence.length - 1); rest >= 2; rest -= 1) {
    const words = sentence.slice(0, rest);
    if (listed.has(words))
      return /[\u4e00-\u9fff]/.test(sentence.charAt(rest)) && !JOINS.test(sentence.charAt(rest))
        ? { name: words, rest }
        : null;
  }
  return null;
}

const LONGEST_NAME = 26;
const JOINS = /[和及与等]/;
const SILENT: ReadonlySet<string> = new Set(['DEFINITIONS', 'TABLES', 'MONEY', 'WORK']);
