import { NO_DOCUMENTS, type Ledger } from '../ledger';
import type { Connection } from './connection';

export function readLedger(connection: Connection, archive: string): Ledger {
  const row = connection.get('SELECT "documents", "hash" FROM "ledger" WHERE "archive" = ?1', [archive]);
  return row ? { documents: Number(row[0]), hash: String(row[1]) } : NO_DOCUMENTS;
}

export function writeLedger(connection: Connection, archive: string, { documents, hash }: Ledger): void {
  connection.run('INSERT OR REPLACE INTO "ledger" VALUES (?1, ?2, ?3)', [archive, documents, hash]);
}
