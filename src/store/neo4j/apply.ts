/**
 * Change sets in one managed transaction. It may run more than once (deadlock, new leader, a commit whose answer was
 * cut off), so it reads what is there, merges by the model and writes only what differs.
 */
import type { GraphNode, GraphRelation, Kind, Relation } from '../../domain/model';
import { relationSpec } from '../../domain/model';
import { batches } from '../batches';
import {
  documentHashes,
  foldChanges,
  mergeNodes,
  mergeRelations,
  missingEnd,
  relationKey,
  type Change,
} from '../change';
import type { Applied, ChangeSet } from '../graph-store';
import { withDocuments, type Ledger } from '../ledger';
import { groupBy } from '../../text/group-by';
import { ENTITY, identifier, STATE } from '../schema/neo4j';
import { matchById } from './by-id';
import type { Connection, Query } from './connection';
import { readLedger, writeLedger } from './ledger';
import { createNames, replaceNames } from './names';
import { readStored } from './nodes';
import { readRelation, storedNode, storedRelation } from './values';

/** @param archive whose ledger the new documents enter; null for facts that come from none */
export async function applyChanges(
  connection: Connection,
  changes: readonly ChangeSet[],
  archive: string | null,
): Promise<Applied> {
  const change = foldChanges(changes);
  return connection.write(async (query) => {
    const { created, applied } = await writeChange(query, change);
    const hashes = archive === null ? [] : documentHashes(created, () => true);
    if (archive !== null && hashes.length > 0)
      await writeLedger(query, archive, withDocuments(await readLedger(query, archive), hashes));
    return applied;
  });
}

/** Behind whoever writes now, so that none of both overwrites the other. */
export const settleLedger = (connection: Connection, archive: string, ledger: Ledger): Promise<void> =>
  connection.write(async (query) => {
    await query(QUEUE);
    await writeLedger(query, archive, ledger);
  });

/** One transaction a batch, in order. The next batch is made ready while the server writes the one before. */
export async function loadChanges(
  connection: Connection,
  changes: AsyncIterable<ChangeSet> | Iterable<ChangeSet>,
): Promise<Applied> {
  let written = Promise.resolve<Applied>({ nodesCreated: 0, relationsCreated: 0 });
  try {
    for await (const batch of batches(changes)) {
      const change = foldChanges(batch);
      const before = await written;
      written = connection.write((query) => writeChange(query, change)).then(({ applied }) => sum(before, applied));
      // Its failure is met at the next batch or at the end, and must not pass for one that nobody cares about.
      written.catch(() => undefined);
    }
  } catch (error) {
    // Whoever hears of the failure may close the store: nothing may be under way then.
    await written.catch(() => undefined);
    throw error;
  }
  const loaded = await written;
  // The planner keeps the statistics of the empty graph otherwise and scans where it should seek.
  await connection.run('CALL db.prepareForReplanning()');
  return loaded;
}

const sum = (a: Applied, b: Applied): Applied => ({
  nodesCreated: a.nodesCreated + b.nodesCreated,
  relationsCreated: a.relationsCreated + b.relationsCreated,
});

interface Written {
  readonly created: readonly GraphNode[];
  readonly applied: Applied;
}

/** Writers queue here, so that none of them waits for another in the middle of its work. */
export const QUEUE = `MATCH (g:${STATE} {name: 'graph'}) SET g.writing = true REMOVE g.writing`;

