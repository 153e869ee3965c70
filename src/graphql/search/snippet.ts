import type { GraphNode, PropertyValue } from '../../domain/model';
import { placesOf, type Place } from '../../store/highlights';
import { searchableProperties, textsOf } from '../../store/search-order';
import { foldText } from '../../text/fold';
import type { Snippet } from './snippet.type';

/** UTF-16 units before the first place, and in all where that place is no longer. */
const BEFORE = 40;
const LONGEST = 160;

/** @param words folded; the node is a hit of them */
export function snippetOf(node: GraphNode, words: readonly string[]): Snippet {
  const text = holdingText(node, words) ?? '';
  const places = placesOf(text, words);
  const [first = { start: 0, end: 0 }] = places;
  const from = wholeCharacter(text, Math.max(0, first.start - BEFORE));
  const to = wholeCharacter(text, Math.min(text.length, Math.max(first.end, from + LONGEST)));
  const offset = node.kind === 'Passage' ? node.properties.start : null;
  const within = places.filter(({ start, end }) => start >= from && end <= to);
  return {
    text: text.slice(from, to),
    highlights: within.map((place) => highlight(place, from, offset)),
  };
}

const highlight = ({ start, end }: Place, from: number, offset: number | null) => ({
  start: start - from,
  end: end - from,
  documentStart: offset === null ? null : start + offset,
  documentEnd: offset === null ? null : end + offset,
});

/**
 * The text that holds all words; where they stand in several texts of one property, the one that holds most of them.
 * @returns null where no property holds them all
 */
export function holdingText({ kind, properties }: GraphNode, words: readonly string[]): string | null {
  const values = properties as Readonly<Record<string, PropertyValue>>;
  const counted = searchableProperties(kind).map((property) =>
    textsOf(values[property]).map((text) => {
      const folded = foldText(text);
      return { text, held: words.filter((word) => folded.includes(word)) };
    }),
  );
  const holding = counted.find((texts) => words.every((word) => texts.some(({ held }) => held.includes(word)))) ?? [];
  const [best] = [...holding].sort((a, b) => b.held.length - a.held.length);
  return best?.text ?? null;
}

/** The place itself, or the one behind half a character. */
const wholeCharacter = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 && at < text.length ? at + 1 : at;
