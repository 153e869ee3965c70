import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { GraphContext } from './context';
import { publicError, statusOfFailure, type FailureLog } from './errors';
import type { KnownOperations } from './known-operations';
import type { SizeLimits } from './size-limits';

/** More tokens than any question written by hand needs; what comes above is not even parsed. */
const MAX_TOKENS = 2_000;

/** What Apollo adds by itself: pages from its CDN, and reports to its makers where a variable of the environment is set. */
const BUILT_IN_OFF = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly limits: SizeLimits;
  readonly operations: KnownOperations;
  readonly log: FailureLog;
}

/** The GraphQL engine. It serves no socket of its own: `http` hands requests in and takes answers out. */
export function createApollo({ schema, limits, operations, log }: ApolloParts): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema,
    // Developers find the schema by asking; it is public like the data.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: (formatted, error) => publicError(formatted, error, log),
    logger: {
      debug() {},
      info() {},
      warn: (message) => log.warn(String(message)),
      error: (message) => log.warn(String(message)),
    },
    plugins: [...BUILT_IN_OFF, guard(limits), operations.plugin(), statusOfFailures()],
  });
}

/** Sizes are checked once the operation and its variables are known, since Apollo's document cache skips validation rules. */
function guard(limits: SizeLimits): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          // Apollo says itself that a request names no operation of its own.
          if (!operation) return;
          if (operation.operation !== OperationTypeNode.QUERY) {
            throw new GraphQLError('This service answers queries; it has nothing to change or to subscribe to.', {
              extensions: { code: 'BAD_REQUEST' },
            });
          }
          limits.check({ document, operation, variables: request.variables ?? {} });
        },
      };
    },
  };
}

function statusOfFailures(): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const status = statusOfFailure(response.body.singleResult);
          if (status !== undefined) response.http.status = status;
        },
      };
    },
  };
}
