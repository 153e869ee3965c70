/**
 * What a search seeks, tier by tier: what goes with it in a better way comes first, whatever the order of hits says of
 * things of one tier. A hit belongs to the first tier that finds it.
 */
import type { Kind } from '../domain/model';
import { readingOf, type Reading } from '../text/spelling';
import { checkKind, refuse, searchWords } from './check-query';
import type { MatchedBy, SearchQuery } from './graph-store';
import { checkPage, type CheckedPage } from './keyset';
import { mistakesIn, type Mistake } from './mistakes';
import { HIT_TERMS, SEARCHED_KINDS } from './search-order';
import { canBelong, checkScope, type CheckedScope } from './search-scope';

/** Words that all have to stand in one searchable property; folded, one at least. */
export type Words = readonly string[];

export interface Tier {
  readonly matchedBy: MatchedBy;
  /** Any of these; one at least, where names are not spelled. */
  readonly anyOf: readonly Words[];
  /** What names are spelled so: all of these; none in most tiers. */
  readonly spelled: readonly Reading[];
}

/** Words of a search that may be spelled. */
const MOST_SPELLED = 4;

export interface CheckedSearch {
  readonly page: CheckedPage;
  readonly kinds: readonly Kind[];
  /** What hits have to belong to; null where that is all one. */
  readonly scope: CheckedScope | null;
  /** The best first; none where nothing can be found. */
  readonly tiers: readonly Tier[];
  /** What may be mistyped, to be sought where little is found; none where that is not asked for. */
  readonly mistakes: readonly Mistake[];
  readonly count: boolean;
  readonly facets: boolean;
}

/** Other texts of one search, and words in all of them together: an engine takes about a thousand. */
export const MOST_ALTERNATIVES = 100;
export const MOST_WORDS_OF_ALTERNATIVES = 200;

/** @throws GovorgError BAD_USER_INPUT */
export function checkSearch(query: SearchQuery): CheckedSearch {
  const { text, alternatives = [], similar = false, count = false, facets = false } = query;
  const asked = query.kinds?.map(checkKind);
  const scope = query.scope ? checkScope(query.scope) : null;
  const kinds = SEARCHED_KINDS.filter((kind) => (!asked || asked.includes(kind)) && (!scope || canBelong(kind, scope)));
  if (alternatives.length > MOST_ALTERNATIVES)
    throw refuse(`${alternatives.length} other texts cannot be sought: ${MOST_ALTERNATIVES} at most can.`);
  const words = searchWords(text);
  const others = alternatives.map(searchWords).filter((one) => one.length > 0);
  if (others.flat().length > MOST_WORDS_OF_ALTERNATIVES)
    throw refuse(`Other texts of more than ${MOST_WORDS_OF_ALTERNATIVES} words cannot be sought.`);
  const readings = query.spelled ? spelledTier(words) : null;
  const tiers: readonly Tier[] = [
    { matchedBy: 'WORDS', anyOf: [words], spelled: [] },
    ...(others.length > 0 ? [{ matchedBy: 'OTHER_NAME', anyOf: others, spelled: [] } as const] : []),
    ...(readings ? [readings] : []),
  ];
  const page = checkPage(query.page, HIT_TERMS);
  const isNothing = words.length === 0 || kinds.length === 0;
  const mistakes = similar && !isNothing ? mistakesIn(words) : [];
  return { page, kinds, scope, tiers: isNothing ? [] : tiers, mistakes, count, facets };
}

/** Words in Latin letters spell names; the others have to be held as they are. Null where none can spell anything. */
function spelledTier(words: Words): Tier | null {
  if (words.length > MOST_SPELLED) return null;
  const readings = words.map(readingOf);
  const spelled = readings.filter((reading) => reading !== null);
  if (spelled.length === 0) return null;
  const written = words.filter((_, index) => readings[index] === null);
  return { matchedBy: 'PINYIN', anyOf: written.length > 0 ? [written] : [], spelled };
}
