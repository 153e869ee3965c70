import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Filter } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { BudgetLinesOfArgs, LATEST_FIRST, lineFilter } from '../budget/budget.args';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { FiscalMeasure, FiscalMeasureConnection } from '../budget/fiscal-measure.type';
import { conditionsOf } from '../core/conditions';
import type { Connection } from '../core/connection';
import { factsPage, type FactsQuery } from '../core/facts';
import { SourceArgs, sourceFilter } from '../core/source.args';
import { FindingArgs } from '../finding/finding.args';
import { findingsPage } from '../finding/findings';
import { Finding, FindingConnection } from '../finding/finding.type';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { Section, SectionConnection } from '../section/section.type';
import { LeaderPost, LeaderPostConnection } from '../staffing/staffing.type';
import { Agency } from './agency.type';

const BY_POSITION = [{ by: 'position' }] as const;

/** The lists of facts that hang on an agency. */
@Resolver(() => Agency)
export class AgencyFactsResolver {
  @FieldResolver(() => SectionConnection, {
    description: 'Internal sections and branches, in the order the agency lists them.',
  })
  sections(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => SourceArgs) args: SourceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Section>> {
    const scopes = [{ id, relation: 'HAS_SECTION', direction: 'out' }] as const;
    return factsPage(
      reader,
      { kind: 'Section', type: Section, scopes, order: BY_POSITION, ...stated(args) },
      args,
      info,
    );
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'Duties of the agency itself.' })
  responsibilities(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => SourceArgs) args: SourceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Responsibility>> {
    const scopes = [{ id, relation: 'RESPONSIBLE_FOR', direction: 'out' }] as const;
    const query = {
      kind: 'Responsibility',
      type: Responsibility,
      scopes,
      order: BY_POSITION,
      ...stated(args),
    } as const;
    return factsPage(reader, query, args, info);
  }

  @FieldResolver(() => LeaderPostConnection, {
    description: 'Leader posts of the agency itself; those of sections hang on them.',
  })
  posts(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => SourceArgs) args: SourceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LeaderPost>> {
    const scopes = [{ id, relation: 'HAS_POST', direction: 'out' }] as const;
    const order = [{ by: 'rank', descending: true }, { by: 'title' }];
    return factsPage(reader, { kind: 'LeaderPost', type: LeaderPost, scopes, order, ...stated(args) }, args, info);
  }

  @FieldResolver(() => BudgetLineConnection, { description: 'Stated amounts of money, latest year first.' })
  budgetLines(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => BudgetLinesOfArgs) args: BudgetLinesOfArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetLine>> {
    return factsPage(reader, { kind: 'BudgetLine', type: BudgetLine, ...figuresOf(id, args) }, args, info);
  }

  @FieldResolver(() => FiscalMeasureConnection, { description: 'Stated figures that are no money, latest year first.' })
  measures(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => BudgetLinesOfArgs) args: BudgetLinesOfArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FiscalMeasure>> {
    return factsPage(reader, { kind: 'FiscalMeasure', type: FiscalMeasure, ...figuresOf(id, args) }, args, info);
  }

  @FieldResolver(() => FindingConnection, { description: 'What contradicts itself in what texts say about it.' })
  findings(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => FindingArgs) args: FindingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Finding>> {
    return findingsPage(reader, { ...args, agency: id }, info);
  }
}

function stated(args: SourceArgs): { readonly statedBy?: Filter } {
  const statedBy = sourceFilter(args);
  return statedBy ? { statedBy } : {};
}

function figuresOf(
  id: string,
  args: BudgetLinesOfArgs,
): Pick<FactsQuery<'BudgetLine', BudgetLine>, 'scopes' | 'filter' | 'order' | 'statedBy'> {
  return {
    scopes: [{ id, relation: 'HAS_LINE', direction: 'out' }],
    filter: lineFilter(args),
    order: LATEST_FIRST,
    ...(args.document && { statedBy: conditionsOf({ id: args.document }) }),
  };
}
