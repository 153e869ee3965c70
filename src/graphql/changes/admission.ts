import { GraphQLError, OperationTypeNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Scope } from '../../domain/access-key';
import type { Bearer } from '../../ingest/intake';
import type { GraphContext } from '../context';
import { asGraphqlError } from '../errors';
import { fragmentsOf } from '../limits/document-rule';
import { operationFields } from '../limits/operation-fields';
import type { Operation } from '../operations';
import { scopeOfChange, scopesOfQuestion } from './authority';

/**
 * The one gate before every operation that is no query, before anything of it is looked at or run.
 * @returns whose key opens it, or why nothing is run
 */
export async function admit(
  schema: GraphQLSchema,
  { document, operation }: Operation,
  { authorise }: Pick<GraphContext, 'authorise'>,
): Promise<Bearer | GraphQLError> {
  if (operation.operation !== OperationTypeNode.MUTATION) return NO_SUBSCRIPTIONS;
  const scope = scopeOfChange(operationFields(schema, operation, fragmentsOf(document)));
  if (scope === null) return ONE_CHANGE;
  try {
    return await authorise(scope);
  } catch (error) {
    return asGraphqlError(error);
  }
}

/**
 * The gate before every query. Most have nothing to show; what each of them needs is found out once.
 * @returns why nothing is run; null where it may be
 */
export class Questions {
  readonly #scopes = new WeakMap<OperationDefinitionNode, readonly Scope[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  async refuse(asked: Operation, { authorise }: Pick<GraphContext, 'authorise'>): Promise<GraphQLError | null> {
    for (const scope of this.#scopesOf(asked)) {
      try {
        await authorise(scope);
      } catch (error) {
        return asGraphqlError(error);
      }
    }
    return null;
  }

  #scopesOf({ document, operation }: Operation): readonly Scope[] {
    const known = this.#scopes.get(operation);
    if (known) return known;
    const scopes = scopesOfQuestion(operationFields(this.schema, operation, fragmentsOf(document)));
    this.#scopes.set(operation, scopes);
    return scopes;
  }
}

const refusal = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

const NO_SUBSCRIPTIONS = refusal('This service has nothing to subscribe to.');
const ONE_CHANGE = refusal('A mutation asks for one change: send others in requests of their own.');
