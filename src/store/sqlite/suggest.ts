/** Things whose names go with what was typed: from the indexes of names, and from full text where those do not suffice. */
import type { GraphNode, Kind } from '../../domain/model';
import type { Suggested, SuggestQuery } from '../graph-store';
import { groupBy } from '../../text/group-by';
import { namingProperties } from '../names';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import { SEARCHED_KINDS } from '../search-order';
import { checkSuggest, completed, fromKeys, spelledOut, type CheckedSuggestQuery, type FoundKey } from '../suggestions';
import type { Connection } from './connection';
import type { Layout } from './layout';
import { namesFrom } from './names';
import { nodeAt, readByRef } from './nodes';
import { partExpression, rangesOf, refOfRow, spelledExpression } from './search-index';
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
  const keys = found.map(({ ref, ...key }): FoundKey => ({ ...key, node: nodeAt(nodes, ref) }));
  const begun = fromKeys(checked, keys);
  if (begun.length >= limit) return begun;
  yield;
  const expressionOf = (kind: Kind): string => partExpression(kind, namingProperties(kind), typed);
  const held = completed(checked, begun, yield* holding(connection, layout, checked, expressionOf));
  if (held.length >= limit || !checked.reading) return held;
  const spelled = spelledExpression(checked.reading);
  return spelledOut(checked, held, yield* holding(connection, layout, checked, () => spelled));
}

/** Nodes that full text finds, in the order of search. @param expressionOf what is to be found of a kind */
function* holding(
  connection: Connection,
  layout: Layout,
  { kinds, limit }: CheckedSuggestQuery,
  expressionOf: (kind: Kind) => string,
): Steps<readonly GraphNode[]> {
  const refs: number[] = [];
  for (const [expression, alike] of groupBy(
    SEARCHED_KINDS.filter((one) => kinds.includes(one)),
    expressionOf,
  )) {
    for (const range of rangesOf(alike)) {
      if (refs.length >= limit) break;
      for (const [row] of connection.all(HOLDING, [expression, ...range, limit - refs.length]))
        refs.push(refOfRow(Number(row)));
      yield;
    }
  }
  const nodes = readByRef(connection, layout, refs);
  return refs.map((ref) => nodeAt(nodes, ref));
}

const TABLE = identifier(SEARCH_TABLE);
const HOLDING = `SELECT rowid FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid LIMIT ?4`;
