import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { checkComplexity } from './complexity';
import type { GraphContext } from './context';
import { compileOperation, type Run } from './plan/compiled';
import { publicError, STATUS_BY_CODE, type FailureLog } from './errors';

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

/** The GraphQL engine. It serves no socket of its own: `http` hands requests in and takes answers out. */
export function createApollo(schema: GraphQLSchema, log: FailureLog): ApolloServer<GraphContext> {
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
    plugins: [...BUILT_IN_OFF, limits(schema), compiled(schema, log), statusOfFailures()],
  });
}

/** Answers what can be answered without graphql-js, which runs the rest. */
function compiled(schema: GraphQLSchema, log: FailureLog): ApolloServerPlugin<GraphContext> {
  // Apollo keeps parsed documents and forgets them; what was compiled of them goes with them.
  const runs = new WeakMap<OperationDefinitionNode, Run<GraphContext> | null>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          const known = runs.get(operation);
          const run = known === undefined ? compileOperation<GraphContext>(schema, document, operation) : known;
          const result = await run?.(contextValue, request.variables ?? {});
          // An operation that was left to graphql-js once is left to it from then on.
          runs.set(operation, result ? (run ?? null) : null);
          if (!result) return null;
          const { data, errors } = result;
          const failures = errors && { errors: errors.map((error) => publicError(error.toJSON(), error, log)) };
          const singleResult = { ...(data !== undefined && { data }), ...failures };
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** Sizes are checked once the operation and its variables are known, since Apollo's document cache skips validation rules. */
function limits(schema: GraphQLSchema): ApolloServerPlugin<GraphContext> {
  // Apollo keeps parsed documents; an operation without variables costs the same every time.
  const passed = new WeakSet<OperationDefinitionNode>();
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
          if (passed.has(operation)) return;
          checkComplexity(schema, { document, operation, variables: request.variables ?? {} });
          if (!operation.variableDefinitions?.length) passed.add(operation);
        },
      };
    },
  };
}

/** A request that got no data at all says why in its status too; one that got some is a success with errors inside. */
function statusOfFailures(): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          const status = errors?.map(({ extensions }) => STATUS_BY_CODE[String(extensions?.['code'])]).find(Boolean);
          const isEmpty = Object.values(data ?? {}).every((value) => value === null);
          if (status !== undefined && isEmpty) response.http.status = status;
        },
      };
    },
  };
}
