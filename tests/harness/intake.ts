/** What takes documents and decisions into a store, in this process, with an archive and registers that go with the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decisions } from '../../src/ingest/decisions';
import { Intake } from '../../src/ingest/intake';
import { loadReference } from '../../src/ingest/link/seed-lists';
import { readHere } from '../../src/ingest/reader/reader';
import type { ChangeLog } from '../../src/store/access/change-log';
import { folderDecisions, folderNamings, folderScenarios } from '../../src/store/access/folder-kept';
import { folderRegisters } from '../../src/store/access/folder-registers';
import { openArchive } from '../../src/store/archive';
import type { GraphStore } from '../../src/store/graph-store';
import { PROJECT_ROOT } from './shared';

export interface Taking {
  readonly intake: Intake;
  readonly decisions: Decisions;
  readonly record: ChangeLog;
  readonly remove: () => void;
}

export async function intakeInto(store: GraphStore): Promise<Taking> {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-intake-'));
  const reference = loadReference(join(PROJECT_ROOT, 'seed'));
  const unexpected = (message: string): never => {
    throw new Error(message);
  };
  const library = {
    store,
    archive: await openArchive(join(folder, 'archive')),
    reference,
    reader: readHere(reference, unexpected),
    registers: folderRegisters(folder),
    decisionLog: folderDecisions(join(folder, 'decisions.ndjson')),
    namingLog: folderNamings(join(folder, 'namings.ndjson')),
    scenarioLog: folderScenarios(join(folder, 'scenarios.ndjson')),
    tookIn: () => undefined,
    tookOut: () => undefined,
    holdings: () => ({
      archived: 0,
      readAgain: 0,
      readOtherwise: 0,
      lost: 0,
      lostFacts: 0,
      recovered: false,
      readOnly: null,
      checked: true,
    }),
  };
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  return { intake: new Intake(library), decisions: new Decisions(library), record: library.registers.changes, remove };
}
