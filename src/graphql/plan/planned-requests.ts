/**
 * Plans, made once an operation and the values they depend on. The store keeps the text of a statement with the query
 * object it was written for, so that an operation that comes again costs neither planning nor writing.
 */
import {
  getNamedType,
  visit,
  type FieldNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type ResponsePath,
} from 'graphql';
import type { Kind } from '../../domain/model';
import type { Path } from './path';
import { planNodes, planPath, type PlannedNodes, type PlannedPath } from './planner';

/** Plans of one operation that differ by the values of their variables; beyond, they are made anew. */
const MOST_PLANS = 10;

interface OperationPlans {
  readonly plans: Map<string, PlannedNodes | PlannedPath>;
  /** Variables used below a field, by its response path. */
  readonly variables: Map<string, readonly string[]>;
}

/** Apollo keeps parsed operations and forgets them; what was planned for them goes with them. */
const OPERATIONS = new WeakMap<OperationDefinitionNode, OperationPlans>();

/** What to read for nodes of these kinds that stand at a place below the field being resolved. */
export function nodesPlan(info: GraphQLResolveInfo, at: readonly string[], kinds: readonly Kind[]): PlannedNodes {
  return kept(info, `${at.join('.')} ${kinds.join(' ')}`, () =>
    planNodes(info, getNamedType(info.returnType), info.fieldNodes, at, kinds),
  ) as PlannedNodes;
}

/** @param dependsOn whatever the path was made from, beside the field */
export function pathPlan(info: GraphQLResolveInfo, dependsOn: unknown, path: () => Path): PlannedPath {
  return kept(info, JSON.stringify(dependsOn), () =>
    planPath(info, getNamedType(info.returnType), info.fieldNodes, path()),
  ) as PlannedPath;
}

function kept(
  info: GraphQLResolveInfo,
  dependsOn: string,
  plan: () => PlannedNodes | PlannedPath,
): PlannedNodes | PlannedPath {
  let known = OPERATIONS.get(info.operation);
  if (!known) {
    known = { plans: new Map(), variables: new Map() };
    OPERATIONS.set(info.operation, known);
  }
  const place = placeOf(info.path);
  let variables = known.variables.get(place);
  if (!variables) {
    variables = variablesBelow(info);
    known.variables.set(place, variables);
  }
  const values = variables.length === 0 ? '' : JSON.stringify(variables.map((name) => info.variableValues[name]));
  const key = `${place} ${dependsOn} ${values}`;
  const made = known.plans.get(key) ?? plan();
  if (known.plans.size >= MOST_PLANS) known.plans.clear();
  known.plans.set(key, made);
  return made;
}

/** Response keys from the top; places in lists are no matter. */
function placeOf(path: ResponsePath): string {
  const own = typeof path.key === 'number' ? '' : `.${path.typename ?? ''}:${path.key}`;
  return path.prev ? placeOf(path.prev) + own : own;
}

function variablesBelow({ fieldNodes, fragments }: GraphQLResolveInfo): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (node: NonNullable<FieldNode['selectionSet']>): void => {
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
  for (const { selectionSet } of fieldNodes) if (selectionSet) look(selectionSet);
  return [...names].sort();
}
