/** Arguments of the questions that put things into groups. */
import { ArgsType, Field, InputType, registerEnumType, type ClassType } from 'type-graphql';
import type { Kind } from '../../domain/model';
import { ClassLevelEnum, DivisionLevelEnum } from '../core/enums';
import { PageArgs } from '../core/page.args';
import { OrderDirectionEnum } from '../where/order-by';
import { whereType, type Where } from '../where/where.types';
import type { Dimension, Levels } from './dimensions';

/** What groups are ordered by, in the words of a group. */
const COUNTS = { COUNT: 'count', SHARE: 'share' } as const;
const SUMS = { ...COUNTS, SUM: 'sum', LEAST: 'least', GREATEST: 'greatest' } as const;
const DOCS: Readonly<Record<keyof typeof SUMS, string>> = {
  COUNT: '数量: how many things count.',
  SHARE: '占比: what it makes of the whole.',
  SUM: '合计: the sum.',
  LEAST: '最小: the least that counts.',
  GREATEST: '最大: the greatest that counts.',
};

export type Measured = (typeof SUMS)[keyof typeof SUMS];

export interface GroupOrder {
  readonly by: Measured;
  readonly direction: keyof typeof OrderDirectionEnum;
}

function orderType(name: string, keys: Readonly<Partial<Record<keyof typeof SUMS, Measured>>>): ClassType<object> {
  registerEnumType(keys, {
    name: `${name}Key`,
    description: '分组排序: what groups can be ordered by.',
    valuesConfig: Object.fromEntries(
      Object.entries(DOCS).flatMap(([key, description]) => (Object.hasOwn(keys, key) ? [[key, { description }]] : [])),
    ),
  });
  class Conditions {}
  InputType(name, { description: '分组排序: one key of an order of groups.' })(Conditions);
  Field(() => keys, { description: 'What they are ordered by.' })(Conditions.prototype, 'by');
  Field(() => OrderDirectionEnum, { defaultValue: OrderDirectionEnum.ASC, description: 'Which end comes first.' })(
    Conditions.prototype,
    'direction',
  );
  return Conditions;
}

const CountOrder = orderType('CountOrder', COUNTS);
const SumOrder = orderType('SumOrder', SUMS);

export interface GroupsArgs<D extends string = string> extends PageArgs, Levels {
  by: readonly D[];
  where?: Where | null;
  orderBy?: readonly GroupOrder[] | null;
}

/** @param name of what is put into groups, as in `BudgetGroup` */
export function groupsArgs<D extends string>(
  name: string,
  kind: Kind,
  dimensions: Readonly<Record<D, Dimension>>,
  has: { readonly sums?: true; readonly classes?: true } = {},
): ClassType<GroupsArgs<D>> {
  const names = Object.keys(dimensions) as D[];
  const by = Object.fromEntries(names.map((one) => [one, one])) as { readonly [N in D]: N };
  registerEnumType(by, {
    name: `${name}By`,
    description: '分组依据: what groups go by.',
    valuesConfig: Object.fromEntries(names.map((one) => [one, { description: dimensions[one].doc }])) as never,
  });

  @ArgsType()
  class Args extends PageArgs {
    @Field(() => [by], { description: 'What makes a group: one group for every combination; none for all in one.' })
    by!: readonly D[];

    @Field(() => whereType(kind), { nullable: true, description: 'What holds of everything in the groups.' })
    where?: Where | null;

    @Field(() => DivisionLevelEnum, {
      nullable: true,
      description: 'Level that divisions are rolled up to; as texts state them when left out.',
    })
    divisionLevel?: keyof typeof DivisionLevelEnum | null;

    @Field(() => [has.sums ? SumOrder : CountOrder], {
      nullable: true,
      description: 'Their order, the first key first; then, and when left out or empty, by what they go by.',
    })
    orderBy?: readonly GroupOrder[] | null;
  }
  if (!has.classes) return Args;

  @ArgsType()
  class ArgsWithClasses extends Args {
    @Field(() => ClassLevelEnum, {
      nullable: true,
      description: 'Level that classes of expenditure are rolled up to; as they are when left out.',
    })
    classLevel?: keyof typeof ClassLevelEnum | null;
  }
  return ArgsWithClasses;
}
