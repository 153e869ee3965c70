import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
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

/**
 * Refuses a request that is too large, or asks for pages that are out of bounds, before anything runs. Every list of the
 * schema names its page `first` and its ids `ids`, so that no field can be forgotten here.
 */
export function checkComplexity(
  schema: GraphQLSchema,
  request: {
    readonly document: DocumentNode;
    readonly operationName?: string | null | undefined;
    readonly variables?: Record<string, unknown> | undefined;
  },
): void {
  const problems: GraphQLError[] = [];
  const estimate: ComplexityEstimator = ({ args, childComplexity, field, type, node }) => {
    if (field.name.startsWith('__') || type.name.startsWith('__')) return 0;
    const problem = pageProblem(args);
    if (problem) problems.push(new GraphQLError(problem, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }));
    return cost(field.name, args, childComplexity, String(field.type).startsWith('['));
  };
  const complexity = getComplexity({
    schema,
    query: request.document,
    variables: request.variables ?? {},
    ...(request.operationName && { operationName: request.operationName }),
    estimators: [estimate],
    maxQueryNodes: MAX_FIELDS,
  });
  if (problems[0]) throw problems[0];
  if (complexity > MAX_COMPLEXITY) {
    throw new GraphQLError(
      `The request could bring back ${complexity} things; at most ${MAX_COMPLEXITY} are allowed. Ask for smaller pages or fewer levels.`,
      { extensions: { code: 'QUERY_TOO_COMPLEX' } },
    );
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

function cost(name: string, args: { readonly [name: string]: unknown }, children: number, isList: boolean): number {
  // A connection's own page size has already multiplied what is below its edges.
  if (children === 0 || name === 'edges' || name === 'pageInfo') return children;
  if (Array.isArray(args['ids'])) return args['ids'].length * (1 + children);
  if (name === 'evidence') return Math.min(USUAL_EVIDENCE, Number(args['first'])) * (1 + children);
  if (typeof args['first'] === 'number') return args['first'] * (1 + children);
  return (isList ? USUAL_LIST : 1) * (1 + children);
}
