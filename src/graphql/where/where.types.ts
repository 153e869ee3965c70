/** `where` of every kind, made from the model: conditions on its properties and on what stands around it. */
import { Field, InputType, type ClassType } from 'type-graphql';
import { KIND_NAMES, kindSpec, type Kind, type PropertySpec } from '../../domain/model';
import { NEIGHBOURS } from '../../domain/neighbours';
import { whereOfProperty } from './values';

/** As a request gives it: names of the schema, of which null is no condition. */
export type Where = Readonly<Record<string, unknown>>;

const ID: PropertySpec = { type: 'string', required: true, doc: 'Its id.' };

/** A property that conditions and orders may name. */
export interface AskedProperty {
  /** As the schema shows it. */
  readonly name: string;
  readonly property: string;
  readonly spec: PropertySpec;
}

/** Fields of the schema that go by another name than their property: one name has one type there. */
const SHOWN_AS: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  LeaderPost: { title: 'postTitle' },
  Decision: { at: 'decidedAt', by: 'decidedBy', replaces: 'replacedId' },
  Naming: { at: 'namedAt', by: 'namedBy', replaces: 'replacedId' },
};

const askedOf = (kind: Kind): readonly AskedProperty[] =>
  [['id', ID] as const, ...Object.entries<PropertySpec>(kindSpec(kind).properties)]
    .filter(([, { format }]) => format !== 'json')
    .map(([property, spec]) => ({ name: SHOWN_AS[kind]?.[property] ?? property, property, spec }));

const ASKED = Object.fromEntries(KIND_NAMES.map((kind) => [kind, askedOf(kind)])) as Readonly<
  Record<Kind, readonly AskedProperty[]>
>;

export const askedProperties = (kind: Kind): readonly AskedProperty[] => ASKED[kind];

/** The property that a field of the conditions is about. */
export const propertyNamed = (kind: Kind, name: string): string =>
  askedProperties(kind).find((one) => one.name === name)?.property ?? name;

const whereTypes = new Map<Kind, ClassType<object>>();
const listTypes = new Map<Kind, ClassType<object>>();

const typeOf = (types: ReadonlyMap<Kind, ClassType<object>>, kind: Kind): ClassType<object> => {
  const type = types.get(kind);
  if (!type) throw new Error(`${kind} has no conditions.`);
  return type;
};

/** The kind that an input type of this name is the conditions of. */
export const kindOfWhere = (name: string): Kind | null => KIND_NAMES.find((kind) => name === `${kind}Where`) ?? null;

export const whereType = (kind: Kind): ClassType<object> => typeOf(whereTypes, kind);

function declareWhere(kind: Kind): void {
  class Conditions {}
  InputType(`${kind}Where`, {
    description: `${kindSpec(kind).term}: conditions that all hold. One that is null or left out is none.`,
  })(Conditions);
  const field = (name: string, type: () => unknown, description: string): void => {
    Field(type as () => never, { nullable: true, description })(Conditions.prototype, name);
  };
  for (const { name, property, spec } of askedProperties(kind)) {
    field(name, () => whereOfProperty(kind, property, spec), spec.doc);
  }
  for (const [name, { kind: reached, doc }] of Object.entries(NEIGHBOURS[kind])) {
    field(name, () => typeOf(listTypes, reached), doc);
  }
  field('and', () => [Conditions], 'All of these hold.');
  field('or', () => [Conditions], 'At least one of these holds; of none nothing does.');
  field('not', () => Conditions, 'This does not hold: of what is unknown no condition holds but that it is null.');
  whereTypes.set(kind, Conditions);
}

function declareList(kind: Kind): void {
  class Conditions {}
  InputType(`${kind}ListWhere`, { description: `${kindSpec(kind).term} around a thing: conditions that all hold.` })(
    Conditions,
  );
  const field = (name: string, description: string): void => {
    Field(() => whereType(kind), { nullable: true, description })(Conditions.prototype, name);
  };
  field('some', 'At least one is there of which this holds; `{}` asks for any at all.');
  field('none', 'None is there of which this holds; `{}` asks for none at all.');
  listTypes.set(kind, Conditions);
}

KIND_NAMES.forEach(declareWhere);
KIND_NAMES.forEach(declareList);
