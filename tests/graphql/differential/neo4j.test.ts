import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenLibrary } from '../../../src/ingest/library';
import { borrowNeo4j, missingForNeo4j, storeVariables, type BorrowedNeo4j } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { describeDifferential } from './differential';
import { fullGraph } from './graph';

const missing = missingForNeo4j();
if (missing !== null) leftOut(`random operations on Neo4j: ${missing}`);
else {
  let folder: string;
  let server: BorrowedNeo4j;
  let library: OpenLibrary;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'govorg-differential-'));
    server = await borrowNeo4j();
    library = await fullGraph({ DATA_DIR: folder, ...storeVariables(server) });
  }, 300_000);
  afterAll(async () => {
    await library.close();
    await server.giveBack();
    await rm(folder, { recursive: true });
  });

  describeDifferential('Neo4j', () => library, { test: 25, ci: 200 });
}
