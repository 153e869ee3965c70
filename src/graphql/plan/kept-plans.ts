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

/** Plans of one operation that differ by the values of their variables; beyond, they are made anew. */
const MOST_PLANS = 10;

interface OperationPlans {
  readonly plans: Map<string, PlannedNodes | PlannedPath>;
  /** Numbers of the nodes that fields begin with, in the order in which they were met. */
  readonly numbers: Map<FieldNode, number>;
  /** Variables used below a node. */
  readonly variables: Map<FieldNode, readonly string[]>;
}

/** The parsed operation is kept and forgotten elsewhere; what was planned for it goes with it. */
const OPERATIONS = new WeakMap<OperationDefinitionNode, OperationPlans>();

const ITSELF: readonly Place[] = [[]];

/** What to read for nodes of these kinds that stand at these places below the field being resolved. */
export function nodesPlan(
  info: GraphQLResolveInfo,
  kinds: readonly Kind[],
  at: readonly Place[] = ITSELF,
): PlannedNodes {
  return kept(info, [at, kinds], () => planNodes(info, resolved(info), at, kinds)) as PlannedNodes;
}

/**
 * @param dependsOn whatever the path was made from, beside the field
 * @param at where below the field being resolved its answer stands
 */
export function pathPlan(info: GraphQLResolveInfo, dependsOn: unknown, path: () => Path, at: Place = []): PlannedPath {
  return kept(info, [at, dependsOn], () => planPath(info, selectedAt(info, resolved(info), at), path())) as PlannedPath;
}

const resolved = ({ returnType, fieldNodes }: GraphQLResolveInfo): Selected => ({
  type: getNamedType(returnType),
  fields: [fieldNodes],
});

function kept(
  info: GraphQLResolveInfo,
  dependsOn: unknown,
  plan: () => PlannedNodes | PlannedPath,
): PlannedNodes | PlannedPath {
  const known = plansOf(info.operation);
  const nodes = info.fieldNodes.map((node) => numberOf(known, node));
  const names = new Set(info.fieldNodes.flatMap((node) => variablesBelow(known, node, info.fragments)));
  const values = [...names].flatMap((name) =>
    // A variable that is not given differs from one that is null: defaults fill the first only.
    Object.hasOwn(info.variableValues, name) ? [[name, info.variableValues[name]]] : [],
  );
  const key = JSON.stringify([nodes, dependsOn, values]);
  const made = known.plans.get(key) ?? plan();
  if (known.plans.size >= MOST_PLANS) known.plans.clear();
  known.plans.set(key, made);
  return made;
}

function plansOf(operation: OperationDefinitionNode): OperationPlans {
  let known = OPERATIONS.get(operation);
  if (!known) {
    known = { plans: new Map(), numbers: new Map(), variables: new Map() };
    OPERATIONS.set(operation, known);
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
