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
  const syllables = syllablesOf(text);
  if (!syllables) return null;
  const characters = Array.from(text);
  const initials = syllables.map((syllable, index) => (syllable === characters[index] ? syllable : syllable.charAt(0)));
  return { full: syllables.join(''), initials: initials.join('') };
}

/** The syllable of each character; what is none, and what the dictionary lacks, stands for itself. */
export function syllablesOf(text: string): readonly string[] | null {
  if (!HAN.test(text)) return null;
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return syllables.length === Array.from(text).length ? syllables : null;
}

/** Whether a text may be the beginning of pinyin: it has a letter, and nothing that pinyin lacks. @param text folded */
export const mayBePinyin = (text: string): boolean => /[a-z]/.test(text) && !HAN.test(text);
