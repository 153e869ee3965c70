/**
 * Words with one mistake: a character that is wrong, missing, too much, or has changed places with the next. A digit is
 * never a mistake: another number is another thing.
 */

/** A word is its characters, as code points. */
export type Characters = readonly string[];

/** Fewer characters are near to too many other words. */
const FEWEST = { han: 4, letters: 5 } as const;

const isDigit = (character: string | undefined): boolean => character !== undefined && /^\d$/.test(character);

/** @param word folded. @returns its characters, null where it is too short to be told from others, or a number */
export function mistakable(word: string): Characters | null {
  const characters = Array.from(word);
  if (!/\p{L}/u.test(word)) return null;
  const fewest = /\p{Script=Han}/u.test(word) ? FEWEST.han : FEWEST.letters;
  return characters.length < fewest ? null : characters;
}

/** From here on a word is sought by its thirds, two of which no mistake touches. */
const FEWEST_OF_THIRDS = 6;

/**
 * Parts of which a text holds all of one list where it holds the word with one mistake; most texts that hold them do.
 * There are less than twice as many lists as characters.
 */
export function partsOfMistaken(word: Characters): readonly (readonly string[])[] {
  return word.length < FEWEST_OF_THIRDS ? partsAroundEach(word) : thirdsOf(word);
}

/** What stands before and behind the mistake. */
function partsAroundEach(word: Characters): readonly (readonly string[])[] {
  return word.flatMap((character, at) => {
    if (isDigit(character)) return [];
    const around = [word.slice(0, at).join(''), word.slice(at + 1).join('')].filter((part) => part !== '');
    return at + 1 < word.length ? [around, [swapped(word, at)]] : [around];
  });
}

/** Any two of the thirds; all but one are touched only where two characters on both sides of a border changed places. */
function thirdsOf(word: Characters): readonly (readonly string[])[] {
  const borders = [Math.floor(word.length / 3), Math.floor((2 * word.length) / 3)];
  const [first = 0, second = 0] = borders;
  const thirds = [word.slice(0, first), word.slice(first, second), word.slice(second)].map((part) => part.join(''));
  return [
    ...thirds.map((_, index) => thirds.toSpliced(index, 1)),
    ...borders.map((border) => [swapped(word, border - 1)]),
  ];
}

const swapped = (word: Characters, at: number): string =>
  [...word.slice(0, at), word[at + 1], word[at], ...word.slice(at + 2)].join('');

/** @param text folded. @returns what it holds of the word with one mistake, the earlier mistake first; null for nothing */
export function mistakenIn(text: string, word: Characters): string | null {
  for (let at = 0; at < word.length; at += 1) {
    const found = at === 0 ? mistakenAtFirst(text, word) : mistakenAt(text, word, at);
    if (found !== null) return found;
  }
  return null;
}

function mistakenAtFirst(text: string, word: Characters): string | null {
  const [first, ...others] = word;
  if (isDigit(first)) return null;
  const rest = others.join('');
  for (const start of placesOf(text, rest)) {
    const before = characterBefore(text, start);
    return (before === null || isDigit(before) ? '' : before) + rest;
  }
  return isDigit(others[0]) ? null : heldPart(text, swapped(word, 0));
}

/** A mistake at a character that is not the first, or before it. */
function mistakenAt(text: string, word: Characters, at: number): string | null {
  const start = word.slice(0, at).join('');
  const [character = '', next] = word.slice(at);
  const rest = word.slice(at + 1).join('');
  for (const place of placesOf(text, start)) {
    const end = place + start.length;
    const held = characterAt(text, end);
    const other = held === null || isDigit(held) ? null : held;
    const ways = [
      ...(isDigit(character) || other === null ? [] : [other + rest]),
      ...(other === null || (isDigit(character) && isDigit(word[at - 1])) ? [] : [other + character + rest]),
      ...(isDigit(character) ? [] : [rest]),
      ...(next === undefined || isDigit(character) || isDigit(next)
        ? []
        : [next + character + word.slice(at + 2).join('')]),
    ];
    const way = ways.find((one) => text.startsWith(one, end));
    if (way !== undefined) return start + way;
  }
  return null;
}

const heldPart = (text: string, part: string): string | null => (text.includes(part) ? part : null);

function* placesOf(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

const characterAt = (text: string, at: number): string | null => {
  const point = text.codePointAt(at);
  return point === undefined ? null : String.fromCodePoint(point);
};

const characterBefore = (text: string, at: number): string | null =>
  Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? null;
