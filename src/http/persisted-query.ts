import { createHash } from 'node:crypto';
import { Refusal } from './errors';

/** The only version of the protocol for automatic persisted queries. */
const VERSION = 1;

/**
 * A client that sends a query with its hash is believed only where they belong together; whoever came later would else
 * get the answer to another question.
 * @throws Refusal 400
 */
export function checkPersistedQuery(query: unknown, extensions: unknown): void {
  const persisted = property(extensions, 'persistedQuery');
  if (persisted === undefined || persisted === null) return;
  const hash = property(persisted, 'sha256Hash');
  if (property(persisted, 'version') !== VERSION || typeof hash !== 'string') {
    throw refused('A persisted query is {"version": 1, "sha256Hash": "…"}.');
  }
  if (typeof query === 'string' && createHash('sha256').update(query).digest('hex') !== hash) {
    throw refused('The SHA-256 hash is not that of the query.');
  }
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const refused = (message: string): Refusal => new Refusal(400, 'BAD_REQUEST', message);
