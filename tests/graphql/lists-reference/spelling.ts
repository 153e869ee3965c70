/** Texts as docs/lists.md compares them: width and other forms of print, case, spaces, quotation marks, the style of brackets and traditional characters do not count. */

const TRADITIONAL: Readonly<Record<string, string>> = { 經: '经', 費: '费', 熱: '热', 線: '线', 綫: '线', 網: '网', 務: '务', 臺: '台' }; // prettier-ignore
const UNCOUNTED = /[\s“”‘’"'「」『』]/u;
const OPENING = /[([{【〔《〈]/u;
const CLOSING = /[)\]}】〕》〉]/u;
const FULL_WIDTH_ABOVE = 0xfee0;

function plainCharacter(character: string): string {
  const narrow = character.normalize('NFKC');
  if (UNCOUNTED.test(narrow)) return '';
  if (OPENING.test(narrow)) return '(';
  if (CLOSING.test(narrow)) return ')';
  return (TRADITIONAL[narrow] ?? narrow).toLowerCase();
}

/** The one form of all spellings of a text. */
export const spelling = (text: string): string => [...text].map(plainCharacter).join('');

/** A character and others that count as the same. */
export function spellings(character: string): readonly string[] {
  const code = character.codePointAt(0) ?? 0;
  const others = [character.toUpperCase(), character.toLowerCase()].filter((one) => [...one].length === 1);
  if (code > 0x20 && code < 0x7f) others.push(String.fromCodePoint(code + FULL_WIDTH_ABOVE));
  const style = ['(（【《[', ')）】》]'].find((one) => one.includes(character));
  if (style !== undefined) others.push(...style);
  const traditional = Object.entries(TRADITIONAL).find(([, simplified]) => simplified === character);
  if (traditional) others.push(traditional[0]);
  if (TRADITIONAL[character] !== undefined) others.push(TRADITIONAL[character]);
  return [character, ...others];
}

/** Text is ordered by code point. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
