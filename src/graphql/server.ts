import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GraphContext } from './context';
import { publicError, type FailureLog, type PublicResponse } from './errors';
import { DocumentCache, TextCache } from './limits/document-cache';
import type { RequestLimits } from './limits/request-limits';
import type { Values } from './limits/variables';
import type { Operation } from './operations';
import { asksForCost } from './request';

/** What Apollo adds by itself: pages from its CDN, and reports to its makers where a variable of the environment is set. */
const BUILT_IN_OFF = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

export type Respond = (
  operation: Operation,
  variables: Values,
  context: GraphContext,
  options: { readonly withCost: boolean },
) => Promise<PublicResponse>;

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly limits: RequestLimits;
  /** Runs an operation that was let through. */
  readonly respond: Respond;
  readonly log: FailureLog;
}

/** The GraphQL engine. It serves no socket of its own: `http` hands requests in and takes answers out. */
export function createApollo({ schema, limits, respond, log }: ApolloParts): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema,
    // Developers find the schema by asking; it is public like the data.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: new DocumentCache(),
    persistedQueries: { cache: new TextCache() },
    parseOptions: { maxTokens: limits.bounds.tokens },
    validationRules: [limits.rule],
    validationOptions: limits.validation,
    formatError: (formatted, error) => publicError(formatted, error, log),
    logger: {
      debug() {},
      info() {},
      warn: (message) => log.warn(String(message)),
      error: (message) => log.warn(String(message)),
    },
    plugins: [...BUILT_IN_OFF, runBy(respond)],
  });
}

/** Apollo answers for the request, its syntax and its validity; what is let through is run here. */
function runBy(respond: Respond): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, request, contextValue, ...resolved }) {
          const operation = resolved.operation as OperationDefinitionNode | undefined;
          // Apollo says itself that a request names no operation of its own.
          if (!operation) return null;
          const known = { document, operation };
          const { status, result } = await respond(known, request.variables ?? {}, contextValue, {
            withCost: asksForCost({ headers: Object.fromEntries(request.http?.headers ?? []) }),
          });
          return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult: result } };
        },
      };
    },
  };
}
