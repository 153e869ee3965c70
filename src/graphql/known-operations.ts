import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Answer } from './answers';
import type { GraphContext } from './context';
import { publicError, statusOfFailure, type FailureLog } from './errors';
import { compileOperation, type Run } from './plan/compiled';
import type { SizeLimits } from './size-limits';

/** Characters of operations that are kept; a client with ever new ones begins anew. */
const MOST_TEXT = 500_000;

interface Compiled {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly run: Run<GraphContext>;
}

interface Known extends Compiled {
  readonly headers: Answer['headers'];
}

/**
 * Operations that are answered without graphql-js, and once Apollo has let them through, parsed and valid, without Apollo
 * too. Whatever is not answered here is Apollo's to answer.
 */
export class KnownOperations {
  // Apollo keeps parsed documents and forgets them; what was compiled of them goes with them.
  private readonly runs = new WeakMap<OperationDefinitionNode, Run<GraphContext> | null>();
  /** By the reader of the request: Apollo hands its plugins a copy of the context. */
  private readonly answered = new WeakMap<GraphContext['reader'], Compiled>();
  private known = new Map<string, Known>();
  private text = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: SizeLimits,
    private readonly log: FailureLog,
  ) {}

  /** @param key all of a request but its variables; @returns null where Apollo has to answer */
  async answer(
    key: string,
    variables: Readonly<Record<string, unknown>>,
    context: GraphContext,
  ): Promise<Answer | null> {
    const known = this.known.get(key);
    if (!known) return null;
    const { document, operation, run, headers } = known;
    if (!this.limits.passes({ document, operation, variables })) return null;
    const result = await run(context, variables);
    if (!result) return null;
    const shown = this.shown(result);
    return { status: statusOfFailure(shown) ?? 200, headers, body: `${JSON.stringify(shown)}\n` };
  }

  /** After Apollo's answer: an operation that it let through is known from now on. */
  learn(key: string, context: GraphContext, { status, headers }: Answer): void {
    const compiled = this.answered.get(context.reader);
    if (!compiled || status !== 200) return;
    if (this.text + key.length > MOST_TEXT) {
      this.known = new Map();
      this.text = 0;
    }
    this.text += key.length;
    const lasting = [...headers].filter(([name]) => name !== 'content-length');
    this.known.set(key, { ...compiled, headers: new Map(lasting) });
  }

  /** Lets Apollo answer what can be answered without graphql-js. */
  plugin(): ApolloServerPlugin<GraphContext> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, operation, request, contextValue }) => {
          const run = this.runOf(document, operation);
          const result = await run?.(contextValue, request.variables ?? {});
          if (!run || !result) {
            // Left to graphql-js once, it is left to it from then on.
            this.runs.set(operation, null);
            return null;
          }
          this.answered.set(contextValue.reader, { document, operation, run });
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: this.shown(result) } };
        },
      }),
    };
  }

  private shown({ data, errors }: ExecutionResult): FormattedExecutionResult<Record<string, unknown>> {
    return {
      ...(errors && { errors: errors.map((error) => publicError(error.toJSON(), error, this.log)) }),
      ...(data !== undefined && { data }),
    };
  }

  private runOf(document: DocumentNode, operation: OperationDefinitionNode): Run<GraphContext> | null {
    let run = this.runs.get(operation);
    if (run === undefined) {
      run = compileOperation<GraphContext>(this.schema, document, operation);
      this.runs.set(operation, run);
    }
    return run;
  }
}
