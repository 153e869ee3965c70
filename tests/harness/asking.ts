import { join } from 'node:path';
import { createEngine, type GraphqlEngine } from '../../src/graphql/engine';
import type { ColumnLimits } from '../../src/graphql/groups/columns/kept-columns';
import { ALL_OPTIMISATIONS } from '../../src/graphql/optimisations';
import type { LimitOptions } from '../../src/graphql/limits/request-limits';
import type { GraphqlRequest } from '../../src/graphql/request';
import { loadLeaderPostRules } from '../../src/ingest/link/seed-rules';
import type { Bearer } from '../../src/ingest/intake';
import type { DocumentTexts } from '../../src/ingest/texts/document-texts';
import type { GraphStore } from '../../src/store/graph-store';
import { PROJECT_ROOT } from './shared';

export interface Reply {
  readonly status: number;
  // The shape of an answer is the question's; each test says what it expects.
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export interface Asker {
  readonly engine: GraphqlEngine;
  /** What was logged as a failure of the service itself. */
  readonly failures: unknown[];
  readonly ask: Ask;
  /** As somebody whose key opens everything. */
  readonly askWithKey: Ask;
}

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Reply>;

const authorise = async (): Promise<Bearer> => ({ id: '0', name: 'whoever' });

const SEED_RULES = loadLeaderPostRules(join(PROJECT_ROOT, 'seed'));

/** Groups are counted in columns however little there is. */
export const IN_COLUMNS: ColumnLimits = { few: -1, always: true, most: 1_000_000 };

/**
 * The GraphQL engine over a store, asked in process as HTTP would.
 * @param optimisations none for the reference: graphql-js alone, nothing planned, compiled or kept
 */
export async function asker(
  store: GraphStore,
  answerCacheBytes = 0,
  optimisations = ALL_OPTIMISATIONS,
  limits: LimitOptions = {},
  columnLimits?: ColumnLimits,
  leaderPostRules = SEED_RULES,
  texts?: Pick<DocumentTexts, 'with'>,
): Promise<Asker> {
  const failures: unknown[] = [];
  const log = { failed: (error: unknown) => void failures.push(error), warn: () => undefined };
  const engine = await createEngine({
    store,
    listedTopics: [],
    leaderPostRules,
    answerCacheBytes,
    optimisations,
    limits,
    log,
    ...(columnLimits && { columnLimits }),
    ...(texts && { texts }),
  });
  const asking =
    (who: Pick<GraphqlRequest, 'authorise'>): Ask =>
    async (query, variables) => {
      const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
      const body = variables ? { query, variables } : { query };
      const answer = await engine.answer({ method: 'POST', headers, search: '', body, ...who });
      const { data = null, errors = [] } = JSON.parse(answer.body) as Partial<Reply>;
      return { status: answer.status, data, errors };
    };
  return { engine, failures, ask: asking({}), askWithKey: asking({ authorise }) };
}
