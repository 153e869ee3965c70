/** What the cycles begin with and are judged by: documents, and the graph of a run that nothing disturbed. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/config';
import { ingest } from '../../src/ingest/ingest';
import { openLibrary, type OpenLibrary } from '../../src/ingest/library';
import { hashOf } from '../../src/store/graph-hash';
import { smallDocument } from '../../tests/harness/small-documents';

/** More than one batch, so that some are acknowledged before the end. */
export const DOCUMENTS = Array.from({ length: 80 }, (_, i) => smallDocument(i));

/** What leads the program to a store and an archive. */
export type Settings = Readonly<Record<string, string>>;

/** @param said takes what the program would say on stderr */
export const openIn = (settings: Settings, said: string[] = []): Promise<OpenLibrary> =>
  openLibrary(loadConfig(settings), (message) => said.push(message));

export const graphOf = async ({ store }: OpenLibrary): Promise<string> => (await hashOf(store.scan())).hash;

export const documentsIn = async ({ store }: OpenLibrary): Promise<number> =>
  (await store.list('Document', { page: { limit: 0 }, count: true })).total ?? 0;

export interface CleanRun {
  /** Folder of the documents. */
  readonly source: string;
  /** A data folder whose archive holds them and that has no graph: a service writes at its start there. */
  readonly archived: string;
  /** Hash of the graph, which is the same on every store. */
  readonly hash: string;
}

export async function cleanRun(folder: string): Promise<CleanRun> {
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const { name, bytes } of DOCUMENTS) writeFileSync(join(source, name), bytes);
  const archived = join(folder, 'archived');
  const library = await openIn({ DATA_DIR: archived });
  await ingest(DOCUMENTS, library);
  const hash = await graphOf(library);
  await library.close();
  for (const name of readdirSync(archived)) if (name !== 'archive') rmSync(join(archived, name));
  return { source, archived, hash };
}
