import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/connection';
import { Entity } from '../core/entity';
import { Cost } from '../limits/costs';
import type { PlacedEdge } from '../core/list-page';
import { snippetOf } from './snippet';
import { Snippet } from './snippet.type';
import type { Hit } from '../../store/graph-store';

@ObjectType({ description: 'One hit and its place in the list.' })
export class SearchEdge {
  @Field(() => Entity, { description: 'What holds the words.' })
  readonly node: Entity;

  @Field(() => Float, { description: 'Higher fits better; comparable within one answer only.' })
  readonly score: number;

  readonly #edge: PlacedEdge<Entity, Hit>;

  readonly #words: readonly string[];

  /** @param words that were sought, folded */
  constructor(edge: PlacedEdge<Entity, Hit>, words: readonly string[]) {
    this.node = edge.node;
    this.score = edge.placed.score;
    this.#edge = edge;
    this.#words = words;
  }

  @Field(() => Snippet, { description: 'The words with what stands around them.' })
  get snippet(): Snippet {
    return snippetOf(this.#edge.placed.node, this.#words);
  }

  @Field(() => String, { description: 'Its place in the list, for `after` and `before`.' })
  get cursor(): string {
    return this.#edge.cursor;
  }
}

@ObjectType({ description: 'A page of hits (Relay).' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The hits of this page, best first.' })
  @Cost({ ofPage: true, free: true })
  readonly edges!: readonly SearchEdge[];

  @Field(() => [Entity], { description: 'The things themselves, best first.' })
  @Cost({ ofPage: true })
  readonly nodes!: readonly Entity[];

  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Size of the whole list.' })
  @Cost({ reads: 1 })
  readonly totalCount!: number | null;
}
