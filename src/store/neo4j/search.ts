/** Nodes whose searchable properties hold the words: phrases of pairs in Lucene, exact without looking at the text. */
import { checkKind, searchWords } from '../check-query';
import type { Position, SearchQuery, SearchResult } from '../graph-store';
import { checkPage } from '../keyset';
import { identifier, PAIRS, RANK, SEARCH_INDEX } from '../schema/neo4j';
import { HIT_TERMS, SEARCHED_KINDS, searchRank, searchScore } from '../search-order';
import { comparedCypher, Parameters, type Bind } from './conditions';
import type { Query } from './connection';
import { lucenePhrase } from './pairs';
import { anyNodeColumns, readNode } from './values';

export async function searchNodes(query: Query, search: SearchQuery): Promise<SearchResult> {
  const { limit, after, before, fromEnd } = checkPage(search.page, HIT_TERMS);
  const words = searchWords(search.text);
  const asked = search.kinds?.map(checkKind);
  const kinds = SEARCHED_KINDS.filter((kind) => !asked || asked.includes(kind));
  if (words.length === 0 || kinds.length === 0) return { hits: [], total: search.count ? 0 : null };

  const parameters = new Parameters();
  const { values, bind, bindInteger } = parameters;
  const labels = kinds.map(identifier).join('|');
  const hits = `${hitsCypher('n', words, bind)} WITH n WHERE n:${labels}`;
  const beyond = ([rank, id]: Position, comparison: '<' | '>'): string => {
    const [ranked, identified] = [bindInteger(Number(rank)), bind(id)];
    return ` AND (n.${RANK} ${comparison} ${ranked} OR (n.${RANK} = ${ranked} AND ${comparedCypher('n.id', comparison, String(id), identified, parameters)}))`;
  };
  const within = `${after ? beyond(after, '>') : ''}${before ? beyond(before, '<') : ''}`;
  const direction = fromEnd ? ' DESC' : '';
  const page =
    limit === 0
      ? 'RETURN [] AS page'
      : `${hits}${within} WITH n ORDER BY n.${RANK}${direction}, n.id${direction} LIMIT ${bindInteger(limit)} ` +
        `RETURN collect(${anyNodeColumns(kinds, 'n')}) AS page`;
  const total = search.count ? `CALL () { ${hits} RETURN count(n) AS total }` : 'WITH null AS total';
  const [row] = await query(`${total} CALL () { ${page} } RETURN page, total`, values);
  const [nodes, count] = row ?? [[], null];
  const found = (nodes as unknown[]).map((columns) => {
    const node = readNode(columns);
    return { node, position: [searchRank(node), node.id, null], score: searchScore(node) };
  });
  return {
    hits: fromEnd ? found.reverse() : found,
    total: count as number | null,
  };
}

const hitsCypher = (variable: string, words: readonly string[], bind: Bind): string =>
  `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${bind(luceneQuery(words))}) YIELD node AS ${variable}`;

/** Nodes of a label that hold the words, under this variable. */
export const foundCypher = (variable: string, label: string, words: readonly string[], bind: Bind): string =>
  words.length === 0
    ? `MATCH (${variable}:${label}) WHERE false`
    : `${hitsCypher(variable, words, bind)} WITH ${variable} WHERE ${variable}:${label}`;

/** Every word, all in one property. */
function luceneQuery(words: readonly string[]): string {
  const all = (field: string): string => words.map((word) => `+${field}:${lucenePhrase(word, 'part')}`).join(' ');
  return PAIRS.map((field) => `(${all(field)})`).join(' ');
}
