/** Nodes that search finds, tier by tier: phrases of pairs in Lucene, exact without looking at the text. */
import type { Kind } from '../../domain/model';
import { NO_FACETS } from '../facets';
import type { Hit, SearchQuery, SearchResult } from '../graph-store';
import { identifier, PAIRS, RANK, SEARCH_INDEX } from '../schema/neo4j';
import { hitOf, placeOf, type HitPlace } from '../search-order';
import { checkSearch, type CheckedSearch, type Tier, type Words } from '../search-tiers';
import { comparedCypher, Parameters, type Bind } from './conditions';
import type { Query } from './connection';
import { facetsCypher, readFacets } from './facets';
import { lucenePhrase } from './pairs';
import { anyNodeColumns, readNode } from './values';

export async function searchNodes(query: Query, search: SearchQuery): Promise<SearchResult> {
  const checked = checkSearch(search);
  const { tiers, kinds, count, facets } = checked;
  if (tiers.length === 0) return { hits: [], total: count ? 0 : null, facets: facets ? NO_FACETS : null };

  const parameters = new Parameters();
  const all = hitsCypher('n', kinds, luceneQuery(tiers), parameters.bind);
  const [row] = await query(
    `${count ? `CALL () { ${all} RETURN count(n) AS total }` : 'WITH null AS total'} ` +
      `CALL () { ${facets ? facetsCypher(all) : 'RETURN null AS facets'} } ` +
      `CALL () { ${pageCypher(checked, parameters)} } RETURN page, total, facets`,
    parameters.values,
  );
  const [page, total, counted] = row ?? [[], null, null];
  const hits = (page as unknown[][]).map(([index, columns]): Hit => {
    const tier = Number(index);
    return hitOf(readNode(columns), tier, tiers[tier]?.matchedBy ?? 'WORDS', null);
  });
  return {
    hits: checked.page.fromEnd ? hits.reverse() : hits,
    total: total as number | null,
    facets: facets ? readFacets(counted) : null,
  };
}

/** The hits of the page as one list, those nearest to the end that it is read from first. */
function pageCypher({ tiers, kinds, page }: CheckedSearch, parameters: Parameters): string {
  const { limit, fromEnd } = page;
  if (limit === 0) return 'RETURN [] AS page';
  const after = page.after && placeOf(page.after);
  const before = page.before && placeOf(page.before);
  const within = [...tiers.keys()].flatMap((index) => {
    if ((after && after.tier > index) || (before && before.tier < index)) return [];
    const hits = hitsCypher('n', kinds, tierQuery(tiers, index), parameters.bind);
    const from = after?.tier === index ? beyond(after, '>', parameters) : '';
    const to = before?.tier === index ? beyond(before, '<', parameters) : '';
    return [`${hits}${from}${to} RETURN n, ${index} AS tier`];
  });
  if (within.length === 0) return 'RETURN [] AS page';
  const direction = fromEnd ? ' DESC' : '';
  return (
    `CALL () { ${within.join(' UNION ALL ')} } WITH n, tier ORDER BY tier${direction}, n.${RANK}${direction}, n.id${direction} ` +
    `LIMIT ${parameters.bindInteger(limit)} RETURN collect([tier, ${anyNodeColumns(kinds, 'n')}]) AS page`
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

/** What the tiers find, all together. */
const luceneQuery = (tiers: readonly Tier[]): string => tiers.flatMap(({ anyOf }) => anyOf.map(wordsQuery)).join(' ');

/** What a tier finds and none before it. */
function tierQuery(tiers: readonly Tier[], index: number): string {
  const own = luceneQuery(tiers.slice(index, index + 1));
  return index === 0 ? own : `+(${own}) -(${luceneQuery(tiers.slice(0, index))})`;
}

/** Every word, all in one property. */
function wordsQuery(words: Words): string {
  const all = (field: string): string => words.map((word) => `+${field}:${lucenePhrase(word, 'part')}`).join(' ');
  return PAIRS.map((field) => `(${all(field)})`).join(' ');
}
