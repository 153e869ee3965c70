import 'reflect-metadata';
import { HeaderMap } from '@apollo/server';
import type { GovorgError } from '../domain/errors';
import type { LeaderPostRule } from '../domain/leader-post-rule';
import type { ChangeLog } from '../store/access/change-log';
import type { GraphStore } from '../store/graph-store';
import type { Decisions } from '../ingest/decisions';
import type { Intake } from '../ingest/intake';
import type { DocumentTexts } from '../ingest/texts/document-texts';
import type { SeedTopic } from '../ingest/link/reference';
import { AnswerCache, type Answer } from './answers';
import { KeptReading } from '../store/kept-reading';
import { indexDuties } from './overlap/duty-index';
import { closedQuestions } from './changes/authority';
import { createContext, type GraphContext, type Shared } from './context';
import { asGraphqlError, publicResponse, type FailureLog } from './errors';
import { Execution } from './execution';
import { KeptColumns, type ColumnLimits } from './groups/columns/kept-columns';
import { SupersededDocuments } from './groups/superseded';
import { KeptLists } from './handlers/kept-lists';
import { ALL_OPTIMISATIONS, type Optimisations } from './optimisations';
import { RequestLimits, type LimitOptions } from './limits/request-limits';
import { isQuery, KnownOperations, type KnownOperation, type Operation } from './operations';
import { answerKey, asksForCost, mayChange, questionOf, type GraphqlRequest, type Question } from './request';
import { buildGraphqlSchema } from './schema';
import { createApollo, type Respond } from './server';
import { ListStream, openStream, type ReadPage } from './streams/list-stream';
import { ChangeFeed } from './subscriptions/change-feed';
import { EventStream, openEvents } from './subscriptions/event-stream';
import type { TrustedDocuments } from './trusted-documents';
import { TopicDirectory } from './topic/topic-directory';

export type { GraphqlRequest } from './request';

export interface EngineOptions {
  readonly store: GraphStore;
  readonly listedTopics: readonly SeedTopic[];
  /** What regulations say of the number of leaders; none where nothing is given. */
  readonly leaderPostRules?: readonly LeaderPostRule[];
  /** Bound of the kept answers; 0 keeps none. */
  readonly answerCacheBytes: number;
  /** All of them where nothing is said. */
  readonly optimisations?: Optimisations;
  /** How large requests may be. */
  readonly limits?: LimitOptions;
  /** From how many things on groups are counted in columns, and how many are kept. */
  readonly columnLimits?: ColumnLimits;
  /** The plain texts of documents; without them nothing is told of what stands around facts. */
  readonly texts?: Pick<DocumentTexts, 'with'>;
  /** What documents go through; without it none are taken. */
  readonly intake?: Intake;
  /** The only documents that are run; without it, any. */
  readonly trusted?: TrustedDocuments;
  /** What decisions go through; without it none are taken. */
  readonly decisions?: Decisions;
  /** The record of changes; without it there is none to ask. */
  readonly record?: Pick<ChangeLog, 'page'>;
  readonly log: FailureLog;
}

