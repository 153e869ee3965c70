import { join } from 'node:path';
import type { Config } from '../config';
import { listFiles, readFiles } from '../ingest/files';
import { ingest, type Library } from '../ingest/ingest';
import type { OpenLibrary } from '../ingest/library';
import type { Logger } from '../ops/logger';

/**
 * Reads the documents that come with the program into an empty store; one that holds any is left as it is, and so is one
 * that is empty because everything was taken out of it.
 */
export async function bootstrap(
  library: Library & Pick<OpenLibrary, 'retracted'>,
  { seedDir }: Config,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const { nodes } = await library.store.list('Document', { page: { limit: 1 } });
  if (nodes.length > 0 || library.retracted.length > 0) return;
  const files = readFiles(await listFiles([join(seedDir, 'documents')]));
  const { read, rejected } = await ingest(files, library, { signal });
  log.info({ documents: read }, 'filled the store with the seed documents');
  for (const { source, reason, message } of rejected) log.warn({ source, reason }, message);
}
