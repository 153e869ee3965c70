import { Field, ObjectType } from 'type-graphql';
import type { ChangeDirection } from '../../domain/fact';
import { ChangeDirectionEnum } from '../core/enums';
import { Percentage } from '../core/percentage.scalar';
import { SafeInt } from '../core/safe-int.scalar';

@ObjectType({ description: '金额: money, the exact value in fen and as printed.' })
export class Amount {
  @Field(() => SafeInt, {
    nullable: true,
    description: 'Value in fen (1/100 yuan); null where the figure is no number.',
  })
  readonly fen!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The figure as printed, commas removed, a placeholder as it stands; null where only a change is stated.',
  })
  readonly value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unit of `value` as printed: 万元, 元; null where the text gives none.',
  })
  readonly unit!: string | null;
}

@ObjectType({ description: '增减变化: how a figure went against an earlier one, as stated.' })
export class FigureChange {
  @Field(() => String, { nullable: true, description: 'What it is compared with, as printed; null when left out.' })
  readonly base!: string | null;

  @Field(() => ChangeDirectionEnum, {
    nullable: true,
    description: 'As the text words it, whatever the figures say; null for a value that the service does not know.',
  })
  readonly direction!: ChangeDirection | null;

  @Field(() => Amount, {
    nullable: true,
    description: 'Size of the change; null where only a percentage is stated, or none.',
  })
  readonly amount!: Amount | null;

  @Field(() => Percentage, {
    nullable: true,
    description: 'Size of the change against `base` as printed, such as `7.15%`; null where no percentage is stated.',
  })
  readonly percent!: string | null;
}

@ObjectType({ description: '数量: a count or measure that is no money.' })
export class Quantity {
  @Field(() => Number, { nullable: true, description: 'Numeric value, in `unit`; null for a placeholder.' })
  readonly number!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'As printed, commas removed; null where only a change is stated.',
  })
  readonly value!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit as printed: 辆, 个, % …; null where the text gives none.' })
  readonly unit!: string | null;
}
