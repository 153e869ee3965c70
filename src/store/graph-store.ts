/**
 * The store port: a handful of batched graph primitives. Each call is one round trip, whatever the number of nodes
 * it starts from and however deep it looks, and nothing above this file knows SQL or Cypher. `tests/store/contract.ts` is its definition in
 * examples; an adapter is done when it passes that suite.
 *
 * Order is always total: every list is ordered by the order asked for and then by id, so that pages never overlap.
 * Text compares by code point. Null sorts last in either direction.
 *
 * So that every engine answers alike:
 * - A filter, order, group or sum on what the model lacks, or of another type, is BAD_USER_INPUT (check-query.ts), as is
 *   one on a property that not every kind of neighbour has. Lists of strings have no order and form no groups.
 * - Conditions on a property that the model calls folded, and search, compare folded texts (text/fold.ts). An adapter
 *   folds what is sought and what is kept before an engine sees it: no engine folds by rules of its own. What is read is
 *   as it was written. Everything else is compared as it is.
 * - Text holds any character, NUL too, but no half of one: a lone surrogate is refused, for UTF-8 has no bytes for it.
 * - What is written is checked and merged in change.ts before an engine sees it; lists are kept sorted by code point.
 */
import type { GovorgError } from '../domain/errors';
import type { GraphNode, GraphRelation, Kind, NodeOf, PropertyValue, Relation } from '../domain/model';
import type { Ledger } from './ledger';

/**
 * A condition on one property. Null in `equals` asks for the absence of a value. A list of strings passes where one of
 * its texts does, and `equals: null` where it is empty.
 */
export type Condition =
  | { readonly equals: string | number | null }
  /** Any of these values; an empty list matches nothing. */
  | { readonly in: readonly (string | number)[] }
  /**
   * Text that contains these words; on a list of strings, in any of them. On a property that is not folded the case of
   * the letters of ASCII is ignored.
   */
  | { readonly contains: string }
  /** Text that starts so. */
  | { readonly startsWith: string }
  /**
   * From, to, above and below: the first two lie within, the others do not. For numbers, and for dates of ISO 8601, which
   * compare as text; a value that is null never lies within.
   */
  | { readonly from?: Bound; readonly to?: Bound; readonly above?: Bound; readonly below?: Bound };

export type Bound = number | string;

/** Conditions by property name, all of which hold. `id` may be used beside the properties of the model. */
export type Filter = Readonly<Record<string, Condition>>;

/** A neighbour that has to be there, along a relation from the node that is asked about. */
export interface RequiredNeighbour {
  readonly relation: Relation;
  /** `out` follows the relation from its `from` to its `to`. */
  readonly direction: Direction;
  /** Of one of these kinds; of any when left out. */
  readonly kinds?: readonly Kind[];
  readonly filter?: Filter;
  /** What has to hold of the neighbour's own neighbours. */
  readonly requires?: readonly Requirement[];
}

/**
 * A condition beyond those of a filter, which hold all together. A list that names the id of a neighbour costs no more
 * than what is found.
 */
export type Requirement =
  /** Of the node's own properties. */
  | { readonly own: Filter }
  | { readonly some: RequiredNeighbour }
  /** At least one of these holds; of none nothing does. */
  | { readonly anyOf: readonly Requirement[] }
  | { readonly allOf: readonly Requirement[] }
  /** This does not hold: of a value that is null no condition holds but that it is absent. */
  | { readonly not: Requirement };

export interface Order {
  /** A property of the model, or `id`. */
  readonly by: string;
  readonly descending?: boolean;
}

/**
 * A place in an ordered list, good whether or not anything stands there: the values of the order, then the id. Of
 * neighbours that one relation may reach several times, the properties that tell its relations apart follow. A position
 * among hits of a search is what the store gave with the hit.
 */
export type Position = readonly (string | number | null)[];

/** A part of an ordered list. What is written between two pages neither repeats nor hides what was there all along. */
export interface Page {
  /** How many to return at most, 0 or more. */
  readonly limit: number;
  /** Only what stands behind this place. */
  readonly after?: Position;
  /** Only what stands before this place. */
  readonly before?: Position;
  /** Whether to return the last of them instead of the first; the order stays that of the list. */
  readonly fromEnd?: boolean;
}

/** What to read of the nodes of an answer, and what to read along with them from there. */
export interface Selection {
  /** Properties to read, each where the kind of the node has it; the nodes then hold no others. All when left out. */
  readonly properties?: readonly string[];
  /** Expansions from each of the nodes, in the same round trip; they may have branches themselves. */
  readonly branches?: readonly ExpandQuery[];
}

/** What was read along with a node: an expansion for each of the branches asked for, in their order. */
export interface Branched {
  readonly branches?: readonly Expansion[];
}

export type BranchedNode = GraphNode & Branched;

export interface ListQuery extends Selection {
  readonly filter?: Filter;
  /** All of which hold. */
  readonly requires?: readonly Requirement[];
  /** Only nodes that search finds by these words. */
  readonly words?: string;
  readonly order?: readonly Order[];
  readonly page: Page;
  /** Whether `total` is asked for; it costs a count. */
  readonly count?: boolean;
}

