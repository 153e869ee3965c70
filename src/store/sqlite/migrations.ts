import type { Connection } from './connection';

/** What turns a file of an older schema into the next; runs in one transaction with all that follow. */
export interface Migration {
  /** The version that the file has afterwards. */
  readonly to: number;
  readonly run: (connection: Connection) => void;
}

/**
 * In ascending order. Tables, columns and indexes that the model only gained are added without one; a property that
 * is required, renamed, or stored in another form needs one here and a raised SQLITE_SCHEMA_VERSION.
 */
export const MIGRATIONS: readonly Migration[] = [];
