import { loadConfig } from '../../src/config';
import { openLibrary, type OpenLibrary } from '../../src/ingest/library';

/** Opens in this process what the program would open with these settings. */
export const openWith = (settings: Readonly<Record<string, string>>): Promise<OpenLibrary> =>
  openLibrary(loadConfig(settings), () => undefined);
