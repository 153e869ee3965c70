import { loadConfig, type Config } from '../config';
import type { Library } from '../ingest/ingest';
import { openLibrary } from '../ingest/library';
import type { DocumentReader } from '../ingest/reader/reader';
import { readerProcess } from '../ingest/reader/reader-process';
import { eachLine, EXIT, type Io } from './io';

/**
 * Opens the store and the archive that the environment names, does some work with them, and closes them whatever happens.
 * @returns the exit code of the work, or that of a failure where documents were found to be lost with their facts
 */
export async function withLibrary(
  env: NodeJS.ProcessEnv,
  io: Io,
  work: (library: Library, config: Config) => Promise<number>,
): Promise<number> {
  const config = loadConfig(env);
  const library = await openLibrary(config, complainTo(io), {
    reader: ({ seedDir }, onFailure) => readerProcess({ seedDir, onFailure }),
  });
  try {
    const code = await work(library, config);
    return code === EXIT.done && library.holdings().lostFacts > 0 ? EXIT.rejected : code;
  } finally {
    await library.close();
  }
}

/** Reads documents for a command that stores none. */
export async function withReader<T>(io: Io, work: (reader: DocumentReader) => Promise<T>): Promise<T> {
  const reader = readerProcess({ seedDir: null, onFailure: complainTo(io) });
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}

const complainTo =
  (io: Io) =>
  (message: string): void =>
    eachLine(`govorg: ${message}`, (line) => io.err(line));
