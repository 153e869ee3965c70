import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { GraphContext } from './context';
import { publicError, type FailureLog } from './errors';
import type { Execution } from './execution';
import type { Operation } from './operations';
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
  readonly execution: Execution;
  /** Told of every operation that was let through and run. */
  readonly onRun: (operation: Operation, context: GraphContext) => void;
  readonly log: FailureLog;
}

/** The GraphQL engine. It serves no socket of its own: `http` hands requests in and takes answers out. */
export function createApollo({ schema, limits, execution, onRun, log }: ApolloParts): ApolloServer<GraphContext> {
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
    plugins: [...BUILT_IN_OFF, guard(limits), runBy(execution, onRun)],
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

/** Apollo answers for the request, its syntax and its validity; what is let through is run here. */
function runBy(execution: Execution, onRun: ApolloParts['onRun']): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, request, contextValue, ...resolved }) {
          const operation = resolved.operation as OperationDefinitionNode | undefined;
          // Apollo says itself that a request names no operation of its own.
          if (!operation) return null;
          const known = { document, operation };
          const { status, result } = await execution.respond(known, request.variables ?? {}, contextValue);
          onRun(known, contextValue);
          return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult: result } };
        },
      };
    },
  };
}
