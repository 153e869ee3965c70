/** The port over one open connection. */
import type { ExpandQuery, Expansion, GraphStore } from '../graph-store';
import { batches } from '../batches';
import { aggregateNodes } from './aggregate';
import { applyChanges, type Writer } from './apply';
import { withBranches } from './branches';
import { closureOf } from './closure';
import type { Connection } from './connection';
import { expandNodes } from './expand';
import { Layout, KIND_CODES } from './layout';
import { readLedger, writeLedger } from './ledger';
import { listNodes } from './list';
import { readNodes } from './nodes';
import { scanGraph } from './scan';
import { searchNodes } from './search';
import { KIND_NAMES } from '../../domain/model';
import { identifier } from '../schema/sqlite';

/** @param close closes the connection and gives up whatever keeps other processes out; called once */
export function createSqliteStore(connection: Connection, close: () => Promise<void>): GraphStore {
  const layout = Layout.read(connection);
  const writer = createWriter(connection, layout);
  const apply: GraphStore['apply'] = async (changes, archive) => applyChanges(writer, changes, archive ?? null);
  const expand = (ids: readonly string[], query: ExpandQuery): readonly Expansion[] =>
    expandNodes(connection, layout, ids, query);
  let closing: Promise<void> | null = null;
  return {
    description: `SQLite, ${connection.file}`,
    version: async () => readVersion(connection),
    nodes: async (ids, selection = {}) => {
      const nodes = readNodes(connection, ids, selection.properties);
      if (!selection.branches) return nodes;
      const found = withBranches(nodes.filter((node) => node !== null), selection, expand); // prettier-ignore
      let place = 0;
      return nodes.map((node) => (node === null ? null : (found[place++] ?? node)));
    },
    list: async (kind, query) => {
      const { nodes, total } = listNodes(connection, kind, query);
      return { nodes: withBranches(nodes, query, expand), total };
    },
    expand: async (ids, query) => expand(ids, query),
    closure: async (ids, query) => closureOf(connection, layout, ids, query),
    search: async (query) => searchNodes(connection, layout, query),
    aggregate: async (query) => aggregateNodes(connection, query),
    apply,
    ledger: async (archive) => readLedger(connection, archive),
    settleLedger: async (archive, ledger) => {
      connection.transaction(() => {
        writeLedger(connection, archive, ledger);
      });
    },
    load: async (changes) => {
      let nodesCreated = 0;
      let relationsCreated = 0;
      for await (const batch of batches(changes)) {
        const applied = await apply(batch);
        nodesCreated += applied.nodesCreated;
        relationsCreated += applied.relationsCreated;
      }
      return { nodesCreated, relationsCreated };
    },
    scan: () => scanGraph(connection, layout),
    // One process owns the file: there is nobody to catch up with.
    bookmark: async () => null,
    catchUp: async () => undefined,
    ping: async () => void readVersion(connection),
    close: () => (closing ??= close()),
  };
}

const readVersion = (connection: Connection): number =>
  Number(connection.get(`SELECT "value" FROM "meta" WHERE "name" = 'version'`)?.[0] ?? 0);

function createWriter(connection: Connection, layout: Layout): Writer {
  const highest = KIND_NAMES.map((kind) => connection.get(`SELECT max("ref") FROM ${identifier(kind)}`)?.[0] ?? 0);
  let number = Math.floor(Math.max(0, ...highest.map(Number)) / KIND_CODES);
  return {
    connection,
    layout,
    nextNumber: () => (number += 1),
    raiseVersion: () => {
      connection.run(
        `INSERT INTO "meta" VALUES ('version', 1) ON CONFLICT ("name") DO UPDATE SET "value" = "value" + 1`,
      );
    },
  };
}
