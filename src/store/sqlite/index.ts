/** The embedded store: SQLite in one file, owned by one process. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { GovorgError } from '../../domain/errors';
import { errorCode } from '../durable-file';
import type { GraphStore } from '../graph-store';
import type { OpenedStore, OpenOptions } from '../opened';
import { Connection } from './connection';
import { prepareFile, type SchemaVersion } from './file';
import { RESTART } from './errors';
import { lockStore } from './lock';
import { breakSeal, writeSeal } from './seal';
import { isMarkedDamaged, markDamaged, moveAside, sizeOf } from './set-aside';
import { createSqliteStore } from './store';

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
  return locked(options, (file, release) => openLocked(file, options, release));
}

/** As `openSqliteStore`, but what is damaged or gone is set aside for a new, empty store that has to be rebuilt. */
export function openOrRecoverSqliteStore(options: SqliteOptions): Promise<OpenedStore> {
  return locked(options, async (file, release) => {
    try {
      const store = await openLocked(file, options, release);
      // Made anew and never written: the process that made it died before it could fill it.
      const recovered = options.expected === true && (await store.version()) === 0;
      return { store, recovered, setAside: null };
    } catch (error) {
      if (!(error instanceof GovorgError) || error.code !== 'STORE_DAMAGED') throw error;
      const setAside = (await sizeOf(file)) === null ? null : await moveAside(file);
      const store = await openLocked(file, { ...options, expected: false }, release);
      const kept = setAside === null ? '' : ` The damaged file is kept as ${setAside}.`;
      const what = error.message.replace(`: ${RESTART}`, '');
      options.onRecovery?.(`${what}${kept} A new one is filled from the archive now.`);
      return { store, recovered: true, setAside };
    }
  });
}

async function locked<T>(options: SqliteOptions, work: (file: string, release: () => void) => Promise<T>): Promise<T> {
  const file = resolve(options.file);
  await makeFolder(file);
  const release = await lockStore(file, options.lockWaitMs ?? LOCK_WAIT_MS);
  try {
    return await work(file, release);
  } catch (error) {
    release();
    throw error;
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

async function openLocked(file: string, options: SqliteOptions, release: () => void): Promise<GraphStore> {
  const damaged = (how: string): GovorgError =>
    new GovorgError('STORE_DAMAGED', `The store ${file} is ${how}: ${RESTART}.`);
  const size = await sizeOf(file);
  if (options.expected && !size) throw damaged(size === null ? 'gone though documents are archived' : 'cut to nothing');
  const seal = size === null ? 'none' : await breakSeal(file);
  if (seal === 'broken') throw damaged('damaged: its bytes changed since it was closed');
  if (isMarkedDamaged(file)) throw damaged('damaged: a part of it could not be read');

  const connection = new Connection(file, () => markDamaged(file));
  try {
    prepareFile(connection, seal === 'whole', options.schema);
    return createSqliteStore(connection, async () => {
      if (connection.close()) await writeSeal(file);
      release();
    });
  } catch (error) {
    connection.close();
    throw error;
  }
}
