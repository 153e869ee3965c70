/** How far a fact can be trusted: what contradicts itself about it, and where its figure is stated once more. */
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { BudgetLine } from '../budget/budget-line.type';
import { FiscalMeasure } from '../budget/fiscal-measure.type';
import type { BranchedNode, Selection } from '../../store/graph-store';
import type { GraphContext } from '../context';
import type { GraphReader } from '../core/reader';
import { Fact } from '../core/entity';
import { ITSELF, things, linksOf } from '../core/paths';
import { Finding } from '../finding/finding.type';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { toFact } from '../node/to-entity';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { nodesPlan } from '../plan/reading';
import { figuresOf, statementsOfFigure, type FigureKind } from './same-figure';
import { OtherStatement } from './provenance.type';

const MOST_SHOWN = 20;

@ArgsType()
class ShownArgs {
  @Field(() => Int, { defaultValue: MOST_SHOWN, description: 'How many to return, 1 to 100.' })
  first!: number;
}

@Resolver(() => Fact)
export class DoubtResolver {
  @FieldResolver(() => [Finding], {
    description:
      'What contradicts itself in what texts say about this very thing, one document after the other and each in its reading order.',
  })
  @PathField
  @Cost({ usually: 1 })
  findingsAbout(@Args(() => ShownArgs) { first }: ShownArgs): Path<readonly Finding[]> {
    const order = [{ by: 'document' }, { by: 'position' }] as const;
    return {
      steps: [{ relation: 'ABOUT', direction: 'in', kinds: ['Finding'], order, page: { limit: first }, at: ITSELF }],
      answer: ([result]) => things({ kind: 'Finding', type: Finding }, linksOf(result)),
    };
  }
}

function otherStatements(kind: FigureKind, type: ClassType<BudgetLine | FiscalMeasure>): new () => object {
  @Resolver(() => type)
  class OtherStatementsResolver {
    @FieldResolver(() => [OtherStatement], {
      description:
        '同一数字的其他表述: where texts state this figure once more: AGREES under the same label and with the same number, CONFLICTS under the same headings with another. Items of one list are different things. Contradictions first.',
    })
    @Cost({ reads: READS_ALL_OF_ONE, usually: 2 })
    async otherStatements(
      @Root() { node: { id } }: BudgetLine | FiscalMeasure,
      @Args(() => ShownArgs) { first }: ShownArgs,
      @Ctx() { reader }: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly OtherStatement[]> {
      const { selection, plans } = nodesPlan(reader, info, [kind], [['statement']]);
      const found = statementsOfFigure(id, await figuresBeside(reader, kind, id)).slice(0, first);
      const statements = await Promise.all(
        found.map(async ({ id: other, agreement }) => {
          const read = await reader.node(other, selection);
          const statement = read && toFact(read, plans.get(kind) ?? null);
          return statement ? [{ agreement, statement }] : [];
        }),
      );
      return statements.flat();
    }
  }
  return OtherStatementsResolver;
}

/** All figures of its body, year and stage: lines of one page mostly share these, and then they are read once. */
async function figuresBeside(reader: GraphReader, kind: FigureKind, id: string): Promise<readonly BranchedNode[]> {
  const line = await reader.node(id, OF_WHOM);
  const holder = line?.branches?.[0]?.neighbours[0]?.node.id;
  if (!line || holder === undefined || (line.kind !== 'BudgetLine' && line.kind !== 'FiscalMeasure')) return [];
  const { fiscalYear, stage } = line.properties;
  const filter = { stage: { equals: stage }, fiscalYear: { equals: fiscalYear } };
  const { neighbours } = await reader.expand(holder, figuresOf(kind, filter));
  return neighbours.map(({ node }) => node);
}

const OF_WHOM: Selection = {
  properties: ['fiscalYear', 'stage'],
  branches: [{ relation: 'HAS_LINE', direction: 'in', properties: [] }],
};

export const PROVENANCE_RESOLVERS: readonly (new () => object)[] = [
  DoubtResolver,
  otherStatements('BudgetLine', BudgetLine),
  otherStatements('FiscalMeasure', FiscalMeasure),
];
