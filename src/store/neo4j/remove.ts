/**
 * What goes out of the graph, in one managed transaction. Where the answer to its commit was cut off and it runs again, the
 * version is another one and nothing is removed: whoever asked looks anew, and finds nothing left to remove.
 */
import { kindOfId } from '../../domain/identifier';
import type { GraphNode, GraphRelation, Relation } from '../../domain/model';
import { documentHashes, foldChanges } from '../change';
import type { Removal } from '../graph-store';
import { groupBy } from '../../text/group-by';
import { withoutDocuments } from '../ledger';
import { identifier, NAME, NAMED, STATE } from '../schema/neo4j';
import { ENDS, QUEUE, replaceNodes, replaceRelations, rowsOf, sameIdentity } from './apply';
import { matchById } from './by-id';
import type { Connection, Query } from './connection';
import { readLedger, writeLedger } from './ledger';
import { readStored } from './nodes';

/** Nodes of one statement. */
const PAGE = 1_000;

/** @param archive from whose ledger the documents go; null for none */
export async function removeFacts(connection: Connection, removal: Removal, archive: string | null): Promise<boolean> {
  const { nodes, relations } = foldChanges([removal.replaced]);
  return connection.write(async (query) => {
    await query(QUEUE);
    const [state] = await query(`MATCH (g:${STATE} {name: 'graph'}) RETURN g.version`);
    if (Number(state?.[0]) !== removal.version) return false;
    const documents = await readStored(query, removal.nodes.filter(isDocument));
    await removeNodes(query, removal.nodes);
    for (const [type, some] of groupBy(removal.relations, ({ type }) => type)) await removeRelations(query, type, some);
    if (nodes.size > 0) await replaceNodes(query, [...nodes.values()]);
    for (const [type, some] of groupBy(relations.values(), ({ type }) => type))
      await replaceRelations(query, type, some);
    if (archive !== null) await takeFromLedger(query, archive, [...documents.values()]);
    await query(`MATCH (g:${STATE} {name: 'graph'}) SET g.version = g.version + 1`);
    return true;
  });
}

const isDocument = (id: string): boolean => kindOfId(id) === 'Document';

async function removeNodes(query: Query, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const some = ids.slice(start, start + PAGE);
    await query(`UNWIND $ids AS id ${matchById('n', 'id')} MATCH (n)-[:${NAMED}]->(k:${NAME}) DETACH DELETE k`, {
      ids: some,
    });
    await query(`UNWIND $ids AS id ${matchById('n', 'id')} DETACH DELETE n`, { ids: some });
  }
}

async function removeRelations(query: Query, type: Relation, relations: readonly GraphRelation[]): Promise<void> {
  await query(
    `UNWIND $rows AS row ${ENDS} MATCH (a)-[r:${identifier(type)}]->(b) WHERE true${sameIdentity(type)} DELETE r`,
    { rows: rowsOf(relations) },
  );
}

async function takeFromLedger(query: Query, archive: string, documents: readonly GraphNode[]): Promise<void> {
  const hashes = documentHashes(documents, () => true);
  if (hashes.length > 0) await writeLedger(query, archive, withoutDocuments(await readLedger(query, archive), hashes));
}
