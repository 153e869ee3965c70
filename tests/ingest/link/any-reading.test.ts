import fc from 'fast-check';
import { KINDS, type PropertySpec } from '../../../src/domain/model';
import { foldChanges } from '../../../src/store/change';
import { Written } from './facts';

const NAMES = ['甲市政务局', '盘锦市乙局', '盘锦市 乙局', '丙中心（本级）', '丙中心(本级)'] as const;
const page = new Written(`${NAMES.join('。')}。综合科。热线科。负责12345热线。“即来即办”工作。经费1万元。`);

const organisation = fc.constantFrom(...NAMES);
const holder = fc.option(organisation, { nil: null });
const quote = fc
  .nat(page.text.length - 2)
  .chain((start) =>
    fc
      .integer({ min: start + 1, max: page.text.length })
      .map((end) => ({ start, end, text: page.text.slice(start, end) })),
  );
const organisations = fc.array(
  fc.record({
    name: organisation,
    parent: holder,
    relations: fc.array(
      fc.record({ type: fc.constantFrom('SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY'), quote }),
    ),
    creditCode: fc.constantFrom(null, null, '11211100MB0000000X'),
    aliases: fc.subarray(['政务局', '乙局', '盘锦市乙局']),
  }),
);
const sections = fc.array(fc.record({ of: holder, name: fc.constantFrom('综合科', '热线科'), quote }));
const duties = fc.array(
  fc.record({
    of: holder,
    section: fc.constantFrom(null, '综合科', '他科'),
    text: fc.constantFrom('负责12345热线', '“即来即办”工作'),
    quote,
  }),
);
const amounts = fc.array(
  fc.record({
    of: holder,
    label: fc.constantFrom('热线经费', '车辆', '事业运行', '即来即办金'),
    value: fc.constantFrom('1', '1.25', '无', 'XX', '一', null),
    unit: fc.constantFrom('万元', '元', '辆', null),
    parent: fc.option(fc.nat(5), { nil: null }),
    quote,
  }),
);
const findings = fc.array(fc.record({ rule: fc.constantFrom('a', 'b'), quotes: fc.array(quote, { maxLength: 3 }) }));

test('whatever is read, the change fits the model, and nothing that was read is without evidence', () => {
  fc.assert(
    fc.property(organisations, sections, duties, amounts, findings, (orgs, secs, duts, amts, finds) => {
      const linked = page.link({
        organisations: orgs.map(({ name, ...rest }) => page.organisation(name, rest)),
        sections: secs.map((one) => page.section(one.of, one.name, { quote: one.quote })),
        duties: duts.map(({ of, section, text, quote: at }) =>
          page.duty(of, text, { holder: { organisation: of, section }, quote: at }),
        ),
        amounts: amts.map(({ of, label, value, ...rest }) => page.amount(of, label, value, rest)),
        findings: finds.map(({ rule, quotes }) => page.finding(rule, quotes)),
      });
      const { nodes, relations } = linked.changes;
      const ids = new Set(nodes.map(({ id }) => id));
      expect(ids.size).toBe(nodes.length);
      expect(relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
      for (const { kind, properties } of nodes) {
        // What only people give is no property of what a document states.
        const stated = Object.entries<PropertySpec>(KINDS[kind].properties).filter(([, { optional }]) => !optional);
        expect(Object.keys(properties).sort()).toEqual(stated.map(([name]) => name).sort());
      }
      expect(foldChanges([linked.changes]).nodes.size).toBe(nodes.length);
      expect(linked.nodes('Responsibility').length > 0).toBe(duts.length > 0);
      const stated = new Set(linked.relations('STATED_IN').map(({ from }) => from));
      const facts = ['Agency', 'Section', 'Responsibility', 'BudgetLine', 'FiscalMeasure'] as const;
      expect(facts.flatMap((kind) => linked.nodes(kind)).filter(({ id }) => !stated.has(id))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
