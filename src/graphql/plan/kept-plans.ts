/**
 * Plans, made once for a field of an operation and the values they depend on. The store keeps the text of a statement with
 * the query object it was written for, so that an operation that comes again costs neither planning nor writing.
 *
 * What a plan depends on is the nodes that make the field up, which directives may decide, the variables below it, and
 * whatever the path was made from. Nothing else of a request goes into one.
 */
import {
  getNamedType,
  visit,
  type FieldNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Kind } from '../../domain/model';
import type { Path, Place } from './path';
import { planNodes, planPath, selectedAt, type PlannedNodes, type PlannedPath, type Selected } from './planner';

/** Plans of one operation, and of all together, of some kilobytes each; beyond, they are made anew. */
const MOST_OF_ONE = 30;
const MOST_PLANS = 2_000;
/** Conditions of a request may be long: a plan that depends on as much is hardly asked for again, and not kept. */
const LONGEST_KEY = 4_000;

interface OperationPlans {
  readonly plans: Map<string, Planned>;
  /** Numbers of the nodes that fields begin with, in the order in which they were met. */
  readonly numbers: Map<FieldNode, number>;
  /** Variables used below a node. */
  readonly variables: Map<FieldNode, readonly string[]>;
}

/** The parsed operation is kept and forgotten elsewhere; what was planned for it goes with it. */
let operations = new WeakMap<OperationDefinitionNode, OperationPlans>();
let planned = 0;

const ITSELF: readonly Place[] = [[]];

/** Makes the plans of a request. */
export class Planning {
  /** @param keeps how a plan that was made is found again */
  constructor(private readonly keeps: Keeps) {}

  /** What to read for nodes of these kinds that stand at these places below the field being resolved. */
  nodesPlan(info: GraphQLResolveInfo, kinds: readonly Kind[], at: readonly Place[] = ITSELF): PlannedNodes {
    return this.keeps(info, [at, kinds], () => planNodes(info, resolved(info), at, kinds));
  }

  /**
   * @param dependsOn whatever the path was made from, beside the field
   * @param at where below the field being resolved its answer stands
   */
  pathPlan(info: GraphQLResolveInfo, dependsOn: unknown, path: () => Path, at: Place = []): PlannedPath {
    return this.keeps(info, [at, dependsOn], () => planPath(info, selectedAt(info, resolved(info), at), path()));
  }
}

type Planned = PlannedNodes | PlannedPath;
type Keeps = <P extends Planned>(info: GraphQLResolveInfo, dependsOn: unknown, plan: () => P) => P;

const resolved = ({ returnType, fieldNodes }: GraphQLResolveInfo): Selected => ({
  type: getNamedType(returnType),
  fields: [fieldNodes],
});

function kept<P extends Planned>(info: GraphQLResolveInfo, dependsOn: unknown, plan: () => P): P {
  const known = plansOf(info.operation);
  const nodes = info.fieldNodes.map((node) => numberOf(known, node));
  const names = new Set(info.fieldNodes.flatMap((node) => variablesBelow(known, node, info.fragments)));
  const values = [...names].flatMap((name) =>
    // A variable that is not given differs from one that is null: defaults fill the first only.
    Object.hasOwn(info.variableValues, name) ? [[name, info.variableValues[name]]] : [],
  );
  const key = JSON.stringify([nodes, dependsOn, values]);
  // The key tells which of the two was planned: the places of nodes are a list of places, that of a path is one.
  const found = known.plans.get(key) as P | undefined;
  if (found) return found;
  const made = plan();
  if (key.length > LONGEST_KEY) return made;
  if (known.plans.size >= MOST_OF_ONE) known.plans.clear();
  known.plans.set(key, made);
  planned += 1;
  return made;
}

function plansOf(operation: OperationDefinitionNode): OperationPlans {
  if (planned >= MOST_PLANS) {
    operations = new WeakMap();
    planned = 0;
  }
  let known = operations.get(operation);
  if (!known) {
    known = { plans: new Map(), numbers: new Map(), variables: new Map() };
    operations.set(operation, known);
  }
  return known;
}

function numberOf({ numbers }: OperationPlans, node: FieldNode): number {
  const number = numbers.get(node) ?? numbers.size;
  numbers.set(node, number);
  return number;
}

function variablesBelow(
  { variables }: OperationPlans,
  field: FieldNode,
  fragments: GraphQLResolveInfo['fragments'],
): readonly string[] {
  const known = variables.get(field);
  if (known) return known;
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (node: SelectionSetNode): void => {
    visit(node, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        look(fragment.selectionSet);
      },
    });
  };
  if (field.selectionSet) look(field.selectionSet);
  const found = [...names].sort();
  variables.set(field, found);
  return found;
}

export const KEPT_PLANS = new Planning(kept);
export const NEW_PLANS = new Planning((_info, _dependsOn, plan) => plan());
