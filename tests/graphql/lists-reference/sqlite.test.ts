import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open';
import { describeChanged, describeReference } from './run';
import { LISTS, STATES } from './subjects';

async function inNewFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'govorg-lists-'));
  const store = await openStore(join(folder, 'graph.db'));
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

describeReference(LISTS, 'the embedded store', inNewFolder, { test: 200, ci: 1_000 });
describeReference(STATES, 'the embedded store', inNewFolder, { test: 100, ci: 500 });
describeChanged(LISTS, 'the embedded store', inNewFolder, { test: 100, ci: 500 });
