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
import type { NameableNode } from '../domain/naming';
import { compareCodePoints, isWellFormed } from './code-points';
import { quoted } from './check-query';
import { asPrinted, bothGiven, givenTo, isNameable, isSameGiven, NO_NAMES, withGiven } from './given-names';
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

/** The SHA-256 of the documents among nodes that are new to a graph. */
export function documentHashes(nodes: Iterable<GraphNode>, isNew: (node: GraphNode) => boolean): readonly string[] {
  const hashes: string[] = [];
  for (const node of nodes) if (node.kind === 'Document' && isNew(node)) hashes.push(node.properties.sha256);
  return hashes;
}

/** A relation that leads to or from nowhere. */
export const missingEnd = ({ type, from, to }: GraphRelation, missing: string): GovorgError =>
  refuse(`${type} from ${quoted(from)} to ${quoted(to)}: there is no node ${quoted(missing)}.`);

/** What tells one relation from every other: type, ends and the properties that the model names as its identity. */
export function relationKey({ type, from, to, properties }: GraphRelation): string {
  // Ids may hold any character: the lengths tell where each piece ends.
  let key = `${type} ${from.length} ${to.length} ${from}${to}`;
  for (const name of relationSpec(type).identity ?? []) {
    const value = String((properties as Properties)[name]);
    key += ` ${value.length} ${value}`;
  }
  return key;
}

/** @returns the node itself where it is in its stored form */
function checkedNode(node: GraphNode): GraphNode {
  const { kind, id } = node;
  if (!Object.hasOwn(KINDS, kind)) throw refuse(`There is no kind ${quoted(String(kind))}.`);
  const { prefix, properties: specs } = kindSpec(kind);
  if (kindOfId(id) !== kind || id.length === prefix.length + 1) {
    throw refuse(`${quoted(id)} is no id of a ${kind}: it starts with "${prefix}:" and a key.`);
  }
  if (!isWellFormed(id)) throw refuse(`The id ${quoted(id)} holds half a character (a lone surrogate).`);
  const properties = checkedProperties(node, specs);
  return properties === node.properties ? node : ({ kind, id, properties } as GraphNode);
}

/** @returns the relation itself where it is in its stored form */
function checkedRelation(relation: GraphRelation): GraphRelation {
  const { type, from, to } = relation;
  if (!Object.hasOwn(RELATIONS, type)) throw refuse(`There is no relation ${quoted(String(type))}.`);
  const spec = relationSpec(type);
  if (!spec.from.includes(kindOfId(from) ?? '')) throw refuse(`${type} does not start from ${quoted(from)}.`);
  if (!spec.to.includes(kindOfId(to) ?? '')) throw refuse(`${type} does not lead to ${quoted(to)}.`);
  const properties = checkedProperties(relation, spec.properties);
  return properties === relation.properties ? relation : ({ type, from, to, properties } as GraphRelation);
}

/** Named in messages: the id of a node, or type and start of a relation. */
const ownerName = (owner: GraphNode | GraphRelation): string =>
  quoted('id' in owner ? owner.id : `${owner.type} of ${owner.from}`);

/** @returns the properties themselves where all are there and in their stored form: most are, and copies are garbage */
function checkedProperties(owner: GraphNode | GraphRelation, specs: Specs): Properties {
  const given: Properties = owner.properties;
  for (const name in given) {
    if (Object.hasOwn(specs, name) || !Object.hasOwn(given, name)) continue;
    throw refuse(`${ownerName(owner)} has a property that the model lacks: ${quoted(name)}.`);
  }
  let checked: Record<string, PropertyValue> | null = null;
  for (const name in specs) {
    const spec = specs[name];
    if (!spec) continue;
    const value = checkedValue(owner, name, spec, given[name]);
    if (Object.is(value, given[name])) continue;
    checked ??= { ...given };
    checked[name] = value;
  }
  return checked ?? given;
}

function checkedValue(
  owner: GraphNode | GraphRelation,
  name: string,
  spec: PropertySpec,
  value: PropertyValue | undefined,
): PropertyValue {
  if (value === null || value === undefined) {
    if (spec.required) throw wrong(owner, name, 'is required');
    return spec.type === 'strings' ? [] : null;
  }
  switch (spec.type) {
    case 'string':
      if (typeof value !== 'string') throw wrong(owner, name, 'is text');
      if (!isWellFormed(value)) throw wrong(owner, name, 'holds half a character (a lone surrogate)');
      return value;
    case 'int':
      if (!Number.isSafeInteger(value)) throw wrong(owner, name, 'is an integer that must be safe');
      return Object.is(value, -0) ? 0 : value;
    case 'float':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(owner, name, 'is a finite number');
      return Object.is(value, -0) ? 0 : value;
    case 'strings':
      if (!isListOfText(value)) throw wrong(owner, name, 'is a list of texts');
      if (!value.every(isWellFormed)) throw wrong(owner, name, 'holds half a character (a lone surrogate)');
      return sortedSet(value);
  }
}

const wrong = (owner: GraphNode | GraphRelation, name: string, what: string): GovorgError =>
  refuse(`${ownerName(owner)}: ${name} ${what}.`);

const isListOfText = (value: PropertyValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A list of strings has no order of its own: it is kept sorted, so that equal lists look alike. */
const sortedSet = (values: readonly string[]): readonly string[] =>
  isSortedSet(values) ? values : [...new Set(values)].sort(compareCodePoints);

const isSortedSet = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || compareCodePoints(values[index - 1] ?? '', value) < 0);

/** @returns `stored` itself where `added` says nothing new */
export function mergeNodes(stored: GraphNode, added: GraphNode): GraphNode {
  if (!isNameable(stored) || !isNameable(added)) return mergeAsTheyAre(stored, added);
  const [before, given] = [givenTo(stored), bothGiven(givenTo(stored), givenTo(added))];
  if (given === NO_NAMES) return mergeAsTheyAre(stored, added);
  // What texts say is merged with what texts say: the names that people gave stand before it afterwards as well.
  const printed = asPrinted(stored);
  const merged = mergeAsTheyAre(printed, asPrinted(added));
  return merged === printed && isSameGiven(before, given) ? stored : withGiven(merged as NameableNode, given);
}

function mergeAsTheyAre(stored: GraphNode, added: GraphNode): GraphNode {
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

/** @param a what was there first. @returns undefined where the rule is `same` and the values differ */
function mergeValue(spec: PropertySpec, a: PropertyValue, b: PropertyValue): PropertyValue | undefined {
  if (isSameValue(a, b)) return a;
  switch (spec.merge ?? 'same') {
    case 'same':
      return undefined;
    case 'union':
      return sortedSet([...asList(a), ...asList(b)]);
    case 'least':
      return least(a, b);
    case 'first':
      return a;
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