async function writeChange(query: Query, { nodes, relations }: Change): Promise<Written> {
  await query(QUEUE);
  const ends = new Set<string>(nodes.keys());
  for (const { from, to } of relations.values()) ends.add(from).add(to);
  const stored = await readStored(query, [...ends]);
  assertEnds(relations.values(), (id) => nodes.has(id) || stored.has(id));

  const created: GraphNode[] = [];
  const changed: GraphNode[] = [];
  for (const node of nodes.values()) {
    const before = stored.get(node.id);
    const merged = before ? mergeNodes(before, node) : node;
    if (!before) created.push(node);
    else if (merged !== before) changed.push(merged);
  }
  for (const [kind, list] of groupBy(created, ({ kind }) => kind)) await createNodes(query, kind, list);
  if (changed.length > 0) await replaceNodes(query, changed);

  let relationsCreated = 0;
  let relationsChanged = false;
  for (const [type, list] of groupBy(relations.values(), ({ type }) => type)) {
    const old = list.filter(({ from, to }) => stored.has(from) && stored.has(to));
    const before = await readRelations(query, type, old);
    const fresh = list.filter((relation) => !before.has(relationKey(relation)));
    const merged = list.flatMap((relation) => {
      const known = before.get(relationKey(relation));
      const result = known && mergeRelations(known, relation);
      return result && result !== known ? [result] : [];
    });
    if (fresh.length > 0) await createRelations(query, type, fresh);
    if (merged.length > 0) await replaceRelations(query, type, merged);
    relationsCreated += fresh.length;
    relationsChanged ||= merged.length > 0;
  }
  if (created.length + changed.length + relationsCreated > 0 || relationsChanged) {
    await query(`MATCH (g:${STATE} {name: 'graph'}) SET g.version = g.version + 1`);
  }
  return { created, applied: { nodesCreated: created.length, relationsCreated } };
}

function assertEnds(relations: Iterable<GraphRelation>, isThere: (id: string) => boolean): void {
  for (const relation of relations) {
    const missing = [relation.from, relation.to].find((id) => !isThere(id));
    if (missing === undefined) continue;
    throw missingEnd(relation, missing);
  }
}

async function createNodes(query: Query, kind: Kind, nodes: readonly GraphNode[]): Promise<void> {
  await query(`UNWIND $rows AS row CREATE (n:${ENTITY}:${identifier(kind)}) SET n = row`, {
    rows: nodes.map(storedNode),
  });
  await createNames(query, nodes);
}

export async function replaceNodes(query: Query, nodes: readonly GraphNode[]): Promise<void> {
  await query(`UNWIND $rows AS row ${matchById('n', 'row.id')} SET n = row`, { rows: nodes.map(storedNode) });
  await replaceNames(query, nodes);
}

/** Two relations between the same nodes are told apart by the properties that the model names. */
export const sameIdentity = (type: Relation): string =>
  (relationSpec(type).identity ?? [])
    .map((name) => ` AND r.${identifier(name)} = row.properties.${identifier(name)}`)
    .join('');

export const ENDS = `${matchById('a', 'row.from')} ${matchById('b', 'row.to')}`;

export const rowsOf = (relations: readonly GraphRelation[]): readonly unknown[] =>
  relations.map((relation) => ({ from: relation.from, to: relation.to, properties: storedRelation(relation) }));

async function readRelations(
  query: Query,
  type: Relation,
  relations: readonly GraphRelation[],
): Promise<ReadonlyMap<string, GraphRelation>> {
  if (relations.length === 0) return new Map();
  const names = Object.keys(relationSpec(type).properties);
  const rows = await query(
    `UNWIND $rows AS row ${ENDS} MATCH (a)-[r:${identifier(type)}]->(b) WHERE true${sameIdentity(type)} ` +
      `RETURN row.from, row.to, [${names.map((name) => `r.${identifier(name)}`).join(', ')}]`,
    { rows: rowsOf(relations) },
  );
  return new Map(
    rows.map(([from, to, columns]) => {
      const relation = readRelation(type, from as string, to as string, names, columns as unknown[]);
      return [relationKey(relation), relation];
    }),
  );
}

async function createRelations(query: Query, type: Relation, relations: readonly GraphRelation[]): Promise<void> {
  await query(`UNWIND $rows AS row ${ENDS} CREATE (a)-[r:${identifier(type)}]->(b) SET r = row.properties`, {
    rows: rowsOf(relations),
  });
}

export async function replaceRelations(
  query: Query,
  type: Relation,
  relations: readonly GraphRelation[],
): Promise<void> {
  await query(
    `UNWIND $rows AS row ${ENDS} MATCH (a)-[r:${identifier(type)}]->(b) WHERE true${sameIdentity(type)} ` +
      'SET r = row.properties',
    { rows: rowsOf(relations) },
  );
}
