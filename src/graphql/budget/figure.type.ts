import { Field, ObjectType } from 'type-graphql';
import type { ChangeDirection } from '../../domain/fact';
import { ChangeDirectionEnum } from '../core/enums';
import { SafeInt } from '../core/safe-int.scalar';

@ObjectType({ description: 'Money: the exact value in fen, and as printed.' })
export class Amount {
  @Field(() => SafeInt, {
    nullable: true,
    description: 'Value in fen (1/100 yuan); null where the figure is no number.',
  })
  readonly fen!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The figure as printed, commas removed; a placeholder as it stands.',
  })
  readonly value!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit as printed: 万元, 元.' })
  readonly unit!: string | null;
}

@ObjectType({ description: 'How a figure went against an earlier one, as stated.' })
export class FigureChange {
  @Field(() => String, { nullable: true, description: 'What it is compared with, as printed; null when left out.' })
  readonly base!: string | null;

  @Field(() => ChangeDirectionEnum, { description: 'As the text words it, whatever the figures say.' })
  readonly direction!: ChangeDirection;

  @Field(() => Amount, {
    nullable: true,
    description: 'Size of the change; null where only a percentage is stated, or none.',
  })
  readonly amount!: Amount | null;

  @Field(() => String, { nullable: true, description: 'As printed: `7.15%`.' })
  readonly percent!: string | null;
}

@ObjectType({ description: 'A count or measure that is no money.' })
export class Quantity {
  @Field(() => Number, { nullable: true, description: 'Numeric value; null for a placeholder.' })
  readonly number!: number | null;

  @Field(() => String, { nullable: true, description: 'As printed, commas removed.' })
  readonly value!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit as printed: 辆, 个, % …' })
  readonly unit!: string | null;
}
