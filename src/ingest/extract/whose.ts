import type { OutlineNode } from '../outline.types';
import { isShortName } from './organisation-names';
import { finderOf, type FoundName } from './organisations/name-finder';
import { isSectionOfBody } from './organisations/unit-names';
import { publishingBody, type Reading } from './reading';
import { sentenceBefore, sentencesOf, startOf, wordsOf } from './words';

/**
 * Canonical name of the organisation that a place in the structure belongs to: the one last named before it in its own
 * sentence, else the subject of an earlier one of its paragraph, else the nearest of those named in the lines that lead to it
 * and that which the part is about, else the publisher. Null where the document knows no organisation.
 * @param at offset in the words of the node
 */
export function ownerOf(reading: Reading, node: OutlineNode, at = 0): string | null {
  const { facts } = reading.organisations;
  const primary = publishingBody(reading);
  if (facts.length < 2) return primary;
  const before = wordsOf(reading.outline, node).text.slice(0, at);
  const sentence = sentenceBefore(before, at);
  const named =
    clauseOf(reading, sentence) ?? lastNamed(reading, sentence) ?? subjectOf(reading, before.slice(-LONGEST_PARAGRAPH));
  if (named !== null) return named;
  const part = reading.organisations.partAt(startOf(node));
  for (const above of [...reading.outline.ancestors(node)].reverse()) {
    if (part && part.name !== null && part.start >= startOf(above)) return part.name;
    const name = lastNamed(reading, wordsOf(reading.outline, above).text);
    if (name !== null) return name;
  }
  return reading.organisations.speaking(startOf(node)) ?? primary;
}

/** `本级设甲室，服务所设乙窗口`: the body, in short, that the last clause begins with. */
function clauseOf(reading: Reading, sentence: string): string | null {
  const name = SETS_UP.exec(sentence.slice(sentence.lastIndexOf('，') + 1))?.[1] ?? '';
  return isShortName(name) && !isSectionOfBody(name) ? reading.organisations.resolve(name) : null;
}

const SETS_UP = /^([^，。；：、]{4,16}?)[内下]?设/;

/** In a longer paragraph what stands nearest counts. */
const LONGEST_PARAGRAPH = 2000;

/** `某局所属某中心为…单位，…。内设…`: the body that ends the words in front of the first verb or comma is spoken of. */
function subjectOf(reading: Reading, before: string): string | null {
  for (const { text } of [...sentencesOf(before)].reverse()) {
    const head = /^[^，。；：为是系]{2,60}(?=[，。：为是系])/.exec(text)?.[0].replace(/（[^（）]{0,40}）$/, '');
    if (head === undefined) continue;
    let longest: FoundName | null = null;
    for (const found of finderOf(reading.organisations.facts).in(head)) {
      if (found.at + found.length === head.length && found.length > (longest?.length ?? 0)) longest = found;
    }
    if (longest) return longest.fact.name;
  }
  return null;
}

/** The organisation named last in some words. */
export function lastNamed(reading: Reading, words: string): string | null {
  let best: FoundName | null = null;
  for (const found of finderOf(reading.organisations.facts).in(words)) {
    const end = found.at + found.length;
    if (OVER.test(words.slice(end, end + 2))) continue;
    const bestEnd = best ? best.at + best.length : -1;
    const isLonger = end === bestEnd && found.length > (best?.length ?? 0);
    if (end > bestEnd || isLonger) best = found;
  }
  const publisher = publishingBody(reading);
  return speaksOfItself(words.slice(best ? best.at + best.length : 0), publisher)
    ? publisher
    : (best?.fact.name ?? null);
}

/** `某站为某局所属事业单位，…`: the second is over the first, of which the sentence speaks. */
const OVER = /^(?:所属|下属|直属|管理的|主管)/;

/** 本单位, and 本局 or 我局 where the publisher's name ends so: the publisher speaks of itself. */
function speaksOfItself(words: string, publisher: string | null): boolean {
  for (const [said, kind] of words.matchAll(OWN_WORDS)) {
    if (said !== '' && (ANY_BODY.test(kind ?? '') || endsAs(publisher ?? '', kind ?? ''))) return true;
  }
  return false;
}

const OWN_WORDS = /[本我](.{1,3})/g;
const ANY_BODY = /^(?:部门|单位|机关|级)/;

const endsAs = (name: string, words: string): boolean =>
  name !== '' && [1, 2, 3].some((length) => words.length >= length && name.endsWith(words.slice(0, length)));
