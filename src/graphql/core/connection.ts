import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Cost } from '../limits/costs';

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Whether the list goes on behind this page; with `before`, it did when that cursor was made.',
  })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether something stands before this page; with `after`, it did when that cursor was made.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of the first edge, for `before` of the page before this one; null on an empty page.',
  })
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
  /** Of the edges, in their order. */
  readonly nodes: readonly T[];
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
      description:
        'Its place in the list, for `after` and `before`; good for this list with these arguments, whatever is added to it.',
    })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list (Relay).' })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'What stands on this page, in the order of the list.' })
    @Cost({ ofPage: true, free: true })
    readonly edges!: readonly NodeEdge[];

    @Field(() => [node], { description: 'The things themselves, without their places.' })
    @Cost({ ofPage: true })
    readonly nodes!: readonly unknown[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Size of the whole list.' })
    @Cost({ reads: 1 })
    readonly totalCount!: number | null;
  }
  return NodeConnection;
}
