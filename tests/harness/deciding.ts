/** An engine that takes decisions into a store, asked in process as HTTP would with a key. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../src/graphql/engine';
import { Decisions } from '../../src/ingest/decisions';
import { folderDecisions, folderNamings, folderScenarios } from '../../src/store/access/folder-kept';
import { folderRegisters } from '../../src/store/access/folder-registers';
import type { GraphStore } from '../../src/store/graph-store';
import type { Reply } from './asking';

export interface Decider {
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Reply>;
  readonly log: ReturnType<typeof folderDecisions>;
  /** Where log and record lie. */
  readonly folder: string;
}

const root = mkdtempSync(join(tmpdir(), 'govorg-decisions-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

export function decider(store: GraphStore, name = '甲某'): Decider {
  const folder = mkdtempSync(join(root, 'beside-'));
  const log = folderDecisions(join(folder, 'decisions.ndjson'));
  const holdings = {
    archived: 0,
    readAgain: 0,
    readOtherwise: 0,
    lost: 0,
    lostFacts: 0,
    recovered: false,
    readOnly: null,
    checked: true,
  };
  const namingLog = folderNamings(join(folder, 'namings.ndjson'));
  const scenarioLog = folderScenarios(join(folder, 'scenarios.ndjson'));
  const library = {
    store,
    decisionLog: log,
    namingLog,
    scenarioLog,
    registers: folderRegisters(folder),
    holdings: () => holdings,
  };
  const engine = createEngine({
    store,
    listedTopics: [],
    answerCacheBytes: 1_000_000,
    decisions: new Decisions(library),
    log: { failed: (error) => process.stderr.write(`${String(error)}\n`), warn: () => undefined },
  });
  return {
    log,
    folder,
    ask: async (query, variables = {}) => {
      const answer = await (
        await engine
      ).answer({
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        search: '',
        body: { query, variables },
        authorise: () => Promise.resolve({ id: '1', name }),
      });
      const { data = null, errors = [] } = JSON.parse(answer.body) as Partial<Reply>;
      return { status: answer.status, data, errors };
    },
  };
}
