import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Bearer } from '../../ingest/intake';
import type { GraphContext } from '../context';
import { asGraphqlError } from '../errors';
import { fragmentsOf } from '../limits/document-rule';
import { operationFields } from '../limits/operation-fields';
import type { Operation } from '../operations';
import { scopeOfChange } from './authority';

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

const refusal = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

const NO_SUBSCRIPTIONS = refusal('This service has nothing to subscribe to.');
const ONE_CHANGE = refusal('A mutation asks for one change: send others in requests of their own.');
