/** Nodes that search finds, tier by tier. */
import type { GraphNode, Kind } from '../../domain/model';
import { kindOfId } from '../../domain/identifier';
import { MOST_FACETED, NO_FACETS } from '../facets';
import type { Hit, SearchQuery, SearchResult } from '../graph-store';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import { candidatesOf } from '../mistakes';
import { hitOf, placeOf, SEARCHED_KINDS, tierOf, type HitPlace } from '../search-order';
import { checkSearch, type CheckedSearch } from '../search-tiers';
import { joinedPage, LITTLE, MOST_COMPARED, similarHits } from '../similar';
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
import { HitRows } from './search-rows';
import type { Steps } from './slices';

const TABLE = identifier(SEARCH_TABLE);

export function* searchNodes(connection: Connection, layout: Layout, query: SearchQuery): Steps<SearchResult> {
  const checked = checkSearch(query);
  const { tiers, mistakes, scope, page, count, facets } = checked;
  if (tiers.length === 0) return { hits: [], total: count ? 0 : null, facets: facets ? NO_FACETS : null };
  const index = new HitRows(connection, layout, scope);
  const ofWords = page.limit === 0 ? [] : yield* readPage(connection, layout, index, checked);
  const goesOn = mistakes.length > 0 && ofWords.length <= LITTLE && (yield* isLittle(index, checked));
  const similar = goesOn ? yield* findSimilar(connection, layout, index, checked) : [];
  const found = count || facets ? yield* countHits(connection, index, checked, similar) : NOTHING;
  return {
    hits: joinedPage(ofWords, similar.map(({ node }) => node), checked), // prettier-ignore
    total: count ? found.total : null,
    facets: facets ? yield* countFacets(connection, layout, found.counts, found.refs) : null,
  };
}

/** Whether the words find so little that what is similar comes behind it. */
function* isLittle(index: HitRows, { tiers, kinds }: CheckedSearch): Steps<boolean> {
  let found = 0;
  for (const range of rangesOf(kinds)) {
    const rows = yield* index.read(foundExpression(tiers), { range, limit: LITTLE + 1 - found });
    found += rows.length;
    if (found > LITTLE) return false;
  }
  return true;
}

/** Kind by kind what is to be compared, where that is not too much; in the order of hits. */
function* findSimilar(
  connection: Connection,
  layout: Layout,
  index: HitRows,
  { tiers, kinds, mistakes }: CheckedSearch,
): Steps<readonly StoredNode[]> {
  const expression = `(${anyExpression(candidatesOf(mistakes))}) NOT (${foundExpression(tiers)})`;
  const refOf = new Map<GraphNode, number>();
  for (const refs of yield* comparedRefs(index, expression, kinds)) {
    for (const [ref, node] of readByRef(connection, layout, refs)) refOf.set(node, ref);
    yield;
  }
  return similarHits(mistakes, [...refOf.keys()]).map((node) => ({ node, ref: refOf.get(node) ?? 0 }));
}

/** Of each kind the refs of what is to be compared, of none that has too much of it. */
function* comparedRefs(
  index: HitRows,
  expression: string,
  kinds: readonly Kind[],
): Steps<readonly (readonly number[])[]> {
  const found = new Map<Kind, number[]>();
  for (const [first, last] of rangesOf(kinds)) {
    let start = first;
    while (start <= last) {
      const rows = yield* index.read(expression, { range: [start, last], limit: MOST_COMPARED + 1 });
      for (const row of rows) {
        const kind = kindOfRow(row);
        const refs = found.get(kind) ?? [];
        found.set(kind, refs);
        refs.push(refOfRow(row));
      }
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
  index: HitRows,
  { tiers, kinds, page }: CheckedSearch,
): Steps<readonly Hit[]> {
  const { limit, fromEnd } = page;
  const after = page.after && placeOf(page.after);
  const before = page.before && placeOf(page.before);
  const hits: Hit[] = [];
  const ranges = rangesOf(kinds);
  for (const tier of fromEnd ? tiers.toReversed() : tiers) {
    const place = tierOf(tier.matchedBy);
    if (hits.length >= limit || (after && after.tier > place) || (before && before.tier < place)) continue;
    const from = after?.tier === place ? rowOf(connection, after) + 1 : 0;
    const to = before?.tier === place ? rowOf(connection, before) - 1 : Number.MAX_SAFE_INTEGER;
    const expression = tierExpression(tiers, tier);
    for (const [first, last] of fromEnd ? ranges.toReversed() : ranges) {
      if (hits.length >= limit) break;
      const range = [Math.max(first, from), Math.min(last, to)] as const;
      const rows = yield* index.read(expression, { range, limit: limit - hits.length, isBackward: fromEnd });
      const refs = rows.map(refOfRow);
      const nodes = readByRef(connection, layout, refs);
      for (const ref of refs) hits.push(hitOf(nodeAt(nodes, ref), tier.matchedBy, ref));
    }
  }
  return fromEnd ? hits.reverse() : hits;
}

interface Counted {
  readonly total: number;
  readonly counts: ReadonlyMap<Kind, number>;
  /** Of all hits; null where they are too many to follow. */
  readonly refs: readonly number[] | null;
}

const NOTHING: Counted = { total: 0, counts: new Map(), refs: null };

/** All hits, what is similar among them. Their refs are for facets and read where these are asked for. */
function* countHits(
  connection: Connection,
  index: HitRows,
  { tiers, kinds, scope, facets }: CheckedSearch,
  similar: readonly StoredNode[],
): Steps<Counted> {
  const found = foundExpression(tiers);
  const counts = new Map(scope ? yield* countRows(index, found, kinds) : yield* countAll(connection, found, kinds));
  for (const { node } of similar) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  if (!facets || total > MOST_FACETED) return { total, counts, refs: null };
  const refs = similar.map(({ ref }) => ref);
  for (const kind of counts.keys()) {
    const rows = yield* index.read(found, { range: rowsOf(kind), limit: MOST_FACETED });
    for (const row of rows) refs.push(refOfRow(row));
  }
  return { total, counts, refs };
}

function* countRows(index: HitRows, found: string, kinds: readonly Kind[]): Steps<ReadonlyMap<Kind, number>> {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) {
    const { length } = yield* index.read(found, { range: rowsOf(kind), limit: Number.MAX_SAFE_INTEGER });
    if (length > 0) counts.set(kind, length);
  }
  return counts;
}

/** Hits that one statement counts: a few milliseconds, for a word of one character may be in every text there is. */
const COUNTED_AT_ONCE = 10_000;

function* countAll(connection: Connection, found: string, kinds: readonly Kind[]): Steps<ReadonlyMap<Kind, number>> {
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
