/**
 * The one form in which texts are compared, wherever they are: by the store in conditions and in search, among the names
 * of topics and of organisations. It is never shown.
 *
 * A text folds character by character, whatever stands beside it:
 * - forms of width and print become the plain one (NFKC): Ａ, ㎡, ①, ﹙, … are A, m2, 1, (, ...
 * - letters are small;
 * - opening brackets of every style are `(`, closing ones `)`; titles in 《》 count as brackets;
 * - quotation marks are left out, and so are white space and characters that have no form of their own, everywhere:
 *   a line break in the middle of a word is an accident of print, and so is the space beside a Latin word;
 * - traditional characters are simplified, each by itself.
 *
 * So `fold(a + b)` is `fold(a) + fold(b)`, and what a text holds is held by its folded form too: pairs of characters,
 * beginnings and parts of folded texts answer for the texts. Folding twice changes nothing more.
 */
import { SIMPLIFIED, TRADITIONAL } from './traditional';

/** A text as it is compared; every unit knows where it stood. */
export interface Folded {
  readonly text: string;
  /** Offset in the source of a unit of `text`; of `text.length`, the length of the source. */
  source(position: number): number;
  /** Offset in the source behind the character of the last unit before `position`. */
  behind(position: number): number;
}

export function foldText(text: string): string {
  let folded = '';
  let kept = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const becomes = UNITS[unit] ?? UNKNOWN;
    if (becomes === unit) continue;
    const width = becomes === UNKNOWN && isPair(text, index) ? 2 : 1;
    folded += text.slice(kept, index);
    folded += becomes === UNKNOWN ? foldCharacter(text.slice(index, index + width)) : String.fromCharCode(becomes);
    index += width - 1;
    kept = index + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** As `foldText`, for whoever has to show the place in the text. */
export function fold(source: string): Folded {
  const text = foldText(source);
  if (text === source) return { text, source: (position) => position, behind: (position) => position };
  const offsets = new Uint32Array(text.length + 1);
  let at = 0;
  for (let index = 0; index < source.length;) {
    const width = isPair(source, index) ? 2 : 1;
    // The text is folded already: what becomes one unit is known.
    const becomesOne = (UNITS[source.charCodeAt(index)] ?? UNKNOWN) !== UNKNOWN;
    const length = becomesOne ? 1 : foldCharacter(source.slice(index, index + width)).length;
    for (const end = at + length; at < end; at += 1) offsets[at] = index;
    index += width;
  }
  offsets[at] = source.length;
  const offsetOf = (position: number): number => offsets[position] ?? source.length;
  const behind = (position: number): number => {
    const last = offsetOf(position - 1);
    return last + (isPair(source, last) ? 2 : 1);
  };
  return { text, source: offsetOf, behind };
}

/** The key by which two names are compared. */
export const nameKey = foldText;

const UNITS_OF_UTF16 = 0x10000;

/** What each unit becomes where that is one unit; everything else is looked up. */
const UNKNOWN = 0;
const UNITS = new Uint16Array(UNITS_OF_UTF16);

/** Characters of one unit that become none or several. */
const CHARACTERS = new Map<string, string>();

const isPair = (text: string, index: number): boolean =>
  (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;

const isSurrogate = (unit: string): boolean => (unit.charCodeAt(0) & 0xf800) === 0xd800;

function foldCharacter(character: string): string {
  const known = CHARACTERS.get(character);
  if (known !== undefined) return known;
  const folded = foldedForm(character);
  // Only single units are remembered: what is kept has a bound, whatever texts hold. Half a character says nothing of the
  // characters that it begins.
  if (character.length > 1 || isSurrogate(character)) return folded;
  if (folded.length === 1) UNITS[character.charCodeAt(0)] = folded.charCodeAt(0);
  else CHARACTERS.set(character, folded);
  return folded;
}

/** Two steps may each open the way for the other: ﷺ is several letters, Ⓐ a capital one. */
function foldedForm(character: string): string {
  let form = character;
  for (;;) {
    const next = Array.from(form, plainForm).join('');
    if (next === form) return form;
    form = next;
  }
}

/** White space, and what has no form of its own: joiners, marks of direction, selectors of variants. */
const FORMLESS = /[\s\u0085]|\p{Default_Ignorable_Code_Point}/u;
/** File, group, record and unit separators are white space to Java and so to Neo4j's index, though not to Unicode. */
const isSeparator = (character: string): boolean => character >= '\u001c' && character <= '\u001f';
const QUOTATION_MARK = /["'`´‘-‟‹›«»「-』〝-〟]/;
const OPENING = /\p{Open_Punctuation}/u;
const CLOSING = /\p{Close_Punctuation}/u;

const simplified = new Map(pairsOf(TRADITIONAL, SIMPLIFIED));

function pairsOf(from: string, to: string): readonly (readonly [string, string])[] {
  const targets = Array.from(to);
  return Array.from(from, (character, index) => [character, targets[index] ?? character] as const);
}

function plainForm(character: string): string {
  if (FORMLESS.test(character) || isSeparator(character) || QUOTATION_MARK.test(character)) return '';
  if (OPENING.test(character)) return '(';
  if (CLOSING.test(character)) return ')';
  // Upper case first: letters that are small in two ways, as ς and σ, meet there.
  const plain = character.normalize('NFKC').toUpperCase().toLowerCase();
  return simplified.get(plain) ?? plain;
}