export interface NodeList<K extends Kind = Kind> {
  readonly nodes: readonly (NodeOf<K> & Branched)[];
  /** All that match, null when not asked for. */
  readonly total: number | null;
}

export type Direction = 'out' | 'in';

export interface ExpandQuery extends Selection {
  readonly relation: Relation;
  /** Properties of the relation to read; it then holds no others. All when left out. */
  readonly relationProperties?: readonly string[];
  /** `out` follows the relation from its `from` to its `to`. */
  readonly direction: Direction;
  /** Keep only neighbours of these kinds. */
  readonly kinds?: readonly Kind[];
  /** On the neighbour. */
  readonly filter?: Filter;
  /** All of which hold of the neighbour. */
  readonly requires?: readonly Requirement[];
  /**
   * Of the neighbour, or of the relation with the prefix `relation.`: `relation.start`. Several relations to one
   * neighbour go by the properties that tell them apart.
   */
  readonly order?: readonly Order[];
  /** Each neighbour once, at the first of its places, where a relation reaches it several times. */
  readonly distinct?: boolean;
  /** A page for each of the nodes started from; without it all. */
  readonly page?: Page;
  /** Whether the number of all neighbours of each node is asked for. */
  readonly count?: boolean;
}

export interface Neighbour {
  readonly relation: GraphRelation;
  readonly node: BranchedNode;
}

export interface Expansion {
  readonly neighbours: readonly Neighbour[];
  readonly total: number | null;
}

export interface ClosureQuery {
  /** One or several, any of which a step may follow. */
  readonly relations: readonly Relation[];
  /** `out` climbs to ancestors where the relations point upward, as PART_OF and SUBORDINATE_TO do. */
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
  /**
   * Words parted by white space, all of which occur in one searchable property, in one or several texts of a list;
   * one-character words count, and words that fold to nothing do not. Hits are in the order of search-order.ts; an engine may order equals as it likes.
   */
  readonly text: string;
  /** Other texts for the same, 100 at most, with 200 words: what holds one of them but not `text` comes behind. */
  readonly alternatives?: readonly string[];
  /**
   * Whether things are found too whose names are spelled so in pinyin or its initials, from one of their characters on
   * (text/spelling.ts); of up to four words, each that can be spelled.
   */
  readonly spelled?: boolean;
  /** Whether things that hold the words but for one mistake are sought where little else is found (similar.ts). */
  readonly similar?: boolean;
  readonly kinds?: readonly Kind[];
  /** Only hits that belong to this. */
  readonly scope?: SearchScope;
  readonly page: Page;
  readonly count?: boolean;
  /** Whether the hits are to be counted by what they belong to. */
  readonly facets?: boolean;
}

/** What hits have to belong to, in the sense of facets.ts: all of it. An id that is not there holds nothing. */
export interface SearchScope {
  /** Id of a body. */
  readonly agency?: string;
  /** Id of a division: of the bodies in it and in its parts. */
  readonly division?: string;
  /** Fiscal years of documents in which they stand, both ends included; one of them may be open. */
  readonly years?: { readonly from?: number; readonly to?: number };
}

/** In what way something goes with what is sought, the best first. */
export type MatchedBy = 'WORDS' | 'OTHER_NAME' | 'PINYIN' | 'SIMILAR';

export interface Hit {
  readonly node: GraphNode;
  readonly matchedBy: MatchedBy;
  /** Its place among the hits, for a page behind or before it. */
  readonly position: Position;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly total: number | null;
  /** Null when not asked for. */
  readonly facets: Facets | null;
}

/** All hits counted by what they belong to (facets.ts). What is null would take too many hits to count. */
export interface Facets {
  /** In the order of hits. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  /** By the fiscal years of the documents in which they stand, latest first. */
  readonly years: readonly { readonly year: number; readonly count: number }[] | null;
  readonly agencies: NodeFacet<'Agency'> | null;
  readonly documents: NodeFacet<'Document'> | null;
}

export interface NodeFacet<K extends Kind> {
  /** How many different ones there are. */
  readonly total: number;
  /** The 100 with most hits, then by id. */
  readonly counted: readonly { readonly node: NodeOf<K>; readonly count: number }[];
}

export interface SuggestQuery {
  /** What somebody has typed so far; 200 characters at most once it is folded. */
  readonly prefix: string;
  /** Kinds with names (names.ts); all of them when left out. */
  readonly kinds?: readonly Kind[];
  /** How many to return at most, 0 to 100. */
  readonly limit: number;
}

/** In what way a name goes with what was typed, the best first. */
export type SuggestedBy = 'EXACT' | 'PREFIX' | 'PINYIN' | 'INITIALS' | 'CONTAINS' | 'PINYIN_PART';

export interface Suggested {
  readonly node: GraphNode;
  /** The one of its names that goes with it, as printed. */
  readonly name: string;
  readonly by: SuggestedBy;
}

