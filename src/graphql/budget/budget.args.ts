import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { Stage } from '../../domain/fact';
import { listOrder } from '../../domain/model';
import type { Filter } from '../../store/graph-store';
import { foldText } from '../../text/fold';
import { conditionsOf, isGiven } from '../core/conditions';
import { StageEnum } from '../core/enums';
import { PageArgs } from '../core/page.args';
import { listArgs } from '../where/list.args';

/** Latest year first, in the order of the document within it. */
export const LATEST_FIRST = listOrder('BudgetLine');

/** Conditions on the figures of one document. */
@ArgsType()
export class FiguresInArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Fiscal year that the figure speaks of.' })
  fiscalYear?: number | null;

  @Field(() => StageEnum, { nullable: true, description: 'Only figures of this stage.' })
  stage?: Stage | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The whole label. Width, case, spaces, quotation marks, the style of brackets and traditional characters do not count.',
  })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'Words that the label contains.' })
  contains?: string | null;
}

/** Conditions on the figures of one agency. */
@ArgsType()
export class FiguresOfArgs extends FiguresInArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this document states.' })
  document?: string | null;
}

@ArgsType()
export class BudgetLinesArgs extends listArgs<FiguresOfArgs>('BudgetLine', FiguresOfArgs) {
  @Field(() => ID, { nullable: true, description: 'Only lines of this agency.' })
  agency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only lines that concern this topic: its id or any of its names.',
  })
  topic?: string | null;
}

export function lineFilter({ fiscalYear, stage, label, contains }: FiguresInArgs): Filter {
  const conditions = conditionsOf({ fiscalYear, stage, label });
  if (!isGiven(contains)) return conditions;
  if (!isGiven(label)) return { ...conditions, label: { contains } };
  // One property takes one condition: the label itself says whether it holds the words.
  return foldText(label).includes(foldText(contains)) ? conditions : { ...conditions, label: { in: [] } };
}
