/**
 * A thing with what leads from it and to it, read in one call of the store whatever hangs on it: each list is a page, and
 * says how the next one is asked for.
 */
import {
  kindSpec,
  RELATION_NAMES,
  RELATIONS,
  relationSpec,
  type GraphNode,
  type Kind,
  type PropertyValue,
  type Relation,
} from '../domain/model';
import { kindOfId } from '../domain/identifier';
import { RELATION_TERMS, termsOf } from '../domain/terms';
import type { Direction, ExpandQuery, GraphStore, Neighbour, Position } from '../store/graph-store';
import { LABEL_PROPERTIES } from './label';

export interface RelatedList {
  readonly relation: Relation;
  readonly direction: Direction;
  readonly neighbours: readonly Neighbour[];
  readonly total: number;
  /** Behind which place it goes on; null where this is its end. */
  readonly after: Position | null;
}

export interface Description {
  readonly node: GraphNode;
  /** Those that have something in them. */
  readonly lists: readonly RelatedList[];
}

/** A later part of one list, as an address names it. */
export interface ListPart {
  readonly relation: Relation;
  readonly direction: Direction;
  readonly after: Position;
}

/** As many as a person looks at; the rest is a link away. */
const LIST_LENGTH = 50;

/** @returns null where there is no such thing, or where it has no address */
export async function describe(
  store: Pick<GraphStore, 'nodes'>,
  id: string,
  part: ListPart | null,
): Promise<Description | null> {
  const kind = kindOfId(id);
  if (kind === null || !termsOf(kind)) return null;
  const branches = part ? [listQuery(part.relation, part.direction, part.after)] : branchesOf(kind);
  const [node] = await store.nodes([id], { branches });
  if (!node) return null;
  const { branches: read = [], ...own } = node;
  const lists = branches.map(({ relation, direction }, i): RelatedList => {
    const { neighbours = [], total = null } = read[i] ?? {};
    const last = neighbours.at(-1);
    const isWhole = neighbours.length < LIST_LENGTH || !last;
    return {
      relation,
      direction,
      neighbours,
      total: total ?? neighbours.length,
      after: isWhole ? null : positionOf(last),
    };
  });
  return { node: own, lists: lists.filter(({ neighbours }) => neighbours.length > 0) };
}

/** Every list that a thing of this kind may have. */
function branchesOf(kind: Kind): readonly ExpandQuery[] {
  return RELATION_NAMES.flatMap((relation) => {
    const { from, to } = relationSpec(relation);
    return [
      ...(from.includes(kind) ? [listQuery(relation, 'out')] : []),
      ...(to.includes(kind) ? [listQuery(relation, 'in')] : []),
    ];
  });
}

const listQuery = (relation: Relation, direction: Direction, after?: Position): ExpandQuery => ({
  relation,
  direction,
  properties: labelProperties(relation, direction),
  page: { limit: LIST_LENGTH, ...(after && { after }) },
  count: true,
});

/** What the things of a list are called by. */
function labelProperties(relation: Relation, direction: Direction): readonly string[] {
  const { from, to } = relationSpec(relation);
  const kinds = (direction === 'out' ? to : from) as readonly Kind[];
  return LABEL_PROPERTIES.filter((name) => kinds.some((kind) => Object.hasOwn(kindSpec(kind).properties, name)));
}

/** The place of a neighbour in a list by id. */
function positionOf({ node, relation }: Neighbour): Position {
  const values = relation.properties as Readonly<Record<string, PropertyValue>>;
  const identity = relationSpec(relation.type).identity ?? [];
  return [node.id, ...identity.map((name) => values[name] as string | number)];
}

/** `HAS_LINE` leads on, `HAS_LINE.in` back. */
export const listName = ({ relation, direction }: Pick<RelatedList, 'relation' | 'direction'>): string =>
  direction === 'out' ? relation : `${relation}.in`;

/** The query of an address that asks for what follows. */
export const partQuery = (list: Pick<RelatedList, 'relation' | 'direction'>, after: Position): string =>
  `list=${listName(list)}&after=${encodeURIComponent(JSON.stringify(after))}`;

/** @returns null where it names no part of a list of this kind */
export function listPart(kind: Kind, list: string, after: string): ListPart | null {
  const [name = '', direction = 'out', ...more] = list.split('.');
  if (!Object.hasOwn(RELATIONS, name) || more.length > 0 || (direction !== 'out' && direction !== 'in')) return null;
  const relation = name as Relation;
  const { from, to, identity = [] } = relationSpec(relation);
  if (!(direction === 'out' ? from : to).includes(kind)) return null;
  const position = positionIn(after);
  return position?.length === identity.length + 1 ? { relation, direction, after: position } : null;
}

function positionIn(text: string): Position | null {
  try {
    const values: unknown = JSON.parse(text);
    const isPosition =
      Array.isArray(values) && values.every((value, i) => typeof value === (i === 0 ? 'string' : 'number'));
    return isPosition ? (values as Position) : null;
  } catch {
    return null;
  }
}

/** Chinese name of a list. */
export const listTitle = ({ relation, direction }: Pick<RelatedList, 'relation' | 'direction'>): string =>
  RELATION_TERMS[relation].zh[direction === 'out' ? 0 : 1];

/** Chinese and English name of a kind. */
export const kindTitle = (kind: Kind): string => kindSpec(kind).term;
