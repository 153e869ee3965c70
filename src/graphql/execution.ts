/**
 * operation → plan → read → response. An operation is compiled where all of it can be, else it is run by graphql-js; what
 * its resolvers read is planned either way.
 */
import { GraphQLError, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { admit, Questions } from './changes/admission';
import type { GraphContext } from './context';
import { executeApart } from './core/list-items';
import { asGraphqlError, publicResponse, type FailureLog, type PublicResponse } from './errors';
import { badArgument } from './limits/refusal';
import type { RequestLimits } from './limits/request-limits';
import type { Values } from './limits/variables';
import { isQuery, isSubscription, type Operation } from './operations';
import { compileOperation, type Run } from './plan/compiled';

const EVENTS_ONLY = 'A subscription brings events: send Accept: text/event-stream, by POST.';

export interface ExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly limits: RequestLimits;
  readonly isCompiling: boolean;
  readonly log: FailureLog;
}

export class Execution {
  /** Parsed operations are kept and forgotten elsewhere; what was compiled of them goes with them. Null is not compiled. */
  private readonly runs = new WeakMap<OperationDefinitionNode, Run<GraphContext> | null>();

  private readonly questions: Questions;

  constructor(private readonly options: ExecutionOptions) {
    this.questions = new Questions(options.schema);
  }

  /**
   * @param given the variables as they came
   * @param withCost whether the response says what it cost, or what it would have
   */
  async respond(
    operation: Operation,
    given: Values,
    context: GraphContext,
    { withCost = false }: { readonly withCost?: boolean } = {},
  ): Promise<PublicResponse> {
    const response = publicResponse(await this.run(operation, given, context), context.log ?? this.options.log);
    const cost = withCost ? this.options.limits.cost({ ...operation, variables: given }) : null;
    return cost ? { ...response, result: { ...response.result, extensions: { cost } } } : response;
  }

  private async run(known: Operation, given: Values, context: GraphContext): Promise<ExecutionResult> {
    if (isQuery(known)) {
      const refused = await this.questions.refuse(known, context);
      return refused ? { errors: [refused] } : this.answered(known, given, context);
    }
    if (isSubscription(known)) return { errors: [badArgument(EVENTS_ONLY, known.operation)] };
    const admitted = await admit(this.options.schema, known, context);
    if (admitted instanceof GraphQLError) return { errors: [admitted] };
    return this.answered(known, given, { ...context, bearer: admitted });
  }

  private async answered(
    { document, operation }: Operation,
    given: Values,
    context: GraphContext,
  ): Promise<ExecutionResult> {
    const { schema, limits } = this.options;
    const checked = limits.check({ document, operation, variables: given });
    if ('refusal' in checked) return { errors: [checked.refusal] };
    const compiled = await this.runOf(document, operation)?.(context, checked.variables);
    if (compiled === 'unplanned') this.runs.set(operation, null);
    else if (compiled) return compiled;
    if (context.signal.aborted) return { errors: [asGraphqlError(context.signal.reason)] };
    const operationName = operation.name?.value;
    return executeApart({ schema, document, operationName, variableValues: given, contextValue: context });
  }

  private runOf(document: Operation['document'], operation: OperationDefinitionNode): Run<GraphContext> | null {
    let run = this.runs.get(operation);
    if (run === undefined) {
      const { schema, isCompiling } = this.options;
      // What is compiled is run once more by graphql-js where it fails: a change must not be.
      const isCompiled = isCompiling && isQuery({ document, operation });
      run = isCompiled ? compileOperation<GraphContext>(schema, document, operation) : null;
      this.runs.set(operation, run);
    }
    return run;
  }
}