/** A request for one list, which is read for as long as somebody takes what comes of it. */
export interface StreamRequest extends Omit<GraphqlRequest, 'signal'> {
  /** Runs the reading of each page, with the signal of a request of its own. */
  readonly eachPage: <T>(read: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Asked before each further page: why none is read; null where the stream may go on. */
  readonly ending: () => GovorgError | null;
}

type RequestParts = Pick<GraphqlRequest, 'authorise' | 'log'>;

/** Answers GraphQL requests out of one store. */
export interface GraphqlEngine {
  readonly store: GraphStore;
  readonly leaderPostRules: readonly LeaderPostRule[];
  answer(request: GraphqlRequest): Promise<Answer>;
  /** The same of an operation of the program's own, which runs whatever list of operations is trusted. */
  answerOwn(request: GraphqlRequest): Promise<Answer>;
  /** One list of any length, page after page; an answer where there is nothing to stream. */
  stream(request: StreamRequest): Promise<Answer | ListStream>;
  /** What a subscription brings, as long as its signal is not aborted; an answer where it brings nothing. */
  subscribe(request: GraphqlRequest): Promise<Answer | EventStream>;
  stop(): Promise<void>;
}

/**
 * request → operation → plan → read → response
 *
 * Apollo looks at a request the first time: its form, syntax and validity. An operation that it let through is known from
 * then on and goes straight to the execution; an answer is kept as long as the graph stays what it is.
 */
export async function createEngine({
  store,
  listedTopics,
  leaderPostRules = [],
  answerCacheBytes,
  optimisations = ALL_OPTIMISATIONS,
  limits: limitOptions,
  columnLimits,
  texts,
  intake,
  trusted,
  decisions,
  record,
  log,
}: EngineOptions): Promise<GraphqlEngine> {
  const schema = buildGraphqlSchema();
  const limits = new RequestLimits(schema, limitOptions);
  const execution = new Execution({ schema, limits, isCompiling: optimisations.has('compilation'), log });
  const operations = new KnownOperations();
  /** How a request is run once Apollo let it through, by its reader: Apollo hands its plugins a copy of the context. */
  const runs = new WeakMap<GraphContext['reader'], Respond>();
  const run: Respond = (...request) => execution.respond(...request);
  const respond: Respond = (operation, variables, context, options) =>
    (runs.get(context.reader) ?? run)(operation, variables, context, options);
  const apollo = createApollo({ schema, limits, respond, log });
  await apollo.start();
  const shared: Shared = {
    topics: new TopicDirectory(store, listedTopics),
    candidates: new KeptLists(store),
    statements: new KeptLists(store),
    feed: new ChangeFeed(store),
    columns: new KeptColumns(store, columnLimits),
    superseded: new SupersededDocuments(store),
    duties: new KeptReading(store, (goesOn) => indexDuties(store, goesOn)),
    leaderPostRules,
  };
  const answers = new AnswerCache(answerCacheBytes);
  const closed = closedQuestions(schema);
  const isClosed = ({ text }: Question): boolean => closed.some((name) => text.includes(name));

  const contextOf = (
    { authorise, log: ofRequest = log }: RequestParts,
    version: number,
    signal?: AbortSignal,
  ): GraphContext =>
    createContext({
      store,
      version,
      shared,
      optimisations,
      ...(signal && { signal }),
      ...(authorise && { authorise }),
      ...(texts && { texts }),
      ...(intake && { intake }),
      ...(decisions && { decisions }),
      ...(record && { record }),
      log: ofRequest,
    });

  const byApollo = async (context: GraphContext, request: GraphqlRequest, run: Respond): Promise<Answer> => {
    const { method, headers, search, body } = request;
    runs.set(context.reader, run);
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMap(headers), search, body },
      context: async () => context,
    });
    if (response.body.kind !== 'complete') throw new Error('the schema has no incremental answers');
    return { status: response.status ?? 200, headers: response.headers, body: response.body.string };
  };

  const byOperation = async (
    { headers, ...operation }: KnownOperation,
    { variables }: Question,
    request: GraphqlRequest,
    context: GraphContext,
  ): Promise<Answer> => {
    const { status, result } = await execution.respond(operation, variables, context, {
      withCost: asksForCost(request),
    });
    return { status, headers, body: `${JSON.stringify(result)}\n` };
  };

  const compute = async (
    context: GraphContext,
    request: GraphqlRequest,
    question: Question | null,
    known: KnownOperation | null,
  ): Promise<Answer> => {
    if (known && question) return byOperation(known, question, request, context);
    const run: { operation?: Operation } = {};
    const first = await byApollo(context, request, async (operation, ...others) => {
      const response = await execution.respond(operation, ...others);
      run.operation = operation;
      return response;
    });
    if (run.operation && question && isQuery(run.operation))
      operations.learn(question.operationKey, run.operation, first);
    return first;
  };

  const answerOf = async (request: GraphqlRequest): Promise<Answer> => {
    const question = questionOf(request);
    const version = await store.version();
    const known = question && optimisations.has('known operations') ? operations.find(question.operationKey) : null;
    const answer = (signal?: AbortSignal): Promise<Answer> =>
      compute(contextOf(request, version, signal), request, question, known);
    // What not everybody may ask is answered to each who may, by itself, and kept by nobody.
    if (question && isClosed(question)) return answer(request.signal);
    // A change is made for each who asks, and never given as an answer to another: only queries are known.
    if (question && !known && mayChange(question)) return answer(request.signal);
    const key = question && answerKey(question, known?.operation ?? null);
    return key === null ? answer(request.signal) : answers.answer(version, key, answer, isLasting, request.signal);
  };

  const streamOf = async (request: StreamRequest): Promise<Answer | ListStream> => {
    const { eachPage, ending, log: ofRequest = log } = request;
    const version = (): Promise<number> => store.version();
    const read: ReadPage = (page, variables) =>
      eachPage(async (signal) =>
        execution.respond(page, variables, contextOf(request, await version(), signal), { withCost: false }),
      );
    const opened: { stream?: ListStream } = {};
    const open: Respond = async (operation, variables) => {
      const parts = { schema, limits, read, version, ending, log: ofRequest };
      const found = await openStream(parts, operation, variables).catch((error: unknown) =>
        publicResponse({ errors: [asGraphqlError(error)] }, ofRequest),
      );
      if (!(found instanceof ListStream)) return found;
      opened.stream = found;
      return { status: 200, result: {} };
    };
    const asked = { ...request, headers: { ...request.headers, accept: 'application/json' } };
    const answer = await byApollo(contextOf(request, await version()), asked, open);
    return opened.stream ?? answer;
  };

  const eventsOf = async (request: GraphqlRequest): Promise<Answer | EventStream> => {
    const { signal, log: ofRequest = log } = request;
    const context = async (): Promise<GraphContext> => contextOf(request, await store.version(), signal);
    const opened: { events?: EventStream } = {};
    const open: Respond = async (operation, variables) => {
      const found = await openEvents({ schema, limits, context, log: ofRequest }, operation, variables);
      if (!(found instanceof EventStream)) return found;
      opened.events = found;
      return { status: 200, result: {} };
    };
    const asked = { ...request, headers: { ...request.headers, accept: 'application/json' } };
    const answer = await byApollo(await context(), asked, open);
    return opened.events ?? answer;
  };

  const admitted = <R extends GraphqlRequest, A>(request: R, answer: (request: R) => Promise<A>): Promise<A | Answer> =>
    Promise.resolve(request)
      .then((one) => answer(trusted?.admit(one) ?? one))
      .catch((error: unknown) => unanswered(error, request, request.log ?? log));

  return {
    store,
    leaderPostRules,
    answer: (request) => admitted(request, answerOf),
    answerOwn: (request) => answerOf(request).catch((error: unknown) => unanswered(error, request, request.log ?? log)),
    stream: (request) => admitted(request, streamOf),
    subscribe: (request) => admitted(request, eventsOf),
    stop: async () => {
      await apollo.stop();
      await Promise.all([intake?.idle(), decisions?.idle()]);
    },
  };
}

/** Nothing was run: the store does not even tell its version, or the time of the request was over while it waited. */
function unanswered(error: unknown, { headers }: GraphqlRequest, log: FailureLog): Answer {
  const { status, result } = publicResponse({ errors: [asGraphqlError(error)] }, log);
  const accepted = MEDIA_TYPES.find((type) => headers.accept?.includes(type)) ?? 'application/json';
  return {
    status,
    headers: new Map([['content-type', `${accepted}; charset=utf-8`]]),
    body: `${JSON.stringify(result)}\n`,
  };
}

const MEDIA_TYPES = ['application/graphql-response+json', 'application/json'] as const;

/** Requests that were wrong are quickly refused again, and failures may be over by then. */
const isLasting = ({ status, body }: Answer): boolean => status === 200 && !body.startsWith('{"errors"');

function headerMap(headers: GraphqlRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
