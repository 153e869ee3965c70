import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/connection';
import { Entity } from '../core/entity';
import { MatchedByEnum } from '../core/enums';
import { Cost, SCANS_A_KIND } from '../limits/costs';
import type { PlacedEdge } from '../core/list-page';
import { SearchFacets } from './facets.type';
import { matchOf, type SoughtTexts } from './match';
import { snippetOf } from './snippet';
import { Snippet } from './snippet.type';
import type { Hit, MatchedBy } from '../../store/graph-store';

@ObjectType({ description: 'One hit and its place in the list.' })
export class SearchEdge {
  @Field(() => Entity, { description: 'What holds the words.' })
  readonly node: Entity;

  @Field(() => Float, { description: 'Higher fits better; comparable within one answer only.' })
  readonly score: number;

  readonly #edge: PlacedEdge<Entity, Hit>;

  readonly #sought: SoughtTexts;

  constructor(edge: PlacedEdge<Entity, Hit>, sought: SoughtTexts) {
    this.node = edge.node;
    this.score = edge.placed.score;
    this.#edge = edge;
    this.#sought = sought;
  }

  @Field(() => MatchedByEnum, { description: 'In what way it goes with what was sought.' })
  get matchedBy(): MatchedBy {
    return this.#edge.placed.matchedBy;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'What it holds in the place of what was sought: another name, or a word that is like one of the words, as it stands there; null where it holds the words themselves.',
  })
  get matchedName(): string | null {
    return matchOf(this.#edge.placed, this.#sought).name;
  }

  @Field(() => Snippet, { description: 'What was found with what stands around it.' })
  get snippet(): Snippet {
    const { placed } = this.#edge;
    return snippetOf(placed.node, matchOf(placed, this.#sought).words);
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

  @Field(() => SearchFacets, { description: 'All hits counted by what they belong to.' })
  @Cost({ reads: SCANS_A_KIND })
  readonly facets!: SearchFacets | null;
}
