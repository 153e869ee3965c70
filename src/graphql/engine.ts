import 'reflect-metadata';
import { HeaderMap } from '@apollo/server';
import type { GraphStore } from '../store/graph-store';
import type { SeedTopic } from '../ingest/link/reference';
import { AnswerCache, type Answer } from './answers';
import { createContext, type GraphContext } from './context';
import type { FailureLog } from './errors';
import { CandidateCache } from './handlers/candidate-cache';
import { KnownOperations } from './known-operations';
import { buildGraphqlSchema } from './schema';
import { createApollo } from './server';
import { SizeLimits } from './size-limits';
import { TopicDirectory } from './topic/topic-directory';

/** A request as it came over HTTP. */
export interface GraphqlRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Query string with its question mark, or empty. */
  readonly search: string;
  /** Parsed from JSON. */
  readonly body: unknown;
  /**
   * Aborted when the client hangs up and when the time limit of the request passes; `reason` is a GovorgError `CANCELLED`
   * or `TIMEOUT`.
   */
  readonly signal?: AbortSignal;
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
  const schema = buildGraphqlSchema();
  const limits = new SizeLimits(schema);
  const operations = new KnownOperations(schema, limits, log);
  const apollo = createApollo({ schema, limits, operations, log });
  await apollo.start();
  const shared = { topics: new TopicDirectory(store, listedTopics), candidates: new CandidateCache() };
  const answers = new AnswerCache(answerCacheBytes);

  const byApollo = async (context: GraphContext, request: GraphqlRequest): Promise<Answer> => {
    const { method, headers, search, body } = request;
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMap(headers), search, body },
      context: async () => context,
    });
    if (response.body.kind !== 'complete') throw new Error('the schema has no incremental answers');
    return { status: response.status ?? 200, headers: response.headers, body: response.body.string };
  };

  const compute = async (version: number, request: GraphqlRequest, question: Question | null): Promise<Answer> => {
    const context = createContext(store, version, shared);
    if (!question) return byApollo(context, request);
    const known = await operations.answer(question.operation, question.variables, context);
    if (known) return known;
    const answer = await byApollo(context, request);
    operations.learn(question.operation, context, answer);
    return answer;
  };

  return {
    store,
    async answer(request) {
      const question = questionOf(request);
      const version = await store.version();
      const answer = (): Promise<Answer> => compute(version, request, question);
      return question ? answers.answer(version, question.key, answer, isLasting) : answer();
    },
    stop: () => apollo.stop(),
  };
}

/** A request that has an answer of its own, told apart from others. */
interface Question {
  /** All that the answer depends on beside the graph. */
  readonly key: string;
  /** The same without the variables. */
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @returns null where Apollo must see the request each time */
function questionOf({ method, headers, body }: GraphqlRequest): Question | null {
  // Only what a browser must ask leave for: anything else goes past Apollo's guard against forged requests.
  if (method !== 'POST' || headers['content-type']?.includes('application/json') !== true || !isPlain(body))
    return null;
  const operation = [headers.accept ?? '', body.operationName ?? '', body.query].join('\n');
  const variables = body.variables ?? {};
  return { key: `${JSON.stringify(variables)}\n${operation}`, operation, variables };
}

interface PlainBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

function isPlain(body: unknown): body is PlainBody {
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
