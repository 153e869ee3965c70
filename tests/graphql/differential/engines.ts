/** The engines that are compared: the reference plans nothing and keeps nothing; of the others, one keeps answers. */
import { createEngine, type EngineOptions } from '../../../src/graphql/engine';
import type { OpenLibrary } from '../../../src/ingest/library';
import type { Engines } from './trial';

const ANSWER_CACHE_BYTES = 4_000_000;

export async function engines({ store, reference }: OpenLibrary, failures: unknown[]): Promise<Engines> {
  const log = { failed: (error: unknown) => void failures.push(error), warn: () => undefined };
  const options: EngineOptions = { store, listedTopics: reference.topics, answerCacheBytes: 0, log };
  return {
    reference: await createEngine({ ...options, optimisations: new Set() }),
    judged: {
      'that keeps no answers': await createEngine(options),
      'that keeps answers': await createEngine({ ...options, answerCacheBytes: ANSWER_CACHE_BYTES }),
    },
  };
}
