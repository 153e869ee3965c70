import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenLibrary } from '../../../src/ingest/library';
import { describeDifferential } from './differential';
import { fullGraph } from './graph';

let folder: string;
let library: OpenLibrary;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-differential-'));
  library = await fullGraph({ DATA_DIR: folder });
}, 180_000);
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true });
});

describeDifferential('the embedded store', () => library, { test: 200, ci: 3_000 });
