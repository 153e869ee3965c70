/** Change sets into the tables, in one transaction. */
import { kindOfId } from '../../domain/identifier';
import {
  relationSpec,
  type GraphNode,
  type GraphRelation,
  type Kind,
  type PropertyValue,
  type Relation,
} from '../../domain/model';
import { documentHashes, foldChanges, mergeNodes, mergeRelations, missingEnd, relationKey } from '../change';
import type { Applied, ChangeSet } from '../graph-store';
import { withDocuments } from '../ledger';
import { groupBy } from '../../text/group-by';
import { identifier, relationIdentity } from '../schema/sqlite';
import type { Connection, Parameter } from './connection';
import { insertRows } from './insert';
import { columnNames, columnValues, hasFloat, KIND_CODES, wholeRelation, type Layout } from './layout';
import { readLedger, writeLedger } from './ledger';
import { addNames, removeNames } from './names';
import { readRefs, readStored, type StoredNode } from './nodes';
import { addToIndex, removeFromIndex } from './search-index';

/** What a write needs to know of the file, beside the connection. */
export interface Writer {
  readonly connection: Connection;
  readonly layout: Layout;
  /** A number that no node of the file has; refs are made of it. */
  readonly nextNumber: () => number;
  /** Of the graph, as the last transaction left it. */
  readonly version: () => number;
  /** Called inside the transaction when it changes something. */
  readonly raiseVersion: () => void;
}

/** @param archive whose ledger the new documents enter; null for facts that come from none */
export function applyChanges(writer: Writer, changes: readonly ChangeSet[], archive: string | null): Applied {
  const { nodes, relations } = foldChanges(changes);
  return writer.connection.transaction(() => {
    const refs = new Map<string, number>();
    const fresh = new Set<number>();
    const nodesChanged = writeNodes(writer, nodes, refs, fresh);
    if (archive !== null)
      addToLedger(writer.connection, archive, nodes.values(), ({ id }) => fresh.has(refs.get(id) ?? 0));
    findEnds(writer.connection, relations.values(), refs);
    const written = writeRelations(writer.connection, relations, refs, fresh);
    if (nodesChanged || written.changed) writer.raiseVersion();
    return { nodesCreated: fresh.size, relationsCreated: written.created };
  });
}

function addToLedger(
  connection: Connection,
  archive: string,
  nodes: Iterable<GraphNode>,
  isNew: (node: GraphNode) => boolean,
): void {
  const hashes = documentHashes(nodes, isNew);
  if (hashes.length > 0) writeLedger(connection, archive, withDocuments(readLedger(connection, archive), hashes));
}

/** @returns whether anything was written; `refs` and `fresh` are filled */
function writeNodes(
  writer: Writer,
  nodes: ReadonlyMap<string, GraphNode>,
  refs: Map<string, number>,
  fresh: Set<number>,
): boolean {
  const { connection, layout } = writer;
  let changed = false;
  const searched: StoredNode[] = [];
  for (const [kind, added] of groupBy(nodes.values(), ({ kind }) => kind)) {
    const stored = readStored(connection, kind, added.map(({ id }) => id)); // prettier-ignore
    const created: StoredNode[] = [];
    for (const node of added) {
      const before = stored.get(node.id);
      const ref = before ? before.ref : writer.nextNumber() * KIND_CODES + layout.code(kind);
      refs.set(node.id, ref);
      if (!before) {
        fresh.add(ref);
        created.push({ ref, node });
      } else {
        const merged = mergeNodes(before.node, node);
        if (merged === before.node) continue;
        searched.push(replaceNode(connection, before, merged));
        changed = true;
      }
    }
    insertNodes(connection, kind, created);
    for (const node of created) searched.push(node);
    changed ||= created.length > 0;
  }
  addToIndex(connection, searched);
  addNames(connection, searched);
  return changed;
}

/** Writes a node over the one that is there, and takes what search and names hold of it away. @returns it, for both to hold */
function replaceNode(connection: Connection, before: StoredNode, node: GraphNode): StoredNode {
  connection.run(updateNodeSql(node.kind), [...columnValues(node), before.ref]);
  removeFromIndex(connection, before);
  removeNames(connection, before);
  return { ref: before.ref, node };
}

/** Nodes that are there say what these say, and nothing else; those that are not there stay away. */
export function replaceNodes(connection: Connection, nodes: Iterable<GraphNode>): void {
  const replaced: StoredNode[] = [];
  for (const [kind, some] of groupBy(nodes, ({ kind }) => kind)) {
    const stored = readStored(connection, kind, some.map(({ id }) => id)); // prettier-ignore
    for (const node of some) {
      const before = stored.get(node.id);
      if (before) replaced.push(replaceNode(connection, before, node));
    }
  }
  addToIndex(connection, replaced);
  addNames(connection, replaced);
}

