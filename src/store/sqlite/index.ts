/** The embedded store: SQLite in one file, owned by one process. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { GovorgError } from '../../domain/errors';
import { errorCode } from '../durable-file';
import type { GraphStore } from '../graph-store';
import type { OpenedStore, OpenOptions } from '../opened';
import { Checkpoints } from './checkpoints';
import { Connection } from './connection';
import { beginWriting, examineFile, isCurrent, prepareFile, type FoundVersion, type SchemaVersion } from './file';
import { inWords, readOnlyError, RESTART } from './errors';
import { lockStore, type Release } from './lock';
import { writeSums } from './page-sums';
import { laySealBy, putSealBack, throwSealAway, writeSeal } from './seal';
import { markDamaged, moveAside, refuseFolders, sizeOf } from './set-aside';
import { createSqliteStore } from './store';
import { verifyFile, type Verified } from './verify';

export interface SqliteOptions extends OpenOptions {
  /** Path of the database; its folder is made when it is not there. */
  readonly file: string;
  /** Only tests have another than the program's. */
  readonly schema?: SchemaVersion;
}

/** How long to wait for an owner that is just closing. */
const LOCK_WAIT_MS = 2000;

/**
 * @throws GovorgError STORE_LOCKED, STORE_DAMAGED, STORE_TOO_NEW, STORE_UNAVAILABLE where the folder cannot be used,
 *   CONFIG_INVALID where the file belongs to another program
 */
export function openSqliteStore(options: SqliteOptions): Promise<GraphStore> {
  return locked(options, async (file, release) => (await openLocked(file, options, release)).store);
}

/** As `openSqliteStore`, but what is damaged or gone is set aside for a new, empty store that has to be rebuilt. */
export function openOrRecoverSqliteStore(options: SqliteOptions): Promise<OpenedStore> {
  return locked(options, async (file, release) => {
    try {
      const { store, readOnly } = await openLocked(file, options, release);
      // Made anew and never written: the process that made it died before it could fill it.
      const recovered = options.expected === true && (await store.version()) === 0;
      return { store, registers: null, recovered, setAside: null, readOnly };
    } catch (error) {
      if (!(error instanceof GovorgError) || error.code !== 'STORE_DAMAGED') throw error;
      // Its companions go with it, also where the file itself is gone: a log alone would be read into the new one.
      const isThere = (await sizeOf(file)) !== null;
      const aside = await moveAside(file);
      const setAside = isThere ? aside : null;
      const { store, readOnly } = await openLocked(file, { ...options, expected: false }, release);
      const kept = setAside === null ? '' : ` The damaged file is kept as ${setAside}.`;
      const what = error.message.replace(`: ${RESTART}`, '');
      options.onRecovery?.(`${what}${kept} A new one is filled from the archive now.`);
      return { store, registers: null, recovered: true, setAside, readOnly };
    }
  });
}

async function locked<T>(options: SqliteOptions, work: (file: string, release: Release) => Promise<T>): Promise<T> {
  const file = resolve(options.file);
  await makeFolder(file);
  const release = await lockStore(file, options.lockWaitMs ?? LOCK_WAIT_MS);
  try {
    await refuseFolders(file);
    return await work(file, release);
  } catch (error) {
    release();
    throw inWords(error, file);
  }
}

async function makeFolder(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    const what = `The folder ${dirname(file)} cannot be made (${errorCode(error) ?? 'unknown'})`;
    throw new GovorgError('STORE_UNAVAILABLE', `${what}: set DATA_DIR or STORE_URI to a place that is writable.`, {
      cause: error,
    });
  }
}

interface OpenedFile {
  readonly store: GraphStore;
  /** Why it takes no writes, null where it does. */
  readonly readOnly: string | null;
}

async function openLocked(file: string, options: SqliteOptions, release: Release): Promise<OpenedFile> {
  const verified = await verifyFile(file, options);
  const connection = new Connection(file, () => markDamaged(file));
  try {
    const found = examineFile(connection, verified.closedInOrder, options.schema);
    const readOnly = await makeWritable(connection, found, verified, options);
    const store = createSqliteStore(connection, async () => {
      if (connection.close()) await writeSeal(file);
      release();
    });
    return { store, readOnly };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Where the disk takes no write, a file that holds something is opened for reading only.
 * @returns why it takes no writes, null where it does
 */
async function makeWritable(
  connection: Connection,
  found: FoundVersion,
  { sums, areStored }: Verified,
  { schema }: SqliteOptions,
): Promise<string | null> {
  const { file } = connection;
  try {
    await laySealBy(file);
    if (!areStored && found !== 'empty') writeSums(file, sums);
    beginWriting(connection);
    await throwSealAway(file);
  } catch (error) {
    await putSealBack(file).catch(() => undefined);
    const reason = readOnlyError(file, error);
    if (reason === null || !isCurrent(connection, found, schema)) throw error;
    connection.refuseWrites(reason);
    return reason.message;
  }
  const checkpoints = new Checkpoints(connection, sums);
  connection.keepLog(checkpoints);
  prepareFile(connection, found, schema);
  // From the first moment on every page has a checksum on the disk.
  if (found === 'empty') checkpoints.run();
  return null;
}
