/** Things whose names go with what was typed: from the indexes of names, and from full text where those do not suffice. */
import type { GraphNode, Kind } from '../../domain/model';
import type { Suggested, SuggestQuery } from '../graph-store';
import { keyStart, namingProperties, type Form } from '../names';
import { identifier, NAME, NAMED, RANK } from '../schema/neo4j';
import { checkSuggest, completed, fromKeys, type CheckedSuggestQuery, type FoundKey } from '../suggestions';
import { searchableProperties } from '../search-order';
import { pairsField, Parameters } from './conditions';
import type { Query } from './connection';
import { pieceOfPairs } from './pairs';
import { holdingCypher } from './search';
import { anyNodeColumns, integer, readNode } from './values';

export async function suggestNodes(query: Query, asked: SuggestQuery): Promise<readonly Suggested[]> {
  const checked = checkSuggest(asked);
  const { kinds, limit } = checked;
  if (kinds.length === 0 || limit === 0) return [];
  const begun = fromKeys(checked, await keysFrom(query, checked));
  return begun.length >= limit ? begun : completed(checked, begun, await holding(query, checked));
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

/** Nodes one of whose names holds what was typed, in the order of search. */
async function holding(query: Query, { typed, kinds, limit }: CheckedSuggestQuery): Promise<readonly GraphNode[]> {
  const parameters = new Parameters();
  const { values, bind, bindInteger } = parameters;
  const piece = bind(pieceOfPairs(typed, 'part'));
  const rows = await query(
    `${holdingCypher('n', typed, bind)} WITH n WHERE ${kinds.map((kind) => isNamedSo(kind, piece)).join(' OR ')} ` +
      `WITH n ORDER BY n.${RANK}, n.id LIMIT ${bindInteger(limit)} RETURN ${anyNodeColumns(kinds, 'n')}`,
    values,
  );
  return rows.map(([columns]) => readNode(columns));
}

/** Search finds by texts that are no names too. @param piece of pairs, which a name must hold */
function isNamedSo(kind: Kind, piece: string): string {
  const names = namingProperties(kind);
  const label = `n:${identifier(kind)}`;
  if (searchableProperties(kind).every((property) => names.includes(property))) return label;
  const held = names.map((property) => `n.${identifier(pairsField([kind], property))} CONTAINS ${piece}`);
  return `(${label} AND (${held.join(' OR ')}))`;
}
