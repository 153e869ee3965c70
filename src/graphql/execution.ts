/**
 * operation → plan → read → response. An operation is compiled where all of it can be, else it is run by graphql-js; what
 * its resolvers read is planned either way.
 */
import {
  execute,
  getVariableValues,
  GraphQLError,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GraphContext } from './context';
import { asGraphqlError, publicResponse, type FailureLog, type PublicResponse } from './errors';
import type { Operation } from './operations';
import { compileOperation, type Run } from './plan/compiled';

export interface ExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly isCompiling: boolean;
  readonly log: FailureLog;
}

export class Execution {
  /** Parsed operations are kept and forgotten elsewhere; what was compiled of them goes with them. Null is not compiled. */
  private readonly runs = new WeakMap<OperationDefinitionNode, Run<GraphContext> | null>();

  constructor(private readonly options: ExecutionOptions) {}

  /** @param given the variables as they came */
  async respond(
    operation: Operation,
    given: Readonly<Record<string, unknown>>,
    context: GraphContext,
  ): Promise<PublicResponse> {
    return publicResponse(await this.run(operation, given, context), this.options.log);
  }

  private async run(
    { document, operation }: Operation,
    given: Readonly<Record<string, unknown>>,
    context: GraphContext,
  ): Promise<ExecutionResult> {
    const { schema } = this.options;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return { errors: errors.map(wrongVariable) };
    const compiled = await this.runOf(document, operation)?.(context, coerced);
    if (compiled === 'unplanned') this.runs.set(operation, null);
    else if (compiled) return compiled;
    if (context.signal.aborted) return { errors: [asGraphqlError(context.signal.reason)] };
    const operationName = operation.name?.value;
    return execute({ schema, document, operationName, variableValues: given, contextValue: context });
  }

  private runOf(document: Operation['document'], operation: OperationDefinitionNode): Run<GraphContext> | null {
    let run = this.runs.get(operation);
    if (run === undefined) {
      const { schema, isCompiling } = this.options;
      run = isCompiling ? compileOperation<GraphContext>(schema, document, operation) : null;
      this.runs.set(operation, run);
    }
    return run;
  }
}

const wrongVariable = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
