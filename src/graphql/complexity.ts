import {
  getNamedType,
  getVariableValues,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { MAX_PAGE_SIZE, MIN_PAGE_SIZE } from './core/page.args';

/** Things that one request may bring back at most, as far as its page sizes tell. */
export const MAX_COMPLEXITY = 10_000;
/** Fields that one request may select, fragments counted where they are spread. */
const MAX_FIELDS = 2_000;
/** Ids in one list of ids. */
const MAX_IDS = 100;
/** A fact is stated in few places, whatever the page of its evidence would allow. */
const USUAL_EVIDENCE = 4;
/** Plain lists of the schema, such as the posts of a section, are short. */
const USUAL_LIST = 4;

interface Request {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Refuses a request that is too large, or asks for pages that are out of bounds, before anything runs. Every list of the
 * schema names its page `first` and its ids `ids`, so that no field can be forgotten here.
 */
export function checkComplexity(schema: GraphQLSchema, { document, operation, variables }: Request): void {
  // Variables of the wrong type are refused by the execution, in its own words.
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return;
  const problems: GraphQLError[] = [];
  const estimate: ComplexityEstimator = (estimated) => {
    const { args, field, type, node } = estimated;
    if (field.name.startsWith('__') || type.name.startsWith('__')) return 0;
    const problem = pageProblem(args);
    if (problem) problems.push(new GraphQLError(problem, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }));
    return cost(estimated);
  };
  const complexity = complexityOf({
    schema,
    query: document,
    variables,
    ...(operation.name && { operationName: operation.name.value }),
    estimators: [estimate],
    maxQueryNodes: MAX_FIELDS,
  });
  if (problems[0]) throw problems[0];
  if (complexity <= MAX_COMPLEXITY) return;
  const size = Number.isFinite(complexity) ? `up to ${complexity}` : 'too many';
  throw new GraphQLError(
    `The request could bring back ${size} things; at most ${MAX_COMPLEXITY} are allowed. Ask for smaller pages or fewer levels.`,
    { extensions: { code: 'QUERY_TOO_COMPLEX' } },
  );
}

/** Infinite where the request selects more fields than are looked through. */
function complexityOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    if (error instanceof GraphQLError) return Infinity;
    throw error;
  }
}

function pageProblem({ first, ids }: { readonly [name: string]: unknown }): string | null {
  if (typeof first === 'number' && (first < MIN_PAGE_SIZE || first > MAX_PAGE_SIZE)) {
    return `\`first\` is ${first}; it must lie between ${MIN_PAGE_SIZE} and ${MAX_PAGE_SIZE}.`;
  }
  if (Array.isArray(ids) && ids.length > MAX_IDS) {
    return `\`ids\` holds ${ids.length} ids; at most ${MAX_IDS} are allowed in one request.`;
  }
  return null;
}

/** Things that a field may bring back, with what is selected below them. A value of a thing costs nothing of its own. */
function cost({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (!isCompositeType(getNamedType(field.type))) return 0;
  // A connection's own page size has already multiplied what is below its edges.
  if (field.name === 'edges' || field.name === 'pageInfo') return childComplexity;
  return howMany(field, args) * (1 + childComplexity);
}

function howMany(field: ComplexityEstimatorArgs['field'], args: { readonly [name: string]: unknown }): number {
  const { first, ids } = args;
  if (Array.isArray(ids)) return ids.length;
  if (typeof first === 'number') return field.name === 'evidence' ? Math.min(USUAL_EVIDENCE, first) : first;
  return isListType(getNullableType(field.type)) ? USUAL_LIST : 1;
}
