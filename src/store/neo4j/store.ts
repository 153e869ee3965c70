/** The port over one connection. */
import type { GraphStore } from '../graph-store';
import { STATE } from '../schema/neo4j';
import { aggregateNodes } from './aggregate';
import { applyChanges, loadChanges, settleLedger } from './apply';
import { closureOf } from './closure';
import type { Connection, Query } from './connection';
import { expandNodes } from './expand';
import { readLedger } from './ledger';
import { listNodes } from './list';
import { readNodes } from './nodes';
import { removeFacts } from './remove';
import { scanGraph } from './scan';
import { searchNodes } from './search';
import { suggestNodes } from './suggest';
import { VersionMemo } from './version';

export function createNeo4jStore(connection: Connection): GraphStore {
  const version = new VersionMemo(async () => {
    const [row] = await connection.read(`MATCH (g:${STATE} {name: 'graph'}) RETURN g.version`);
    return Number(row?.[0] ?? 0);
  }, connection.versionAge);
  return storeFor(connection.read, connection, version);
}

/** @param read by which the caller's questions are asked */
function storeFor(read: Query, connection: Connection, version: VersionMemo): GraphStore {
  // Forgotten behind the write too: a version that was asked for meanwhile may be of before it.
  const apply: GraphStore['apply'] = (changes, archive) =>
    applyChanges(connection, changes, archive ?? null).finally(() => {
      version.forget();
    });
  return {
    description: `Neo4j, ${connection.place}`,
    version: () => version.get(),
    nodes: (ids, selection) => readNodes(read, ids, selection),
    list: (kind, query) => listNodes(read, kind, query),
    expand: (ids, query) => expandNodes(read, ids, query),
    closure: (ids, query) => closureOf(read, ids, query),
    search: (query) => searchNodes(read, query),
    suggest: (query) => suggestNodes(read, query),
    aggregate: (query) => aggregateNodes(read, query),
    apply,
    remove: (removal, archive) =>
      removeFacts(connection, removal, archive ?? null).finally(() => {
        version.forget();
      }),
    ledger: (archive) => readLedger(read, archive),
    settleLedger: (archive, ledger) => settleLedger(connection, archive, ledger),
    load: (changes) =>
      loadChanges(connection, changes).finally(() => {
        version.forget();
      }),
    scan: () => scanGraph(read),
    cancellable: (signal) => storeFor(connection.reading(signal), connection, version),
    bookmark: () => connection.bookmark(),
    catchUp: async (bookmark) => {
      await connection.catchUp(bookmark);
      version.forget();
    },
    timeLimit: () => connection.timeLimit(),
    ping: async () => void (await read('RETURN 1')),
    close: () => connection.close(),
  };
}
