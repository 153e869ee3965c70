import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';

@ObjectType({
  implements: Entity,
  description: '支出功能分类科目: a class of expenditure by function.',
})
export class FunctionClass extends Entity<'FunctionClass'> {
  @Field(() => String, { description: '科目编码: 3 digits for a 类, 5 for a 款, 7 for a 项, such as `2010350`.' })
  get code(): string {
    return this.properties.code;
  }

  @Field(() => String, { description: 'As the list of classes names it.' })
  get name(): string {
    return this.properties.name;
  }
}

@ObjectType({
  implements: Entity,
  description: '支出经济分类科目: a class of expenditure by economic kind.',
})
export class EconomicClass extends Entity<'EconomicClass'> {
  @Field(() => String, { description: '科目编码: 3 digits for a 类, 5 for a 款, such as `30201`.' })
  get code(): string {
    return this.properties.code;
  }

  @Field(() => String, { description: 'As the list of classes names it.' })
  get name(): string {
    return this.properties.name;
  }
}

export const FunctionClassConnection = connectionType(FunctionClass, 'FunctionClass');
export const EconomicClassConnection = connectionType(EconomicClass, 'EconomicClass');
