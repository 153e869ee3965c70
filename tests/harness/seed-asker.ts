/** The documents of the seed, read into a store of their own and asked in process; the tests of a file share them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/ingest/ingest';
import type { OpenLibrary } from '../../src/ingest/library';
import { asker, type Asker } from './asking';
import { openWith } from './library';
import { publishedDocuments } from './overlapping-documents';

const READING = 240_000;

/** @returns who asks them, once the tests run */
export function seedAsker(): () => Asker {
  let folder: string;
  let library: OpenLibrary;
  let asked: Asker;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'govorg-seed-'));
    library = await openWith({ DATA_DIR: folder });
    await ingest(publishedDocuments(), library);
    asked = await asker(library.store);
  }, READING);
  afterAll(async () => {
    await library.close();
    await rm(folder, { recursive: true });
  });
  return () => asked;
}
