/**
 * Operations whose every field is data, a path or a root: what the store answered becomes the response in one pass,
 * without a resolver, a promise or an error place for each field. It knows the good case only. Whatever else happens is
 * left to graphql-js, which then runs the operation from the start and says what there is to say.
 */
import { collectFields } from '@graphql-tools/utils';
import {
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  locatedError,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { wholeResolver } from '../core/list-items';
import type { Read } from './path';
import { answerOf } from './plan';
import { fieldsOf, pathOfField, type Request } from './planner';

/**
 * @param variables coerced
 * @returns null where graphql-js has to say what this request is answered; `unplanned` where it has to for each request of
 *   the operation, because something in it could not be read ahead
 */
export type Run<Context> = (
  context: Context,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult | 'unplanned' | null>;

/** From what a field gave to what the response says. */
type Completion = (value: unknown) => unknown;

interface Entry {
  readonly key: string;
  readonly valueOf: (source: Source) => unknown;
  readonly complete: Completion;
}

type Source = Read & Readonly<Record<string, unknown>>;

/** Thrown where the good case ends. */
const LEFT_TO_GRAPHQL = new Error('left to graphql-js');
const UNPLANNED = new Error('not read ahead');

/** No variable decides what is compiled. */
const NO_VARIABLES = {};

/** @returns null where a field of the operation has a resolver of its own, or a directive decides what is in it */
export function compileOperation<Context>(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Run<Context> | null {
  const query = schema.getQueryType();
  if (!query || isConditional(document)) return null;
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const compiling = { schema, fragments, variableValues: NO_VARIABLES };
  try {
    const selected = collectFields(
      schema,
      fragments,
      { coerced: NO_VARIABLES, sources: {} },
      query,
      operation.selectionSet,
    );
    const fields = [...selected.fields].map(([key, nodes]) => rootField(compiling, query, key, nodes));
    return async (context, variableValues) => {
      const rooted = { parentType: query, schema, fragments, rootValue: undefined, operation, variableValues };
      try {
        const answers = await Promise.all(
          fields.map(({ key, field, nodes, node }) => {
            const place = { fieldName: field.name, fieldNodes: nodes, returnType: field.type };
            const info = { ...rooted, ...place, path: { prev: undefined, key, typename: query.name } };
            return settled(
              wholeResolver(field)?.(undefined, getArgumentValues(field, node, variableValues), context, info),
            );
          }),
        );
        return response(fields, answers);
      } catch (error) {
        return error === UNPLANNED ? 'unplanned' : null;
      }
    };
  } catch (error) {
    if (error === LEFT_TO_GRAPHQL) return null;
    throw error;
  }
}

type Settled = { readonly value: unknown } | { readonly failure: unknown };

const settled = async (answer: unknown): Promise<Settled> =>
  Promise.resolve(answer).then(
    (value) => ({ value }),
    (failure: unknown) => ({ failure }),
  );

/** A root that failed is not asked again: the store may have taken seconds to say that it is not there. */
function response(fields: readonly Root[], answers: readonly Settled[]): ExecutionResult {
  const data = responseObject();
  const errors: GraphQLError[] = [];
  for (const [index, { key, nodes, complete }] of fields.entries()) {
    const answer = answers[index] ?? { failure: undefined };
    if ('value' in answer) {
      data[key] = complete(answer.value);
      continue;
    }
    data[key] = null;
    errors.push(locatedError(answer.failure, nodes, [key]));
  }
  const isWhole = fields.every(({ key, field }) => data[key] !== null || !isNonNullType(field.type));
  return errors.length === 0 ? { data } : { data: isWhole ? data : null, errors };
}

/** Made like any object, and so as fast, but it inherits nothing: a response key may be `__proto__`. */
class ResponseObject {}
Object.setPrototypeOf(ResponseObject.prototype, null);
Reflect.deleteProperty(ResponseObject.prototype, 'constructor');

const responseObject = (): Record<string, unknown> => new ResponseObject() as Record<string, unknown>;

/** Whether a variable decides which fields there are. */
function isConditional(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
    },
  });
  return found;
}

interface Root {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly node: FieldNode;
  readonly complete: Completion;
}

function rootField(compiling: Request, query: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Root {
  const [node] = nodes;
  const field = node && query.getFields()[node.name.value];
  if (!node || !field?.resolve) throw LEFT_TO_GRAPHQL;
  return { key, field, nodes, node, complete: completion(compiling, field.type, nodes) };
}

function completion(compiling: Request, type: GraphQLOutputType, nodes: readonly FieldNode[]): Completion {
  if (isNonNullType(type)) {
    const complete = completion(compiling, type.ofType, nodes);
    return (value) => {
      const completed = complete(value);
      if (completed === null) throw LEFT_TO_GRAPHQL;
      return completed;
    };
  }
  const complete = present(compiling, type, nodes);
  return (value) => (value === null || value === undefined ? null : complete(value));
}

function present(compiling: Request, type: GraphQLOutputType, nodes: readonly FieldNode[]): Completion {
  if (isLeafType(type)) return (value) => type.serialize(value);
  if (isListType(type)) {
    const complete = completion(compiling, type.ofType, nodes);
    return (value) => (value as readonly unknown[]).map(complete);
  }
  if (isAbstractType(type)) {
    const possible = compiling.schema.getPossibleTypes(type);
    const byName = new Map(possible.map((one) => [one.name, objectCompletion(compiling, one, nodes)]));
    return (value) => {
      const complete = byName.get((value as Read).node.kind);
      if (!complete) throw LEFT_TO_GRAPHQL;
      return complete(value);
    };
  }
  return objectCompletion(compiling, type as GraphQLObjectType, nodes);
}

function objectCompletion(compiling: Request, type: GraphQLObjectType, nodes: readonly FieldNode[]): Completion {
  const entries = [...fieldsOf(compiling, type, nodes)].map(([key, selected]) => entry(compiling, type, key, selected));
  return (value) => {
    const completed = responseObject();
    for (const { key, valueOf, complete } of entries) completed[key] = complete(valueOf(value as Source));
    return completed;
  };
}

function entry(compiling: Request, type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Entry {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return { key, valueOf: () => type.name, complete: (value) => value };
  const field = type.getFields()[name];
  if (!field) throw LEFT_TO_GRAPHQL;
  const complete = completion(compiling, field.type, nodes);
  if (pathOfField(field)) return { key, valueOf: (source) => plannedValue(source, nodes), complete };
  if (field.resolve) throw LEFT_TO_GRAPHQL;
  return { key, valueOf: (source) => source[name], complete };
}

function plannedValue({ node, plan }: Source, nodes: readonly FieldNode[]): unknown {
  const planned = plan?.find(nodes);
  if (!planned) throw UNPLANNED;
  return answerOf(planned, node);
}
