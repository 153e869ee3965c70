/** Opens what documents are taken into: the store, the archive behind it, and the lists that linking knows. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive, type Archive } from '../store/archive';
import { openOrRecover } from '../store/open';
import type { RemoteOptions } from '../store/remote';
import { rebuild, type Library } from './ingest';
import { loadReference } from './link/seed-lists';

/** The settings that say where everything lies. */
export interface LibraryPlaces {
  /** Folder of the embedded store and of the archive. */
  readonly dataDir: string;
  /** Null for the embedded store. */
  readonly storeUri: string | null;
  /** For a `storeUri` that leads to a server. */
  readonly remote?: RemoteOptions;
  readonly seedDir: string;
}

/** How to open it where one does not only try once. */
export interface LibraryOptions {
  readonly signal?: AbortSignal;
  /** Does the work with the store, and may do it again when the store does not answer. */
  readonly persist?: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface OpenLibrary extends Library {
  close(): Promise<void>;
}

const STORE_FILE = 'govorg.db';
const ARCHIVE_FOLDER = 'archive';
/** Lies in the data folder as long as a rebuild is under way, so that one that was cut short is done again. */
const REBUILDING = 'rebuilding';

/**
 * A store that is damaged or lost is set aside and filled again from the archive, which is the truth behind it.
 * @param say told in one sentence each what was set aside and what was read again
 * @throws GovorgError STORE_LOCKED, STORE_TOO_NEW, STORE_UNAVAILABLE or CONFIG_INVALID, saying what to do
 */
export async function openLibrary(
  { dataDir, storeUri, remote, seedDir }: LibraryPlaces,
  say: (message: string) => void,
  { signal, persist = (work) => work() }: LibraryOptions = {},
): Promise<OpenLibrary> {
  const reference = loadReference(seedDir);
  const archive = await openArchive(join(dataDir, ARCHIVE_FOLDER));
  const marker = join(dataDir, REBUILDING);
  const expected = await holdsAnything(archive);
  const { store, recovered } = await persist(() =>
    openOrRecover(storeUri ?? join(dataDir, STORE_FILE), { expected, onRecovery: say, ...(remote && { remote }) }),
  );
  const library = { store, archive, reference, close: () => store.close() };
  if (!recovered && !existsSync(marker)) return library;
  try {
    await writeFile(marker, '');
    const { read, rejected, interrupted } = await persist(() => rebuild(library, signal && { signal }));
    for (const { source, message } of rejected) say(`${source} was archived and cannot be read any more: ${message}`);
    if (interrupted) return library;
    await rm(marker);
    say(`read ${read} documents again from the archive`);
    return library;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function holdsAnything(archive: Archive): Promise<boolean> {
  for await (const _ of archive.list()) return true;
  return false;
}
