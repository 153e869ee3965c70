/** Nodes that search finds, tier by tier. */
import type { Kind } from '../../domain/model';
import { kindOfId } from '../../domain/identifier';
import { MOST_FACETED, NO_FACETS } from '../facets';
import type { Hit, SearchQuery, SearchResult } from '../graph-store';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import { groupBy } from '../group-by';
import { candidatesOf } from '../mistakes';
import { hitOf, placeOf, SEARCHED_KINDS, tierOf, type HitPlace } from '../search-order';
import { checkSearch, type CheckedSearch } from '../search-tiers';
import { goesOn, MOST_COMPARED, similarHits, similarPage } from '../similar';
import type { Connection } from './connection';
import { countFacets } from './facets';
import type { Layout } from './layout';
import { nodeAt, readByRef, readRefs, type StoredNode } from './nodes';
import {
  anyExpression,
  foundExpression,
  kindOfRow,
  kindOfRowSql,
  rangesOf,
  refOfRow,
  rowOfRank,
  rowsOf,
  tierExpression,
} from './search-index';
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
  const found: StoredNode[] = [];
  for (const refs of yield* comparedRefs(connection, anyExpression(candidatesOf(mistakes)), kinds)) {
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

/** Of each kind the refs of what is to be compared, of none that has too much of it. */
function* comparedRefs(
  connection: Connection,
  expression: string,
  kinds: readonly Kind[],
): Steps<readonly (readonly number[])[]> {
  const sql = `SELECT rowid FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid LIMIT ${MOST_COMPARED + 1}`;
  const found = new Map<Kind, number[]>();
  for (const range of rangesOf(kinds)) {
    let [start] = range;
    const [, last] = range;
    while (start <= last) {
      const rows = connection.all(sql, [expression, start, last]).map(([row]) => Number(row));
      for (const row of rows) {
        const kind = kindOfRow(row);
        const refs = found.get(kind) ?? [];
        found.set(kind, refs);
        refs.push(refOfRow(row));
      }
      yield;
      const end = rows.at(-1);
      if (end === undefined || rows.length <= MOST_COMPARED) break;
      // Of a kind that has too much no more is looked at.
      const [, lastOfKind] = rowsOf(kindOfRow(end));
      start = (found.get(kindOfRow(end))?.length ?? 0) > MOST_COMPARED ? lastOfKind + 1 : end + 1;
    }
  }
  return [...found.values()].filter(({ length }) => length <= MOST_COMPARED);
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
  const ranges = rangesOf(kinds);
  const sql = `SELECT rowid FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid${fromEnd ? ' DESC' : ''} LIMIT ?4`;
  for (const tier of fromEnd ? tiers.toReversed() : tiers) {
    const place = tierOf(tier.matchedBy);
    if (hits.length >= limit || (after && after.tier > place) || (before && before.tier < place)) continue;
    const from = after?.tier === place ? rowOf(connection, after) + 1 : 0;
    const to = before?.tier === place ? rowOf(connection, before) - 1 : Number.MAX_SAFE_INTEGER;
    const expression = tierExpression(tiers, tier);
    for (const [first, last] of fromEnd ? ranges.toReversed() : ranges) {
      if (hits.length >= limit) break;
      const rows = connection.all(sql, [expression, Math.max(first, from), Math.min(last, to), limit - hits.length]);
      const refs = rows.map(([row]) => refOfRow(Number(row)));
      const nodes = readByRef(connection, layout, refs);
      for (const ref of refs) hits.push(hitOf(nodeAt(nodes, ref), tier.matchedBy, ref));
      yield;
    }
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

/** Hits that one statement counts: a few milliseconds, for a word of one character may be in every text there is. */
const COUNTED_AT_ONCE = 10_000;

function* countHits(connection: Connection, found: string, kinds: readonly Kind[]): Steps<ReadonlyMap<Kind, number>> {
  const counts = new Map<Kind, number>();
  const hits = `SELECT rowid AS "row" FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid LIMIT ${COUNTED_AT_ONCE}`;
  const sql = `SELECT ${kindOfRowSql('"row"')}, count(*), max("row") FROM (${hits}) GROUP BY 1`;
  for (const [first, last] of rangesOf(kinds)) {
    let [start, counted] = [first, COUNTED_AT_ONCE];
    while (counted === COUNTED_AT_ONCE) {
      counted = 0;
      for (const [code, count, row] of connection.all(sql, [found, start, last])) {
        const kind = SEARCHED_KINDS[Number(code)];
        if (kind) counts.set(kind, (counts.get(kind) ?? 0) + Number(count));
        counted += Number(count);
        start = Math.max(start, Number(row) + 1);
      }
      yield;
    }
  }
  return counts;
}

/** Hits of one rank go by their refs. A node that is gone is remembered by the ref it had. */
function rowOf(connection: Connection, { rank, id, known }: HitPlace): number {
  const kind = kindOfId(id);
  const ref = kind && readRefs(connection, kind, [id]).get(id);
  return rowOfRank(rank, ref ?? Number(known));
}
