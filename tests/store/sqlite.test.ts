import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite';
import { describeGraphStore } from './contract';

describeGraphStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'govorg-store-'));
  const file = join(folder, 'graph.db');
  let store = await openSqliteStore({ file });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openSqliteStore({ file });
      return store;
    },
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
