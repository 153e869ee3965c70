/** Nodes that search finds, tier by tier: phrases of pairs in Lucene, exact without looking at the text. */
import type { GraphNode, Kind } from '../../domain/model';
import { NO_FACETS } from '../facets';
import type { Facets, MatchedBy, SearchQuery, SearchResult } from '../graph-store';
import { identifier, PAIRS, RANK, SEARCH_INDEX, SPELLED } from '../schema/neo4j';
import { candidatesOf } from '../mistakes';
import { hitOf, placeOf, tierOf, type HitPlace } from '../search-order';
import { checkSearch, type CheckedSearch, type Tier, type Words } from '../search-tiers';
import { goesOn, MOST_COMPARED, similarHits, similarPage } from '../similar';
import type { Reading } from '../../text/spelling';
import { matchById } from './by-id';
import { comparedCypher, Parameters, type Bind } from './conditions';
import type { Query } from './connection';
import { facetsCypher, kindCypher, readFacets } from './facets';
import { lucenePhrase } from './pairs';
import { anyNodeColumns, readNode } from './values';

export async function searchNodes(query: Query, search: SearchQuery): Promise<SearchResult> {
  const checked = checkSearch(search);
  const { tiers, count, facets } = checked;
  if (tiers.length === 0) return { hits: [], total: count ? 0 : null, facets: facets ? NO_FACETS : null };
  const found = goesOn(checked, null) ? null : await findWords(query, checked);
  return found && !goesOn(checked, found) ? found : findSimilar(query, checked);
}

async function findWords(query: Query, checked: CheckedSearch): Promise<SearchResult> {
  const { tiers, kinds, count, facets } = checked;
  const parameters = new Parameters();
  const all = hitsCypher('n', kinds, foundQuery(tiers), parameters.bind);
  const [row] = await query(
    `${count ? `CALL () { ${all} RETURN count(n) AS total }` : 'WITH null AS total'} ` +
      `CALL () { ${facets ? facetsCypher(all) : 'RETURN null AS facets'} } ` +
      `CALL () { ${pageCypher(checked, parameters)} } RETURN page, total, facets`,
    parameters.values,
  );
  const [page, total, counted] = row ?? [[], null, null];
  const hits = (page as (readonly [MatchedBy, unknown])[]).map(([matchedBy, columns]) => hitOf(readNode(columns), matchedBy, null)); // prettier-ignore
  return {
    hits: checked.page.fromEnd ? hits.reverse() : hits,
    total: total as number | null,
    facets: facets ? readFacets(counted) : null,
  };
}

/** Kind by kind what is to be compared, where that is not too much. */
async function findSimilar(query: Query, checked: CheckedSearch): Promise<SearchResult> {
  const { kinds, mistakes, count, facets } = checked;
  const { values, bind } = new Parameters();
  const candidates = hitsCypher('n', kinds, anyQuery(candidatesOf(mistakes)), bind);
  const rows = await query(
    `${candidates} WITH ${kindCypher('n')} AS kind, collect(n)[..${MOST_COMPARED + 1}] AS same ` +
      `WHERE size(same) <= ${MOST_COMPARED} UNWIND same AS n RETURN ${anyNodeColumns(kinds, 'n')}`,
    values,
  );
  const all = similarHits(mistakes, rows.map(([columns]) => readNode(columns))); // prettier-ignore
  return {
    hits: similarPage(all, checked),
    total: count ? all.length : null,
    facets: facets ? await facetsOf(query, all) : null,
  };
}

async function facetsOf(query: Query, nodes: readonly GraphNode[]): Promise<Facets> {
  const hits = `UNWIND $ids AS id ${matchById('n', 'id')}`;
  const [row] = await query(facetsCypher(hits), { ids: nodes.map(({ id }) => id) });
  return readFacets(row?.[0]);
}

/** The hits of the page as one list, those nearest to the end that it is read from first. */
function pageCypher({ tiers, kinds, page }: CheckedSearch, parameters: Parameters): string {
  const { limit, fromEnd } = page;
  if (limit === 0) return 'RETURN [] AS page';
  const after = page.after && placeOf(page.after);
  const before = page.before && placeOf(page.before);
  const within = tiers.flatMap((tier) => {
    const place = tierOf(tier.matchedBy);
    if ((after && after.tier > place) || (before && before.tier < place)) return [];
    const hits = hitsCypher('n', kinds, tierQuery(tiers, tier), parameters.bind);
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

/** @param lucene what is found. @returns nodes of the kinds, with a condition that more may be added to */
const hitsCypher = (variable: string, kinds: readonly Kind[], lucene: string, bind: Bind): string =>
  `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${bind(lucene)}) YIELD node AS ${variable} ` +
  `WITH ${variable} WHERE ${variable}:${kinds.map(identifier).join('|')}`;

/** Nodes of a label that hold the words, under this variable. */
export const foundCypher = (variable: string, kind: Kind, words: Words, bind: Bind): string =>
  words.length === 0
    ? `MATCH (${variable}:${identifier(kind)}) WHERE false`
    : hitsCypher(variable, [kind], wordsQuery(words), bind);

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
