import { loadConfig, type Config } from '../config';
import { openLibrary, type OpenLibrary } from '../ingest/library';
import { readerProcess } from '../ingest/reader/reader-process';
import { EXIT, type Io } from './io';
import { complainTo } from './reader';

/**
 * Opens the store and the archive that the environment names, does some work with them, and closes them whatever happens.
 * @returns the exit code of the work, or that of a failure where documents were found to be lost with their facts
 */
export async function withLibrary(
  env: NodeJS.ProcessEnv,
  io: Io,
  work: (library: OpenLibrary, config: Config) => Promise<number>,
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
