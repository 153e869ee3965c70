/**
 * Random valid operations, made from the schema and the specification alone: every field, argument, type condition and
 * directive that the schema declares is found here by itself. Fields of one response key are merged as the
 * specification's FieldsInSetCanMerge allows, which graphql-js then confirms.
 */
import {
  DirectiveLocation,
  doTypesOverlap,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { broughtBack, CURSORS, PAGE_SIZES } from './argument-values';
import type { Random } from './random';
import type { Rarity } from './rarity';
import type { Arguments } from './variables';

/** Levels of fields below the root. */
const MOST_LEVELS = 11;
/** Things that a request may bring back by its page sizes, so that few are refused as too large. */
const MOST_THINGS = 250;
const DEFAULT_PAGE = 20;
/** What a list without pages is taken to hold. */
const USUAL_LIST = 4;

const ALIASES = ['x', 'y', 'a', 'id', 'name', 'node', 'edges', 'label', 'title', 'totalCount'];
/** Names that every object of JavaScript answers to, or that stop it from being one. */
export const PROTOTYPE_ALIASES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'prototype', 'toJSON', 'length'] as const; // prettier-ignore

/** Where a selection stands. */
interface Place {
  readonly type: GraphQLCompositeType;
  /** Fields that end up in the same object of the response, whatever fragment they stand in. */
  readonly scope: Scope;
  readonly level: number;
  /** How many such objects the answer may hold. */
  readonly things: number;
}

interface Scope {
  readonly fields: Placed[];
}

interface Placed {
  readonly parent: GraphQLCompositeType;
  readonly node: FieldNode;
  readonly below: Scope;
}

interface Written {
  readonly definition: FragmentDefinitionNode;
  readonly place: Place;
}

