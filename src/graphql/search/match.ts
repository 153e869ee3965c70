/** What of a search a hit goes with. */
import { placesOf } from '../../store/highlights';
import type { Hit } from '../../store/graph-store';
import { isSpelledSo, namesOf } from '../../store/names';
import { mistakesIn, similarIn } from '../../store/mistakes';
import { foldText } from '../../text/fold';
import { readingOf } from '../../text/spelling';
import type { OtherText } from './other-names';
import { holdingText } from './snippet';

export interface SoughtTexts {
  /** Folded. */
  readonly words: readonly string[];
  /** Other texts for the same, in the order in which they are named. */
  readonly others: readonly OtherText[];
}

export interface Match {
  /** The words that the hit holds. */
  readonly words: readonly string[];
  /** The name by which it was found where that is not what was sought. */
  readonly name: string | null;
}

export function matchOf({ node, matchedBy }: Hit, { words, others }: SoughtTexts): Match {
  switch (matchedBy) {
    case 'WORDS':
      return { words, name: null };
    case 'OTHER_NAME': {
      const other = others.find((one) => holdingText(node, one.words) !== null);
      return { words: other?.words ?? words, name: other?.name ?? null };
    }
    case 'PINYIN': {
      const readings = words.flatMap((word) => readingOf(word) ?? []);
      const written = words.filter((word) => readingOf(word) === null);
      const name = namesOf(node).find((one) => readings.some((reading) => isSpelledSo(one, reading))) ?? null;
      return { words: name === null ? written : [...written, foldText(name)], name };
    }
    case 'SIMILAR': {
      const similar = similarIn(node, mistakesIn(words));
      if (!similar) return { words, name: null };
      const { held } = similar;
      const text = holdingText(node, [held]) ?? '';
      const [place] = placesOf(text, [held]);
      return { words: [...similar.others, held], name: place ? text.slice(place.start, place.end) : held };
    }
  }
}
