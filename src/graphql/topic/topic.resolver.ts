import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { LATEST_FIRST } from '../budget/budget.args';
import type { GraphContext } from '../context';
import { conditionsOf } from '../core/conditions';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { connectionPath } from '../core/paths';
import { badInput } from '../core/user-input';
import { Cost } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { Section, SectionConnection } from '../section/section.type';
import { MOST_DIRECT_FIRST } from './naming';
import { TopicsArgs } from './topic.args';
import { Topic, TopicConnection } from './topic.type';
import { listArgs, type ListArgs, OF_LIST, OF_ONE } from '../where/list.args';

const ResponsibilityListArgs = listArgs('Responsibility');
const BudgetLineListArgs = listArgs('BudgetLine');
const SectionListArgs = listArgs('Section');

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: 'One topic by id or by any of its names; null when unknown.' })
  topic(
    @Ctx() { topics, version }: GraphContext,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the topic; either this or `name`.' }) id?: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Any of its names, or its telephone number; either this or `id`.',
    })
    name?: string | null,
  ): Promise<Topic | null> {
    if (typeof id === typeof name) throw badInput('topic needs either `id` or `name`.');
    return typeof id === 'string' ? topics.byId(version, id) : topics.resolve(version, name ?? '');
  }

  @Query(() => TopicConnection, { description: 'The topics that are known, by name.' })
  @Cost({ readsWith: OF_LIST })
  topics(
    @Ctx() { reader }: GraphContext,
    @Args(() => TopicsArgs) args: TopicsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Topic>> {
    const filter = conditionsOf({ topicKind: args.kind });
    return factsPage(reader, { kind: 'Topic', type: Topic, filter }, args, info);
  }

  @FieldResolver(() => ResponsibilityConnection, {
    description: 'The duties that name it, the most direct statement first.',
  })
  @PathField
  @Cost({ usually: 5, readsWith: OF_ONE })
  responsibilities(@Args(() => ResponsibilityListArgs) args: ListArgs): Path<Connection<Responsibility>> {
    return connectionPath({ kind: 'Responsibility', type: Responsibility }, NAMING, args);
  }

  @FieldResolver(() => BudgetLineConnection, { description: 'The amounts whose labels name it, latest year first.' })
  @PathField
  @Cost({ usually: 5, readsWith: OF_ONE })
  budgetLines(@Args(() => BudgetLineListArgs) args: ListArgs): Path<Connection<BudgetLine>> {
    return connectionPath({ kind: 'BudgetLine', type: BudgetLine }, { ...NAMING, order: LATEST_FIRST }, args);
  }

  @FieldResolver(() => SectionConnection, {
    description: 'The sections whose names name it, the most direct name first.',
  })
  @PathField
  @Cost({ usually: 2, readsWith: OF_ONE })
  sections(@Args(() => SectionListArgs) args: ListArgs): Path<Connection<Section>> {
    return connectionPath({ kind: 'Section', type: Section }, NAMING, args);
  }
}

const NAMING = { relation: 'CONCERNS', direction: 'in', order: MOST_DIRECT_FIRST } as const;
