import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open';
import { describeReference } from './run';

async function inNewFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'govorg-groups-'));
  const store = await openStore(join(folder, 'graph.db'));
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

describeReference('the embedded store', inNewFolder, { test: 120, ci: 2_000 });
