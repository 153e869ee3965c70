import {
  getNamedType,
  isCompositeType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './merged-fields';
import type { Values } from './variables';

/** A field of an operation: what an answer holds once below its parent, under one response key. */
export interface OperationField {
  readonly key: string;
  /** The type that the document asks it of; the parent may be of others too where it is abstract. */
  readonly parent: GraphQLCompositeType;
  readonly field: GraphQLField<unknown, unknown>;
  /** Where it is asked for; all with equal arguments, as validation makes sure. */
  readonly nodes: readonly FieldNode[];
  /** It is there when all conditions of one of these hold. */
  readonly when: readonly (readonly Condition[])[];
  readonly children: readonly OperationField[];
}

/** Of @include or @skip. */
export interface Condition {
  /** A variable, or what the document says itself. */
  readonly given: string | boolean;
  readonly wanted: boolean;
}

interface Occurrence {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
  readonly conditions: readonly Condition[];
}

/** @param operation of a document that is valid, and within the bounds of `document-rule.ts` */
export function operationFields(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): readonly OperationField[] {
  const root = schema.getRootType(operation.operation);
  return root ? fieldsOf({ schema, fragments }, [{ type: root, set: operation.selectionSet, conditions: [] }]) : [];
}

/** Whether any of the conjunctions holds. */
export const isIncluded = (when: OperationField['when'], variables: Values): boolean =>
  when.some((conditions) =>
    conditions.every(({ given, wanted }) => (typeof given === 'string' ? variables[given] : given) === wanted),
  );

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

interface Collected {
  readonly key: string;
  readonly parent: GraphQLCompositeType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
  readonly when: (readonly Condition[])[];
}

function fieldsOf(scope: Scope, occurrences: readonly Occurrence[]): readonly OperationField[] {
  const collected = new Map<string, Collected>();
  for (const occurrence of occurrences) collect(scope, occurrence, collected, new Set());
  return [...collected.values()].map((found) => {
    const type = getNamedType(found.field.type);
    const below = found.nodes.flatMap(({ selectionSet: set }, index) =>
      set && isCompositeType(type) ? [{ type, set, conditions: found.when[index] ?? [] }] : [],
    );
    return { ...found, children: below.length > 0 ? fieldsOf(scope, below) : [] };
  });
}

/** @param spread fragments that were gone through without a condition */
function collect(
  scope: Scope,
  { type, set, conditions }: Occurrence,
  into: Map<string, Collected>,
  spread: Set<string>,
): void {
  for (const selection of set.selections) {
    const when = [...conditions, ...conditionsOf(selection.directives)];
    if (selection.kind === Kind.FIELD) {
      const field = fieldOf(type, selection.name.value);
      if (!field) continue;
      const key = selection.alias?.value ?? field.name;
      const place = `${type.name} ${key}`;
      const known = into.get(place) ?? { key, parent: type, field, nodes: [], when: [] };
      into.set(place, known);
      known.nodes.push(selection);
      known.when.push(when);
      continue;
    }
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
    if (name !== null) {
      if (spread.has(name)) continue;
      if (when.length === conditions.length) spread.add(name);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const condition = fragment.typeCondition && scope.schema.getType(fragment.typeCondition.name.value);
    const within = condition && isCompositeType(condition) ? condition : type;
    collect(scope, { type: within, set: fragment.selectionSet, conditions: when }, into, spread);
  }
}

/** `__typename` costs nothing and takes no arguments. */
function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return 'getFields' in type ? type.getFields()[name] : undefined;
}

function conditionsOf(directives: readonly DirectiveNode[] = []): readonly Condition[] {
  return directives.flatMap(({ name, arguments: [condition] = [] }): readonly Condition[] => {
    if (name.value !== 'include' && name.value !== 'skip') return [];
    const wanted = name.value === 'include';
    if (condition?.value.kind === Kind.VARIABLE) return [{ given: condition.value.name.value, wanted }];
    return condition?.value.kind === Kind.BOOLEAN ? [{ given: condition.value.value, wanted }] : [];
  });
}
