/** Likeness of short Chinese texts by the pairs of neighbouring characters they share; no dictionary, no language model. */

export function bigrams(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) pairs.add(text.slice(index, index + 2));
  return pairs;
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared;
}

/** Dice coefficient of the two sets of bigrams: 1 for equal texts, 0 where no two neighbours are shared. */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  return sharedPart(bigrams(a), bigrams(b));
}

/** The same of pairs that are at hand already; 0 where there are none. */
export function sharedPart(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const size = left.size + right.size;
  return size === 0 ? 0 : (2 * sharedCount(left, right)) / size;
}

/** The part of the bigrams of `part` that occur in `whole`, from 0 to 1. */
export function containment(part: string, whole: string): number {
  const pairs = bigrams(part);
  return pairs.size === 0 ? 0 : sharedCount(pairs, bigrams(whole)) / pairs.size;
}

/** UTF-16 units of a name that are compared: comparing takes their product in time. */
const LONGEST_NAME = 500;

/** A shared word is at least this long; single characters are shared by chance. */
const MIN_WORD = 2;

/**
 * The words of one text that another holds too, longest first at each place, in the order of the one, each once:
 * 市民便捷服务 and 便捷市民热线服务 share 市民, 便捷, 服务. Meant for names: of longer texts only the beginning is compared.
 */
export function sharedWords(one: string, other: string): readonly string[] {
  const a = one.slice(0, LONGEST_NAME);
  const b = other.slice(0, LONGEST_NAME);
  const words = new Set<string>();
  let index = 0;
  while (index + MIN_WORD <= a.length) {
    let length = 0;
    while (index + length < a.length && b.includes(a.slice(index, index + length + 1))) length += 1;
    if (length >= MIN_WORD) {
      words.add(a.slice(index, index + length));
      index += length;
    } else index += 1;
  }
  return [...words];
}
