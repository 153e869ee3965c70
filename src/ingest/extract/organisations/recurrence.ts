/**
 * Where words stand alone in a text: behind the beginning of a line, a mark or a bracket. A name that recurs so is the
 * name; the same with other words in front is a sentence that runs into it.
 */
import type { Outline } from '../../outline.types';
import { beginsWithPlace, ENDS_WITH_PLACE, isOrganisationName } from '../organisation-names';
import { wordsOf } from '../words';

/** Characters that words are looked up by. */
const HEAD = 4;
/** Places looked at for words that begin alike. */
const MOST_PLACES = 64;
const STARTS = /[^\s，。；：:、,;|（(“"《〈【]+/g;

class Recurrence {
  private readonly starts = new Map<string, number[]>();

  constructor(private readonly text: string) {
    for (const { 0: words, index } of text.matchAll(STARTS)) {
      const places = this.starts.get(words.slice(0, HEAD)) ?? [];
      if (places.length === 0) this.starts.set(words.slice(0, HEAD), places);
      if (places.length < MOST_PLACES) places.push(index);
    }
  }

  /** How often words stand with nothing in front. */
  alone(words: string): number {
    const places = this.starts.get(words.slice(0, HEAD)) ?? [];
    return places.filter((place) => this.text.startsWith(words, place)).length;
  }
}

const cache = new WeakMap<Outline, Recurrence>();

export function recurrenceOf(outline: Outline): Recurrence {
  const known = cache.get(outline);
  if (known) return known;
  const recurrence = new Recurrence(outline.nodes.map((node) => wordsOf(outline, node).text).join('\n'));
  cache.set(outline, recurrence);
  return recurrence;
}

/**
 * The name that ends some words: they themselves, or the longest end of them that stands alone elsewhere and begins with
 * a place in front of which no other place stands. Null where neither is a name.
 */
export function nameAtEnd(outline: Outline, words: string): string | null {
  const recurrence = recurrenceOf(outline);
  if (recurrence.alone(words) < 2) {
    for (let from = 1; words.length - from > HEAD; from += 1) {
      const name = words.slice(from);
      if (!beginsWithPlace(name) || ENDS_WITH_PLACE.test(words.slice(0, from))) continue;
      if (recurrence.alone(name) > 0 && isOrganisationName(name)) return name;
    }
  }
  return isOrganisationName(words) ? words : null;
}
