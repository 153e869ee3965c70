/**
 * What is to be written, checked against the model and folded into one node an id and one relation an identity,
 * before an engine sees it: every adapter writes the same graph because none of them merges by rules of its own.
 */
import { GovorgError } from '../domain/errors';
import { kindOfId } from '../domain/identifier';
import {
  kindSpec,
  KINDS,
  relationSpec,
  RELATIONS,
  type GraphNode,
  type GraphRelation,
  type PropertySpec,
  type PropertyValue,
} from '../domain/model';
import { compareCodePoints, isWellFormed } from './code-points';
import { quoted } from './check-query';
import type { ChangeSet } from './graph-store';

type Properties = Readonly<Record<string, PropertyValue>>;
type Specs = Readonly<Record<string, PropertySpec>>;

/** Change sets as one: no node or relation twice, every property in its stored form. */
export interface Change {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** By `relationKey`. */
  readonly relations: ReadonlyMap<string, GraphRelation>;
}

const refuse = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);

/** @throws GovorgError BAD_USER_INPUT where something does not fit the model, CONFLICT where two of a kind contradict */
export function foldChanges(changes: readonly ChangeSet[]): Change {
  const nodes = new Map<string, GraphNode>();
  const relations = new Map<string, GraphRelation>();
  for (const change of changes) {
    for (const given of change.nodes) {
      const node = checkedNode(given);
      const other = nodes.get(node.id);
      nodes.set(node.id, other ? mergeNodes(other, node) : node);
    }
    for (const given of change.relations) {
      const relation = checkedRelation(given);
      const key = relationKey(relation);
      const other = relations.get(key);
      relations.set(key, other ? mergeRelations(other, relation) : relation);
    }
  }
  return { nodes, relations };
}

/** What tells one relation from every other: type, ends and the properties that the model names as its identity. */
export function relationKey({ type, from, to, properties }: GraphRelation): string {
  const identity = relationSpec(type).identity ?? [];
  return JSON.stringify([type, from, to, ...identity.map((name) => (properties as Properties)[name])]);
}

function checkedNode(node: GraphNode): GraphNode {
  const { kind, id } = node;
  if (!Object.hasOwn(KINDS, kind)) throw refuse(`There is no kind ${quoted(String(kind))}.`);
  if (kindOfId(id) !== kind || id.length === kindSpec(kind).prefix.length + 1) {
    throw refuse(`${quoted(id)} is no id of a ${kind}: it starts with "${kindSpec(kind).prefix}:" and a key.`);
  }
  if (!isWellFormed(id)) throw refuse(`The id ${quoted(id)} holds half a character (a lone surrogate).`);
  return { kind, id, properties: checkedProperties(id, kindSpec(kind).properties, node.properties) } as GraphNode;
}

function checkedRelation(relation: GraphRelation): GraphRelation {
  const { type, from, to } = relation;
  if (!Object.hasOwn(RELATIONS, type)) throw refuse(`There is no relation ${quoted(String(type))}.`);
  const spec = relationSpec(type);
  const fits = (ends: readonly string[], id: string): boolean => ends.includes(kindOfId(id) ?? '');
  if (!fits(spec.from, from)) throw refuse(`${type} does not start from ${quoted(from)}.`);
  if (!fits(spec.to, to)) throw refuse(`${type} does not lead to ${quoted(to)}.`);
  const properties = checkedProperties(`${type} of ${from}`, spec.properties, relation.properties);
  return { type, from, to, properties } as GraphRelation;
}

function checkedProperties(of: string, specs: Specs, given: Properties): Properties {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(specs, name))
      throw refuse(`${quoted(of)} has a property that the model lacks: ${quoted(name)}.`);
  }
  const checked: Record<string, PropertyValue> = {};
  for (const [name, spec] of Object.entries(specs)) checked[name] = checkedValue(of, name, spec, given[name]);
  return checked;
}

function checkedValue(of: string, name: string, spec: PropertySpec, value: PropertyValue | undefined): PropertyValue {
  const wrong = (what: string): GovorgError => refuse(`${quoted(of)}: ${name} ${what}.`);
  if (value === null || value === undefined) {
    if (spec.required) throw wrong('is required');
    return spec.type === 'strings' ? [] : null;
  }
  switch (spec.type) {
    case 'string':
      if (typeof value !== 'string') throw wrong('is text');
      if (!isWellFormed(value)) throw wrong('holds half a character (a lone surrogate)');
      return value;
    case 'int':
      if (!Number.isSafeInteger(value)) throw wrong('is an integer that must be safe');
      return Object.is(value, -0) ? 0 : value;
    case 'float':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('is a finite number');
      return Object.is(value, -0) ? 0 : value;
    case 'strings':
      if (!isListOfText(value)) throw wrong('is a list of texts');
      if (!value.every(isWellFormed)) throw wrong('holds half a character (a lone surrogate)');
      return sortedSet(value);
  }
}

const isListOfText = (value: PropertyValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A list of strings has no order of its own: it is kept sorted, so that equal lists look alike. */
const sortedSet = (values: readonly string[]): readonly string[] => [...new Set(values)].sort(compareCodePoints);

/** @returns `stored` itself where `added` says nothing new */
export function mergeNodes(stored: GraphNode, added: GraphNode): GraphNode {
  const specs = kindSpec(stored.kind).properties;
  const properties = mergeProperties(stored.id, specs, stored.properties, added.properties);
  return properties === stored.properties ? stored : ({ ...stored, properties } as GraphNode);
}

/** @returns `stored` itself where `added` says nothing new */
export function mergeRelations(stored: GraphRelation, added: GraphRelation): GraphRelation {
  const specs: Specs = relationSpec(stored.type).properties;
  const of = `${stored.type} from ${stored.from} to ${stored.to}`;
  const properties = mergeProperties(of, specs, stored.properties, added.properties);
  return properties === stored.properties ? stored : ({ ...stored, properties } as GraphRelation);
}

function mergeProperties(of: string, specs: Specs, stored: Properties, added: Properties): Properties {
  let changed = false;
  const merged: Record<string, PropertyValue> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const before = stored[name] ?? null;
    const value = mergeValue(spec, before, added[name] ?? null);
    if (value === undefined) {
      throw new GovorgError(
        'CONFLICT',
        `${quoted(of)} is in the graph with another ${name}, which is part of what it is: give it an id of its own.`,
      );
    }
    merged[name] = value;
    if (!isSameValue(value, before)) changed = true;
  }
  return changed ? merged : stored;
}

/** @returns undefined where the rule is `same` and the values differ */
function mergeValue(spec: PropertySpec, a: PropertyValue, b: PropertyValue): PropertyValue | undefined {
  if (isSameValue(a, b)) return a;
  switch (spec.merge ?? 'same') {
    case 'same':
      return undefined;
    case 'union':
      return sortedSet([...asList(a), ...asList(b)]);
    case 'least':
      return least(a, b);
  }
}

const asList = (value: PropertyValue): readonly string[] =>
  value === null ? [] : Array.isArray(value) ? (value as readonly string[]) : [String(value)];

function least(a: PropertyValue, b: PropertyValue): PropertyValue {
  if (a === null || b === null) return a ?? b;
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b) <= 0 ? a : b;
  return a <= b ? a : b;
}

function isSameValue(a: PropertyValue, b: PropertyValue): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
