import { Field, ObjectType } from 'type-graphql';
import type { NodeProperties } from '../../domain/model';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { Amount } from './figure.type';
import { StatedFigure } from './stated-figure';

@ObjectType({
  implements: [Entity, Fact],
  description: '预算科目、项目: one stated amount of money.',
})
export class BudgetLine extends StatedFigure<'BudgetLine'> {
  @Field(() => Amount, { description: 'The money, in fen and as printed.' })
  get amount(): Amount {
    const { fen, printed, unit } = this.properties;
    return { fen, value: printed, unit };
  }

  protected get figure(): NodeProperties<'BudgetLine'> {
    return this.node.properties;
  }

  protected get changeFen(): number | null {
    return this.properties.changeFen;
  }
}

export const BudgetLineConnection = connectionType(BudgetLine, 'BudgetLine');
