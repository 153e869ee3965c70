/** Empty stores that the tests of a file share, opened before them and taken away behind them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';
import { missingForNeo4j, storeOnBorrowed } from './neo4j';
import { leftOut } from './shared';

const SERVER_STARTS = 120_000;

/** @returns the store, once the tests run */
export function embeddedStore(): () => GraphStore {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-store-'));
  let store: GraphStore;
  beforeAll(async () => {
    store = await openStore(join(folder, 'graph.db'));
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return () => store;
}

/** @param describeOn the tests, which are left out and named where no server can be started */
export function onNeo4j(what: string, describeOn: (store: () => GraphStore) => void): void {
  const missing = missingForNeo4j();
  if (missing !== null) {
    leftOut(`${what} on Neo4j: ${missing}`);
    return;
  }
  let opened: Awaited<ReturnType<typeof storeOnBorrowed>>;
  beforeAll(async () => {
    opened = await storeOnBorrowed();
  }, SERVER_STARTS);
  afterAll(() => opened.close());
  describeOn(() => opened.store);
}
