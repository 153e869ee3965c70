/** Other texts for the same search: where one of its words, or all of it, is a name of a topic, the topic has more names. */
import { MOST_ALTERNATIVES, MOST_WORDS_OF_ALTERNATIVES } from '../../store/search-tiers';
import { nameKey } from '../../text/fold';

export interface OtherText {
  /** The other name of the topic, as the topic has it. */
  readonly name: string;
  /** What is sought with that name in the place of the one that was given; folded. */
  readonly words: readonly string[];
}

/**
 * Longest names first: what holds 网络信息安全 is found by that name and not by 信息安全.
 * @param words of the search, folded
 * @param namesOf all names of the topics that bear a folded name; none where none does
 */
export function otherTexts(
  words: readonly string[],
  namesOf: (name: string) => readonly string[],
): readonly OtherText[] {
  if (words.length === 0) return [];
  const whole = words.join('');
  const places = [{ given: whole, withName: (key: string) => [key] }];
  if (words.length > 1) {
    for (const [index, given] of words.entries()) places.push({ given, withName: (key) => words.with(index, key) });
  }
  const found = places.flatMap(({ given, withName }) =>
    namesOf(given).map((name) => ({ name, given, words: withName(nameKey(name)) })),
  );
  // What holds a longer name holds the shorter one in it too.
  const told = found.filter(({ name, given }) => !nameKey(name).includes(given));
  const longestFirst = [...told].sort((a, b) => b.name.length - a.name.length);
  // As many as a store takes; the topics of the lists have some twenty names.
  const most = Math.min(MOST_ALTERNATIVES, Math.floor(MOST_WORDS_OF_ALTERNATIVES / words.length));
  return longestFirst.slice(0, most).map(({ name, words: other }) => ({ name, words: other }));
}
