/** Brings a file into the state that the store works on: checked, of our version, with every table of the model. */
import { GovorgError } from '../../domain/errors';
import { KIND_NAMES } from '../../domain/model';
import { SQLITE_APPLICATION_ID, SQLITE_SCHEMA_VERSION, sqliteObjects } from '../schema/sqlite';
import type { Connection } from './connection';
import { MIGRATIONS, type Migration } from './migrations';
import { missingStatements } from './missing';

/** Memory for pages, in KiB. */
const CACHE_KIB = 32 * 1024;

/** The structure of files up to this size, in bytes, is checked after a crash; every page has a checksum anyway. */
const CHECKED_SIZE = 128 * 1024 * 1024;

/** The version that a file is brought to, and the steps to it. */
export interface SchemaVersion {
  readonly version: number;
  readonly migrations: readonly Migration[];
}

const CURRENT: SchemaVersion = { version: SQLITE_SCHEMA_VERSION, migrations: MIGRATIONS };

/** Version of the schema that a file has, `empty` for one without any table. */
export type FoundVersion = number | 'empty';

/**
 * Looks at a file without writing.
 * @param closedInOrder whether the file was closed in order, so that a look at its structure can be spared
 * @throws GovorgError STORE_DAMAGED, STORE_TOO_NEW, or CONFIG_INVALID for a database of another program
 */
export function examineFile(
  connection: Connection,
  closedInOrder: boolean,
  schema: SchemaVersion = CURRENT,
): FoundVersion {
  // Before the first access: reads then cost half, because no lock is taken for each.
  connection.get('PRAGMA locking_mode = EXCLUSIVE');
  connection.exec(`PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB}`);
  const found = identify(connection, schema.version);
  if (found !== 'empty' && !closedInOrder) checkPages(connection);
  return found;
}

/** The first write: where the disk takes it, it takes others. */
export function beginWriting(connection: Connection): void {
  connection.get('PRAGMA journal_mode = WAL');
}

/** Brings the file to the version of this program. */
export function prepareFile(connection: Connection, found: FoundVersion, schema: SchemaVersion = CURRENT): void {
  const { version, migrations } = schema;
  if (found === 'empty') return createSchema(connection, version);
  if (found < version) migrate(connection, found, version, migrations);
  const missing = missingStatements(connection);
  if (missing.length > 0) connection.transaction(() => missing.forEach((sql) => connection.exec(sql)));
}

/** @returns the version of the schema, or `empty` for a file without any table */
function identify(connection: Connection, version: number): FoundVersion {
  const number = (sql: string): number => Number(connection.get(sql)?.[0]);
  if (number('SELECT count(*) FROM sqlite_schema') === 0) return 'empty';
  if (number('PRAGMA application_id') !== SQLITE_APPLICATION_ID) {
    throw new GovorgError(
      'CONFIG_INVALID',
      `${connection.file} is a database of another program: set DATA_DIR or STORE_URI to another place.`,
    );
  }
  const found = number('PRAGMA user_version');
  if (found > version) {
    throw new GovorgError(
      'STORE_TOO_NEW',
      `The store ${connection.file} was written by a newer version (schema ${found}, this program knows ${version}): ` +
        'update the program, or set DATA_DIR to another place.',
    );
  }
  return found;
}

function checkPages(connection: Connection): void {
  const pages = Number(connection.get('PRAGMA page_count')?.[0]);
  const pageSize = Number(connection.get('PRAGMA page_size')?.[0]);
  if (pages * pageSize > CHECKED_SIZE) return;
  const verdict = connection.get('PRAGMA quick_check(1)')?.[0];
  if (verdict !== 'ok') {
    connection.markDamaged();
    throw new GovorgError('STORE_DAMAGED', `The store ${connection.file} is damaged: ${String(verdict)}.`);
  }
}

function createSchema(connection: Connection, version: number): void {
  connection.transaction(() => {
    for (const { sql } of sqliteObjects()) connection.exec(sql);
    KIND_NAMES.forEach((kind, code) => connection.run('INSERT INTO "kind" VALUES (?, ?)', [code, kind]));
    connection.exec(`PRAGMA application_id = ${SQLITE_APPLICATION_ID}`);
    connection.exec(`PRAGMA user_version = ${version}`);
  });
}

function migrate(connection: Connection, from: number, to: number, migrations: readonly Migration[]): void {
  connection.transaction(() => {
    for (const migration of migrations) if (migration.to > from && migration.to <= to) migration.run(connection);
    connection.exec(`PRAGMA user_version = ${to}`);
  });
}

/** Whether a file can be read as it is. */
export const isCurrent = (connection: Connection, found: FoundVersion, schema: SchemaVersion = CURRENT): boolean =>
  found === schema.version && missingStatements(connection).length === 0;
