import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Cost } from '../limits/costs';
import { encodeCursor } from './cursor';
import { offsetOf, type PageArgs } from './page.args';

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on behind this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something stands before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the first edge; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the last edge, for `after` of the next page; null on an empty page.',
  })
  readonly endCursor!: string | null;
}

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

/** A page of a list (Relay). */
export interface Connection<T, E extends Edge<T> = Edge<T>> {
  readonly edges: readonly E[];
  readonly pageInfo: PageInfo;
  /** Null only where the request did not ask for it. */
  readonly totalCount: number | null;
}

/** Declares `NameConnection` and `NameEdge` for a type of the schema. */
export function connectionType(node: ClassType, name: string): ClassType<Connection<unknown>> {
  @ObjectType(`${name}Edge`, { description: 'One thing of a list and its place there.' })
  class NodeEdge {
    @Field(() => node, { description: 'The thing itself.' })
    readonly node!: unknown;

    @Field(() => String, {
      description: 'Its place in the list, for `after`; good as long as the graph stays the same.',
    })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list (Relay).' })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'What stands on this page, in the order of the list.' })
    @Cost({ ofPage: true, free: true })
    readonly edges!: readonly NodeEdge[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Size of the whole list.' })
    @Cost({ reads: 1 })
    readonly totalCount!: number | null;
  }
  return NodeConnection;
}

/**
 * The page out of what a store returned for it.
 * @param fetched at most `first` + 1 items from the page's offset on
 * @param total size of the whole list, null when it was not counted
 */
export function connection<T>(fetched: readonly T[], total: number | null, args: PageArgs): Connection<T> {
  const offset = offsetOf(args);
  const edges = fetched.slice(0, args.first).map((node, index) => new PlacedEdge(node, offset + index));
  return {
    edges,
    pageInfo: {
      hasNextPage: fetched.length > args.first,
      hasPreviousPage: offset > 0,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount: total,
  };
}

/** Few requests ask for cursors, and hardly any for all of them: each is written when it is asked for. */
class PlacedEdge<T> implements Edge<T> {
  constructor(
    readonly node: T,
    private readonly position: number,
  ) {}

  get cursor(): string {
    return encodeCursor(this.position);
  }
}

/** The page out of a list that is wholly at hand. */
export function connectionOfAll<T>(all: readonly T[], args: PageArgs): Connection<T> {
  const offset = offsetOf(args);
  return connection(all.slice(offset, offset + args.first + 1), all.length, args);
}
