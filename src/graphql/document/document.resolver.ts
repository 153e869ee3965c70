import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Agency, AgencyConnection } from '../agency/agency.type';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { BudgetLinesOfArgs, lineFilter } from '../budget/budget.args';
import type { GraphContext } from '../context';
import { conditionsOf } from '../core/conditions';
import type { Connection } from '../core/connection';
import { factsPage, type Scope } from '../core/facts';
import { PageArgs } from '../core/page.args';
import { FindingArgs } from '../finding/finding.args';
import { Finding, FindingConnection } from '../finding/finding.type';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { Section, SectionConnection } from '../section/section.type';
import { DocumentsArgs } from './document.args';
import { Document, DocumentConnection } from './document.type';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: 'One document; null when unknown.' })
  async document(@Ctx() { reader }: GraphContext, @Arg('id', () => ID) id: string): Promise<Document | null> {
    const node = await reader.nodeOf('Document', id);
    return node && new Document(node);
  }

  @Query(() => DocumentConnection, { description: 'Documents, latest fiscal year first.' })
  documents(
    @Ctx() { reader }: GraphContext,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Document>> {
    const filter = {
      ...conditionsOf({ documentKind: args.kind, fiscalYear: args.fiscalYear }),
      ...(args.publisher && { publisher: { contains: args.publisher } }),
    };
    const order = [{ by: 'fiscalYear', descending: true }, { by: 'source' }];
    return factsPage(reader, { kind: 'Document', type: Document, scopes: [], filter, order }, args, info);
  }

  @FieldResolver(() => AgencyConnection, { description: 'The organisations that it speaks for or names.' })
  agencies(
    @Root() document: Document,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Agency>> {
    return factsPage(reader, { kind: 'Agency', type: Agency, scopes: statedIn(document), order: [] }, args, info);
  }

  @FieldResolver(() => SectionConnection, { description: 'The sections and branches that it names, in reading order.' })
  sections(
    @Root() document: Document,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Section>> {
    return factsPage(reader, { kind: 'Section', type: Section, scopes: statedIn(document), order: [] }, args, info);
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'The duties that it states, in reading order.' })
  responsibilities(
    @Root() document: Document,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Responsibility>> {
    const query = { kind: 'Responsibility', type: Responsibility, scopes: statedIn(document), order: [] } as const;
    return factsPage(reader, query, args, info);
  }

  @FieldResolver(() => BudgetLineConnection, { description: 'The amounts that it states, in reading order.' })
  budgetLines(
    @Root() document: Document,
    @Ctx() { reader }: GraphContext,
    @Args(() => BudgetLinesOfArgs) args: BudgetLinesOfArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetLine>> {
    const query = { kind: 'BudgetLine', type: BudgetLine, scopes: statedIn(document), order: [] } as const;
    return factsPage(reader, { ...query, filter: lineFilter(args) }, args, info);
  }

  @FieldResolver(() => FindingConnection, { description: 'What contradicts itself in it, in reading order.' })
  findings(
    @Root() document: Document,
    @Ctx() { reader }: GraphContext,
    @Args(() => FindingArgs) args: FindingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Finding>> {
    const filter = conditionsOf({ severity: args.severity, rule: args.rule });
    const query = { kind: 'Finding', type: Finding, scopes: statedIn(document), order: [] } as const;
    return factsPage(reader, { ...query, filter }, args, info);
  }
}

function statedIn({ id }: Document): readonly Scope[] {
  return [{ id, relation: 'STATED_IN', direction: 'in' }];
}
