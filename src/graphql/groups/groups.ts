/** Things of a kind in groups: read with what stands around them, parted by their keys, and each group counted once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { REASONS } from '../../planning/columns/reasons';
import { countOnce, type Counted } from '../../planning/count-once';
import { exactTotal, UNTOLD, type Statement } from '../../planning/statement';
import type { BranchedNode, ExpandQuery } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';
import type { GraphContext } from '../context';
import { around, type Around } from './around';
import { keysIn, type Dimension, type Found, type Key } from './dimensions';
import { exact, type Group, type GroupsAsked, type LeftOutIds } from './group';
import type { Completed, Grouping } from './grouping';

/** Things that one question reads one by one at most, and at once. */
const MOST_GROUPED = 20_000;
const AT_ONCE = 2_000;

/** @returns null for more things than are read one by one */
export async function groupsOf<D extends string>(
  context: Pick<GraphContext, 'bulk' | 'superseded' | 'version' | 'signal'>,
  grouping: Grouping<D>,
  asked: GroupsAsked<D>,
): Promise<readonly Group<D>[] | null> {
  const superseded = await context.superseded.of(grouping, context.version, context.signal);
  const members = await membersOf(context, grouping, asked, superseded);
  if (members === null) return null;
  const read = members.map(({ statement }) => statement);
  const { statements, ...relative } = (await grouping.complete?.(context.bulk, read, superseded)) ?? ALONE(read);
  const ofWhole = { ...grouping.rules, ...relative };
  const whole = wholeOf(countOnce(statements, ofWhole));
  // Groups of every year show the list of every year.
  const { listedIn: _, ...ofAnyYear } = ofWhole;
  const rules = asked.by.some((name) => name === 'FISCAL_YEAR') ? ofAnyYear : ofWhole;
  const groups: Group<D>[] = [];
  let sinceTurn = statements.length;
  for (const group of withSplit([...partedByKeys(members, statements)])) {
    // Others are served meanwhile.
    if (sinceTurn >= AT_ONCE) sinceTurn = await nextTurn(0);
    sinceTurn += group.statements.length;
    groups.push(groupOf(asked.by, group, countOnce(group.statements, rules, group.split), whole));
  }
  return groups;
}

const ALONE = (statements: readonly Statement[]): Completed => ({ statements, superiors: () => [] });

interface Parted {
  readonly keys: readonly Key[];
  readonly shown: readonly Key[];
  readonly statements: Statement[];
  /** Ids of wholes whose parts stand in other groups. */
  readonly split?: ReadonlySet<string>;
}

/** What has no key of its own where its parts have one, as a 类 among 款, would count in its group beside them in theirs. */
function withSplit(groups: readonly Parted[]): readonly Parted[] {
  const wholes = (groups[0]?.keys ?? []).map((_, place) => {
    const known = groups.filter(({ keys }) => keys[place] !== null).flatMap(({ statements }) => statements);
    return new Set(known.flatMap(({ amount, above, isSuperseded }) => (amount === null || isSuperseded ? [] : above)));
  });
  return groups.map((group) => {
    const unknown = wholes.filter((_, place) => group.keys[place] === null);
    const ids = group.statements.flatMap(({ id }) => (unknown.some((whole) => whole.has(id)) ? [id] : []));
    return ids.length === 0 ? group : { ...group, split: new Set(ids) };
  });
}

/** @param statements of the members, one each */
function partedByKeys(members: readonly Member[], statements: readonly Statement[]): Iterable<Parted> {
  const groups = new Map<string, Parted>();
  statements.forEach((statement, index) => {
    const found = members[index]?.keys ?? [];
    for (const keys of combinations(found.map((one) => one.keys))) {
      const id = JSON.stringify(keys);
      const group = groups.get(id) ?? { keys, shown: keys.map((key, i) => found[i]?.shown ?? key), statements: [] };
      groups.set(id, group);
      group.statements.push(statement);
    }
  });
  return groups.values();
}

