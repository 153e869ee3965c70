/** Where a text holds the words of a search, in the text as it was written. */
import { fold } from '../text/fold';

export interface Place {
  readonly start: number;
  /** Behind the last unit. */
  readonly end: number;
}

/** Places that anybody looks at; a word of one character may be everywhere. */
const MOST_PLACES = 50;

/** @param words folded, as `searchWords` gives them. @returns places in order, those that touch one another as one */
export function placesOf(text: string, words: readonly string[]): readonly Place[] {
  const folded = fold(text);
  const found: Place[] = [];
  for (const word of words) {
    let at = folded.text.indexOf(word);
    for (let seen = 0; at >= 0 && seen < MOST_PLACES; seen += 1) {
      found.push({ start: folded.source(at), end: folded.behind(at + word.length) });
      at = folded.text.indexOf(word, at + word.length);
    }
  }
  return joined(found.sort((a, b) => a.start - b.start || a.end - b.end)).slice(0, MOST_PLACES);
}

function joined(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (last && place.start <= last.end)
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else kept.push(place);
  }
  return kept;
}
