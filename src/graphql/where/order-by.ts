/** `orderBy` of every kind, made from the model. */
import { Field, InputType, registerEnumType, type ClassType } from 'type-graphql';
import { KIND_NAMES, kindSpec, type Kind } from '../../domain/model';
import type { Order } from '../../store/graph-store';
import { askedProperties } from './where.types';

export const OrderDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: '排序方向: which end of an order comes first. What is unknown comes last in either direction.',
  valuesConfig: {
    ASC: { description: '升序: the least first; of texts by code point.' },
    DESC: { description: '降序: the greatest first.' },
  },
});

/** As a request gives it: keys hold the names of properties. */
export interface OrderBy {
  readonly by: string;
  readonly direction: keyof typeof OrderDirectionEnum;
}

/** fiscalYear → FISCAL_YEAR */
const upperCase = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function declareOrder(kind: Kind): ClassType<object> {
  const properties = askedProperties(kind).filter(({ spec }) => spec.type !== 'strings');
  const keys = Object.fromEntries(properties.map(({ name, property }) => [upperCase(name), property]));
  registerEnumType(keys, {
    name: `${kind}OrderKey`,
    description: `${kindSpec(kind).term}: what a list of them can be ordered by.`,
    valuesConfig: Object.fromEntries(
      properties.map(({ name, spec }) => [upperCase(name), { description: `按此排序: ${spec.doc}` }]),
    ),
  });
  class Conditions {}
  InputType(`${kind}Order`, { description: `${kindSpec(kind).term}: one key of an order; further keys part equals.` })(
    Conditions,
  );
  Field(() => keys, { description: 'What it is ordered by.' })(Conditions.prototype, 'by');
  Field(() => OrderDirectionEnum, { defaultValue: OrderDirectionEnum.ASC, description: 'Which end comes first.' })(
    Conditions.prototype,
    'direction',
  );
  return Conditions;
}

const TYPES = new Map(KIND_NAMES.map((kind) => [kind, declareOrder(kind)]));

export function orderType(kind: Kind): ClassType<object> {
  const type = TYPES.get(kind);
  if (!type) throw new Error(`${kind} has no order.`);
  return type;
}

/**
 * A key that comes again parts nothing any more.
 * @param usual where nothing else is asked for
 */
export function orderOf(orderBy: readonly OrderBy[] | null | undefined, usual: readonly Order[]): readonly Order[] {
  if (!orderBy || orderBy.length === 0) return usual;
  const keys = new Map<string, Order>();
  for (const { by, direction } of orderBy) {
    if (!keys.has(by)) keys.set(by, { by, descending: direction === OrderDirectionEnum.DESC });
  }
  return [...keys.values()];
}
