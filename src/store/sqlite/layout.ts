/**
 * How nodes and relations lie in the tables, and how they become plain objects again.
 *
 * A row leaves SQLite as one JSON array: one string is cheaper to fetch than a dozen columns, and it carries the
 * character NUL, which the driver's text columns cut off. A float is printed into it as text with all its digits,
 * because SQLite's JSON prints fifteen only.
 */
import {
  KIND_NAMES,
  kindSpec,
  RELATION_NAMES,
  relationSpec,
  type GraphNode,
  type GraphRelation,
  type Kind,
  type PropertySpec,
  type PropertyValue,
  type Relation,
} from '../../domain/model';
import { identifier } from '../schema/sqlite';
import { hasTwin, twinNames, twinValue } from '../twins';
import type { Connection, Parameter } from './connection';

/** A ref is the number of the node times this, plus the code of its kind. */
export const KIND_CODES = 32;

interface Fields {
  readonly names: readonly string[];
  readonly specs: readonly PropertySpec[];
  /** Those with a twin. */
  readonly twinned: readonly string[];
  /** Place of the one float among the properties, −1 without. */
  readonly float: number;
}

export class Layout {
  readonly #codes: ReadonlyMap<string, number>;
  readonly #kinds: readonly (Kind | undefined)[];

  constructor(codes: ReadonlyMap<string, number>) {
    this.#codes = codes;
    const kinds: (Kind | undefined)[] = [];
    for (const kind of KIND_NAMES) kinds[this.code(kind)] = kind;
    this.#kinds = kinds;
  }

  static read(connection: Connection): Layout {
    const rows = connection.all('SELECT "name", "code" FROM "kind"');
    return new Layout(new Map(rows.map(([name, code]) => [String(name), Number(code)])));
  }

  code(kind: Kind): number {
    const code = this.#codes.get(kind);
    if (code === undefined || code >= KIND_CODES) throw new Error(`The store has no code for the kind ${kind}.`);
    return code;
  }

  kindOf(ref: number): Kind {
    const kind = this.#kinds[ref % KIND_CODES];
    if (!kind) throw new Error(`The store holds a node of a kind that the model lacks: ${ref}.`);
    return kind;
  }
}

function fields(owner: string, properties: Readonly<Record<string, PropertySpec>>): Fields {
  const specs = Object.values(properties);
  const floats = specs.filter((spec) => spec.type === 'float');
  if (floats.length > 1) throw new Error(`${owner} has ${floats.length} floats; the layout reads one.`);
  const names = Object.keys(properties);
  const twinned = names.filter((_, index) => specs[index] && hasTwin(specs[index]));
  return { names, specs, twinned, float: specs.findIndex((spec) => spec.type === 'float') };
}

