import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { holdingAgency } from '../core/holder';
import { listPath, connectionPath } from '../core/paths';
import { Cost, READS_ALL_OF_ONE, SCANS_A_KIND } from '../limits/costs';
import { leadingTo, reachedFrom } from '../core/requirements';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { topicsNamed } from '../topic/naming';
import { Topic } from '../topic/topic.type';
import { BudgetLinesArgs, lineFilter } from './budget.args';
import { BudgetLine, BudgetLineConnection } from './budget-line.type';
import { FiscalMeasure, FiscalMeasureConnection } from './fiscal-measure.type';
import { listArgs, type ListArgs, OF_LIST, OF_ONE } from '../where/list.args';

const BudgetLineListArgs = listArgs('BudgetLine');

const IN_READING_ORDER = [{ by: 'position' }] as const;
const LINE = { kind: 'BudgetLine', type: BudgetLine } as const;

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @Query(() => BudgetLineConnection, { description: 'Stated amounts of money, latest year first.' })
  @Cost({
    readsWith: {
      contains: SCANS_A_KIND,
      agency: READS_ALL_OF_ONE,
      topic: SCANS_A_KIND,
      document: READS_ALL_OF_ONE,
      ...OF_LIST,
    },
  })
  async budgetLines(
    @Ctx() { reader, topics, version }: GraphContext,
    @Args(() => BudgetLinesArgs) args: BudgetLinesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetLine>> {
    const { agency, document } = args;
    const requires = [
      ...(isGiven(agency) ? [reachedFrom('HAS_LINE', agency)] : []),
      ...(isGiven(document) ? [leadingTo('STATED_IN', document)] : []),
    ];
    const query = { ...LINE, requires, filter: lineFilter(args) };
    if (!isGiven(args.topic)) return factsPage(reader, query, args, info);
    const topic = await topics.resolve(version, args.topic);
    // No line concerns a topic that nobody knows.
    const lookedUp = { from: args.topic, requires: [topic ? leadingTo('CONCERNS', topic.id) : { anyOf: [] }] };
    return factsPage(reader, { ...query, lookedUp }, args, info);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Null for a figure that no text gives to one agency.' })
  @PathField
  agency(): Path<Agency | null> {
    return holdingAgency('HAS_LINE');
  }

  @FieldResolver(() => [BudgetLine], {
    description: 'The figures that this one is stated to be a part of, in reading order.',
  })
  @PathField
  @Cost({ usually: 1 })
  parents(): Path<readonly BudgetLine[]> {
    return listPath(LINE, { relation: 'PART_OF', direction: 'out', order: IN_READING_ORDER });
  }

  @FieldResolver(() => BudgetLineConnection, {
    description: 'The figures stated to be parts of this one, in reading order; the list may be partial.',
  })
  @PathField
  @Cost({ usually: 4, readsWith: OF_ONE })
  parts(@Args(() => BudgetLineListArgs) args: ListArgs): Path<Connection<BudgetLine>> {
    return connectionPath(LINE, { relation: 'PART_OF', direction: 'in', order: IN_READING_ORDER }, args);
  }

  @FieldResolver(() => [Topic], { description: 'The topics that its label names, by name.' })
  @PathField
  @Cost({ usually: 2 })
  topics(): Path<readonly Topic[]> {
    return topicsNamed();
  }
}

const FiscalMeasureListArgs = listArgs('FiscalMeasure');

@Resolver(() => FiscalMeasure)
export class FiscalMeasureResolver {
  @Query(() => FiscalMeasureConnection, { description: 'Stated figures that are no money, latest year first.' })
  @Cost({ readsWith: OF_LIST })
  measures(
    @Ctx() { reader }: GraphContext,
    @Args(() => FiscalMeasureListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FiscalMeasure>> {
    return factsPage(reader, { kind: 'FiscalMeasure', type: FiscalMeasure }, args, info);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Null for a figure that no text gives to one agency.' })
  @PathField
  agency(): Path<Agency | null> {
    return holdingAgency('HAS_LINE');
  }
}
