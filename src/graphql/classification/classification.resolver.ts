import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { BudgetLine, BudgetLineConnection } from '../budget/budget-line.type';
import { LATEST_FIRST } from '../budget/budget.args';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { connectionPath, listPath, singlePath } from '../core/paths';
import { Cost } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { listArgs, OF_LIST, OF_ONE, type ListArgs } from '../where/list.args';
import { EconomicClass, EconomicClassConnection, FunctionClass, FunctionClassConnection } from './classification.type';

const BY_CODE = [{ by: 'code' }] as const;
const LINE = { kind: 'BudgetLine', type: BudgetLine } as const;
const FUNCTION = { kind: 'FunctionClass', type: FunctionClass } as const;
const ECONOMIC = { kind: 'EconomicClass', type: EconomicClass } as const;

const BudgetLineListArgs = listArgs('BudgetLine');
const FunctionClassListArgs = listArgs('FunctionClass');
const EconomicClassListArgs = listArgs('EconomicClass');

@Resolver(() => FunctionClass)
export class FunctionClassResolver {
  @Query(() => FunctionClassConnection, {
    description:
      'Classes by function of the official list as far as the graph knows them, by code; `budgetLines` tells which are used.',
  })
  @Cost({ readsWith: OF_LIST })
  functionClasses(
    @Ctx() { reader }: GraphContext,
    @Args(() => FunctionClassListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FunctionClass>> {
    return factsPage(reader, { ...FUNCTION, order: BY_CODE }, args, info);
  }

  @FieldResolver(() => FunctionClass, { nullable: true, description: 'The class above it; null for a 类.' })
  @PathField
  functionClassAbove(): Path<FunctionClass | null> {
    return singlePath(FUNCTION, { relation: 'PART_OF', direction: 'out' });
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

@Resolver(() => EconomicClass)
export class EconomicClassResolver {
  @Query(() => EconomicClassConnection, {
    description:
      'Classes by economic kind as far as the graph knows them, by code; empty where no list of them was loaded.',
  })
  @Cost({ readsWith: OF_LIST })
  economicClasses(
    @Ctx() { reader }: GraphContext,
    @Args(() => EconomicClassListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EconomicClass>> {
    return factsPage(reader, { ...ECONOMIC, order: BY_CODE }, args, info);
  }

  @FieldResolver(() => EconomicClass, { nullable: true, description: 'The class above it; null for a 类.' })
  @PathField
  economicClassAbove(): Path<EconomicClass | null> {
    return singlePath(ECONOMIC, { relation: 'PART_OF', direction: 'out' });
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

/** The classes that a line falls into. */
@Resolver(() => BudgetLine)
export class BudgetLineClassResolver {
  @FieldResolver(() => [FunctionClass], { description: 'Its classes by function, by code; empty where none is known.' })
  @PathField
  @Cost({ usually: 1 })
  functionClasses(): Path<readonly FunctionClass[]> {
    return listPath(FUNCTION, { relation: 'CLASSIFIED_AS', direction: 'out', order: BY_CODE });
  }

  @FieldResolver(() => [EconomicClass], {
    description: 'Its classes by economic kind, by code; empty where none is known.',
  })
  @PathField
  @Cost({ usually: 1 })
  economicClasses(): Path<readonly EconomicClass[]> {
    return listPath(ECONOMIC, { relation: 'CLASSIFIED_AS', direction: 'out', order: BY_CODE });
  }
}
