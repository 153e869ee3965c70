/** The classes of expenditure, by function and by economic kind: lists of their own, and the classes of a line. */
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { NodeOf } from '../../domain/model';
import type { Branched } from '../../store/graph-store';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { LATEST_FIRST } from '../budget/budget.args';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import type { Entity } from '../core/entity';
import { factsPage } from '../core/facts';
import { connectionPath, listPath, singlePath } from '../core/paths';
import { Cost } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path, Plan } from '../plan/path';
import { listArgs, OF_LIST, OF_ONE, type ListArgs } from '../where/list.args';
import { EconomicClass, EconomicClassConnection, FunctionClass, FunctionClassConnection } from './classification.type';

const BY_CODE = [{ by: 'code' }] as const;
const LINE = { kind: 'BudgetLine', type: BudgetLine } as const;
const BudgetLineListArgs = listArgs('BudgetLine');

/** A way in which expenditure is parted into classes, and what its fields are called. */
interface Scheme<K extends 'FunctionClass' | 'EconomicClass'> {
  readonly kind: K;
  readonly type: new (node: NodeOf<K> & Branched, plan?: Plan | null) => Entity<K>;
  readonly connection: ClassType<Connection<unknown>>;
  readonly list: string;
  readonly above: string;
  readonly doc: string;
}

function schemeResolvers<K extends 'FunctionClass' | 'EconomicClass'>(
  scheme: Scheme<K>,
): readonly (new () => object)[] {
  const { kind, type, connection, list, above, doc } = scheme;
  const shown = { kind, type };
  const SchemeListArgs = listArgs(kind);

  @Resolver(() => type)
  class ClassResolver {
    @Query(() => connection, { description: doc })
    @Cost({ readsWith: OF_LIST })
    [list](
      @Ctx() { reader }: GraphContext,
      @Args(() => SchemeListArgs) args: ListArgs,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Connection<Entity<K>>> {
      return factsPage(reader, shown, args, info);
    }

    @FieldResolver(() => type, { nullable: true, description: 'The class above it; null for a 类.' })
    @PathField
    [above](): Path<Entity<K> | null> {
      return singlePath(shown, { relation: 'PART_OF', direction: 'out' });
    }

    @FieldResolver(() => BudgetLineConnection, {
      description: 'The lines of this very class, latest year first; those of its parts have classes of their own.',
    })
    @PathField
    @Cost({ readsWith: OF_ONE })
    budgetLines(@Args(() => BudgetLineListArgs) args: ListArgs): Path<Connection<BudgetLine>> {
      return connectionPath(LINE, { relation: 'CLASSIFIED_AS', direction: 'in', order: LATEST_FIRST }, args);
    }
  }

  @Resolver(() => BudgetLine)
  class LineResolver {
    @FieldResolver(() => [type], { description: 'Its classes in this list, by code; empty where none is known.' })
    @PathField
    @Cost({ usually: 1 })
    [list](): Path<readonly Entity<K>[]> {
      return listPath(shown, { relation: 'CLASSIFIED_AS', direction: 'out', order: BY_CODE });
    }
  }
  return [ClassResolver, LineResolver];
}

export const CLASSIFICATION_RESOLVERS = [
  ...schemeResolvers({
    kind: 'FunctionClass',
    type: FunctionClass,
    connection: FunctionClassConnection,
    list: 'functionClasses',
    above: 'functionClassAbove',
    doc: 'Classes by function of the official list as far as the graph knows them, by code; `budgetLines` tells which are used.',
  }),
  ...schemeResolvers({
    kind: 'EconomicClass',
    type: EconomicClass,
    connection: EconomicClassConnection,
    list: 'economicClasses',
    above: 'economicClassAbove',
    doc: 'Classes by economic kind as far as the graph knows them, by code; empty where no list of them was loaded.',
  }),
];
