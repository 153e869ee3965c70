/**
 * Names as they are spelled in Latin letters from any of their characters on: nongye and nyj find 东山县农业局.
 *
 * A name is spelled in runs of Chinese characters and digits; anything else parts them. Each character is a word of two
 * indexes: its syllable, and its first letter with that of the next. What was typed is then a phrase of those words, in
 * every way in which it can be read as syllables, and the last of them may be unfinished.
 */
import { syllablesOf } from './pinyin';
import { SYLLABLES } from './syllables';

export interface Spelled {
  /** Syllables and digits in order; runs are parted by a word that nobody types. */
  readonly syllables: readonly string[];
  /** First letters, each with the next one of its run. */
  readonly initials: readonly string[];
}

/** What was typed, as phrases of the words of either index; any of them. */
export interface Reading {
  readonly syllables: readonly Words[];
  readonly initials: Words;
}

type Words = readonly string[];

/** Between runs: longer than a digit and a pair, and no syllable. */
export const PARTED = '000';

/** One letter begins too many names. */
const SHORTEST = 2;

/** Ways to read what was typed, the longest syllables first: a few where a name is meant. */
const MOST_WAYS = 64;

const SYLLABLE = new Set(SYLLABLES);
const LONGEST_SYLLABLE = Math.max(...SYLLABLES.map(({ length }) => length));
const HAN = /\p{Script=Han}/u;

/** @param name folded. @returns null where it has no Chinese character */
export function spell(name: string): Spelled | null {
  const runs = runsOf(name);
  if (runs.length === 0) return null;
  return {
    syllables: joined(runs),
    initials: joined(runs.map((run) => pairsOf(run.map((syllable) => syllable.charAt(0)).join('')))),
  };
}

/** The syllables of each run. */
function runsOf(name: string): readonly (readonly string[])[] {
  const syllables = syllablesOf(name) ?? [];
  if (syllables.length === 0) return [];
  const runs: string[][] = [[]];
  Array.from(name).forEach((character, index) => {
    const syllable = syllables[index] ?? character;
    const isSpelled = /^\d$/.test(character) || (HAN.test(character) && SYLLABLE.has(syllable));
    if (isSpelled) runs.at(-1)?.push(syllable);
    else runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}

const joined = (runs: readonly Words[]): Words => runs.flatMap((run, index) => (index === 0 ? run : [PARTED, ...run]));

const pairsOf = (letters: string): Words =>
  Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));

/** @param typed folded. @returns null for what spells no part of a name */
export function readingOf(typed: string): Reading | null {
  if (typed.length < SHORTEST || !/^[a-z\d]+$/.test(typed) || !/[a-z]/.test(typed)) return null;
  return { syllables: waysToRead(typed), initials: pairsOf(typed) };
}

function waysToRead(typed: string): readonly Words[] {
  const ways: Words[] = [];
  // From where on there is no way, so that none is looked for twice.
  const dead = new Set<number>();
  const read = (at: number, before: Words): boolean => {
    if (ways.length >= MOST_WAYS || dead.has(at)) return false;
    const rest = typed.slice(at);
    const last = /^\d$/.test(rest) ? [rest] : SYLLABLES.filter((syllable) => syllable.startsWith(rest));
    for (const syllable of last) if (ways.length < MOST_WAYS) ways.push([...before, syllable]);
    let isRead = last.length > 0;
    for (let length = Math.min(LONGEST_SYLLABLE, rest.length - 1); length > 0; length -= 1) {
      const word = rest.slice(0, length);
      if ((SYLLABLE.has(word) || /^\d$/.test(word)) && read(at + length, [...before, word])) isRead = true;
    }
    if (!isRead && ways.length < MOST_WAYS) dead.add(at);
    return isRead;
  };
  read(0, []);
  return ways;
}

/** Whether a name is spelled so from one of its characters on. @param name folded */
export function isSpelled(name: string, { syllables, initials }: Reading): boolean {
  const spelled = spell(name);
  return (
    spelled !== null &&
    (holds(spelled.initials, initials) || syllables.some((words) => holds(spelled.syllables, words)))
  );
}

const holds = (all: Words, part: Words): boolean =>
  all.some((_, start) => part.every((word, index) => all[start + index] === word));
