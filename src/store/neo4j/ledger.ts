import { NO_DOCUMENTS, type Ledger } from '../ledger';
import { LEDGER } from '../schema/neo4j';
import type { Query } from './connection';
import { integer } from './values';

export async function readLedger(query: Query, archive: string): Promise<Ledger> {
  const [row] = await query(`MATCH (l:${LEDGER} {archive: $archive}) RETURN l.documents, l.hash`, { archive });
  return row ? { documents: Number(row[0]), hash: String(row[1]) } : NO_DOCUMENTS;
}

export async function writeLedger(query: Query, archive: string, { documents, hash }: Ledger): Promise<void> {
  await query(`MERGE (l:${LEDGER} {archive: $archive}) SET l.documents = $documents, l.hash = $hash`, {
    archive,
    documents: integer(documents),
    hash,
  });
}
