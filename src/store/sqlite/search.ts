/** Nodes that search finds, tier by tier. */
import type { GraphNode, Kind } from '../../domain/model';
import { kindOfId } from '../../domain/identifier';
import { MOST_FACETED, NO_FACETS } from '../facets';
import type { Hit, SearchQuery, SearchResult } from '../graph-store';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import { groupBy } from '../group-by';
import { candidatesOf } from '../mistakes';
import { hitOf, placeOf, SEARCHED_KINDS, tierOf, type HitPlace } from '../search-order';
import { checkSearch, type CheckedSearch } from '../search-tiers';
import { goesOn, MOST_COMPARED, similarHits, similarPage } from '../similar';
import { Connection, type Parameter } from './connection';
import { countFacets } from './facets';
import type { Layout } from './layout';
import { readByRef, readRefs, type StoredNode } from './nodes';
import { anyExpression, foundExpression, partsOf, refOfRow, rowOfRank, rowsOf, tierExpression } from './search-index';
import type { Steps } from './slices';

const TABLE = identifier(SEARCH_TABLE);

export function* searchNodes(connection: Connection, layout: Layout, query: SearchQuery): Steps<SearchResult> {
  const checked = checkSearch(query);
  const { tiers, count, facets } = checked;
  if (tiers.length === 0) return { hits: [], total: count ? 0 : null, facets: facets ? NO_FACETS : null };
  const found = goesOn(checked, null) ? null : yield* findWords(connection, layout, checked);
  if (found && !goesOn(checked, found)) return found;
  return yield* findSimilar(connection, layout, checked);
}

function* findWords(connection: Connection, layout: Layout, checked: CheckedSearch): Steps<SearchResult> {
  const { tiers, kinds, page, count, facets } = checked;
  const found = foundExpression(tiers);
  const counts = count || facets ? yield* countHits(connection, found, kinds) : new Map<Kind, number>();
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const refs = facets && total <= MOST_FACETED ? yield* refsOf(connection, found, counts.keys()) : null;
  return {
    hits: page.limit === 0 ? [] : yield* readPage(connection, layout, checked),
    total: count ? total : null,
    facets: facets ? yield* countFacets(connection, layout, counts, refs) : null,
  };
}

/** Kind by kind what is to be compared, where that is not too much. */
function* findSimilar(connection: Connection, layout: Layout, checked: CheckedSearch): Steps<SearchResult> {
  const { kinds, mistakes, count, facets } = checked;
  const expression = anyExpression(candidatesOf(mistakes));
  const found: StoredNode[] = [];
  for (const kind of kinds) {
    const sql = `SELECT rowid FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ${MOST_COMPARED + 1}`;
    const refs = connection.all(sql, [expression, ...rowsOf(kind)]).map(([row]) => refOfRow(Number(row)));
    yield;
    if (refs.length > MOST_COMPARED) continue;
    for (const [ref, node] of readByRef(connection, layout, refs)) found.push({ ref, node });
    yield;
  }
  const refOf = new Map(found.map(({ ref, node }) => [node, ref]));
  const all = similarHits(mistakes, [...refOf.keys()]);
  const counts = new Map([...groupBy(all, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]));
  const refs = all.map((node) => refOf.get(node) ?? 0);
  return {
    hits: similarPage(all, checked),
    total: count ? all.length : null,
    facets: facets ? yield* countFacets(connection, layout, counts, refs) : null,
  };
}

/** Tier by tier until the page is full, from its end where it is read from there. */
function* readPage(
  connection: Connection,
  layout: Layout,
  { tiers, kinds, page }: CheckedSearch,
): Steps<readonly Hit[]> {
  const { limit, fromEnd } = page;
  const after = page.after && placeOf(page.after);
  const before = page.before && placeOf(page.before);
  const hits: Hit[] = [];
  for (const tier of fromEnd ? tiers.toReversed() : tiers) {
    const place = tierOf(tier.matchedBy);
    if (hits.length >= limit || (after && after.tier > place) || (before && before.tier < place)) continue;
    const { values, bind } = Connection.parameters();
    const within = [
      `${TABLE} MATCH ${bind(tierExpression(tiers, tier))}${rowsSql(kinds, bind)}`,
      ...(after?.tier === place ? [`rowid > ${bind(rowOf(connection, after))}`] : []),
      ...(before?.tier === place ? [`rowid < ${bind(rowOf(connection, before))}`] : []),
    ].join(' AND ');
    const sql = `SELECT rowid FROM ${TABLE} WHERE ${within} ORDER BY rowid${fromEnd ? ' DESC' : ''} LIMIT ${bind(limit - hits.length)}`;
    const refs = connection.all(sql, values).map(([row]) => refOfRow(Number(row)));
    const nodes = readByRef(connection, layout, refs);
    for (const ref of refs) hits.push(hitOf(nodeOf(nodes, ref), tier.matchedBy, ref));
    yield;
  }
  return fromEnd ? hits.reverse() : hits;
}

/** The refs of all hits of these kinds. */
function* refsOf(connection: Connection, found: string, kinds: Iterable<Kind>): Steps<readonly number[]> {
  const refs: number[] = [];
  for (const kind of kinds) {
    const sql = `SELECT rowid FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3`;
    for (const [row] of connection.all(sql, [found, ...rowsOf(kind)])) refs.push(refOfRow(Number(row)));
    yield;
  }
  return refs;
}

/** By ranks, for a word of one character may be in every text there is. */
function* countHits(connection: Connection, found: string, kinds: readonly Kind[]): Steps<ReadonlyMap<Kind, number>> {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) {
    for (const [first, last] of partsOf(kind)) {
      const sql = `SELECT count(*) FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3`;
      counts.set(kind, (counts.get(kind) ?? 0) + Number(connection.get(sql, [found, first, last])?.[0]));
      yield;
    }
  }
  return counts;
}

/** The ranges of row ids of the kinds asked for; nothing where every kind is. */
function rowsSql(kinds: readonly Kind[], bind: (value: Parameter) => string): string {
  if (kinds.length === SEARCHED_KINDS.length) return '';
  const ranges = kinds.map((kind) => {
    const [first, last] = rowsOf(kind);
    return `rowid BETWEEN ${bind(first)} AND ${bind(last)}`;
  });
  return ` AND (${ranges.join(' OR ')})`;
}

/** Hits of one rank go by their refs. A node that is gone is remembered by the ref it had. */
function rowOf(connection: Connection, { rank, id, known }: HitPlace): number {
  const kind = kindOfId(id);
  const ref = kind && readRefs(connection, kind, [id]).get(id);
  return rowOfRank(rank, ref ?? Number(known));
}

function nodeOf(nodes: ReadonlyMap<number, GraphNode>, ref: number): GraphNode {
  const node = nodes.get(ref);
  if (!node) throw new Error(`The search index knows a node that is not there: ${ref}.`);
  return node;
}
