import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../../src/store/graph-store';
import { openStore } from '../../../src/store/open';
import { describeGroups } from './groups';

const folder = mkdtempSync(join(tmpdir(), 'govorg-groups-'));
let store: GraphStore;
beforeAll(async () => {
  store = await openStore(join(folder, 'graph.db'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describeGroups('the embedded store', () => store);
