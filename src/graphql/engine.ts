import 'reflect-metadata';
import { HeaderMap } from '@apollo/server';
import type { GraphStore } from '../store/graph-store';
import type { SeedTopic } from '../ingest/link/reference';
import { AnswerCache, type Answer } from './answers';
import { createContext } from './context';
import type { FailureLog } from './errors';
import { CandidateCache } from './handlers/candidate-cache';
import { buildGraphqlSchema } from './schema';
import { createApollo } from './server';
import { TopicDirectory } from './topic/topic-directory';

/** A request as it came over HTTP. */
export interface GraphqlRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Query string with its question mark, or empty. */
  readonly search: string;
  /** Parsed from JSON. */
  readonly body: unknown;
}

export interface EngineOptions {
  readonly store: GraphStore;
  readonly listedTopics: readonly SeedTopic[];
  /** Bound of the kept answers; 0 keeps none. */
  readonly answerCacheBytes: number;
  readonly log: FailureLog;
}

/** Answers GraphQL requests out of one store. */
export interface GraphqlEngine {
  readonly store: GraphStore;
  answer(request: GraphqlRequest): Promise<Answer>;
  stop(): Promise<void>;
}

export async function createEngine({
  store,
  listedTopics,
  answerCacheBytes,
  log,
}: EngineOptions): Promise<GraphqlEngine> {
  const apollo = createApollo(buildGraphqlSchema(), log);
  await apollo.start();
  const shared = { topics: new TopicDirectory(store, listedTopics), candidates: new CandidateCache() };
  const answers = new AnswerCache(answerCacheBytes);

  const compute = async (version: number, { method, headers, search, body }: GraphqlRequest): Promise<Answer> => {
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMap(headers), search, body },
      context: async () => createContext(store, version, shared),
    });
    if (response.body.kind !== 'complete') throw new Error('the schema has no incremental answers');
    return { status: response.status ?? 200, headers: response.headers, body: response.body.string };
  };

  return {
    store,
    async answer(request) {
      const key = answerKey(request);
      const version = await store.version();
      if (key === null) return compute(version, request);
      return answers.answer(version, key, () => compute(version, request), isLasting);
    },
    stop: () => apollo.stop(),
  };
}

/** What an answer depends on beside the graph; null where it must be computed afresh. */
function answerKey({ method, headers, body }: GraphqlRequest): string | null {
  // Only what a browser must ask leave for: anything else goes past Apollo's guard against forged requests.
  if (method !== 'POST' || headers['content-type']?.includes('application/json') !== true || !isQuestion(body))
    return null;
  const variables = body.variables ? JSON.stringify(body.variables) : '';
  return [headers.accept ?? '', body.operationName ?? '', variables, body.query].join('\n');
}

interface Question {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: object | null;
}

function isQuestion(body: unknown): body is Question {
  if (typeof body !== 'object' || body === null) return false;
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  return (
    typeof query === 'string' &&
    (typeof operationName === 'string' || operationName === null || operationName === undefined) &&
    (variables === null || variables === undefined || (typeof variables === 'object' && !Array.isArray(variables))) &&
    extensions === undefined
  );
}

/** Requests that were wrong are quickly refused again, and failures may be over by then. */
const isLasting = ({ status, body }: Answer): boolean => status === 200 && !body.startsWith('{"errors"');

function headerMap(headers: GraphqlRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
