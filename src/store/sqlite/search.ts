/** Nodes whose searchable properties hold the words. */
import type { GraphNode, Kind } from '../../domain/model';
import { checkKind, checkPage, searchWords } from '../check-query';
import type { SearchQuery, SearchResult } from '../graph-store';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import { SEARCHED_KINDS, searchScore } from '../search-order';
import { Connection, type Parameter } from './connection';
import type { Layout } from './layout';
import { readByRef } from './nodes';
import { matchExpression, refOfRow, rowsOf } from './search-index';

const TABLE = identifier(SEARCH_TABLE);

export function searchNodes(connection: Connection, layout: Layout, query: SearchQuery): SearchResult {
  const { limit, offset } = checkPage(query.page);
  const words = searchWords(query.text);
  const asked = query.kinds?.map(checkKind);
  const kinds = SEARCHED_KINDS.filter((kind) => !asked || asked.includes(kind));
  if (words.length === 0 || kinds.length === 0) return { hits: [], total: query.count ? 0 : null };

  const { values, bind } = Connection.parameters();
  const matching = `FROM ${TABLE} WHERE ${TABLE} MATCH ${bind(matchExpression(words))}${rowsSql(kinds, bind)}`;
  const total = query.count ? Number(connection.get(`SELECT count(*) ${matching}`, values)?.[0]) : null;
  if (limit === 0) return { hits: [], total };
  const page = `SELECT rowid ${matching} ORDER BY rowid LIMIT ${bind(limit)} OFFSET ${bind(offset)}`;
  const refs = connection.all(page, values).map(([row]) => refOfRow(Number(row)));
  const nodes = readByRef(connection, layout, refs);
  return { hits: refs.map((ref) => hit(nodes, ref)), total };
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

function hit(nodes: ReadonlyMap<number, GraphNode>, ref: number): { node: GraphNode; score: number } {
  const node = nodes.get(ref);
  if (!node) throw new Error(`The search index knows a node that is not there: ${ref}.`);
  return { node, score: searchScore(node) };
}
