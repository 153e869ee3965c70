import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenLibrary } from '../../../src/ingest/library';
import { missingForNeo4j, startNeo4j, storeVariables, type Neo4jServer } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { describeDifferential } from './differential';
import { fullGraph } from './graph';

const missing = missingForNeo4j();
if (missing !== null) leftOut(`random operations on Neo4j: ${missing}`);
else {
  let folder: string;
  let server: Neo4jServer;
  let library: OpenLibrary;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'govorg-differential-'));
    server = await startNeo4j({ quick: true });
    library = await fullGraph({ DATA_DIR: folder, ...storeVariables(server) });
  }, 300_000);
  afterAll(async () => {
    await library.close();
    await server.remove();
    await rm(folder, { recursive: true });
  });

  describeDifferential('Neo4j', () => library, { full: 100, short: 60 });
}
