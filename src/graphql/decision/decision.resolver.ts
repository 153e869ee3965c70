import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { connectionPath, singlePath } from '../core/paths';
import { Cost } from '../limits/costs';
import type { Path } from '../plan/path';
import { PathField } from '../plan/path-field';
import { listArgs, OF_LIST, OF_ONE, type ListArgs } from '../where/list.args';
import { Decision, DecisionConnection } from './decision.type';

const DecisionListArgs = listArgs('Decision');
const LATEST_FIRST = [{ by: 'at', descending: true }] as const;
const DECISION = { kind: 'Decision', type: Decision } as const;

@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => DecisionConnection, {
    description:
      'What people decided about things of two years, the latest first, with what was undone and what took the place of what.',
  })
  @Cost({ readsWith: OF_LIST })
  decisions(
    @Ctx() { reader }: GraphContext,
    @Args(() => DecisionListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Decision>> {
    return factsPage(reader, { ...DECISION, order: LATEST_FIRST }, args, info);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'The body whose things it is about; null as long as no document in the graph names it.',
  })
  @PathField
  agency(): Path<Agency | null> {
    return singlePath({ kind: 'Agency', type: Agency }, { relation: 'DECIDED_FOR', direction: 'out' });
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: 'The decision that took its place, which may undo it; null where it holds, or undoes another.',
  })
  @PathField
  replacedBy(): Path<Decision | null> {
    return singlePath(DECISION, { relation: 'REPLACES', direction: 'in' });
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: 'The decision whose place it takes; null for the first.',
  })
  @PathField
  replaces(): Path<Decision | null> {
    return singlePath(DECISION, { relation: 'REPLACES', direction: 'out' });
  }
}

@Resolver(() => Agency)
export class AgencyDecisionsResolver {
  @FieldResolver(() => DecisionConnection, {
    description: 'What people decided about its things, the latest first, with what was undone.',
  })
  @PathField
  @Cost({ usually: 3, readsWith: OF_ONE })
  decisions(@Args(() => DecisionListArgs) args: ListArgs): Path<Connection<Decision>> {
    return connectionPath(DECISION, { relation: 'DECIDED_FOR', direction: 'in', order: LATEST_FIRST }, args);
  }
}
