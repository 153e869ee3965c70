import { Field, ObjectType } from 'type-graphql';
import type { NodeProperties } from '../../domain/model';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { Quantity } from './figure.type';
import { StatedFigure } from './stated-figure';

@ObjectType({
  implements: [Entity, Fact],
  description: '非货币指标: a stated figure that is no money, such as vehicles or projects with targets.',
})
export class FiscalMeasure extends StatedFigure<'FiscalMeasure'> {
  @Field(() => Quantity, { description: 'The number and its unit.' })
  get quantity(): Quantity {
    const { value, printed, unit } = this.properties;
    return { number: value, value: printed, unit };
  }

  protected get figure(): NodeProperties<'FiscalMeasure'> {
    return this.node.properties;
  }

  protected get changeFen(): null {
    return null;
  }
}

export const FiscalMeasureConnection = connectionType(FiscalMeasure, 'FiscalMeasure');
