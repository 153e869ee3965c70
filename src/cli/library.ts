import { loadConfig, type Config } from '../config';
import type { Library } from '../ingest/ingest';
import { openLibrary } from '../ingest/library';
import type { Io } from './io';

/** Opens the store and the archive that the environment names, does some work with them, and closes them whatever happens. */
export async function withLibrary<T>(
  env: NodeJS.ProcessEnv,
  io: Io,
  work: (library: Library, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig(env);
  const library = await openLibrary(config, (message) => io.err(`govorg: ${message}`));
  try {
    return await work(library, config);
  } finally {
    await library.close();
  }
}
