import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { LATEST_FIRST } from '../budget/budget.args';
import type { GraphContext } from '../context';
import { conditionsOf } from '../core/conditions';
import type { Connection } from '../core/connection';
import { factsPage, type Scope } from '../core/facts';
import { PageArgs } from '../core/page.args';
import { badInput } from '../core/user-input';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { Section, SectionConnection } from '../section/section.type';
import { TopicsArgs } from './topic.args';
import { Topic, TopicConnection } from './topic.type';

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: 'One topic by id or by any of its names; null when unknown.' })
  topic(
    @Ctx() { topics, version }: GraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string | null,
    @Arg('name', () => String, { nullable: true }) name?: string | null,
  ): Promise<Topic | null> {
    if (typeof id === typeof name) throw badInput('topic needs either `id` or `name`.');
    return typeof id === 'string' ? topics.byId(version, id) : topics.resolve(version, name ?? '');
  }

  @Query(() => TopicConnection, { description: 'The topics that are known, by name.' })
  topics(
    @Ctx() { reader }: GraphContext,
    @Args(() => TopicsArgs) args: TopicsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Topic>> {
    const filter = conditionsOf({ topicKind: args.kind });
    return factsPage(reader, { kind: 'Topic', type: Topic, scopes: [], filter, order: [{ by: 'name' }] }, args, info);
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'The duties that name it.' })
  responsibilities(
    @Root() topic: Topic,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Responsibility>> {
    const query = { kind: 'Responsibility', type: Responsibility, scopes: naming(topic), order: [] } as const;
    return factsPage(reader, query, args, info);
  }

  @FieldResolver(() => BudgetLineConnection, { description: 'The amounts whose labels name it, latest year first.' })
  budgetLines(
    @Root() topic: Topic,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetLine>> {
    const query = { kind: 'BudgetLine', type: BudgetLine, scopes: naming(topic), order: LATEST_FIRST } as const;
    return factsPage(reader, query, args, info);
  }

  @FieldResolver(() => SectionConnection, { description: 'The sections whose names name it.' })
  sections(
    @Root() topic: Topic,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Section>> {
    return factsPage(reader, { kind: 'Section', type: Section, scopes: naming(topic), order: [] }, args, info);
  }
}

function naming({ id }: Topic): readonly Scope[] {
  return [{ id, relation: 'CONCERNS', direction: 'in' }];
}