export interface AggregateQuery {
  readonly kind: Kind;
  readonly filter?: Filter;
  /** Without any, one group of all, even where there is nothing. */
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

/** What is taken out of the graph, wholly or not at all. What is not there is taken out already. */
export interface Removal {
  /** Of the graph as it was when this was found out: where it changed since, nothing is removed. */
  readonly version: number;
  /** Ids of nodes that go, with every relation that leads to or from them. */
  readonly nodes: readonly string[];
  /** Relations that go, told apart by type, ends and identity. */
  readonly relations: readonly GraphRelation[];
  /** Nodes and relations that stay and say less: what they say from now on takes the place of what they said. */
  readonly replaced: ChangeSet;
}

/** How long a request is worked on. */
export interface TimeLimit {
  readonly milliseconds: number;
  /** What its client is told then. */
  readonly passed: () => GovorgError;
}

export interface GraphStore {
  /** For people: engine and place, without secrets. */
  readonly description: string;

  /** Raised by every change of the graph that becomes visible, the same number as long as nothing changed. */
  version(): Promise<number>;

  /** The nodes of these ids in this order, null for an id that is not there. */
  nodes(ids: readonly string[], selection?: Selection): Promise<readonly (BranchedNode | null)[]>;

  list<K extends Kind>(kind: K, query: ListQuery): Promise<NodeList<K>>;

  /** One expansion for each id, in order; an unknown id has no neighbours. */
  expand(ids: readonly string[], query: ExpandQuery): Promise<readonly Expansion[]>;

  /** All nodes reached from each id, nearest first and then by id. */
  closure(ids: readonly string[], query: ClosureQuery): Promise<readonly (readonly Reached[])[]>;

  search(query: SearchQuery): Promise<SearchResult>;

  /**
   * Things whose names go with what was typed, each once: by the way they do, then by the name in order of code points.
   * Those that only hold it, or are spelled so from a later character on, are in the order of search; an engine may order equals as it likes, and
   * of more than 1,000 names look at as many.
   */
  suggest(query: SuggestQuery): Promise<readonly Suggested[]>;

  /**
   * Groups ordered by their key.
   * @throws GovorgError BAD_USER_INPUT where a sum is beyond safe integers, rather than rounding it
   */
  aggregate(query: AggregateQuery): Promise<readonly Group[]>;

  /**
   * Applies change sets in one transaction. A node that exists is merged by the merge rules of the model.
   * @throws GovorgError BAD_USER_INPUT when a node or relation does not fit the model or a relation leads nowhere,
   *   CONFLICT when a node is there with another value of a property that is part of what it is; nothing is written then
   * @param archive that holds the documents among them: those that are new here enter its ledger, in the same transaction
   */
  apply(changes: readonly ChangeSet[], archive?: string): Promise<Applied>;

  /**
   * Takes out in one transaction.
   * @param archive from whose ledger the documents among the nodes go, in the same transaction
   * @returns false where the graph is not of that version any more: nothing is removed then
   * @throws GovorgError BAD_USER_INPUT where what stays does not fit the model
   */
  remove(removal: Removal, archive?: string): Promise<boolean>;

  /** What the graph remembers of an archive. */
  ledger(archive: string): Promise<Ledger>;

  /** Sets that right, where graph and archive were compared document by document. */
  settleLedger(archive: string, ledger: Ledger): Promise<void>;

  /**
   * Bulk load in bounded memory, batch by batch; each batch is a transaction of its own, and those before one that is
   * refused stay. Relations may lead to nodes of the same change set or of earlier ones.
   */
  load(changes: AsyncIterable<ChangeSet> | Iterable<ChangeSet>): Promise<Applied>;

  /**
   * Every node and then every relation, kind by kind in the order of the model, each in order of id (of relations the
   * ids of both ends), in bounded memory. What is written meanwhile may be seen or not.
   */
  scan(): AsyncIterable<GraphNode | GraphRelation>;

  /**
   * Stands for everything that was written and seen through this store, for another replica of the service to catch up
   * with; null where there is nothing to catch up with.
   */
  bookmark(): Promise<string | null>;

  /**
   * From now on every call sees what a bookmark of another replica stands for.
   * @throws GovorgError BAD_USER_INPUT for what is none, STORE_UNAVAILABLE where the store does not get there in time
   */
  catchUp(bookmark: string): Promise<void>;

  /**
   * The same store for a caller that may lose interest: once the signal is aborted its calls reject, with the reason
   * where that is a GovorgError and else with CANCELLED, and the work under way ends.
   */
  cancellable(signal: AbortSignal): GraphStore;

  /** Null where a request may take as long as usual: a server that has just come back is slow, and says so in time. */
  timeLimit(): TimeLimit | null;

  /** Proves that the store answers. @throws GovorgError STORE_UNAVAILABLE */
  ping(): Promise<void>;

  /** Whatever was written is durable; every call afterwards fails with STORE_UNAVAILABLE. */
  close(): Promise<void>;
}
