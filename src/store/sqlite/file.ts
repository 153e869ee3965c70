/** Brings an opened file into the state that the store works on. */
import { KIND_NAMES } from '../../domain/model';
import { SQLITE_APPLICATION_ID, SQLITE_SCHEMA_VERSION, sqliteObjects } from '../schema/sqlite';
import type { Connection } from './connection';

/** Memory for pages, in KiB. */
const CACHE_KIB = 32 * 1024;

export function prepareFile(connection: Connection): void {
  connection.get('PRAGMA locking_mode = EXCLUSIVE');
  connection.get('PRAGMA journal_mode = WAL');
  connection.exec(`PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -${CACHE_KIB}`);
  if (Number(connection.get('SELECT count(*) FROM sqlite_schema')?.[0]) === 0) createSchema(connection);
}

function createSchema(connection: Connection): void {
  connection.transaction(() => {
    for (const { sql } of sqliteObjects()) connection.exec(sql);
    KIND_NAMES.forEach((kind, code) => connection.run('INSERT INTO "kind" VALUES (?, ?)', [code, kind]));
    connection.exec(`PRAGMA application_id = ${SQLITE_APPLICATION_ID}`);
    connection.exec(`PRAGMA user_version = ${SQLITE_SCHEMA_VERSION}`);
  });
}