function groupOf<D extends string>(by: readonly D[], group: Parted, counted: Counted, whole: Whole): Group<D> {
  const { keys, shown: shownKeys } = group;
  const amounts = counted.counted.map(({ amount }) => amount ?? 0);
  const sum = sumOf(counted.counted);
  return {
    keys,
    key: Object.fromEntries(by.map((name, i) => [name, shownKeys[i] ?? null])) as Group<D>['key'],
    count: amounts.length,
    sum,
    least: amounts.length === 0 ? null : amounts.reduce((a, b) => Math.min(a, b)),
    greatest: amounts.length === 0 ? null : amounts.reduce((a, b) => Math.max(a, b)),
    share: shareOf(group, counted, whole),
    isComplete: isComplete(counted),
    years: [...new Set(counted.counted.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
    stages: [...new Set(counted.counted.map(({ stage }) => stage))].sort(),
    leftOut: new Map(
      REASONS.flatMap((reason) => {
        const ids = counted.leftOut.get(reason);
        return ids ? [[reason, leftOutIds(ids)] as const] : [];
      }),
    ),
  };
}

const leftOutIds = (ids: readonly string[]): LeftOutIds => ({
  count: ids.length,
  first: (most) => [...ids].sort().slice(0, most),
});

/** All groups together: what counts, and what it makes; null where that is nothing, or not complete. */
interface Whole {
  readonly counting: ReadonlySet<Statement>;
  readonly ids: ReadonlySet<string>;
  readonly sum: number | null;
}

const isComplete = ({ leftOut }: Counted): boolean => UNTOLD.every((reason) => !leftOut.has(reason));

const wholeOf = (counted: Counted): Whole => ({
  counting: new Set(counted.counted),
  ids: new Set(counted.counted.map(({ id }) => id)),
  sum: isComplete(counted) ? sumOf(counted.counted) : null,
});

/** What of this group counts in the whole, itself or as a part of what does: shares of groups that share nothing make 1. */
function shareOf({ statements, split }: Parted, { counted }: Counted, { counting, ids, sum }: Whole): number | null {
  const parts = counted.filter((one) => !counting.has(one) && one.above.some((id) => ids.has(id)));
  const own = statements.filter((one) => counting.has(one) && !split?.has(one.id));
  return sum ? (sumOf([...own, ...parts]) ?? 0) / sum : null;
}

/** A statement with its keys in each dimension: several where it stands in several groups. */
interface Member {
  readonly statement: Statement;
  readonly keys: readonly { readonly keys: readonly Key[]; readonly shown: string | null }[];
}

async function membersOf<D extends string>(
  { bulk }: Pick<GraphContext, 'bulk'>,
  { kind, properties, neighbours, dimensions, statements }: Grouping<D>,
  { by, requires, ...levels }: GroupsAsked<D>,
  superseded: ReadonlySet<string>,
): Promise<readonly Member[] | null> {
  const asked = by.map((name) => dimensions[name]);
  const looksAt = Object.entries(Object.assign({}, neighbours, ...asked.map((one) => one.neighbours)) as NonNullable<Dimension['neighbours']>); // prettier-ignore
  const branches: ExpandQuery[] = [];
  const places = new Map<string, readonly [Around, number]>();
  for (const [name, selection] of looksAt) {
    const one = around(kind, name, selection);
    places.set(name, [one, branches.length]);
    branches.push(...one.branches);
  }
  const members: Member[] = [];
  const take = (node: BranchedNode): void => {
    const found: Found = {
      node,
      around: (name) => {
        const [one, place] = places.get(name) ?? [];
        return one?.of(node, place ?? 0) ?? [];
      },
    };
    for (const statement of statements(found, superseded)) {
      const keys = asked.map((dimension) => ({
        keys: keysIn(dimension, found, statement, levels),
        shown: dimension.shown?.(found) ?? null,
      }));
      members.push({ statement, keys });
    }
  };
  const looked = [...new Set([...properties, ...asked.flatMap((one) => one.properties ?? [])])];
  let read = 0;
  for await (const nodes of pagesOf(bulk, kind, { requires, properties: looked, branches }, AT_ONCE)) {
    nodes.forEach((node) => { take(node as BranchedNode); }); // prettier-ignore
    read += nodes.length;
    if (read > MOST_GROUPED && nodes.length === AT_ONCE) return null;
  }
  return members;
}

function combinations(keys: readonly (readonly Key[])[]): readonly (readonly Key[])[] {
  return keys.reduce<readonly (readonly Key[])[]>(
    (done, next) => done.flatMap((one) => next.map((key) => [...one, key])),
    [[]],
  );
}

function sumOf(counted: readonly Statement[]): number | null {
  if (counted.length === 0) return null;
  const sum = Number(exactTotal(counted));
  return exact(Number.isSafeInteger(sum) ? sum : null);
}
