/** The words of a search that may be mistyped, and what a thing holds that goes with them but for one mistake. */
import type { GraphNode, PropertyValue } from '../domain/model';
import { foldText } from '../text/fold';
import { mistakable, mistakenIn, partsOfMistaken, type Characters } from '../text/one-mistake';
import { searchableProperties, textsOf } from './search-order';

/** Words and characters of a search that may be mistyped; more would be thousands of parts. */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 40;

/** Characters of a text that are compared. */
const LONGEST_COMPARED = 2_000;

/** One word that may be mistyped, and the others, which are not. */
export interface Mistake {
  readonly word: Characters;
  readonly others: readonly string[];
}

/** @param words folded */
export function mistakesIn(words: readonly string[]): readonly Mistake[] {
  if (words.length > MOST_WORDS || words.join('').length > MOST_CHARACTERS) return [];
  return words.flatMap((one, index) => {
    const word = mistakable(one);
    return word ? [{ word, others: words.toSpliced(index, 1) }] : [];
  });
}

/** What a thing holds that goes with any of them. */
export const candidatesOf = (mistakes: readonly Mistake[]): readonly (readonly string[])[] =>
  mistakes.flatMap(({ word, others }) => partsOfMistaken(word).map((parts) => [...others, ...parts]));

export interface SimilarText {
  /** What stands in the place of the mistyped word, folded. */
  readonly held: string;
  readonly others: readonly string[];
}

/** How a thing goes with the words but for one mistake; null where it does not. */
export function similarIn({ kind, properties }: GraphNode, mistakes: readonly Mistake[]): SimilarText | null {
  const values = properties as Readonly<Record<string, PropertyValue>>;
  for (const property of searchableProperties(kind)) {
    const texts = textsOf(values[property]).map((text) => foldText(text.slice(0, LONGEST_COMPARED)));
    for (const { word, others } of mistakes) {
      if (!others.every((other) => texts.some((text) => text.includes(other)))) continue;
      for (const text of texts) {
        const held = mistakenIn(text, word);
        if (held !== null) return { held, others };
      }
    }
  }
  return null;
}
