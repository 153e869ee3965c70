/** The engines that are compared: the reference plans nothing and keeps nothing; of the others, one keeps answers. */
import { join } from 'node:path';
import { createEngine, type EngineOptions } from '../../../src/graphql/engine';
import type { OpenLibrary } from '../../../src/ingest/library';
import { loadLeaderPostRules } from '../../../src/ingest/link/seed-rules';
import { PROJECT_ROOT } from '../../harness/shared';
import type { Engines } from './trial';

/** As if whose they are were known: else nobody is held against any. */
const RULES = loadLeaderPostRules(join(PROJECT_ROOT, 'seed')).map((rule) => ({
  ...rule,
  division: '210000',
  years: { from: 2000, to: null },
}));

const ANSWER_CACHE_BYTES = 4_000_000;

export async function engines({ store, texts, reference }: OpenLibrary, failures: unknown[]): Promise<Engines> {
  const log = { failed: (error: unknown) => void failures.push(error), warn: () => undefined };
  const options: EngineOptions = {
    store,
    listedTopics: reference.topics,
    leaderPostRules: RULES,
    texts,
    answerCacheBytes: 0,
    log,
  };
  return {
    reference: await createEngine({ ...options, optimisations: new Set() }),
    judged: {
      'that keeps no answers': await createEngine(options),
      'that keeps answers': await createEngine({ ...options, answerCacheBytes: ANSWER_CACHE_BYTES }),
    },
  };
}
