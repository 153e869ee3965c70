import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../context';
import { FiguresOfArgs, LATEST_FIRST, lineFilter } from '../budget/budget.args';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { FiscalMeasure, FiscalMeasureConnection } from '../budget/fiscal-measure.type';
import type { Connection } from '../core/connection';
import { connectionPath, type Traversal } from '../core/paths';
import { SourceArgs, sourceFilter } from '../core/source.args';
import { sourcedPath, type SourcedPage } from '../core/sourced';
import { Document, DocumentConnection } from '../document/document.type';
import { FindingsAboutArgs } from '../finding/finding.args';
import { findingsOfAgency } from '../finding/findings';
import { Finding, FindingConnection } from '../finding/finding.type';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { SectionConnection, type Section } from '../section/section.type';
import { sectionsOfAgency } from '../section/sections-of-agency';
import { HEADS_FIRST } from '../staffing/staffing.args';
import { LeaderPost, LeaderPostConnection } from '../staffing/staffing.type';
import { Agency } from './agency.type';
import { listArgs, type ListArgs, OF_ONE } from '../where/list.args';

const ResponsibilitySourceArgs = listArgs('Responsibility', SourceArgs);
const LeaderPostSourceArgs = listArgs('LeaderPost', SourceArgs);
const LineFiguresOfArgs = listArgs('BudgetLine', FiguresOfArgs);
const MeasureFiguresOfArgs = listArgs('FiscalMeasure', FiguresOfArgs);
const DocumentListArgs = listArgs('Document');
const FindingsAboutListArgs = listArgs('Finding', FindingsAboutArgs);

const BY_POSITION = [{ by: 'position' }] as const;
const LATEST_YEAR_FIRST = [{ by: 'fiscalYear', descending: true }] as const;
/** What a document states is told from the rest one by one. */
const ONE_SOURCE = { document: READS_ALL_OF_ONE, fiscalYear: READS_ALL_OF_ONE, asOf: READS_ALL_OF_ONE };

/** The lists of facts that hang on an agency. */
@Resolver(() => Agency)
export class AgencyFactsResolver {
  @FieldResolver(() => SectionConnection, {
    description:
      'Internal sections and branches as one document lists them, in its order: of the documents asked for, the latest that lists sections.',
  })
  @PathField
  sections(@Args(() => SourceArgs) args: SourceArgs): Path<SourcedPage<Section>> {
    return sectionsOfAgency(args);
  }

  @FieldResolver(() => ResponsibilityConnection, {
    description: 'Duties of the agency itself, in the order in which texts list them.',
  })
  @PathField
  @Cost({ usually: 4, readsWith: { ...OF_ONE, ...ONE_SOURCE } })
  responsibilities(
    @Args(() => ResponsibilitySourceArgs) args: ListArgs & SourceArgs,
  ): Path<SourcedPage<Responsibility>> {
    const traversal = { relation: 'RESPONSIBLE_FOR', direction: 'out', order: BY_POSITION } as const;
    return sourcedPath({ kind: 'Responsibility', type: Responsibility }, traversal, args);
  }

  @FieldResolver(() => LeaderPostConnection, {
    description: 'Leader posts of the agency itself, heads first and then by title; those of sections hang on them.',
  })
  @PathField
  @Cost({ usually: 3, readsWith: { ...OF_ONE, ...ONE_SOURCE } })
  leaderPosts(@Args(() => LeaderPostSourceArgs) args: ListArgs & SourceArgs): Path<SourcedPage<LeaderPost>> {
    const traversal = { relation: 'HAS_POST', direction: 'out', order: HEADS_FIRST } as const;
    return sourcedPath({ kind: 'LeaderPost', type: LeaderPost }, traversal, args);
  }

  @FieldResolver(() => BudgetLineConnection, { description: 'Stated amounts of money, latest year first.' })
  @PathField
  @Cost({ readsWith: { ...OF_ONE, document: READS_ALL_OF_ONE } })
  budgetLines(@Args(() => LineFiguresOfArgs) args: ListArgs & FiguresOfArgs): Path<Connection<BudgetLine>> {
    const { document } = args;
    return connectionPath({ kind: 'BudgetLine', type: BudgetLine }, figures(args), args, sourceFilter({ document }));
  }

  @FieldResolver(() => FiscalMeasureConnection, { description: 'Stated figures that are no money, latest year first.' })
  @PathField
  @Cost({ usually: 5, readsWith: { ...OF_ONE, document: READS_ALL_OF_ONE } })
  measures(@Args(() => MeasureFiguresOfArgs) args: ListArgs & FiguresOfArgs): Path<Connection<FiscalMeasure>> {
    const { document } = args;
    return connectionPath(
      { kind: 'FiscalMeasure', type: FiscalMeasure },
      figures(args),
      args,
      sourceFilter({ document }),
    );
  }

  @FieldResolver(() => DocumentConnection, {
    description: 'The documents that speak for it or name it, latest year first.',
  })
  @PathField
  @Cost({ usually: 3, readsWith: OF_ONE })
  documents(@Args(() => DocumentListArgs) args: ListArgs): Path<Connection<Document>> {
    const traversal = { relation: 'STATED_IN', direction: 'out', order: LATEST_YEAR_FIRST, distinct: true } as const;
    return connectionPath({ kind: 'Document', type: Document }, traversal, args);
  }

  @Cost({ usually: 3, reads: READS_ALL_OF_ONE, readsWith: OF_ONE })
  @FieldResolver(() => FindingConnection, {
    description:
      'What contradicts itself in what texts say about it, one document after the other and each in its reading order.',
  })
  findings(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => FindingsAboutListArgs) args: FindingsAboutArgs & ListArgs,
  ): Promise<Connection<Finding>> {
    return findingsOfAgency(reader, id, args);
  }
}

const figures = (args: FiguresOfArgs): Traversal => ({
  relation: 'HAS_LINE',
  direction: 'out',
  filter: lineFilter(args),
  order: LATEST_FIRST,
});
