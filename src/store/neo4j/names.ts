/** The names of nodes, each a node of its own beside the one that it names. */
import { KINDS, type GraphNode } from '../../domain/model';
import { nameKeys, namingProperties, typedForm } from '../names';
import { NAME, NAME_KIND, NAME_PAIRS, NAMED } from '../schema/neo4j';
import { matchById } from './by-id';
import type { Query } from './connection';
import { pairs } from './pairs';

/** Of nodes that have none yet. */
export async function createNames(query: Query, nodes: readonly GraphNode[]): Promise<void> {
  const rows = nodes.flatMap((node) =>
    nameKeys(node).map((keys) => ({ id: node.id, keys: { ...keys, ...searched(node, keys.name) } })),
  );
  if (rows.length === 0) return;
  await query(`UNWIND $rows AS row ${matchById('n', 'row.id')} CREATE (n)-[:${NAMED}]->(k:${NAME}) SET k = row.keys`, {
    rows,
  });
}

const searched = ({ kind }: GraphNode, name: string): Readonly<Record<string, string>> => ({
  [NAME_PAIRS]: pairs(typedForm(name)),
  [NAME_KIND]: KINDS[kind].prefix,
});

export async function replaceNames(query: Query, nodes: readonly GraphNode[]): Promise<void> {
  const named = nodes.filter(({ kind }) => namingProperties(kind).length > 0);
  if (named.length === 0) return;
  await query(`UNWIND $ids AS id ${matchById('n', 'id')} MATCH (n)-[:${NAMED}]->(k:${NAME}) DETACH DELETE k`, {
    ids: named.map(({ id }) => id),
  });
  await createNames(query, named);
}
