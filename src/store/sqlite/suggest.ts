/** Things whose names go with what was typed: from the indexes of names, and from full text where those do not suffice. */
import type { GraphNode, Kind } from '../../domain/model';
import type { Suggested, SuggestQuery } from '../graph-store';
import { namingProperties } from '../names';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import { SEARCHED_KINDS } from '../search-order';
import { checkSuggest, completed, fromKeys, type CheckedSuggestQuery, type FoundKey } from '../suggestions';
import type { Connection } from './connection';
import type { Layout } from './layout';
import { namesFrom } from './names';
import { readByRef } from './nodes';
import { partExpression, refOfRow, rowsOf } from './search-index';
import type { Steps } from './slices';

export function* suggestNodes(
  connection: Connection,
  layout: Layout,
  query: SuggestQuery,
): Steps<readonly Suggested[]> {
  const checked = checkSuggest(query);
  const { typed, kinds, forms, limit } = checked;
  if (limit === 0) return [];
  const found = forms.flatMap((form) =>
    kinds.flatMap((kind) => namesFrom(connection, form, kind, typed, limit).map((name) => ({ form, ...name }))),
  );
  const nodes = readByRef(connection, layout, new Set(found.map(({ ref }) => ref)));
  const keys = found.map(({ ref, ...key }): FoundKey => ({ ...key, node: nodeOf(nodes, ref) }));
  const begun = fromKeys(checked, keys);
  if (begun.length >= limit) return begun;
  yield;
  return completed(checked, begun, yield* holding(connection, layout, checked));
}

/** Nodes one of whose names holds what was typed, in the order of search. */
function* holding(
  connection: Connection,
  layout: Layout,
  { typed, kinds, limit }: CheckedSuggestQuery,
): Steps<readonly GraphNode[]> {
  const refs: number[] = [];
  for (const kind of SEARCHED_KINDS.filter((one) => kinds.includes(one))) {
    if (refs.length >= limit) break;
    for (const [row] of connection.all(HOLDING, [expressionOf(kind, typed), ...rowsOf(kind), limit - refs.length]))
      refs.push(refOfRow(Number(row)));
    yield;
  }
  const nodes = readByRef(connection, layout, refs);
  return refs.map((ref) => nodeOf(nodes, ref));
}

const TABLE = identifier(SEARCH_TABLE);
const HOLDING = `SELECT rowid FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid LIMIT ?4`;

const expressionOf = (kind: Kind, typed: string): string => partExpression(kind, namingProperties(kind), typed);

function nodeOf(nodes: ReadonlyMap<number, GraphNode>, ref: number): GraphNode {
  const node = nodes.get(ref);
  if (!node) throw new Error(`The names are those of a node that is not there: ${ref}.`);
  return node;
}
