/** Nodes that search finds, tier by tier: phrases of pairs in Lucene, exact without looking at the text. */
import type { Kind } from '../../domain/model';
import { NO_FACETS } from '../facets';
import type { Facets, MatchedBy, SearchQuery, SearchResult } from '../graph-store';
import { identifier, PAIRS, RANK, SEARCH_INDEX, SPELLED } from '../schema/neo4j';
import { candidatesOf } from '../mistakes';
import { hitOf, placeOf, tierOf, type HitPlace } from '../search-order';
import { checkSearch, type CheckedSearch, type Tier, type Words } from '../search-tiers';
import { joinedPage, LITTLE, MOST_COMPARED, similarHits } from '../similar';
import type { Reading } from '../../text/spelling';
import { matchById } from './by-id';
import { comparedCypher, Parameters } from './conditions';
import type { Query } from './connection';
import { facetsCypher, kindCypher, readFacets } from './facets';
import { lucenePhrase } from './pairs';
import { scopeCypher } from './search-scope';
import { anyNodeColumns, readNode } from './values';

export async function searchNodes(query: Query, search: SearchQuery): Promise<SearchResult> {
  const checked = checkSearch(search);
  const { tiers, count, facets } = checked;
  if (tiers.length === 0) return { hits: [], total: count ? 0 : null, facets: facets ? NO_FACETS : null };
  const { few, ...found } = await findWords(query, checked);
  return few === null ? found : withSimilar(query, checked, found, few);
}

/** What the words find. */
interface Found extends SearchResult {
  /** The ids of all hits where they are so few that what is similar comes behind them; null where it does not. */
  readonly few: readonly string[] | null;
}

async function findWords(query: Query, checked: CheckedSearch): Promise<Found> {
  const { tiers, mistakes, count, facets } = checked;
  const parameters = new Parameters();
  const all = hitsCypher('n', checked, foundQuery(tiers), parameters);
  const [row] = await query(
    `${count ? `CALL () { ${all} RETURN count(n) AS total }` : 'WITH null AS total'} ` +
      `CALL () { ${facets ? facetsCypher(all) : 'RETURN null AS facets'} } ` +
      `CALL () { ${mistakes.length > 0 ? `${all} WITH n LIMIT ${LITTLE + 1} RETURN collect(n.id) AS few` : 'RETURN null AS few'} } ` +
      `CALL () { ${pageCypher(checked, parameters)} } RETURN page, total, facets, few`,
    parameters.values,
  );
  const [page, total, counted, few] = row ?? [[], null, null, null];
  const hits = (page as (readonly [MatchedBy, unknown])[]).map(([matchedBy, columns]) => hitOf(readNode(columns), matchedBy, null)); // prettier-ignore
  const ids = few as readonly string[] | null;
  return {
    hits: checked.page.fromEnd ? hits.reverse() : hits,
    total: total as number | null,
    facets: facets ? readFacets(counted) : null,
    few: ids && ids.length <= LITTLE ? ids : null,
  };
}

/** Kind by kind what is to be compared, where that is not too much, behind what the words found. */
async function withSimilar(
  query: Query,
  checked: CheckedSearch,
  { hits, total, facets }: SearchResult,
  few: readonly string[],
): Promise<SearchResult> {
  const { tiers, kinds, mistakes } = checked;
  const parameters = new Parameters();
  const candidates = hitsCypher(
    'n',
    checked,
    `+(${anyQuery(candidatesOf(mistakes))}) -(${foundQuery(tiers)})`,
    parameters,
  );
  const rows = await query(
    `${candidates} WITH ${kindCypher('n')} AS kind, collect(n)[..${MOST_COMPARED + 1}] AS same ` +
      `WHERE size(same) <= ${MOST_COMPARED} UNWIND same AS n RETURN ${anyNodeColumns(kinds, 'n')}`,
    parameters.values,
  );
  const similar = similarHits(mistakes, rows.map(([columns]) => readNode(columns))); // prettier-ignore
  if (similar.length === 0) return { hits, total, facets };
  return {
    hits: joinedPage(hits, similar, checked),
    total: total === null ? null : total + similar.length,
    facets: facets && (await facetsOf(query, [...few, ...similar.map(({ id }) => id)])),
  };
}

