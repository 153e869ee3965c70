/**
 * From the fields of a request to what is read from the store, all of it in one call: every field that is a path becomes
 * a branch, every other one the properties it shows. Fields that follow the same relation in the same way share it.
 *
 * Fields are merged by response key as the specification's CollectFields does, below each response key by itself: two
 * aliases of one field are two places, though the same things stand there.
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
import { KINDS, kindSpec, relationSpec, type Kind, type Relation } from '../../domain/model';
import { neighbourKinds } from '../../store/check-query';
import type { Selection } from '../../store/graph-store';
import { positionProperties } from '../../store/position';
import type { Path, Place, PlannedField, PlannedStep, Plans, Step } from './path';
import { FieldPlans } from './plan';
import { SelectionBuilder } from './selection-builder';

export type Request = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Paths are declared on the fields of the schema, which gives each of them the arguments that its method takes. */
export type PathOf = (args: Readonly<Record<string, unknown>>) => Path;
export const pathOfField = (field: GraphQLField<unknown, unknown>): PathOf | undefined =>
  field.extensions['pathOf'] as PathOf | undefined;

/** The nodes of one field of a request: more than one where it is selected several times under one response key. */
type FieldNodes = readonly FieldNode[];

/** Fields of a request that show the same things: one for each chain of response keys that leads there. */
export interface Selected {
  readonly type: GraphQLNamedType;
  readonly fields: readonly FieldNodes[];
}

export interface PlannedNodes {
  readonly plans: Plans;
  readonly selection: Selection;
  /** Whether the request shows them at all. */
  readonly isAsked: boolean;
}

export interface PlannedPath {
  readonly field: PlannedField;
  /** What to read from the thing that has the field. */
  readonly selection: Selection;
}

/** For nodes of these kinds that stand at these places below a field. */
export function planNodes(
  request: Request,
  from: Selected,
  at: readonly Place[],
  kinds: readonly Kind[],
): PlannedNodes {
  const into = new SelectionBuilder();
  const selected = at.map((place) => selectedAt(request, from, place));
  const plans = planThings(request, selected, kinds, into);
  return { plans, selection: into.build(), isAsked: selected.some(isShown) };
}

/** For a path whose answer is shown there. */
export function planPath(request: Request, shown: Selected, path: Path): PlannedPath {
  const into = new SelectionBuilder();
  const steps = path.steps.map((step) => planStep(request, step, shown, into));
  return { field: { path, steps, itself: null }, selection: into.build() };
}

function planStep(request: Request, step: Step, shown: Selected, into: SelectionBuilder): PlannedStep {
  const { at = [], alsoFor = [], counted, looksAt = [], reads = [], then = [], ...query } = step;
  const isSelected = (field: string): boolean => isShown(selectedAt(request, shown, [field]));
  const isCounted = counted !== undefined && isSelected(counted);
  // A place counts as asked for as soon as its first field is: edges are told by their cursors, too.
  const isWanted =
    step.at === undefined ||
    at.some(([first]) => (first === undefined ? isShown(shown) : isSelected(first))) ||
    alsoFor.some(isSelected);
  if (!isWanted && !isCounted) return UNASKED;
  const { branch, selection, relationProperties } = into.branch(
    isWanted ? query : { ...query, page: { limit: 0 } },
    isCounted,
  );
  looksAt.forEach((name) => { relationProperties.add(name); }); // prettier-ignore
  reads.forEach((name) => { selection.need(name); }); // prettier-ignore
  if (query.page) {
    // Cursors are made of what a page is ordered by.
    const { ofNode, ofRelation } = positionProperties(query.order ?? [], query.relation);
    ofNode.forEach((name) => { selection.need(name); }); // prettier-ignore
    ofRelation.forEach((name) => { relationProperties.add(name); }); // prettier-ignore
  }
  const selected = at.map((place) => selectedAt(request, shown, place));
  for (const one of selected) showRelation(request, one, query.relation, relationProperties);
  const kinds = neighbourKinds(query.relation, query.direction, query.kinds);
  const plans = planThings(request, selected, kinds, selection);
  return { branch, plans, then: then.map((next) => planStep(request, next, shown, selection)) };
}

