import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { connectionOfAll, type Connection } from '../core/connection';
import { factsPage, type Scope } from '../core/facts';
import { holderOf } from '../core/holder';
import { neighboursOf } from '../core/neighbours';
import { PageArgs } from '../core/page.args';
import { Topic } from '../topic/topic.type';
import { BudgetLinesArgs, LATEST_FIRST, lineFilter } from './budget.args';
import { BudgetLine, BudgetLineConnection } from './budget-line.type';
import { FiscalMeasure } from './fiscal-measure.type';

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @Query(() => BudgetLineConnection, { description: 'Stated amounts of money, latest year first.' })
  async budgetLines(
    @Ctx() { reader, topics, version }: GraphContext,
    @Args(() => BudgetLinesArgs) args: BudgetLinesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetLine>> {
    const scopes: Scope[] = [];
    if (args.agency) scopes.push({ id: args.agency, relation: 'HAS_LINE', direction: 'out' });
    if (args.topic) {
      const topic = await topics.resolve(version, args.topic);
      if (!topic) return connectionOfAll([], args);
      scopes.push({ id: topic.id, relation: 'CONCERNS', direction: 'in' });
    }
    if (args.document) scopes.push({ id: args.document, relation: 'STATED_IN', direction: 'in' });
    const query = {
      kind: 'BudgetLine',
      type: BudgetLine,
      scopes,
      filter: lineFilter(args),
      order: LATEST_FIRST,
    } as const;
    return factsPage(reader, query, args, info);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Null for a figure that no text gives to one agency.' })
  async agency(@Root() { id }: BudgetLine, @Ctx() { reader }: GraphContext): Promise<Agency | null> {
    return (await holderOf(reader, id, 'HAS_LINE')).agency;
  }

  @FieldResolver(() => [BudgetLine], { description: 'The figures that this one is stated to be a part of.' })
  parents(@Root() { id }: BudgetLine, @Ctx() { reader }: GraphContext): Promise<readonly BudgetLine[]> {
    return neighboursOf(reader, id, ['PART_OF', 'out'], ['BudgetLine', BudgetLine]);
  }

  @FieldResolver(() => BudgetLineConnection, {
    description: 'The figures stated to be parts of this one; the list may be partial.',
  })
  parts(
    @Root() { id }: BudgetLine,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetLine>> {
    const scopes = [{ id, relation: 'PART_OF', direction: 'in' }] as const;
    return factsPage(reader, { kind: 'BudgetLine', type: BudgetLine, scopes, order: [{ by: 'position' }] }, args, info);
  }

  @FieldResolver(() => [Topic], { description: 'The topics that its label names.' })
  topics(@Root() { id }: BudgetLine, @Ctx() { reader }: GraphContext): Promise<readonly Topic[]> {
    return neighboursOf(reader, id, ['CONCERNS', 'out'], ['Topic', Topic]);
  }
}

@Resolver(() => FiscalMeasure)
export class FiscalMeasureResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Null for a figure that no text gives to one agency.' })
  async agency(@Root() { id }: FiscalMeasure, @Ctx() { reader }: GraphContext): Promise<Agency | null> {
    return (await holderOf(reader, id, 'HAS_LINE')).agency;
  }
}
