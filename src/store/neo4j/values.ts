/**
 * The one edge where Neo4j's values become ours and back. Integers of the graph are safe integers by the model, so the
 * driver returns them as plain numbers (`disableLosslessIntegers`); on the way in they must be marked, because the
 * driver sends every plain number as a float.
 */
import neo4j from 'neo4j-driver';
import { kindOfId } from '../../domain/identifier';
import {
  kindSpec,
  KINDS,
  relationSpec,
  type GraphNode,
  type GraphRelation,
  type Kind,
  type PropertySpec,
  type PropertyValue,
  type Relation,
} from '../../domain/model';
import { foldText } from '../../text/fold';
import { spelledNames } from '../names';
import { searchRank, searchableProperties, textsOf } from '../search-order';
import {
  foldedKeyProperty,
  hasKey,
  identifier,
  keyOf,
  keyProperty,
  LIST_KEY,
  PAIRS,
  RANK,
  SPELLED,
} from '../schema/neo4j';
import { hasTwin, twinOf, twinValue } from '../twins';
import { listKey } from './list-key';
import { pairs } from './pairs';

type Values = Readonly<Record<string, PropertyValue>>;
type Specs = Readonly<Record<string, PropertySpec>>;

export const integer = (value: number): unknown => neo4j.int(value);

/** A value of a property, as a parameter. */
export function parameter(spec: PropertySpec, value: PropertyValue): unknown {
  return spec.type === 'int' && typeof value === 'number' ? integer(value) : value;
}

function properties(specs: Specs, values: Values): Record<string, unknown> {
  const stored: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = values[name] ?? null;
    if (value === null) continue;
    stored[name] = parameter(spec, value);
    if (typeof value !== 'string') continue;
    if (hasKey(spec)) stored[keyProperty(name)] = keyOf(value);
    if (!hasTwin(spec)) continue;
    const twin = twinValue(value);
    if (twin !== null) stored[twinOf(name)] = twin;
    if (spec.indexed) stored[foldedKeyProperty(name)] = keyOf(twin ?? value);
  }
  return stored;
}

/** Everything that the store keeps on a node: id, properties that are not null, and what search and lists need. */
export function storedNode(node: GraphNode): Record<string, unknown> {
  const place = listKey(node);
  return {
    id: node.id,
    ...properties(kindSpec(node.kind).properties, node.properties),
    ...searchProperties(node),
    ...(place !== null && { [LIST_KEY]: place }),
  };
}

export function storedRelation({ type, properties: values }: GraphRelation): Record<string, unknown> {
  return properties(relationSpec(type).properties, values);
}

function searchProperties(node: GraphNode): Record<string, unknown> {
  const searched = searchableProperties(node.kind);
  if (searched.length === 0) return {};
  const values = node.properties as Values;
  const texts = PAIRS.flatMap((name, index) => {
    const property = searched[index];
    const text =
      property === undefined
        ? ''
        : textsOf(values[property])
            .map((one) => pairs(foldText(one)))
            .join(' ');
    return text === '' ? [] : [[name, text] as const];
  });
  return { ...Object.fromEntries(texts), ...spelledProperties(node), [RANK]: integer(searchRank(node)) };
}

function spelledProperties(node: GraphNode): Record<string, unknown> {
  const spelled = spelledNames(node);
  if (!spelled) return {};
  const { prefix } = KINDS[node.kind];
  return { [SPELLED.syllables]: spelled.syllables, [SPELLED.initials]: spelled.initials, [SPELLED.kind]: prefix };
}

/** The list expression that reads a node's properties in the order of the model, its id first. */
export function nodeColumns(kind: Kind, variable: string): string {
  const names = ['id', ...Object.keys(kindSpec(kind).properties)];
  return `[${names.map((name) => `${variable}.${identifier(name)}`).join(', ')}]`;
}

/** `nodeColumns` where the kind is one of several. */
export function anyNodeColumns(kinds: readonly Kind[], variable: string): string {
  const [only] = kinds;
  if (kinds.length === 1 && only) return nodeColumns(only, variable);
  const cases = kinds.map((kind) => `WHEN ${variable}:${identifier(kind)} THEN ${nodeColumns(kind, variable)}`);
  return `CASE ${cases.join(' ')} END`;
}

export function readNode(columns: unknown): GraphNode {
  const [id, ...values] = columns as [string, ...PropertyValue[]];
  const kind = kindOfId(id);
  if (!kind) throw new Error(`The store holds a node of a kind that the model lacks: ${id}.`);
  return { kind, id, properties: named(kindSpec(kind).properties, values) } as GraphNode;
}

/** @param names of the properties that the columns begin with */
export function readRelation(
  type: Relation,
  from: string,
  to: string,
  names: readonly string[],
  columns: readonly unknown[],
): GraphRelation {
  const properties: Record<string, PropertyValue> = {};
  for (let i = 0; i < names.length; i += 1) properties[names[i] ?? ''] = (columns[i] ?? null) as PropertyValue;
  return { type, from, to, properties } as unknown as GraphRelation;
}

/** A property and its place among the values that were read. */
export interface Placed {
  readonly name: string;
  readonly index: number;
}

export function readProperties(
  specs: Specs,
  places: readonly Placed[],
  valueAt: (index: number) => PropertyValue,
): Record<string, PropertyValue> {
  const read: Record<string, PropertyValue> = {};
  for (const { name, index } of places) {
    const value = valueAt(index);
    read[name] = value === null && specs[name]?.type === 'strings' ? [] : value;
  }
  return read;
}

function named(specs: Specs, values: readonly PropertyValue[]): Record<string, PropertyValue> {
  const places = Object.keys(specs).map((name, index) => ({ name, index }));
  return readProperties(specs, places, (index) => values[index] ?? null);
}
