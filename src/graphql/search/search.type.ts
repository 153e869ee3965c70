import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/connection';
import { Entity } from '../core/entity';
import { Cost } from '../limits/costs';

@ObjectType({ description: 'One hit and its place in the list.' })
export class SearchEdge {
  @Field(() => Entity, { description: 'What holds the words.' })
  readonly node!: Entity;

  @Field(() => String, { description: 'Its place in the list, for `after`.' })
  readonly cursor!: string;

  @Field(() => Float, { description: 'Higher fits better; comparable within one answer only.' })
  readonly score!: number;
}

@ObjectType({ description: 'A page of hits (Relay).' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The hits of this page, best first.' })
  @Cost({ ofPage: true, free: true })
  readonly edges!: readonly SearchEdge[];

  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Size of the whole list.' })
  @Cost({ reads: 1 })
  readonly totalCount!: number | null;
}
