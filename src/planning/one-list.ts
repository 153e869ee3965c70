/** Of the lists that one body states of one year, the one that counts. */
import { groupBy } from '../text/group-by';
import { exactTotal, parted, type Leave, type Statement } from './statement';

/** The items of one list, of what is no part of anything else here; none where nothing tells which list is meant. */
export function oneList(statements: readonly Statement[], leave: Leave): readonly Statement[] {
  const ids = new Set(statements.map(({ id }) => id));
  const [parts, outermost] = parted(statements, ({ above }) => above.some((id) => ids.has(id)));
  leave('PART', parts);
  const contradicting = contradictingOf(outermost);
  const [contradicted, tops] = parted(outermost, (one) => contradicting.has(one));
  leave('CONTRADICTED', contradicted);
  const [chosen, ...others] = listsOf(tops).map(summed).sort(byTotal);
  if (!chosen) return [];
  // What is the same statement says the same, too.
  const said = new Set(chosen.items.map(sayingOf));
  const isSaid = (one: Statement): boolean => said.has(sayingOf(one));
  if (others.some(({ total, items }) => total !== chosen.total && !items.every(isSaid))) {
    leave(tops.every(({ name }) => name === tops[0]?.name) ? 'CONTRADICTED' : 'UNCLEAR', tops);
    return [];
  }
  const counting = new Set(chosen.items);
  const [restated, equal] = parted(
    tops.filter((one) => !counting.has(one)),
    isSaid,
  );
  leave('RESTATED', restated);
  leave('OTHER_LIST', equal);
  return chosen.items;
}

const sayingOf = ({ name, amount }: Statement): string => JSON.stringify([name, amount]);

/** What one list states of one thing in several amounts; what is about itself alone is stated once. */
function contradictingOf(statements: readonly Statement[]): ReadonlySet<Statement> {
  const aboutOthers = statements.filter(({ id, thing }) => thing !== id);
  const entries = aboutOthers.flatMap((one) =>
    one.wholes.map((whole) => ({ one, place: JSON.stringify([whole, one.thing]) })),
  );
  const said = [...groupBy(entries, ({ place }) => place).values()];
  return new Set(
    said.flatMap((all) => (all.some(({ one }) => one.amount !== all[0].one.amount) ? all.map(({ one }) => one) : [])),
  );
}

type List = readonly [Statement, ...Statement[]];

/** Items of one whole, each thing once; what is no item of anything is a list by itself. */
function listsOf(statements: readonly Statement[]): readonly List[] {
  const lists = new Map<string, [Statement, ...Statement[]]>();
  const things = new Set<string>();
  for (const one of statements) {
    for (const whole of one.wholes.length > 0 ? one.wholes : [one.id]) {
      const thing = JSON.stringify([whole, one.thing]);
      if (things.has(thing)) continue;
      things.add(thing);
      const list = lists.get(whole);
      if (list) list.push(one);
      else lists.set(whole, [one]);
    }
  }
  return [...lists.values()];
}

interface Summed {
  readonly items: List;
  readonly total: bigint;
  readonly firstId: string;
}

const summed = (items: List): Summed => ({
  items,
  total: exactTotal(items),
  firstId: items.reduce((least, { id }) => (id < least ? id : least), items[0].id),
});

/** The greatest first, of equals the longest, and then by the first id. */
const byTotal = (a: Summed, b: Summed): number =>
  Number(b.total - a.total) || b.items.length - a.items.length || (a.firstId < b.firstId ? -1 : 1);