async function facetsOf(query: Query, ids: readonly string[]): Promise<Facets> {
  const hits = `UNWIND $ids AS id ${matchById('n', 'id')}`;
  const [row] = await query(facetsCypher(hits), { ids });
  return readFacets(row?.[0]);
}

/** The hits of the page as one list, those nearest to the end that it is read from first. */
function pageCypher(checked: CheckedSearch, parameters: Parameters): string {
  const { tiers, kinds, page } = checked;
  const { limit, fromEnd } = page;
  if (limit === 0) return 'RETURN [] AS page';
  const after = page.after && placeOf(page.after);
  const before = page.before && placeOf(page.before);
  const within = tiers.flatMap((tier) => {
    const place = tierOf(tier.matchedBy);
    if ((after && after.tier > place) || (before && before.tier < place)) return [];
    const hits = hitsCypher('n', checked, tierQuery(tiers, tier), parameters);
    const from = after?.tier === place ? beyond(after, '>', parameters) : '';
    const to = before?.tier === place ? beyond(before, '<', parameters) : '';
    return [`${hits}${from}${to} RETURN n, ${place} AS tier, '${tier.matchedBy}' AS way`];
  });
  if (within.length === 0) return 'RETURN [] AS page';
  const direction = fromEnd ? ' DESC' : '';
  return (
    `CALL () { ${within.join(' UNION ALL ')} } WITH n, tier, way ORDER BY tier${direction}, n.${RANK}${direction}, n.id${direction} ` +
    `LIMIT ${parameters.bindInteger(limit)} RETURN collect([way, ${anyNodeColumns(kinds, 'n')}]) AS page`
  );
}

function beyond({ rank, id }: HitPlace, comparison: '<' | '>', parameters: Parameters): string {
  const [ranked, identified] = [parameters.bindInteger(rank), parameters.bind(id)];
  return ` AND (n.${RANK} ${comparison} ${ranked} OR (n.${RANK} = ${ranked} AND ${comparedCypher('n.id', comparison, id, identified, parameters)}))`;
}

/** @param lucene what is found. @returns nodes of the kinds in the scope, with a condition that more may be added to */
const hitsCypher = (
  variable: string,
  { kinds, scope = null }: Pick<CheckedSearch, 'kinds'> & Partial<Pick<CheckedSearch, 'scope'>>,
  lucene: string,
  parameters: Parameters,
): string =>
  `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${parameters.bind(lucene)}) YIELD node AS ${variable} ` +
  `WITH ${variable} WHERE ${variable}:${kinds.map(identifier).join('|')}${scope ? scopeCypher(variable, scope, parameters) : ''}`;

/** Nodes of a label that hold the words, under this variable. */
export const foundCypher = (variable: string, kind: Kind, words: Words, parameters: Parameters): string =>
  words.length === 0
    ? `MATCH (${variable}:${identifier(kind)}) WHERE false`
    : hitsCypher(variable, { kinds: [kind] }, wordsQuery(words), parameters);

/** What holds any of these. */
const anyQuery = (anyOf: readonly Words[]): string => anyOf.map(wordsQuery).join(' ');

/** What the tiers find, all together. */
const foundQuery = (tiers: readonly Tier[]): string =>
  tiers
    .map(({ anyOf, spelled }) => {
      const all = [...(anyOf.length > 0 ? [anyQuery(anyOf)] : []), ...spelled.map(spelledQuery)];
      return `(${all.map((one) => `+(${one})`).join(' ')})`;
    })
    .join(' ');

/** Names that are spelled so. */
export function spelledQuery({ syllables, initials }: Reading): string {
  const phrases = (all: readonly Words[]): string => all.map((words) => `"${words.join(' ')}"`).join(' ');
  const byInitials = `${SPELLED.initials}:(${phrases([initials])})`;
  return syllables.length === 0 ? byInitials : `${byInitials} ${SPELLED.syllables}:(${phrases(syllables)})`;
}

/** What a tier finds and none before it. */
function tierQuery(tiers: readonly Tier[], tier: Tier): string {
  const before = tiers.slice(0, tiers.indexOf(tier));
  const own = foundQuery([tier]);
  return before.length === 0 ? own : `+(${own}) -(${foundQuery(before)})`;
}

/** Every word, all in one property. */
function wordsQuery(words: Words): string {
  const all = (field: string): string => words.map((word) => `+${field}:${lucenePhrase(word, 'part')}`).join(' ');
  return PAIRS.map((field) => `(${all(field)})`).join(' ');
}
