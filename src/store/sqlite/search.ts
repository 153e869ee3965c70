/** Nodes whose searchable properties hold the words. */
import type { GraphNode, Kind } from '../../domain/model';
import { kindOfId } from '../../domain/identifier';
import { checkKind, searchWords } from '../check-query';
import type { Hit, Position, SearchQuery, SearchResult } from '../graph-store';
import { checkPage } from '../keyset';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import { HIT_TERMS, SEARCHED_KINDS, searchRank, searchScore } from '../search-order';
import { Connection, type Parameter } from './connection';
import type { Layout } from './layout';
import { readByRef, readRefs } from './nodes';
import { matchExpression, partsOf, refOfRow, rowOfRank, rowsOf } from './search-index';
import type { Steps } from './slices';

const TABLE = identifier(SEARCH_TABLE);

export function* searchNodes(connection: Connection, layout: Layout, query: SearchQuery): Steps<SearchResult> {
  const { limit, after, before, fromEnd } = checkPage(query.page, HIT_TERMS);
  const words = searchWords(query.text);
  const asked = query.kinds?.map(checkKind);
  const kinds = SEARCHED_KINDS.filter((kind) => !asked || asked.includes(kind));
  if (words.length === 0 || kinds.length === 0) return { hits: [], total: query.count ? 0 : null };

  const { values, bind } = Connection.parameters();
  const matching = `FROM ${TABLE} WHERE ${TABLE} MATCH ${bind(matchExpression(words))}${rowsSql(kinds, bind)}`;
  const total = query.count ? yield* countHits(connection, words, kinds) : null;
  if (limit === 0) return { hits: [], total };
  const within = [
    ...(after ? [` AND rowid > ${bind(rowOf(connection, after))}`] : []),
    ...(before ? [` AND rowid < ${bind(rowOf(connection, before))}`] : []),
  ].join('');
  const direction = fromEnd ? ' DESC' : '';
  const page = `SELECT rowid ${matching}${within} ORDER BY rowid${direction} LIMIT ${bind(limit)}`;
  const refs = connection.all(page, values).map(([row]) => refOfRow(Number(row)));
  if (fromEnd) refs.reverse();
  const nodes = readByRef(connection, layout, refs);
  return { hits: refs.map((ref) => hit(nodes, ref)), total };
}

/** By ranks, for a word of one character may be in every text there is. */
function* countHits(connection: Connection, words: readonly string[], kinds: readonly Kind[]): Steps<number> {
  const matching = matchExpression(words);
  let total = 0;
  for (const kind of kinds) {
    for (const [first, last] of partsOf(kind)) {
      const sql = `SELECT count(*) FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3`;
      total += Number(connection.get(sql, [matching, first, last])?.[0]);
      yield;
    }
  }
  return total;
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
function rowOf(connection: Connection, [rank, id, known]: Position): number {
  const kind = kindOfId(String(id));
  const ref = kind && readRefs(connection, kind, [String(id)]).get(String(id));
  return rowOfRank(Number(rank), ref ?? Number(known));
}

function hit(nodes: ReadonlyMap<number, GraphNode>, ref: number): Hit {
  const node = nodes.get(ref);
  if (!node) throw new Error(`The search index knows a node that is not there: ${ref}.`);
  return { node, position: [searchRank(node), node.id, ref], score: searchScore(node) };
}
