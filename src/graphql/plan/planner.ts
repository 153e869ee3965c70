/**
 * From the fields of a request to what is read from the store, all of it in one call: every field that is a path becomes
 * a branch, every other one the properties it shows. Fields that follow the same relation in the same way share it.
 */
import { collectSubFields } from '@graphql-tools/utils';
import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { KINDS, relationSpec, type Kind, type Relation } from '../../domain/model';
import { neighbourKinds } from '../../store/check-query';
import type { Selection } from '../../store/graph-store';
import type { Path, Step } from './path';
import type { Plan, PlannedField, PlannedStep, Plans } from './plan';
import { SelectionBuilder } from './selection-builder';

export type Request = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Paths are declared on the fields of the schema, which gives each of them the arguments that its method takes. */
export type PathOf = (args: Readonly<Record<string, unknown>>) => Path;
export const pathOfField = (field: GraphQLField<unknown, unknown>): PathOf | undefined =>
  field.extensions['pathOf'] as PathOf | undefined;

/** A place of the request: a type, and the nodes of the fields that return it. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly nodes: readonly FieldNode[];
  /** Whether one response key leads there: under several, each thing would stand for itself in several ways. */
  readonly isOne: boolean;
}

export interface PlannedNodes {
  readonly plans: Plans;
  readonly selection: Selection;
}

export interface PlannedPath {
  readonly field: PlannedField;
  /** What to read from the thing that has the field. */
  readonly selection: Selection;
}

/** For nodes of these kinds that stand somewhere below a field. */
export function planNodes(
  request: Request,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  at: readonly string[],
  kinds: readonly Kind[],
): PlannedNodes {
  const into = new SelectionBuilder();
  const place = placeAt(request, { type, nodes, isOne: true }, at);
  const plans = planPlace(request, place, kinds, into);
  return { plans: plans ?? new Map(), selection: into.build() };
}

/** For one field that is a path. */
export function planPath(
  request: Request,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  path: Path,
): PlannedPath {
  const into = new SelectionBuilder();
  const place = { type, nodes, isOne: true };
  const steps = path.steps.map((step) => planStep(request, step, place, into));
  return { field: { path, steps, itself: null }, selection: into.build() };
}

function planStep(request: Request, step: Step, field: Place, into: SelectionBuilder): PlannedStep {
  const { at, counted, chosenLater = false, then = [], ...query } = step;
  const isCounted = counted !== undefined && placeAt(request, field, [counted]).nodes.length > 0;
  const place = at && placeAt(request, field, at);
  if (place?.nodes.length === 0 && !isCounted) return UNASKED;
  const { branch, selection, tie } = into.branch(query, isCounted);
  if (place) showTie(request, place, query.relation, tie);
  const kinds = neighbourKinds(query.relation, query.direction, query.kinds);
  const plans = place ? planPlace(request, place, kinds, selection, chosenLater) : null;
  return { branch, plans, then: then.map((next) => planStep(request, next, field, selection)) };
}

/** A type that stands for a node and its relation shows properties of the relation under their names. */
function showTie(request: Request, { type, nodes }: Place, relation: Relation, tie: Set<string>): void {
  if (!isObjectType(type) || isKindName(type.name)) return;
  for (const [node] of fieldsOf(request, type, nodes).values()) {
    const name = node?.name.value ?? '';
    if (Object.hasOwn(relationSpec(relation).properties, name)) tie.add(name);
  }
}

/** Nobody asked for what stands there. */
const UNASKED: PlannedStep = { branch: null, plans: null, then: [] };

/** @returns null where only properties are read ahead */
function planPlace(
  request: Request,
  place: Place,
  kinds: readonly Kind[],
  into: SelectionBuilder,
  chosenLater = false,
): Plans | null {
  if (place.nodes.length === 0) return null;
  if (place.isOne && !chosenLater) return planTypes(request, place, kinds, into);
  const aside = new SelectionBuilder();
  planTypes(request, place, kinds, aside);
  aside.properties.forEach((name) => { into.need(name); }); // prettier-ignore
  return null;
}

function planTypes(request: Request, { type, nodes }: Place, kinds: readonly Kind[], into: SelectionBuilder): Plans {
  if (isObjectType(type) && !isKindName(type.name)) {
    // A type that stands for a node and its relation: whatever the kind, its fields are the same.
    const plan = planFields(request, type, kinds, nodes, into);
    return new Map(kinds.map((kind) => [kind, plan]));
  }
  const possible = isAbstractType(type) ? request.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  return new Map(
    possible.flatMap((one): [Kind, Plan][] =>
      isKindName(one.name) && kinds.includes(one.name)
        ? [[one.name, planFields(request, one, [one.name], nodes, into)]]
        : [],
    ),
  );
}

function planFields(
  request: Request,
  type: GraphQLObjectType,
  kinds: readonly Kind[],
  nodes: readonly FieldNode[],
  into: SelectionBuilder,
): Plan {
  const planned = new Map<string, PlannedField>();
  for (const [key, selected] of fieldsOf(request, type, nodes)) {
    const [node] = selected;
    const field = node && type.getFields()[node.name.value];
    if (!field) continue;
    // A path that is not planned here, for want of room or for its arguments, is taken when the field is answered.
    const path = isPath(field) ? pathFor(request, field, node) : undefined;
    if (path && into.hasRoomFor(branchesOf(path.steps))) {
      const place = { type: getNamedType(field.type), nodes: selected, isOne: true };
      const itself = path.itself ? planPlace(request, place, kinds, into) : null;
      const steps = path.steps.map((step) => planStep(request, step, place, into));
      planned.set(key, { path, steps, itself });
    } else if (isKindName(type.name) && !isPath(field)) {
      into.show(type.name, field.name);
    }
  }
  return { fields: planned };
}

const branchesOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { then = [] }) => sum + 1 + branchesOf(then), 0);

const isPath = (field: GraphQLField<unknown, unknown>): boolean => pathOfField(field) !== undefined;

/** Arguments that are wrong are refused where the field is answered, in the words that belong there. */
function pathFor(request: Request, field: GraphQLField<unknown, unknown>, node: FieldNode): Path | undefined {
  try {
    return pathOfField(field)?.(getArgumentValues(field, node, request.variableValues));
  } catch {
    return undefined;
  }
}

function placeAt(request: Request, from: Place, at: readonly string[]): Place {
  return at.reduce<Place>(({ type, nodes, isOne }, name) => {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field || !isObjectType(type)) return { type, nodes: [], isOne };
    const selected = [...fieldsOf(request, type, nodes).values()].filter(([node]) => node?.name.value === name);
    return { type: getNamedType(field.type), nodes: selected.flat(), isOne: isOne && selected.length <= 1 };
  }, from);
}

/** The fields selected of an object, by response key; fragments are looked into. */
export function fieldsOf(
  { schema, fragments, variableValues }: Request,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  return collectSubFields(schema, fragments, { coerced: variableValues, sources: {} }, type, [...nodes]).fields;
}

const isKindName = (name: string): name is Kind => Object.hasOwn(KINDS, name);
