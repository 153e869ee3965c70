/** Values for arguments and variables: mostly such as find something, sometimes odd, and null wherever it is allowed. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  Kind,
  type ConstValueNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { MOST_AROUND } from '../../../src/graphql/evidence/surroundings';
import { KIND_NAMES } from '../../../src/domain/model';
import type { GraphValues } from './graph-values';
import type { Random } from './random';
import type { Rarity } from './rarity';

/** What a value is for. */
export interface Purpose {
  /** `Type.field` */
  readonly field: string;
  readonly argument: string;
  /** Name of the kind of things that the field brings back; null for a value. */
  readonly brings: string | null;
  /** Things that one page may hold here without the request becoming a large one. */
  readonly page: number;
}

/** Arguments of every list that say how much of it comes back. */
export const PAGE_SIZES: readonly string[] = ['first', 'last'];
export const CURSORS: readonly string[] = ['after', 'before'];

const ODD_TEXTS = ['', ' ', '无此名', '%', '_', 'null', '热'.repeat(300), '"\\', '𠮷', 'ＡＰＰ', '（）'];
const ODD_IDS = ['', 'agency:', 'nonsense', 'document:无', 'agency:constructor', `agency:${'长'.repeat(300)}`];
const ODD_NUMBERS = [0, -1, 2 ** 31 - 1, -(2 ** 31)];
const ODD_PAGES = [0, -1, 101, 2 ** 31 - 1];
const ODD_CURSORS = ['', 'x', 'cG9zaXRpb246MQ', 'eyJhIjoxfQ'];
const WRONG: readonly unknown[] = [{ constructor: 1 }, [[{}]], { a: { b: null } }];

/** Objects inside each other: a list, its neighbour, and a condition on that. */
const DEEPEST = 4;
/** Fields that say how a value is compared, and not which. */
const OPERATORS: ReadonlySet<string> = new Set(['eq', 'in', 'contains', 'startsWith', 'gt', 'gte', 'lt', 'lte', 'isNull']); // prettier-ignore

/** Whether the type holds objects that hold objects. */
export function leadsOn(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => isInputObjectType(getNamedType(field.type))); // prettier-ignore
}

export class ArgumentValues {
  constructor(
    private readonly random: Random,
    private readonly graph: GraphValues,
    private readonly rarity: Rarity,
  ) {}

  /**
   * A value that may stand in the JSON of variables.
   * @param depth objects around it: conditions hold conditions without end
   */
  json(type: GraphQLInputType, purpose: Purpose, depth = 0): unknown {
    const { random } = this;
    const nullable = getNullableType(type);
    if (!isNonNullType(type) && (random.chance(0.05) || this.isUnknownCursor(purpose))) return null;
    if (isListType(nullable)) {
      if (random.chance(0.1)) return this.json(getNullableType(nullable.ofType), purpose, depth);
      return Array.from({ length: random.below(5) }, () => this.json(nullable.ofType, purpose, depth));
    }
    if (isInputObjectType(nullable)) return this.object(nullable, purpose, depth);
    if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
    return this.scalar(nullable.name, purpose);
  }

  private object(type: GraphQLInputObjectType, purpose: Purpose, depth: number): unknown {
    const { random } = this;
    const all = Object.values(type.getFields());
    const optional = all.filter((field) => !isRequiredInputField(field) && (depth < DEEPEST || !leadsOn(field.type)));
    const chosen = new Set(
      optional.length > 0 ? Array.from({ length: random.below(3) }, () => this.rare(type, optional)) : [],
    );
    for (const { name } of chosen) this.rarity.note(`${type.name}.${name}`);
    const kind = KIND_NAMES.find((one) => type.name === `${one}Where`);
    const within = kind ? { ...purpose, brings: kind } : purpose;
    return Object.fromEntries(
      all
        .filter((field) => isRequiredInputField(field) || chosen.has(field))
        .map(({ name, type: of }) => {
          const argument = OPERATORS.has(name) ? purpose.argument : name;
          return [name, this.json(of, { ...within, argument }, depth + 1)];
        }),
    );
  }

  /** Of some fields of an input object the one that was written least often, or leads to one that was. */
  private rare(type: GraphQLInputObjectType, fields: readonly GraphQLInputField[]): GraphQLInputField {
    const unused = fields.filter((field) => this.uses(type, field) === 0);
    const among = unused.length > 0 && this.random.chance(0.5) ? unused : fields;
    const some = Array.from({ length: 3 }, () => this.random.pick(among));
    return some.reduce((rarest, one) => (this.uses(type, one) < this.uses(type, rarest) ? one : rarest));
  }

  private uses({ name }: GraphQLInputObjectType, field: GraphQLInputField): number {
    const below = getNamedType(field.type);
    const held = isInputObjectType(below) ? Object.keys(below.getFields()) : [];
    return Math.min(
      this.rarity.of(`${name}.${field.name}`),
      ...held.map((one) => this.rarity.of(`${below.name}.${one}`)),
    );
  }

