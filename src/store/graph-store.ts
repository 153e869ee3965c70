/**
 * The store port: a handful of batched graph primitives. Each call is one round trip, whatever the number of nodes
 * it starts from, and nothing above this file knows SQL or Cypher. `tests/store/contract.ts` is its definition in
 * examples; an adapter is done when it passes that suite.
 *
 * Order is always total: every list is ordered by the order asked for and then by id, so that pages never overlap.
 * Text compares by code point. Null sorts last in either direction.
 */
import type { GraphNode, GraphRelation, Kind, NodeOf, PropertyValue, Relation } from '../domain/model';

/** A condition on one property. Null in `equals` asks for the absence of a value. */
export type Condition =
  | { readonly equals: string | number | null }
  /** Any of these values; an empty list matches nothing. */
  | { readonly in: readonly (string | number)[] }
  /** Text that contains these words, letter case ignored for ASCII; on a list of strings, in any of them. */
  | { readonly contains: string }
  | { readonly startsWith: string }
  /** Inclusive bounds; a value that is null never lies within. */
  | { readonly from?: number; readonly to?: number };

/** Conditions by property name, all of which hold. `id` may be used beside the properties of the model. */
export type Filter = Readonly<Record<string, Condition>>;

export interface Order {
  /** A property of the model, or `id`. */
  readonly by: string;
  readonly descending?: boolean;
}

export interface Page {
  /** How many to return at most, 0 or more. */
  readonly limit: number;
  /** How many to skip, default 0. */
  readonly offset?: number;
}

export interface ListQuery {
  readonly filter?: Filter;
  readonly order?: readonly Order[];
  readonly page: Page;
  /** Whether `total` is asked for; it costs a count. */
  readonly count?: boolean;
}

export interface NodeList<K extends Kind = Kind> {
  readonly nodes: readonly NodeOf<K>[];
  /** All that match, null when not asked for. */
  readonly total: number | null;
}

export type Direction = 'out' | 'in';

export interface ExpandQuery {
  readonly relation: Relation;
  /** `out` follows the relation from its `from` to its `to`. */
  readonly direction: Direction;
  /** Keep only neighbours of these kinds. */
  readonly kinds?: readonly Kind[];
  /** On the neighbour. */
  readonly filter?: Filter;
  /** Of the neighbour, or of the relation with the prefix `relation.`: `relation.start`. */
  readonly order?: readonly Order[];
  /** A page for each of the nodes started from; without it all. */
  readonly page?: Page;
  /** Whether the number of all neighbours of each node is asked for. */
  readonly count?: boolean;
}

export interface Neighbour {
  readonly relation: GraphRelation;
  readonly node: GraphNode;
}

export interface Expansion {
  readonly neighbours: readonly Neighbour[];
  readonly total: number | null;
}

export interface ClosureQuery {
  readonly relation: Relation;
  /** `out` climbs to ancestors where the relation points upward, as PART_OF and SUBORDINATE_TO do. */
  readonly direction: Direction;
  /** Steps at most, 1 or more. */
  readonly depth: number;
}

export interface Reached {
  readonly node: GraphNode;
  /** Length of the shortest way, 1 or more; the start itself is never reached, not even through a cycle. */
  readonly distance: number;
}

export interface SearchQuery {
  /** Words parted by white space, all of which occur in one searchable property; one-character words count. */
  readonly text: string;
  readonly kinds?: readonly Kind[];
  readonly page: Page;
  readonly count?: boolean;
}

export interface Hit {
  readonly node: GraphNode;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly total: number | null;
}

export interface AggregateQuery {
  readonly kind: Kind;
  readonly filter?: Filter;
  readonly groupBy: readonly string[];
  /** Integer properties to add up; nulls add nothing. */
  readonly sum?: readonly string[];
}

export interface Group {
  readonly key: Readonly<Record<string, PropertyValue>>;
  readonly count: number;
  /** Exact sums, null where no node of the group has a value. */
  readonly sums: Readonly<Record<string, number | null>>;
}

/** Everything that one document adds, applied wholly or not at all. Applying it again changes nothing. */
export interface ChangeSet {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}

export interface Applied {
  readonly nodesCreated: number;
  readonly relationsCreated: number;
}

export interface GraphStore {
  /** For people: engine and place, without secrets. */
  readonly description: string;

  /** Raised by every change of the graph that becomes visible, the same number as long as nothing changed. */
  version(): Promise<number>;

  /** The nodes of these ids in this order, null for an id that is not there. */
  nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>;

  list<K extends Kind>(kind: K, query: ListQuery): Promise<NodeList<K>>;

  /** One expansion for each id, in order; an unknown id has no neighbours. */
  expand(ids: readonly string[], query: ExpandQuery): Promise<readonly Expansion[]>;

  /** All nodes reached from each id, nearest first and then by id. */
  closure(ids: readonly string[], query: ClosureQuery): Promise<readonly (readonly Reached[])[]>;

  search(query: SearchQuery): Promise<SearchResult>;

  /** Groups ordered by their key. */
  aggregate(query: AggregateQuery): Promise<readonly Group[]>;

  /**
   * Applies change sets in one transaction. A node that exists is merged by the merge rules of the model.
   * @throws GovorgError BAD_USER_INPUT when a node or relation does not fit the model; nothing is written then
   */
  apply(changes: readonly ChangeSet[]): Promise<Applied>;

  /** Bulk load in bounded memory, batch by batch; each batch is a transaction of its own. */
  load(changes: AsyncIterable<ChangeSet> | Iterable<ChangeSet>): Promise<Applied>;

  /** Every node and then every relation, each kind in order of id, in bounded memory. */
  scan(): AsyncIterable<GraphNode | GraphRelation>;

  /** Proves that the store answers. @throws GovorgError STORE_UNAVAILABLE */
  ping(): Promise<void>;

  close(): Promise<void>;
}
