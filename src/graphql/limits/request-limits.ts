import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { checkArgument, type GivenArgument } from './arguments';
import { BOUNDS, MAX_ERRORS, type Bounds } from './bounds';
import { costOf, dependsOnVariables, pricedFields, readsOf, type CostPart, type PricedField } from './cost';
import { EXPENSIVE } from './costs';
import { documentRule, fragmentsOf } from './document-rule';
import { operationFields } from './operation-fields';
import { invalidDocument, shown } from './refusal';
import { coerceVariables, type Values } from './variables';

/** A request whose document is valid by the rules of GraphQL and by `RequestLimits.rule`. */
export interface LimitedRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Values;
}

/** The coerced variables, for execution; or why nothing is executed: BAD_USER_INPUT, QUERY_TOO_COMPLEX or GRAPHQL_VALIDATION_FAILED. */
export type Checked = { readonly variables: Values } | { readonly refusal: GraphQLError };

/** What a request costs before it runs, and where. */
export interface RequestCost {
  readonly requested: number;
  readonly limit: number;
  /** The dearest parts, dearest first. Each counts without what stands below it. */
  readonly parts: readonly CostPart[];
}

export interface LimitOptions {
  readonly bounds?: Bounds;
  /** Whether errors keep to themselves which names of the schema come near to one that is not there. */
  readonly hideSuggestions?: boolean;
}

/** What is kept of an operation, for as long as whoever parsed it keeps that. */
interface Limited {
  readonly priced: readonly PricedField[];
  /** Only those whose value a variable decides; the others were checked. */
  readonly open: readonly GivenArgument[];
  /** Null where variables decide. */
  readonly cost: number | null;
}

const SHOWN_PARTS = 10;
const NO_VARIABLES: Values = Object.freeze({});

/**
 * How large requests may be. Everything is decided on the operation and the values of this very request before anything
 * runs; what is kept of an operation goes with it, and nothing is kept of variables.
 */
export class RequestLimits {
  readonly bounds: Bounds;
  /** For the validation of a document, once. */
  readonly rule: ValidationRule;
  /** graphql-js says in one error more that it stopped. */
  readonly validation: { readonly maxErrors: number; readonly hideSuggestions: boolean };
  private readonly known = new WeakMap<OperationDefinitionNode, Limited>();

  constructor(
    private readonly schema: GraphQLSchema,
    { bounds = BOUNDS, hideSuggestions = false }: LimitOptions = {},
  ) {
    this.bounds = bounds;
    this.validation = { maxErrors: MAX_ERRORS - 1, hideSuggestions };
    this.rule = documentRule(bounds);
  }

  check(request: LimitedRequest): Checked {
    try {
      const { limited, variables } = this.look(request);
      const cost = limited.cost ?? costOf(limited.priced, variables);
      return cost > this.bounds.cost ? { refusal: tooComplex(this.reckon(limited, variables)) } : { variables };
    } catch (error) {
      if (error instanceof GraphQLError) return { refusal: error };
      throw error;
    }
  }

  /** Null where the variables or the arguments are refused: there is nothing to reckon with then. */
  cost(request: LimitedRequest): RequestCost | null {
    try {
      const { limited, variables } = this.look(request);
      return this.reckon(limited, variables);
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }

  /** @throws GraphQLError BAD_USER_INPUT or GRAPHQL_VALIDATION_FAILED */
  private look({ document, operation, variables: given }: LimitedRequest): {
    readonly limited: Limited;
    readonly variables: Values;
  } {
    const variables = coerceVariables(this.schema, operation, given, this.boundsOf(operation), this.validation);
    const limited = this.limited(document, operation);
    for (const argument of limited.open) checkArgument(argument, variables, this.bounds);
    return { limited, variables };
  }

  private boundsOf({ operation }: OperationDefinitionNode): Bounds {
    const isChange = operation === OperationTypeNode.MUTATION;
    return isChange ? { ...this.bounds, variables: this.bounds.variablesOfChange } : this.bounds;
  }

  private reckon({ priced }: Limited, variables: Values): RequestCost {
    const parts: CostPart[] = [];
    const requested = costOf(priced, variables, (path, cost) => void parts.push({ path, cost: rounded(cost) }));
    parts.sort((a, b) => b.cost - a.cost);
    return { requested: rounded(requested), limit: this.bounds.cost, parts: parts.slice(0, SHOWN_PARTS) };
  }

  private limited(document: DocumentNode, operation: OperationDefinitionNode): Limited {
    let limited = this.known.get(operation);
    if (!limited) {
      limited = this.limit(document, operation);
      this.known.set(operation, limited);
    }
    return limited;
  }

  private limit(document: DocumentNode, operation: OperationDefinitionNode): Limited {
    const priced = pricedFields(this.schema, operationFields(this.schema, operation, fragmentsOf(document)));
    const all = [...everyField(priced)];
    checkExpensive(all, this.bounds);
    const given = all.flatMap((field) => field.given);
    for (const one of given) if (!one.hasVariables) checkArgument(one, NO_VARIABLES, this.bounds);
    const open = given.filter(({ hasVariables }) => hasVariables);
    return { priced, open, cost: dependsOnVariables(all) ? null : costOf(priced, NO_VARIABLES) };
  }
}

const rounded = (cost: number): number => Math.ceil(cost);

/** Each once, though it may stand in several alternatives. */
function everyField(fields: readonly PricedField[], seen = new Set<PricedField>()): ReadonlySet<PricedField> {
  for (const field of fields) {
    if (seen.has(field)) continue;
    seen.add(field);
    for (const below of field.alternatives) everyField(below, seen);
  }
  return seen;
}

function checkExpensive(fields: readonly PricedField[], { aliasesOfExpensiveField }: Bounds): void {
  const counts = new Map<string, number>();
  for (const { name, costs, given, node } of fields) {
    if (readsOf(costs, given) < EXPENSIVE) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > aliasesOfExpensiveField)
      throw invalidDocument(
        `\`${name}\` is expensive and is asked for more than ${aliasesOfExpensiveField} times.`,
        node,
      );
  }
}

function tooComplex({ requested, limit, parts: [dearest] }: RequestCost): GraphQLError {
  const part = dearest ? ` The dearest part is \`${dearest.path}\` with ${shown(dearest.cost)}.` : '';
  return new GraphQLError(
    `The request could cost ${shown(requested)}; at most ${shown(limit)} are allowed.${part} Ask for smaller pages, fewer levels or fewer fields there.`,
    { extensions: { code: 'QUERY_TOO_COMPLEX' } },
  );
}
