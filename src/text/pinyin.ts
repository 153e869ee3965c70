/** How names are written in Latin letters by whoever types without a Chinese keyboard. */
import { pinyin } from 'pinyin-pro';

export interface Pinyin {
  /** All syllables without tones, ü as v; what is no Chinese character stands as it is: 12345rexian. */
  readonly full: string;
  /** The first letter of each syllable: 12345rx. */
  readonly initials: string;
}

const HAN = /\p{Script=Han}/u;

/** @param text folded (fold.ts). @returns null where it has no Chinese character, and so no other form than its own */
export function pinyinOf(text: string): Pinyin | null {
  if (!HAN.test(text)) return null;
  const characters = Array.from(text);
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
  // A character that the dictionary lacks stands for itself in both forms.
  if (syllables.length !== characters.length) return null;
  const initials = syllables.map((syllable, index) => (syllable === characters[index] ? syllable : syllable.charAt(0)));
  return { full: syllables.join(''), initials: initials.join('') };
}

/** Whether a text may be the beginning of pinyin: it has a letter, and nothing that pinyin lacks. @param text folded */
export const mayBePinyin = (text: string): boolean => /[a-z]/.test(text) && !HAN.test(text);
