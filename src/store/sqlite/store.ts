/** The port over one open connection. */
import type { GraphStore, Selection } from '../graph-store';
import { batches } from '../batches';
import { aggregateNodes } from './aggregate';
import { applyChanges, type Writer } from './apply';
import { closureOf } from './closure';
import type { Connection } from './connection';
import { expandNodes, readSelection, withBranches } from './read-selection';
import { Layout, KIND_CODES } from './layout';
import { readLedger, writeLedger } from './ledger';
import { listNodes } from './list';
import { removeFacts } from './remove';
import { scanGraph } from './scan';
import { searchNodes } from './search';
import { suggestNodes } from './suggest';
import { Slices, type Steps } from './slices';
import { KIND_NAMES } from '../../domain/model';
import { identifier } from '../schema/sqlite';

/** @param close closes the connection and gives up whatever keeps other processes out; called once */
export function createSqliteStore(connection: Connection, close: () => Promise<void>): GraphStore {
  const layout = Layout.read(connection);
  const writer = createWriter(connection, layout);
  const slices = new Slices();
  let closing: Promise<void> | null = null;
  return storeFor(null, { connection, layout, writer, slices, close: () => (closing ??= close()) });
}

/** One object, for which statements are written once. */
const EVERYTHING: Selection = {};

interface Parts {
  readonly connection: Connection;
  readonly layout: Layout;
  readonly writer: Writer;
  readonly slices: Slices;
  readonly close: () => Promise<void>;
}

/** @param signal of the caller's interest, null where it never ends */
function storeFor(signal: AbortSignal | null, parts: Parts): GraphStore {
  const { connection, layout, writer, slices, close } = parts;
  const apply: GraphStore['apply'] = (changes, archive) =>
    slices.write(() => applyChanges(writer, changes, archive ?? null));
  const read = <T>(begin: () => Steps<T>): Promise<T> => slices.read(begin, signal);
  return {
    description: `SQLite, ${connection.file}`,
    version: async () => writer.version(),
    nodes: (ids, selection = EVERYTHING) => read(() => readSelection(connection, layout, ids, selection)),
    list: (kind, query) =>
      read(function* () {
        const { nodes, total } = yield* listNodes(connection, layout, kind, query);
        return { nodes: yield* withBranches(connection, layout, nodes, query), total };
      }),
    expand: (ids, query) => read(() => expandNodes(connection, layout, ids, query)),
    closure: (ids, query) => read(() => closureOf(connection, layout, ids, query)),
    search: (query) => read(() => searchNodes(connection, layout, query)),
    suggest: (query) => read(() => suggestNodes(connection, layout, query)),
    aggregate: (query) => read(() => aggregateNodes(connection, query)),
    apply,
    remove: (removal, archive) => slices.write(() => removeFacts(writer, removal, archive ?? null)),
    ledger: async (archive) => readLedger(connection, archive),
    settleLedger: (archive, ledger) =>
      slices.write(() => {
        connection.transaction(() => {
          writeLedger(connection, archive, ledger);
        });
      }),
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
    cancellable: (ended) => storeFor(ended, parts),
    // One process owns the file: there is nobody to catch up with.
    bookmark: async () => null,
    catchUp: async () => undefined,
    timeLimit: () => null,
    ping: async () => void readVersion(connection),
    close,
  };
}

const readVersion = (connection: Connection): number =>
  Number(connection.get(`SELECT "value" FROM "meta" WHERE "name" = 'version'`)?.[0] ?? 0);

function createWriter(connection: Connection, layout: Layout): Writer {
  const highest = KIND_NAMES.map((kind) => connection.get(`SELECT max("ref") FROM ${identifier(kind)}`)?.[0] ?? 0);
  /** Nobody else writes the file; null until it is read again. */
  let version: number | null = null;
  let number = Math.floor(Math.max(0, ...highest.map(Number)) / KIND_CODES);
  return {
    connection,
    layout,
    nextNumber: () => (number += 1),
    version: () => {
      connection.assertOpen();
      return (version ??= readVersion(connection));
    },
    raiseVersion: () => {
      version = null;
      connection.run(
        `INSERT INTO "meta" VALUES ('version', 1) ON CONFLICT ("name") DO UPDATE SET "value" = "value" + 1`,
      );
    },
  };
}