/** The same of relations between nodes that are there. */
export function replaceRelations(connection: Connection, relations: readonly GraphRelation[]): void {
  const refs = new Map<string, number>();
  findEnds(connection, relations, refs);
  for (const [type, some] of groupBy(relations, ({ type }) => type)) {
    const rows = some.map((one) => [refs.get(one.from) ?? 0, refs.get(one.to) ?? 0, ...columnValues(one)]);
    insertRelations(connection, type, rows);
  }
}

/** Completes `refs` by the ends that were in the graph before. */
function findEnds(connection: Connection, relations: Iterable<GraphRelation>, refs: Map<string, number>): void {
  const unknown = new Map<string, GraphRelation>();
  for (const relation of relations) {
    for (const id of [relation.from, relation.to]) if (!refs.has(id)) unknown.set(id, relation);
  }
  for (const [kind, ids] of groupBy(unknown.keys(), kindOfId)) {
    if (kind) for (const [id, ref] of readRefs(connection, kind, ids)) refs.set(id, ref);
  }
  for (const [id, relation] of unknown) {
    if (refs.has(id)) continue;
    throw missingEnd(relation, id);
  }
}

function writeRelations(
  connection: Connection,
  relations: ReadonlyMap<string, GraphRelation>,
  refs: ReadonlyMap<string, number>,
  fresh: ReadonlySet<number>,
): { readonly created: number; readonly changed: boolean } {
  let created = 0;
  let changed = false;
  for (const [type, added] of groupBy(relations, ([, { type }]) => type)) {
    const refOf = (id: string): number => refs.get(id) ?? 0;
    // What hangs on a new node cannot have been there before.
    const old = added.filter(([, { from, to }]) => !fresh.has(refOf(from)) && !fresh.has(refOf(to)));
    const stored = readRelations(connection, type, old.map(([, relation]) => relation), refs); // prettier-ignore
    const inserts: Parameter[][] = [];
    for (const [key, relation] of added) {
      const before = stored.get(key);
      const merged = before ? mergeRelations(before, relation) : relation;
      if (before === merged) continue;
      if (before) changed = true;
      else created += 1;
      inserts.push([refOf(relation.from), refOf(relation.to), ...columnValues(merged)]);
    }
    insertRelations(connection, type, inserts);
  }
  return { created, changed: changed || created > 0 };
}

/** Those of the relations that are in the graph, as they are there, by key. */
function readRelations(
  connection: Connection,
  type: Relation,
  relations: readonly GraphRelation[],
  refs: ReadonlyMap<string, number>,
): ReadonlyMap<string, GraphRelation> {
  if (relations.length === 0) return new Map();
  const identity = relationIdentity(type);
  const asked = relations.map((relation) => {
    const properties = relation.properties as Readonly<Record<string, unknown>>;
    return [refs.get(relation.from), refs.get(relation.to), ...identity.map((name) => properties[name])];
  });
  const relationBody = wholeRelation(type);
  const found = ({ from, to }: GraphRelation, json: Parameter | undefined): GraphRelation =>
    relationBody.relation(from, to, JSON.parse(String(json)) as PropertyValue[]);
  const same = ['source', 'target', ...identity].map((name, i) => `r.${identifier(name)} = j."value" ->> ${i}`);
  const rows = connection.all(
    `SELECT j."key", ${relationBody.json('r')} FROM json_each(?1) j CROSS JOIN ${identifier(type)} r ON ${same.join(' AND ')}`,
    [JSON.stringify(asked)],
  );
  return new Map(
    rows.flatMap(([key, json]) => {
      const relation = relations[Number(key)];
      if (!relation) return [];
      return [[relationKey(relation), found(relation, json)] as const];
    }),
  );
}

/** Inserts or replaces by identity. */
function insertRelations(connection: Connection, type: Relation, rows: readonly Parameter[][]): void {
  const columns = ['source', 'target', ...Object.keys(relationSpec(type).properties)];
  insertRows(connection, `INSERT OR REPLACE INTO ${identifier(type)}`, columns, rows, hasFloat(type));
}

function insertNodes(connection: Connection, kind: Kind, created: readonly StoredNode[]): void {
  const columns = ['ref', 'id', ...columnNames(kind)];
  const rows = created.map(({ ref, node }) => [ref, node.id, ...columnValues(node)]);
  insertRows(connection, `INSERT INTO ${identifier(kind)}`, columns, rows, hasFloat(kind));
}

function updateNodeSql(kind: Kind): string {
  const columns = columnNames(kind).map((name) => `${identifier(name)} = ?`);
  return `UPDATE ${identifier(kind)} SET ${columns.join(', ')} WHERE "ref" = ?`;
}
