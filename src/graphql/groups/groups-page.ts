/** One page of groups, in the order asked for and then by what they go by. */
import { compareCodePoints } from '../../store/code-points';
import type { Position } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { badInput } from '../core/user-input';
import { ListPage } from '../core/list-page';
import { OrderDirectionEnum } from '../where/order-by';
import { requirementsOf } from '../where/where';
import type { Key } from './dimensions';
import type { GroupOrder, GroupsArgs } from './groups.args';
import { Foremost } from '../../planning/foremost';
import type { Group } from './group';
import type { Grouping } from './grouping';
import { askedGroups } from './asked-groups';

export async function groupsPage<D extends string, G>(
  context: GraphContext,
  grouping: Grouping<D>,
  type: new (group: Group<string>) => G,
  args: GroupsArgs<D>,
): Promise<Connection<G>> {
  const by = [...new Set(args.by)];
  const { divisionLevel, classLevel } = args;
  const orderBy = args.orderBy ?? [];
  assertApplies('divisionLevel', divisionLevel, by, ['DIVISION']);
  assertApplies('classLevel', classLevel, by, ['FUNCTION_CLASS', 'ECONOMIC_CLASS']);
  const requires = requirementsOf(grouping.kind, args.where);
  // The order is told apart by what it is made of: groups are in no order of the store.
  const of = ['groups', grouping.kind, by, requires, divisionLevel ?? null, classLevel ?? null, orderBy];
  const list = new ListPage(args, { of, order: [] });
  const groups = await askedGroups<D>(context, grouping, {
    by,
    requires,
    ...(isGiven(divisionLevel) && { divisionLevel }),
    ...(isGiven(classLevel) && { classLevel }),
  });
  const compare = comparison(orderBy);
  const { limit, after, before, fromEnd } = list.page;
  const page = new Foremost<Placed<D>>(limit, (a, b) => compare(a.position, b.position) * (fromEnd ? -1 : 1));
  for (const group of groups) {
    const position = [...orderBy.map((one) => group[one.by]), ...group.keys];
    const isWithin = (!after || compare(position, after) > 0) && (!before || compare(position, before) < 0);
    if (isWithin) page.add({ group, position });
  }
  const fetched = fromEnd ? page.items.toReversed() : page.items;
  return list.connection(fetched, ({ group }) => [new type(group)], groups.length);
}

interface Placed<D extends string> {
  readonly group: Group<D>;
  readonly position: Position;
}

/** @throws GovorgError BAD_USER_INPUT for a level that nothing is rolled up to */
function assertApplies(argument: string, level: unknown, by: readonly string[], dimensions: readonly string[]): void {
  if (!isGiven(level) || by.some((one) => dimensions.includes(one))) return;
  throw badInput(`\`${argument}\` needs ${dimensions.join(' or ')} in \`by\`: leave it out, or group by that.`);
}

/** Of places: what is unknown comes last in either direction. */
function comparison(orderBy: readonly GroupOrder[]): (a: Position, b: Position) => number {
  return (a, b) => {
    for (const [index, left] of a.entries()) {
      const order = compareKeys(left, b[index] ?? null, orderBy[index]?.direction === OrderDirectionEnum.DESC);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compareKeys(a: Key, b: Key, isDescending: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareCodePoints(String(a), String(b));
  return isDescending ? -order : order;
}