const NODE_FIELDS = new Map<Kind, Fields>(KIND_NAMES.map((kind) => [kind, fields(kind, kindSpec(kind).properties)]));
const RELATION_FIELDS = new Map<Relation, Fields>(
  RELATION_NAMES.map((relation) => [relation, fields(relation, relationSpec(relation).properties)]),
);

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The model has no ${String(key)}.`);
  return value;
}

/** How some properties of the nodes of a kind are read. */
export interface Body {
  /** @param alias of the kind's table. @returns the expression of a JSON array: the id and the properties */
  json(alias: string): string;
  /** @param values that array, parsed */
  node(values: readonly PropertyValue[]): GraphNode;
  /** @param json that array as text */
  read(json: Parameter | undefined): GraphNode;
}

/** @param asked properties to read where the kind has them, null for all */
export function nodeBody(kind: Kind, asked: ReadonlySet<string> | null): Body {
  const all = known(NODE_FIELDS, kind);
  const read = asked ? narrowed(all, asked) : all;
  const node = (values: readonly PropertyValue[]): GraphNode =>
    ({ kind, id: values[0], properties: properties(read, values, 1) }) as GraphNode;
  return {
    json: (alias) => `json_array(${[`${alias}."id"`, ...jsonFields(alias, read)].join(', ')})`,
    node,
    read: (json) => node(JSON.parse(String(json)) as PropertyValue[]),
  };
}

function narrowed({ names, specs }: Fields, asked: ReadonlySet<string>): Fields {
  const kept = names.flatMap((name, index) => (asked.has(name) ? [index] : []));
  const keptSpecs = kept.map((index) => specs[index]).filter((spec) => spec !== undefined);
  return {
    names: kept.map((index) => names[index] ?? ''),
    specs: keptSpecs,
    twinned: [],
    float: keptSpecs.findIndex((spec) => spec.type === 'float'),
  };
}

const WHOLE = new Map<Kind, Body>(KIND_NAMES.map((kind) => [kind, nodeBody(kind, null)]));

/** All properties of a kind. */
export const wholeBody = (kind: Kind): Body => known(WHOLE, kind);

/** How some properties of a relation are read. */
export interface RelationBody {
  /** @param alias of the relation's table. @returns the expression of a JSON array of the properties */
  json(alias: string): string;
  relation(from: string, to: string, values: readonly PropertyValue[]): GraphRelation;
}

export function relationBody(type: Relation, asked: readonly string[]): RelationBody {
  const read = narrowed(known(RELATION_FIELDS, type), new Set(asked));
  return {
    json: (alias) => (read.names.length === 0 ? `'[]'` : `json_array(${jsonFields(alias, read).join(', ')})`),
    relation: (from, to, values) =>
      ({ type, from, to, properties: properties(read, values, 0) }) as unknown as GraphRelation,
  };
}

const WHOLE_RELATIONS = new Map<Relation, RelationBody>(
  RELATION_NAMES.map((relation) => [relation, relationBody(relation, Object.keys(relationSpec(relation).properties))]),
);

/** All properties of a relation. */
export const wholeRelation = (relation: Relation): RelationBody => known(WHOLE_RELATIONS, relation);

/** Enough to tell every float from the next; `!` keeps the engine from stopping at sixteen. */
const FLOAT_DIGITS = '%!.20g';

function jsonFields(alias: string, { names, specs }: Fields): readonly string[] {
  return names.map((name, index) => {
    const column = `${alias}.${identifier(name)}`;
    const type = specs[index]?.type;
    if (type === 'float') return `iif(${column} IS NULL, NULL, printf('${FLOAT_DIGITS}', ${column}))`;
    return type === 'strings' ? `json(${column})` : column;
  });
}

/** @param from place of the first property among the values */
function properties({ names, float }: Fields, values: readonly PropertyValue[], from: number) {
  const read: Record<string, PropertyValue> = {};
  names.forEach((name, index) => {
    const value = values[from + index] ?? null;
    read[name] = index === float && value !== null ? Number(value) : value;
  });
  return read;
}

/** The columns of the properties and twins of a kind, in the order of `columnValues`. */
export const columnNames = (kind: Kind): readonly string[] => [
  ...known(NODE_FIELDS, kind).names,
  ...twinNames(kindSpec(kind).properties),
];

/** The property values of a node or relation as the columns keep them, in the order of the model, and the twins. */
export function columnValues(owner: GraphNode | GraphRelation): Parameter[] {
  const { names, twinned } = 'kind' in owner ? known(NODE_FIELDS, owner.kind) : known(RELATION_FIELDS, owner.type);
  const values: Readonly<Record<string, PropertyValue>> = owner.properties;
  const columns = names.map((name) => columnValue(values[name] ?? null));
  for (const name of twinned) columns.push(twinValue(values[name] ?? null));
  return columns;
}

const columnValue = (value: PropertyValue): Parameter =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

export const hasFloat = (owner: Kind | Relation): boolean =>
  (NODE_FIELDS.get(owner as Kind) ?? known(RELATION_FIELDS, owner as Relation)).float >= 0;