  /** Of no type that an argument has. */
  wrong(): unknown {
    return this.random.pick(WRONG);
  }

  private scalar(type: string, purpose: Purpose): unknown {
    const { random, graph } = this;
    const odd = random.chance(0.06);
    switch (type) {
      case 'Boolean':
        // What is left out is mostly a part: a request that asks for nothing proves nothing.
        return random.chance(purpose.field === '@skip' ? 0.3 : 0.7);
      case 'Date':
        return odd ? random.pick(['', '2022', '2022-02-30']) : random.pick(['2020-12-31', '2021-12-31', '2022-06-30']);
      case 'SafeInt':
        return odd ? random.pick([0, -1, 2 ** 53 - 1, 2 ** 53]) : graph.number(random, purpose.argument);
      case 'Float':
        return odd ? random.pick([0, -1.5, 1e300]) : graph.number(random, purpose.argument);
      case 'Int':
        if (purpose.argument === 'chars' && !odd) return random.below(MOST_AROUND + 1);
        if (PAGE_SIZES.includes(purpose.argument)) {
          return random.chance(0.03) ? random.pick(ODD_PAGES) : 1 + random.below(purpose.page);
        }
        return odd ? random.pick(ODD_NUMBERS) : graph.number(random, purpose.argument);
      case '_Any':
        return this.representation(purpose, odd);
      case 'ID':
        return this.id(purpose, odd);
      default:
        return this.text(purpose, odd);
    }
  }

  /** Mostly of the type that its id says. */
  private representation(purpose: Purpose, odd: boolean): unknown {
    const { random, graph } = this;
    const kind = random.pick(KIND_NAMES);
    const id = odd ? this.id(purpose, true) : graph.id(random, random.chance(0.1) ? null : kind);
    if (random.chance(0.02)) return random.pick([{ __typename: 'Nothing', id }, { __typename: kind }, { id }, id]);
    return { __typename: kind, id };
  }

  private id({ field, argument, brings }: Purpose, odd: boolean): unknown {
    const { random, graph } = this;
    if (CURSORS.includes(argument)) return this.cursor(field, odd);
    if (odd) return random.pick([...ODD_IDS, 7]);
    const named = capitalised(argument);
    return graph.id(random, random.chance(0.06) ? null : isNamedAfterKind(argument) ? named : brings);
  }

  private text({ field, argument, brings }: Purpose, odd: boolean): string {
    const { random, graph } = this;
    if (CURSORS.includes(argument)) return this.cursor(field, odd);
    if (odd) return random.pick(ODD_TEXTS);
    const named = capitalised(argument);
    if (isNamedAfterKind(argument) && random.chance(0.2)) return graph.id(random, named);
    const text = graph.text(random, isNamedAfterKind(argument) ? named : brings, argument);
    return random.chance(0.15) ? graph.piece(random, text) : text.slice(0, 150);
  }

  /** Before any answer brought a cursor, there is none to give but a wrong one. */
  private isUnknownCursor({ field, argument }: Purpose): boolean {
    return CURSORS.includes(argument) && !this.graph.hasCursor(field) && this.random.chance(0.95);
  }

  private cursor(field: string, odd: boolean): string {
    return (
      (odd && this.random.chance(0.3) ? null : this.graph.cursor(this.random, field)) ?? this.random.pick(ODD_CURSORS)
    );
  }
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `document: ID` asks for a document whatever the field brings back; `id` says nothing by itself. */
const isNamedAfterKind = (argument: string): boolean => KIND_NAMES.some((kind) => kind === capitalised(argument));

/** Name of the type of things that a field brings back: of a connection, what stands on its edges. */
export function broughtBack(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  const edge = ofField(named, 'edges');
  const node = edge && ofField(edge, 'node');
  return (node ?? named).name;
}

function ofField(type: GraphQLNamedType, name: string): GraphQLNamedType | null {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field ? getNamedType(field.type) : null;
}

/** JSON as it is written in a document. */
export function literalOf(value: unknown, type: GraphQLInputType): ConstValueNode {
  if (value === null) return { kind: Kind.NULL };
  const nullable = getNullableType(type);
  if (Array.isArray(value)) {
    const of = isListType(nullable) ? nullable.ofType : type;
    return { kind: Kind.LIST, values: value.map((one) => literalOf(one, of)) };
  }
  if (typeof value === 'object') {
    const fields = isInputObjectType(nullable) ? nullable.getFields() : {};
    return {
      kind: Kind.OBJECT,
      fields: Object.entries(value).map(([name, one]) => ({
        kind: Kind.OBJECT_FIELD,
        name: { kind: Kind.NAME, value: name },
        value: literalOf(one, fields[name]?.type ?? type),
      })),
    };
  }
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  if (typeof value === 'number') {
    return { kind: Number.isInteger(value) ? Kind.INT : Kind.FLOAT, value: String(value) };
  }
  const named = isListType(nullable) ? getNullableType(nullable.ofType) : nullable;
  if (isEnumType(named)) return { kind: Kind.ENUM, value: value as string };
  return { kind: Kind.STRING, value: value as string };
}