/** Nobody asked for what stands there. */
const UNASKED: PlannedStep = { branch: null, plans: null, then: [] };

/** A type that stands for a node and its relation shows properties of the relation under their names. */
function showRelation(
  request: Request,
  { type, fields }: Selected,
  relation: Relation,
  relationProperties: Set<string>,
): void {
  if (!isObjectType(type) || isKindName(type.name)) return;
  for (const nodes of fields) {
    for (const [node] of fieldsOf(request, type, nodes).values()) {
      const name = node?.name.value ?? '';
      if (Object.hasOwn(relationSpec(relation).properties, name)) relationProperties.add(name);
    }
  }
}

/** One plan for each kind, in which the fields of all places find their own. */
function planThings(
  request: Request,
  selected: readonly Selected[],
  kinds: readonly Kind[],
  into: SelectionBuilder,
): Plans {
  const plans = new Map(kinds.map((kind) => [kind, new FieldPlans()]));
  for (const { type, fields } of selected) {
    for (const nodes of fields) {
      for (const [one, ofKinds] of typesOf(request, type, kinds)) {
        planFields(request, one, ofKinds, nodes, into, (own, planned) => {
          for (const kind of ofKinds) plans.get(kind)?.add(own, planned);
        });
      }
    }
  }
  return plans;
}

/** The object types that things of these kinds are shown as, each with the kinds it shows. */
function typesOf(
  { schema }: Request,
  type: GraphQLNamedType,
  kinds: readonly Kind[],
): readonly (readonly [GraphQLObjectType, readonly Kind[]])[] {
  // A type that stands for a node and its relation: whatever the kind, its fields are the same.
  if (isObjectType(type) && !isKindName(type.name)) return [[type, kinds]];
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  return possible.flatMap((one) =>
    isKindName(one.name) && kinds.includes(one.name) ? [[one, [one.name]] as const] : [],
  );
}

function planFields(
  request: Request,
  type: GraphQLObjectType,
  kinds: readonly Kind[],
  nodes: FieldNodes,
  into: SelectionBuilder,
  add: (own: FieldNodes, planned: PlannedField) => void,
): void {
  for (const own of fieldsOf(request, type, nodes).values()) {
    const [node] = own;
    const field = node && type.getFields()[node.name.value];
    if (!field) continue;
    // A path that is not planned here, for want of room or for its arguments, is taken when the field is answered.
    const path = isPath(field) ? pathFor(request, field, node) : undefined;
    for (const name of path?.reads ?? []) if (kinds.some((kind) => hasProperty(kind, name))) into.need(name);
    if (path && into.hasRoomFor(branchesOf(path.steps))) {
      const shown = { type: getNamedType(field.type), fields: [own] };
      const itself = path.itself ? planThings(request, [shown], kinds, into) : null;
      const steps = path.steps.map((step) => planStep(request, step, shown, into));
      add(own, { path, steps, itself });
    } else if (isKindName(type.name) && !isPath(field)) {
      into.show(type.name, field.name);
    }
  }
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

/** What is selected at a place below what is selected. */
export function selectedAt(request: Request, from: Selected, at: Place): Selected {
  return at.reduce<Selected>(({ type, fields }, name) => {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field || !isObjectType(type)) return { type, fields: [] };
    const below = fields.flatMap((nodes) => [...fieldsOf(request, type, nodes).values()]);
    return { type: getNamedType(field.type), fields: below.filter(([node]) => node?.name.value === name) };
  }, from);
}

const isShown = ({ fields }: Selected): boolean => fields.length > 0;

/** The fields selected of an object, by response key; fragments are looked into. */
export function fieldsOf(
  { schema, fragments, variableValues }: Request,
  type: GraphQLObjectType,
  nodes: FieldNodes,
): ReadonlyMap<string, FieldNodes> {
  return collectSubFields(schema, fragments, { coerced: variableValues, sources: {} }, type, [...nodes]).fields;
}

const hasProperty = (kind: Kind, name: string): boolean => Object.hasOwn(kindSpec(kind).properties, name);

const isKindName = (name: string): name is Kind => Object.hasOwn(KINDS, name);
