/** One page of a list: what to ask the store for, and the connection that its answer becomes. */
import type { GraphNode, GraphRelation } from '../../domain/model';
import type { Order, Page, Position } from '../../store/graph-store';
import { positionOf } from '../../store/position';
import type { Connection, Edge, PageInfo } from './connection';
import { decodeCursor, encodeCursor, foreignCursor, goneFromList, ownerMark, type ReadCursor } from './cursor';
import { DEFAULT_PAGE_SIZE, type PageArgs } from './page.args';
import { badInput } from './user-input';

/** Something of a list as the store gave it. */
export interface Placed {
  readonly node: GraphNode;
  /** By which it was reached. */
  readonly relation?: GraphRelation;
  /** Its place where the store told it. */
  readonly position?: Position;
}

/** Something of a list that is no node of the graph. */
export interface Positioned {
  readonly position: Position;
}

/** A list of the schema, by everything but the thing that has it. */
export interface ListIdentity {
  readonly order: readonly Order[];
  /** What decides which things stand in it. */
  readonly of: unknown;
}

export class ListPage {
  readonly #list: string;
  readonly #order: readonly Order[];
  readonly #size: number;
  readonly #fromEnd: boolean;
  readonly #after: ReadCursor | null;
  readonly #before: ReadCursor | null;

  /** @throws GovorgError BAD_USER_INPUT where the arguments contradict each other or a cursor is none of this list */
  constructor({ first, last, after, before }: PageArgs, { order, of }: ListIdentity) {
    if (isGiven(first) && isGiven(last)) {
      throw badInput('Pass `first` or `last`, not both: a page is read from one end.');
    }
    this.#list = JSON.stringify([of, order]);
    this.#order = order;
    this.#size = first ?? last ?? DEFAULT_PAGE_SIZE;
    this.#fromEnd = isGiven(last);
    this.#after = isGiven(after) ? decodeCursor(this.#list, 'after', after) : null;
    this.#before = isGiven(before) ? decodeCursor(this.#list, 'before', before) : null;
  }

  /** What to ask for: one more than the page holds, which tells whether the list goes on. */
  get page(): Page {
    return {
      limit: this.#size + 1,
      ...(this.#after && { after: this.#after.position }),
      ...(this.#before && { before: this.#before.position }),
      ...(this.#fromEnd && { fromEnd: true }),
    };
  }

  /**
   * @param fetched what the store returned for `page`
   * @param show what stands for it in the answer; nothing leaves it out
   * @param total size of the whole list, null where it was not counted
   * @param owner id of the thing that has the list; empty for a list of the whole graph
   * @throws GovorgError BAD_USER_INPUT where a cursor is of another thing's list
   */
  connection<P extends Placed | Positioned, T>(
    fetched: readonly P[],
    show: (placed: P) => readonly T[],
    total: number | null,
    owner = '',
  ): Connection<T, PlacedEdge<T, P>> {
    const mark = this.#ownerOf(owner);
    const isCut = fetched.length > this.#size;
    const kept = !isCut ? fetched : this.#fromEnd ? fetched.slice(-this.#size) : fetched.slice(0, this.#size);
    const cursorOf = (placed: P): string => encodeCursor(this.#list, mark(), this.#positionOf(placed));
    const edges = kept.flatMap((placed) => show(placed).map((node) => new PlacedEdge(node, placed, cursorOf)));
    return {
      edges,
      get nodes() {
        return edges.map(({ node }) => node);
      },
      // What stands at a cursor that was given is on the far side of it.
      pageInfo: pageInfo(edges, {
        hasNextPage: (isCut && !this.#fromEnd) || this.#before !== null,
        hasPreviousPage: (isCut && this.#fromEnd) || this.#after !== null,
      }),
      totalCount: total,
    };
  }

  /**
   * The page of a list that is wholly at hand, in its order, for the few that a store cannot cut for many things at once.
   * @throws GovorgError BAD_USER_INPUT where a cursor stands at what is no longer in it: nothing tells where that was
   */
  connectionOfAll<P extends Placed, T>(
    all: readonly P[],
    show: (placed: P) => readonly T[],
    owner: string,
  ): Connection<T> {
    // A cursor of another thing's list is refused as such, and not for what it stands at.
    this.#ownerOf(owner)();
    const placeOf = (argument: 'after' | 'before', { position }: ReadCursor): number => {
      const place = all.findIndex(({ node }) => node.id === position.at(-1));
      if (place < 0) throw goneFromList(argument);
      return place;
    };
    const start = this.#after ? placeOf('after', this.#after) + 1 : 0;
    const end = this.#before ? placeOf('before', this.#before) : all.length;
    const within = all.slice(start, end);
    const { limit } = this.page;
    return this.connection(this.#fromEnd ? within.slice(-limit) : within.slice(0, limit), show, all.length, owner);
  }

  #positionOf(placed: Placed | Positioned): Position {
    return 'node' in placed
      ? (placed.position ?? positionOf(this.#order, placed.node, placed.relation))
      : placed.position;
  }

  #ownerOf(id: string): () => string {
    let mark: string | null = null;
    const known = (): string => (mark ??= ownerMark(id));
    if (this.#after && this.#after.owner !== known()) throw foreignCursor('after');
    if (this.#before && this.#before.owner !== known()) throw foreignCursor('before');
    return known;
  }
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function pageInfo(edges: readonly Edge<unknown>[], ends: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>): PageInfo {
  return {
    ...ends,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  };
}

/** Few requests ask for cursors, and hardly any for all of them: each is written when it is asked for. */
export class PlacedEdge<T, P = Placed> implements Edge<T> {
  readonly #cursorOf: (placed: P) => string;

  constructor(
    readonly node: T,
    readonly placed: P,
    cursorOf: (placed: P) => string,
  ) {
    this.#cursorOf = cursorOf;
  }

  get cursor(): string {
    return this.#cursorOf(this.placed);
  }
}
