import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { checkComplexity } from './complexity';

/** Sizes of pages that are remembered for one operation; beyond, they are reckoned anew. */
const MOST_SIZES = 100;

export interface Sized {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How large requests may be, looked at once for each operation and the sizes that its variables give. */
export class SizeLimits {
  // Apollo keeps parsed documents and forgets them; what is remembered of them goes with them.
  private readonly passed = new WeakMap<OperationDefinitionNode, Set<string>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_COMPLEX */
  check(sized: Sized): void {
    if (this.passes(sized)) return;
    checkComplexity(this.schema, sized);
    const sizes = this.passed.get(sized.operation) ?? new Set();
    if (sizes.size >= MOST_SIZES) sizes.clear();
    this.passed.set(sized.operation, sizes.add(sizesOf(sized)));
  }

  /** Whether a request of these sizes passed before. */
  passes(sized: Sized): boolean {
    return this.passed.get(sized.operation)?.has(sizesOf(sized)) ?? false;
  }
}

/** Text has no size that counts: its place alone tells. */
function sizesOf({ operation, variables }: Sized): string {
  if (!operation.variableDefinitions?.length) return '';
  return JSON.stringify(variables, (_, value: unknown) => (typeof value === 'string' ? '' : value));
}
