import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { Agency, AgencyConnection } from '../agency/agency.type';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { FiguresInArgs, lineFilter } from '../budget/budget.args';
import type { GraphContext } from '../context';
import { conditionsOf, isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { connectionPath, statedInPath } from '../core/paths';
import { readOne } from '../core/read-one';
import { FindingsInArgs } from '../finding/finding.args';
import { Finding, FindingConnection } from '../finding/finding.type';
import { Cost, READS_ALL_OF_ONE, SCANS_A_KIND } from '../limits/costs';
import { Passage, PassageConnection } from '../passage/passage.type';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { Section, SectionConnection } from '../section/section.type';
import { DocumentsArgs } from './document.args';
import { Document, DocumentConnection } from './document.type';
import { listArgs, type ListArgs, OF_LIST, OF_ONE } from '../where/list.args';

const AgencyListArgs = listArgs('Agency');
const SectionListArgs = listArgs('Section');
const ResponsibilityListArgs = listArgs('Responsibility');
const PassageListArgs = listArgs('Passage');
const LineFiguresInArgs = listArgs('BudgetLine', FiguresInArgs);
const FindingsInListArgs = listArgs('Finding', FindingsInArgs);

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: 'One document; null when unknown.' })
  document(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Document | null> {
    return readOne(context, info, id, { kind: 'Document', type: Document });
  }

  @Query(() => DocumentConnection, { description: 'Documents, latest fiscal year first.' })
  @Cost({ readsWith: { publisher: SCANS_A_KIND, ...OF_LIST } })
  documents(
    @Ctx() { reader }: GraphContext,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Document>> {
    const filter = {
      ...conditionsOf({ documentKind: args.kind, fiscalYear: args.fiscalYear }),
      ...(isGiven(args.publisher) && { publisher: { contains: args.publisher } }),
    };
    return factsPage(reader, { kind: 'Document', type: Document, filter }, args, info);
  }

  @FieldResolver(() => AgencyConnection, {
    description: 'The organisations that it speaks for or names, in the order in which it first does.',
  })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, usually: 4, readsWith: OF_ONE })
  agencies(@Args(() => AgencyListArgs) args: ListArgs): Path<Connection<Agency>> {
    return statedInPath({ kind: 'Agency', type: Agency }, args);
  }

  @FieldResolver(() => SectionConnection, { description: 'The sections and branches that it names, in reading order.' })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, usually: 4, readsWith: OF_ONE })
  sections(@Args(() => SectionListArgs) args: ListArgs): Path<Connection<Section>> {
    return statedInPath({ kind: 'Section', type: Section }, args);
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'The duties that it states, in reading order.' })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, readsWith: OF_ONE })
  responsibilities(@Args(() => ResponsibilityListArgs) args: ListArgs): Path<Connection<Responsibility>> {
    return statedInPath({ kind: 'Responsibility', type: Responsibility }, args);
  }

  @FieldResolver(() => BudgetLineConnection, { description: 'The amounts that it states, in reading order.' })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, readsWith: OF_ONE })
  budgetLines(@Args(() => LineFiguresInArgs) args: ListArgs & FiguresInArgs): Path<Connection<BudgetLine>> {
    return statedInPath({ kind: 'BudgetLine', type: BudgetLine }, args, lineFilter(args));
  }

  @FieldResolver(() => PassageConnection, { description: 'The paragraphs of its plain text, in reading order.' })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, readsWith: OF_ONE })
  passages(@Args(() => PassageListArgs) args: ListArgs): Path<Connection<Passage>> {
    const order = [{ by: 'position' }];
    return connectionPath({ kind: 'Passage', type: Passage }, { relation: 'PASSAGE_OF', direction: 'in', order }, args);
  }

  @FieldResolver(() => FindingConnection, { description: 'What contradicts itself in it, in reading order.' })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, usually: 3, readsWith: OF_ONE })
  findings(@Args(() => FindingsInListArgs) args: ListArgs & FindingsInArgs): Path<Connection<Finding>> {
    const filter = conditionsOf({ severity: args.severity, rule: args.rule });
    return statedInPath({ kind: 'Finding', type: Finding }, args, filter);
  }
}
