import { join } from 'node:path';
import { folderChanges } from './folder-changes';
import { folderKeys } from './folder-keys';
import type { Registers } from './registers';

const KEYS_FOLDER = 'keys';
const CHANGES_FILE = 'changes.ndjson';

/** In the data folder of an embedded store, for whatever process: the store itself belongs to one. */
export const folderRegisters = (dataDir: string): Registers => ({
  keys: folderKeys(join(dataDir, KEYS_FOLDER)),
  changes: folderChanges(join(dataDir, CHANGES_FILE)),
  retractions: null,
});
