/** Nodes whose searchable properties hold the words: phrases of pairs in Lucene, exact without looking at the text. */
import { checkKind, checkPage, searchWords } from '../check-query';
import type { SearchQuery, SearchResult } from '../graph-store';
import { identifier, PAIRS, RANK, SEARCH_INDEX } from '../schema/neo4j';
import { SEARCHED_KINDS, searchScore } from '../search-order';
import { Parameters } from './conditions';
import type { Query } from './connection';
import { lucenePhrase } from './pairs';
import { anyNodeColumns, readNode } from './values';

export async function searchNodes(query: Query, search: SearchQuery): Promise<SearchResult> {
  const { limit, offset } = checkPage(search.page);
  const words = searchWords(search.text);
  const asked = search.kinds?.map(checkKind);
  const kinds = SEARCHED_KINDS.filter((kind) => !asked || asked.includes(kind));
  if (words.length === 0 || kinds.length === 0) return { hits: [], total: search.count ? 0 : null };

  const { values, bind, bindInteger } = new Parameters();
  const labels = kinds.map(identifier).join('|');
  const hits =
    `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${bind(luceneQuery(words))}) YIELD node AS n ` +
    `WITH n WHERE n:${labels}`;
  const page =
    limit === 0
      ? 'RETURN [] AS page'
      : `${hits} ORDER BY n.${RANK}, n.id SKIP ${bindInteger(offset)} LIMIT ${bindInteger(limit)} ` +
        `RETURN collect(${anyNodeColumns(kinds, 'n')}) AS page`;
  const total = search.count ? `CALL () { ${hits} RETURN count(n) AS total }` : 'WITH null AS total';
  const [row] = await query(`${total} CALL () { ${page} } RETURN page, total`, values);
  const [nodes, count] = row ?? [[], null];
  return {
    hits: (nodes as unknown[]).map((columns) => {
      const node = readNode(columns);
      return { node, score: searchScore(node) };
    }),
    total: count as number | null,
  };
}

/** Every word, all in one property. */
function luceneQuery(words: readonly string[]): string {
  const all = (field: string): string => words.map((word) => `+${field}:${lucenePhrase(word, 'part')}`).join(' ');
  return PAIRS.map((field) => `(${all(field)})`).join(' ');
}
