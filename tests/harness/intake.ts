/** What takes documents into a store, in this process, with an archive and registers that go with the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Intake } from '../../src/ingest/intake';
import { loadReference } from '../../src/ingest/link/seed-lists';
import { readHere } from '../../src/ingest/reader/reader';
import { folderRegisters } from '../../src/store/access/folder-registers';
import { openArchive } from '../../src/store/archive';
import type { GraphStore } from '../../src/store/graph-store';
import { PROJECT_ROOT } from './shared';

export async function intakeInto(store: GraphStore): Promise<{ readonly intake: Intake; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-intake-'));
  const reference = loadReference(join(PROJECT_ROOT, 'seed'));
  const unexpected = (message: string): never => {
    throw new Error(message);
  };
  const intake = new Intake({
    store,
    archive: await openArchive(join(folder, 'archive')),
    reference,
    reader: readHere(reference, unexpected),
    registers: folderRegisters(folder),
    tookIn: () => undefined,
    holdings: () => ({
      archived: 0,
      readAgain: 0,
      lost: 0,
      lostFacts: 0,
      recovered: false,
      readOnly: null,
      checked: true,
    }),
  });
  return { intake, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
