/** Things whose names go with what was typed: from the indexes of names, and from full text where those do not suffice. */
import { KINDS, type GraphNode, type Kind } from '../../domain/model';
import type { Suggested, SuggestQuery } from '../graph-store';
import { keyStart, type Form } from '../names';
import {
  identifier,
  NAME,
  NAME_INDEX,
  NAME_KIND,
  NAME_PAIRS,
  NAMED,
  RANK,
  SEARCH_INDEX,
  SPELLED,
} from '../schema/neo4j';
import { checkSuggest, completed, fromKeys, spelledOut, type CheckedSuggestQuery, type FoundKey } from '../suggestions';
import type { Reading } from '../../text/spelling';
import type { Query } from './connection';
import { lucenePhrase } from './pairs';
import { spelledQuery } from './search';
import { anyNodeColumns, integer, readNode } from './values';

export async function suggestNodes(query: Query, asked: SuggestQuery): Promise<readonly Suggested[]> {
  const checked = checkSuggest(asked);
  const { kinds, limit } = checked;
  if (kinds.length === 0 || limit === 0) return [];
  const begun = fromKeys(checked, await keysFrom(query, checked));
  if (begun.length >= limit) return begun;
  const held = completed(checked, begun, await holding(query, checked));
  return held.length >= limit || !checked.reading
    ? held
    : spelledOut(checked, held, await spelling(query, checked, checked.reading));
}

/** Of each kind and form the first keys that begin so, a node by the first of them. */
async function keysFrom(
  query: Query,
  { typed, kinds, forms, limit }: CheckedSuggestQuery,
): Promise<readonly FoundKey[]> {
  const columns = anyNodeColumns(kinds, 'n');
  const rows = await query(
    `CALL () { ${forms.map(firstKeys).join(' UNION ALL ')} } ` +
      `MATCH (n)-[:${NAMED}]->(k) RETURN form, key, k.name, ${columns}`,
    { starts: kinds.map((kind) => keyStart(kind, typed)), limit: integer(limit) },
  );
  return rows.map(([form, key, name, node]) => ({
    form: form as Form,
    key: key as string,
    name: name as string,
    node: readNode(node),
  }));
}

/** The index is named, for the reason of by-id.ts. */
function firstKeys(form: Form): string {
  const [key, other] = [`k.${identifier(form)}`, `o.${identifier(form)}`];
  return (
    `UNWIND $starts AS start CALL (start) { MATCH (k:${NAME}) USING INDEX SEEK k:${NAME}(${identifier(form)}) ` +
    `WHERE ${key} STARTS WITH start AND NOT EXISTS { (k)<-[:${NAMED}]-()-[:${NAMED}]->(o) ` +
    `WHERE ${other} STARTS WITH start AND ${other} < ${key} } ` +
    `RETURN k, ${key} AS key ORDER BY key LIMIT $limit } RETURN '${form}' AS form, k, key`
  );
}

/** Names that are looked at where very many hold what was typed: a server goes through all of them otherwise. */
const MOST_NAMES = 1_000;

/** Nodes one of whose names holds what was typed, in the order of search. */
async function holding(query: Query, { typed, kinds, limit }: CheckedSuggestQuery): Promise<readonly GraphNode[]> {
  const rows = await query(
    `CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $sought, { limit: $most }) YIELD node AS k ` +
      `MATCH (n)-[:${NAMED}]->(k) WITH DISTINCT n ORDER BY n.${RANK}, n.id LIMIT $limit RETURN ${anyNodeColumns(kinds, 'n')}`,
    {
      sought: `+${NAME_PAIRS}:${lucenePhrase(typed, 'part')} +${NAME_KIND}:(${prefixes(kinds)})`,
      most: integer(MOST_NAMES),
      limit: integer(limit),
    },
  );
  return rows.map(([columns]) => readNode(columns));
}

/** Nodes one of whose names is spelled so, in the order of search. */
async function spelling(
  query: Query,
  { kinds, limit }: CheckedSuggestQuery,
  reading: Reading,
): Promise<readonly GraphNode[]> {
  const rows = await query(
    `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $sought, { limit: $most }) YIELD node AS n ` +
      `WITH n ORDER BY n.${RANK}, n.id LIMIT $limit RETURN ${anyNodeColumns(kinds, 'n')}`,
    {
      sought: `+(${spelledQuery(reading)}) +${SPELLED.kind}:(${prefixes(kinds)})`,
      most: integer(MOST_NAMES),
      limit: integer(limit),
    },
  );
  return rows.map(([columns]) => readNode(columns));
}

const prefixes = (kinds: readonly Kind[]): string => kinds.map((kind) => `"${KINDS[kind].prefix}"`).join(' ');
