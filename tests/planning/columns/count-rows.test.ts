/** Counting in columns tells the same as counting statement by statement, whatever is stated. */
import fc from 'fast-check';
import { completed } from '../../../src/planning/columns/complete';
import { RowCounter } from '../../../src/planning/columns/count-rows';
import { COUNTS, REASONS } from '../../../src/planning/columns/reasons';
import { StatementRows } from '../../../src/planning/columns/statement-rows';
import { countOnce, type Rules } from '../../../src/planning/count-once';
import type { Statement } from '../../../src/planning/statement';

/** 乙 is a unit of 甲, 丙 of 乙; of 某 and 谁 nobody knows whose they are. */
const SUPERIORS: Readonly<Record<string, readonly string[]>> = { 乙: ['甲'], 丙: ['乙', '甲'] };
const RULES: Rules = {
  stages: ['FINAL', 'BUDGET', 'ASSET'],
  stocks: new Set(['ASSET']),
  areAlternatives: false,
  superiors: (holder) => SUPERIORS[holder] ?? [],
};
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Figures and headings, each figure a part of some that stand before it; few of everything, so that much is alike. */
const statements = fc
  .array(
    fc.record({
      amount: fc.oneof(
        { weight: 8, arbitrary: fc.nat({ max: 4 }) },
        fc.constantFrom(null, -3, LARGEST, LARGEST - 1, -LARGEST),
      ),
      holder: fc.constantFrom('甲', '乙', '丙', '某', '谁'),
      year: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(2021, 2022) }, fc.constant(null)),
      stage: fc.constantFrom('BUDGET', 'BUDGET', 'FINAL', 'ASSET', '别的'),
      name: fc.constantFrom('支出', '收入'),
      isOfDepartment: fc.boolean(),
      isSuperseded: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
      heading: fc.option(fc.constantFrom('一、', '二、'), { freq: 3 }),
      parents: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
    }),
    { maxLength: 16 },
  )
  .map((all) => {
    const made: Statement[] = [];
    for (const [index, { parents, heading, ...one }] of all.entries()) {
      const wholes = index === 0 ? [] : [...new Set(parents.map((place) => made[place % index]!))];
      const above = [...new Set(wholes.flatMap(({ id, above: higher }) => [id, ...higher]))];
      const id = String(index).padStart(2, '0');
      const items = [...wholes.map((whole) => whole.id), ...(wholes.length === 0 && heading !== null ? [heading] : [])];
      made.push({ ...one, id, hasKnownHolder: !'某谁'.includes(one.holder), thing: id, wholes: items, above });
    }
    return made;
  });

/** A list of items that make more than their figure is none. */
function proved(all: readonly Statement[]): readonly Statement[] {
  const holds = (id: string): boolean => {
    const stated = all.find((one) => one.id === id)?.amount ?? null;
    const items = all
      .filter(({ wholes, isSuperseded }) => wholes.includes(id) && !isSuperseded)
      .map(({ amount }) => BigInt(amount ?? 0));
    return stated === null || items.reduce((sum, amount) => sum + amount, 0n) <= BigInt(stated);
  };
  return all.map((one) => ({ ...one, wholes: one.wholes.filter(holds) }));
}

function ended<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

type Told = ReadonlyMap<string, string>;

/** Of each of the statements that are asked for, by id, the reason why it does not count; nothing where it does. */
function inColumns(all: readonly Statement[], isAsked: (one: Statement) => boolean, split: ReadonlySet<string>): Told {
  const rows = new StatementRows();
  for (const one of all) rows.push(one);
  const columns = ended(completed(ended(rows.told((row) => all[row]!.id))));
  const holders = rows.holders.values;
  const above = holders.map((holder) => RULES.superiors(holder).flatMap((one) => rows.holders.known(one) ?? []));
  const starts = above.reduce<number[]>((ends, { length }) => [...ends, ends.at(-1)! + length], [0]);
  const superiors = { starts: Int32Array.from(starts), values: Int32Array.from(above.flat()) };
  const counter = new RowCounter({ ...columns, superiors }, RULES);
  const asked = columns.order.filter((row) => isAsked(all[row]!));
  const reasons = new Uint8Array(asked.length);
  ended(counter.count(asked, reasons, (row) => split.has(all[row]!.id)));
  return new Map([...asked].flatMap((row, at) => reasons[at] === COUNTS ? [] : [[all[row]!.id, REASONS[reasons[at]! - 1]!]])); // prettier-ignore
}

function byStatements(all: readonly Statement[], split: ReadonlySet<string>): Told {
  const { leftOut } = countOnce(all, RULES, split);
  return new Map([...leftOut].flatMap(([reason, ids]) => ids.map((id) => [id, reason])));
}

const sorted = (told: Told): unknown => [...told].sort(([a], [b]) => (a < b ? -1 : 1));

test('of all that is stated', () => {
  fc.assert(
    fc.property(statements, (all) => {
      expect(sorted(inColumns(all, () => true, new Set()))).toEqual(sorted(byStatements(proved(all), new Set())));
    }),
    { numRuns: 5_000 },
  );
});

test('of a part of it, some of which is split over other groups', () => {
  fc.assert(
    fc.property(statements, fc.nat({ max: 0xffff }), fc.nat({ max: 0xffff }), (all, asked, split) => {
      const bit = (number: number, { id }: Statement): boolean => ((number >> Number(id)) & 1) === 1;
      const splitIds = new Set(all.filter((one) => bit(split, one) && bit(split >> 1, one)).map(({ id }) => id));
      const chosen = proved(all).filter((one) => bit(asked, one));
      expect(sorted(inColumns(all, (one) => bit(asked, one), splitIds))).toEqual(
        sorted(byStatements(chosen, splitIds)),
      );
    }),
    { numRuns: 5_000 },
  );
});
