import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/connection';
import { Entity } from '../core/entity';

@ObjectType()
export class SearchEdge {
  @Field(() => Entity)
  readonly node!: Entity;

  @Field(() => String)
  readonly cursor!: string;

  @Field(() => Float, { description: 'Higher fits better; comparable within one answer only.' })
  readonly score!: number;
}

@ObjectType()
export class SearchConnection {
  @Field(() => [SearchEdge])
  readonly edges!: readonly SearchEdge[];

  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Size of the whole list.' })
  readonly totalCount!: number | null;
}
