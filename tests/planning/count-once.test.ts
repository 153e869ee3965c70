/** What sums may hold, for any statements: properties that say nothing of how it is chosen. */
import fc from 'fast-check';
import { countOnce, type Rules } from '../../src/planning/count-once';
import { parted, type Statement } from '../../src/planning/statement';

const HOLDERS = ['甲', '乙', '丙'];
/** 乙 is a unit of 甲, 丙 of 乙. */
const SUPERIORS: Readonly<Record<string, readonly string[]>> = { 乙: ['甲'], 丙: ['乙', '甲'] };
const RULES: Rules = {
  stages: ['FINAL', 'BUDGET', 'ASSET'],
  stocks: new Set(['ASSET']),
  areAlternatives: false,
  superiors: (holder) => SUPERIORS[holder] ?? [],
};

/** A forest of figures: each is a part of some that stand before it. */
const statements = fc
  .array(
    fc.record({
      amount: fc.option(fc.nat({ max: 5 }), { nil: null }),
      holder: fc.constantFrom(...HOLDERS),
      year: fc.constantFrom(2021, 2022, null),
      stage: fc.constantFrom('BUDGET', 'FINAL', 'ASSET', '别的'),
      name: fc.constantFrom('支出', '收入'),
      isOfDepartment: fc.boolean(),
      isSuperseded: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
      parents: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
    }),
    { maxLength: 14 },
  )
  .map((all) => {
    const made: Statement[] = [];
    for (const [index, { parents, ...one }] of all.entries()) {
      const wholes = index === 0 ? [] : [...new Set(parents.map((place) => made[place % index]!))];
      const above = [...new Set(wholes.flatMap(({ id, above: higher }) => [id, ...higher]))];
      made.push({
        ...one,
        id: `${index}`,
        hasKnownHolder: true,
        thing: `${index}`,
        wholes: wholes.map(({ id }) => id),
        above,
      });
    }
    return made;
  });

/** @param property of all that holds, and what of it counts */
const holds = (property: (all: readonly Statement[], counted: readonly Statement[]) => void): void => {
  const standing = statements.map((all) => all.filter(({ isSuperseded }) => !isSuperseded));
  fc.assert(fc.property(standing, (all) => { property(all, countOnce(all, RULES).counted); }), { numRuns: 2_000 }); // prettier-ignore
};

test('what a corrected edition took the place of counts nowhere, and the rest as if it were not there', () => {
  fc.assert(
    fc.property(statements, (all) => {
      const { counted, leftOut } = countOnce(all, RULES);
      const [superseded, standing] = parted(all, ({ isSuperseded }) => isSuperseded);
      expect(leftOut.get('SUPERSEDED') ?? []).toEqual(superseded.map(({ id }) => id));
      expect(counted).toEqual(countOnce(standing, RULES).counted);
    }),
    { numRuns: 2_000 },
  );
});

test('everything is counted or left out for one reason, and never both', () => {
  fc.assert(
    fc.property(statements, (all) => {
      const { counted, leftOut } = countOnce(all, RULES);
      const left = [...leftOut.values()].flat();
      expect([...counted.map(({ id }) => id), ...left].sort()).toEqual(all.map(({ id }) => id).sort());
    }),
    { numRuns: 2_000 },
  );
});

test('no figure counts beside what it is a part of', () => {
  holds((_, counted) => {
    const ids = new Set(counted.map(({ id }) => id));
    for (const { above } of counted) expect(above.filter((id) => ids.has(id))).toEqual([]);
  });
});

test('of one body and year one stage counts, and two figures only as items of one whole', () => {
  holds((_, counted) => {
    for (const one of counted) {
      for (const other of counted) {
        if (one === other || one.holder !== other.holder || one.year !== other.year) continue;
        expect(other.stage).toBe(one.stage);
        expect(one.wholes.filter((id) => other.wholes.includes(id))).not.toEqual([]);
      }
    }
  });
});

test('of a stock one year counts, and nothing is spent where only a plan of the year counts', () => {
  holds((all, counted) => {
    for (const holder of HOLDERS) {
      const years = counted.flatMap((one) => (one.holder === holder && one.stage === 'ASSET' ? [one.year] : []));
      expect(new Set(years).size).toBeLessThan(2);
      for (const { year, stage } of counted.filter((one) => one.holder === holder && one.stage === 'BUDGET')) {
        const spent = all.filter((one) => one.holder === holder && one.year === year && one.stage === 'FINAL' && one.amount !== null); // prettier-ignore
        expect([stage, spent]).toEqual(['BUDGET', []]);
      }
    }
  });
});

test('no unit counts beside a department that counts it', () => {
  holds((_, counted) => {
    for (const { holder, year } of counted) {
      const above = SUPERIORS[holder] ?? [];
      expect(counted.filter((one) => one.isOfDepartment && one.year === year && above.includes(one.holder))).toEqual(
        [],
      );
    }
  });
});

test('what is alone in its body and year counts', () => {
  holds((all, counted) => {
    const plain = all.filter(
      (one) => one.amount !== null && one.stage === 'BUDGET' && one.holder === '甲' && one.above.length === 0,
    );
    for (const one of plain) {
      // What has no year may be the same as what is of any.
      const beside = all.filter((other) => other !== one && other.holder === '甲' && (one.year === null || other.year === one.year) && other.amount !== null); // prettier-ignore
      if (beside.length === 0) expect(counted).toContain(one);
    }
  });
});