export class SelectionWriter {
  readonly fragments: FragmentDefinitionNode[] = [];
  private readonly reusable: Written[] = [];
  private readonly composite: readonly GraphQLCompositeType[];
  private fieldsLeft: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly args: Arguments,
    private readonly rarity: Rarity,
  ) {
    this.composite = Object.values(schema.getTypeMap()).filter(isCompositeType);
    this.fieldsLeft = 6 + random.below(50);
  }

  /** What an operation asks of a root. */
  root(type: GraphQLCompositeType): SelectionSetNode {
    return this.selections({ type, scope: { fields: [] }, level: 0, things: 1 });
  }

  private selections(place: Place, begun: readonly SelectionNode[] = []): SelectionSetNode {
    const { random } = this;
    // One field alone is a case of its own: only a total, only a cursor, only where the page lies.
    const wanted = random.chance(place.level === 0 ? 0.1 : 0.25) ? 1 : 2 + random.below(5);
    const selections = [...begun];
    if (wanted === 1 && begun.length === 0 && random.chance(0.5)) selections.push(this.alone(place));
    while (selections.length < wanted && (selections.length === 0 || this.fieldsLeft > 0)) {
      selections.push(this.selection(place));
    }
    return { kind: Kind.SELECTION_SET, selections: random.chance(0.04) ? this.silenced(selections) : selections };
  }

  private alone(place: Place): FieldNode {
    const { type } = place;
    if (isUnionType(type) || this.isDeep(place)) return this.anyField(place);
    const field = this.random.weighted(
      Object.values(type.getFields()),
      ({ name }) => 1 / (1 + this.rarity.of(`alone: ${name}`)),
    );
    this.rarity.note(`alone: ${field.name}`);
    return this.field(place, field);
  }

  private isDeep({ level, things }: Place): boolean {
    return level >= MOST_LEVELS || things > MOST_THINGS || this.fieldsLeft <= 0;
  }

  private selection(place: Place): SelectionNode {
    const { random } = this;
    const dice = random.next();
    if (dice < 0.07) return this.field(place, TypeNameMetaFieldDef);
    if (dice < 0.2) return this.again(place) ?? this.anyField(place);
    if (dice < 0.3 && this.fieldsLeft > 0) return this.inlineFragment(place);
    if (dice < 0.38 && this.fieldsLeft > 0) return this.spread(place);
    return this.anyField(place);
  }

  /** A field that stands in this object already, asked for once more: the two are merged. */
  private again({ scope, type, level, things }: Place): FieldNode | null {
    const same = scope.fields.filter(({ parent }) => parent === type);
    if (same.length === 0) return null;
    const { node, below } = this.random.pick(same);
    const definition = this.definition(type, node.name.value);
    const named = getNamedType(definition.type);
    return {
      ...node,
      directives: this.directives(DirectiveLocation.FIELD),
      ...(isCompositeType(named) && {
        selectionSet: this.selections({
          type: named,
          scope: below,
          level: level + 1,
          things: things * howMany(type, definition, node.arguments ?? []),
        }),
      }),
    };
  }

  private definition(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
    const fields = isUnionType(type) ? {} : type.getFields();
    const meta = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
    const field = meta ?? fields[name];
    if (!field) throw new Error(`${type.name} has no field ${name}`);
    return field;
  }

  private anyField(place: Place): FieldNode {
    const { type } = place;
    if (isUnionType(type)) return this.field(place, TypeNameMetaFieldDef);
    if (type === this.schema.getQueryType() && this.random.chance(0.01)) {
      return this.field(place, this.random.pick([SchemaMetaFieldDef, TypeMetaFieldDef]));
    }
    const fields = Object.values(type.getFields());
    const shallow = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const choice = this.isDeep(place) ? (shallow.length > 0 ? shallow : fields) : fields;
    return this.field(
      place,
      this.random.weighted(choice, (field) => this.weight(type, field)),
    );
  }

  /** What was chosen least, and what leads to it, is chosen most. */
  private weight(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number {
    const own = 1 + 6 / (1 + this.rarity.of(`${type.name}.${field.name}`));
    const named = getNamedType(field.type);
    if (!isObjectType(named)) return own;
    const below = Object.keys(named.getFields()).map((name) => this.rarity.of(`${named.name}.${name}`));
    return own + 8 / (1 + Math.min(...below));
  }

  private field(place: Place, definition: GraphQLField<unknown, unknown>): FieldNode {
    const { random } = this;
    const { type, scope, level, things } = place;
    this.fieldsLeft -= 1;
    this.rarity.note(`${type.name}.${definition.name}`);
    const purpose = {
      field: `${type.name}.${definition.name}`,
      brings: broughtBack(definition.type),
      page: Math.max(1, Math.min(6, Math.floor(MOST_THINGS / things / 4))),
    };
    const args = this.args.of(this.inOrder(definition), purpose, isObjectType(definition.type));
    const alias = this.alias(place, definition, args);
    const named = getNamedType(definition.type);
    const below: Scope = { fields: [] };
    const isPaged = args.some((argument) => CURSORS.includes(argument.name.value));
    const node: FieldNode = {
      kind: Kind.FIELD,
      ...(alias !== null && { alias: { kind: Kind.NAME, value: alias } }),
      name: { kind: Kind.NAME, value: definition.name },
      arguments: args,
      directives: this.directives(DirectiveLocation.FIELD),
      ...(isCompositeType(named) && {
        selectionSet: this.selections(
          {
            type: named,
            scope: below,
            level: level + (definition.name.startsWith('__') ? MOST_LEVELS - 3 : 1),
            things: things * howMany(type, definition, args),
          },
          isPaged ? this.cursorsOf(named) : [],
        ),
      }),
    };
    if (random.chance(0.9)) scope.fields.push({ parent: type, node, below });
    return node;
  }

  /** Where a page lies, so that a later request goes on from there. */
  private cursorsOf(type: GraphQLCompositeType): readonly SelectionNode[] {
    const info = isObjectType(type) ? type.getFields()['pageInfo'] : undefined;
    const named = info && getNamedType(info.type);
    if (!isObjectType(named) || this.random.chance(0.3)) return [];
    const cursors = Object.keys(named.getFields()).filter((name) => name.endsWith('Cursor'));
    const selections = cursors.map((name): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }));
    return [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'pageInfo' }, selectionSet: { kind: Kind.SELECTION_SET, selections } }]; // prettier-ignore
  }

  /** Arguments mean the same in any order. */
  private inOrder({ args }: GraphQLField<unknown, unknown>): GraphQLField<unknown, unknown>['args'] {
    return this.random.chance(0.3) ? this.random.shuffled(args) : args;
  }

  /** Null for none. Keys that stand for another field already are mostly left alone: the two could not be merged. */
  private alias(
    { scope, type }: Place,
    { name }: GraphQLField<unknown, unknown>,
    args: readonly ArgumentNode[],
  ): string | null {
    const { random } = this;
    const isTaken = (key: string): boolean =>
      scope.fields.some(({ node, parent }) => {
        if ((node.alias ?? node.name).value !== key) return false;
        // Of two types that no thing has both, fields may share a key where they are of one type.
        if (isObjectType(parent) && isObjectType(type) && parent !== type) return random.chance(0.5);
        return node.name.value !== name || args.length > 0 || (node.arguments ?? []).length > 0;
      });
    if (random.chance(0.65) && !isTaken(name)) return null;
    const siblings = isUnionType(type) ? ALIASES : Object.keys(type.getFields());
    const wanted = random.pick(random.pick([ALIASES, ALIASES, PROTOTYPE_ALIASES, siblings]));
    return isTaken(wanted) ? `k${scope.fields.length}` : wanted;
  }

  private inlineFragment(place: Place): SelectionNode {
    const condition = this.random.chance(0.2) ? null : this.condition(place.type);
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(condition && { typeCondition: namedType(condition) }),
      directives: this.directives(DirectiveLocation.INLINE_FRAGMENT),
      selectionSet: this.selections({ ...place, type: condition ?? place.type }),
    };
  }

  /** A type that things of this one may have as well: itself, an interface or union of it, or one of its types. */
  private condition(type: GraphQLCompositeType): GraphQLCompositeType {
    const { random, schema } = this;
    const fitting = this.composite.filter((other) => doTypesOverlap(schema, type, other));
    const chosen = random.weighted(fitting, (other) =>
      other === type ? fitting.length : 1 + 6 / (1 + this.rarity.of(`${type.name} as ${other.name}`)),
    );
    this.rarity.note(`${type.name} as ${chosen.name}`);
    return chosen;
  }

  private spread(place: Place): SelectionNode {
    const { random, schema } = this;
    const fitting = this.reusable.filter(
      ({ place: { type, level, things } }) =>
        doTypesOverlap(schema, type, place.type) && place.level <= level && place.things <= things,
    );
    const isKnown = fitting.length > 0 && random.chance(0.4);
    const { definition } = isKnown ? random.pick(fitting) : this.fragment(place);
    return {
      kind: Kind.FRAGMENT_SPREAD,
      name: definition.name,
      directives: this.directives(DirectiveLocation.FRAGMENT_SPREAD),
    };
  }

  /** Known to spreads once it is written, so that none stands in itself. */
  private fragment(place: Place): Written {
    const type = this.condition(place.type);
    const selectionSet = this.selections({ ...place, type });
    const definition: FragmentDefinitionNode = {
      kind: Kind.FRAGMENT_DEFINITION,
      name: { kind: Kind.NAME, value: `F${this.fragments.length}` },
      typeCondition: namedType(type),
      directives: [],
      selectionSet,
    };
    const written = { definition, place: { ...place, type } };
    this.fragments.push(definition);
    this.reusable.push(written);
    return written;
  }

  private directives(location: DirectiveLocation): DirectiveNode[] {
    const { random } = this;
    const count = random.weighted([0, 1, 2], (n) => [80, 17, 3][n] ?? 0);
    return random
      .shuffled(this.executable(location))
      .slice(0, count)
      .map((directive) => this.directive(directive));
  }

  /** The same selections, all of which one variable may take away: an object without a field. */
  private silenced(selections: readonly SelectionNode[]): SelectionNode[] {
    const silencing = this.directive(this.random.pick(this.executable(DirectiveLocation.FIELD)));
    return selections.map((selection) => ({ ...selection, directives: [silencing] }));
  }

  private executable(location: DirectiveLocation): readonly GraphQLDirective[] {
    return this.schema.getDirectives().filter(({ locations }) => locations.includes(location));
  }

  private directive({ name, args }: GraphQLDirective): DirectiveNode {
    return {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: name },
      arguments: this.args.of(args, { field: `@${name}`, brings: null, page: 1 }),
    };
  }
}

/** Things for each thing that the field stands in, as far as its page tells. */
function howMany(
  parent: GraphQLCompositeType,
  { type, args }: GraphQLField<unknown, unknown>,
  given: readonly ArgumentNode[],
): number {
  const size = given.find(({ name }) => PAGE_SIZES.includes(name.value))?.value;
  if (size) return size.kind === Kind.INT ? Math.max(1, Number(size.value)) : USUAL_LIST;
  if (args.some(({ name }) => PAGE_SIZES.includes(name))) return DEFAULT_PAGE;
  // What stands on a page was counted with the connection.
  const isPage = isObjectType(parent) && 'pageInfo' in parent.getFields();
  return isListType(getNullableType(type)) && !isPage ? USUAL_LIST : 1;
}

const namedType = ({ name }: GraphQLCompositeType) =>
  ({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } }) as const;
