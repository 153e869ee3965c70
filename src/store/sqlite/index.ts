/** The embedded store: SQLite in one file, owned by one process. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GraphStore } from '../graph-store';
import { Connection } from './connection';
import { prepareFile } from './file';
import { createSqliteStore } from './store';

export interface SqliteOptions {
  /** Path of the database; its folder is made when it is not there. */
  readonly file: string;
}

export async function openSqliteStore({ file }: SqliteOptions): Promise<GraphStore> {
  mkdirSync(dirname(file), { recursive: true });
  const connection = new Connection(file);
  prepareFile(connection);
  return createSqliteStore(connection, () => undefined);
}
