/**
 * Texts as overlapping pairs of characters, which full-text search finds as phrases and a condition as a part of the
 * whole: 市热线 is ⊢市 市热 热线 线⊣. Folded text holds no white space, which would part a pair.
 */
import type { Match } from '../sought';

/** Stand before the first and behind the last character: private characters that no document prints. */
const BEGIN = '\uf8fe';
const END = '\uf8ff';
const EDGES = /[\uf8fe\uf8ff]/g;
/** Compares in place of either where a text holds one after all. */
const NO_EDGE = '\uf8fd';

/** @param text folded */
export function pairs(text: string): string {
  const characters = [...charactersOf(text), END];
  return characters.map((character, index) => (characters[index - 1] ?? BEGIN) + character).join(' ');
}

const charactersOf = (text: string): readonly string[] => Array.from(text.replace(EDGES, NO_EDGE));

/** What the pairs of a text hold where it matches, as consecutive words. @param text folded, not empty for a part */
function phraseOf(text: string, match: Match): string {
  const whole = pairs(text).split(' ');
  return whole.slice(match === 'part' ? 1 : 0, match === 'whole' ? whole.length : -1).join(' ');
}

/** A part of a text of one character: it has no pair of its own and begins one. */
const isOne = (text: string, match: Match): boolean => match === 'part' && charactersOf(text).length === 1;

/** The same as a piece of the pairs of a node: pairs are as long as one another, so that none is cut. */
export function pieceOfPairs(text: string, match: Match): string {
  // The first pair of a text has nothing before it but is known by its edge.
  if (match !== 'part') return phraseOf(text, match);
  return ` ${isOne(text, match) ? charactersOf(text).join('') : phraseOf(text, match)}`;
}

/** The same in the language of Lucene. */
export function lucenePhrase(text: string, match: Match): string {
  if (isOne(text, match)) return `${escaped(charactersOf(text).join(''), /[^\p{L}\p{N}]/gu)}*`;
  return `"${escaped(phraseOf(text, match), /["\\]/g)}"`;
}

const escaped = (text: string, special: RegExp): string => text.replace(special, '\\$&');
