/** What goes out of the tables, in one transaction. */
import { kindOfId } from '../../domain/identifier';
import { RELATION_NAMES, relationSpec, type GraphRelation, type Kind, type PropertyValue } from '../../domain/model';
import { documentHashes, foldChanges } from '../change';
import type { Removal } from '../graph-store';
import { groupBy } from '../../text/group-by';
import { withoutDocuments } from '../ledger';
import { identifier, relationIdentity } from '../schema/sqlite';
import { replaceNodes, replaceRelations, type Writer } from './apply';
import type { Connection, Parameter } from './connection';
import { readLedger, writeLedger } from './ledger';
import { removeNames } from './names';
import { readRefs, readStored, type StoredNode } from './nodes';
import { removeFromIndex } from './search-index';

/** @param archive from whose ledger the documents go; null for none */
export function removeFacts(writer: Writer, removal: Removal, archive: string | null): boolean {
  const { connection } = writer;
  const { nodes, relations } = foldChanges([removal.replaced]);
  return connection.transaction(() => {
    if (writer.version() !== removal.version) return false;
    const gone = storedOf(connection, removal.nodes);
    for (const [kind, stored] of gone) removeNodes(connection, kind, stored);
    removeRelations(connection, removal.relations);
    replaceNodes(connection, nodes.values());
    replaceRelations(connection, [...relations.values()]);
    if (archive !== null) takeFromLedger(connection, archive, gone.get('Document') ?? []);
    writer.raiseVersion();
    return true;
  });
}

function storedOf(connection: Connection, ids: readonly string[]): ReadonlyMap<Kind, readonly StoredNode[]> {
  const stored = new Map<Kind, readonly StoredNode[]>();
  for (const [kind, some] of groupBy(ids, kindOfId))
    if (kind) stored.set(kind, [...readStored(connection, kind, some).values()]);
  return stored;
}

function removeNodes(connection: Connection, kind: Kind, stored: readonly StoredNode[]): void {
  const refs = JSON.stringify(stored.map(({ ref }) => ref));
  const among = 'IN (SELECT "value" FROM json_each(?1))';
  for (const relation of RELATION_NAMES) {
    const { from, to } = relationSpec(relation);
    const table = identifier(relation);
    if (from.includes(kind)) connection.run(`DELETE FROM ${table} WHERE "source" ${among}`, [refs]);
    if (to.includes(kind)) connection.run(`DELETE FROM ${table} WHERE "target" ${among}`, [refs]);
  }
  for (const one of stored) {
    removeFromIndex(connection, one);
    removeNames(connection, one);
  }
  connection.run(`DELETE FROM ${identifier(kind)} WHERE "ref" ${among}`, [refs]);
}

function removeRelations(connection: Connection, relations: readonly GraphRelation[]): void {
  const refs = new Map<string, number>();
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  for (const [kind, ids] of groupBy(ends, kindOfId))
    if (kind) for (const [id, ref] of readRefs(connection, kind, ids)) refs.set(id, ref);
  for (const one of relations) {
    const [source, target] = [refs.get(one.from), refs.get(one.to)];
    if (source === undefined || target === undefined) continue;
    const properties: Readonly<Record<string, PropertyValue>> = one.properties;
    const identity = relationIdentity(one.type);
    const same = ['source', 'target', ...identity].map((name) => `${identifier(name)} = ?`).join(' AND ');
    const values = identity.map((name) => scalar(properties[name]));
    connection.run(`DELETE FROM ${identifier(one.type)} WHERE ${same}`, [source, target, ...values]);
  }
}

/** Lists of texts tell no relations apart. */
const scalar = (value: PropertyValue | undefined): Parameter =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

function takeFromLedger(connection: Connection, archive: string, documents: readonly StoredNode[]): void {
  const hashes = documentHashes(documents.map(({ node }) => node), () => true); // prettier-ignore
  if (hashes.length > 0) writeLedger(connection, archive, withoutDocuments(readLedger(connection, archive), hashes));
}
