import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AmountFact } from '../../../src/domain/fact';
import { extractAmounts } from '../../../src/ingest/extract/amounts';
import { extractDocument } from '../../../src/ingest/extract/document';
import { extractOrganisations } from '../../../src/ingest/extract/organisations';
import { outline } from '../../../src/ingest/outline';
import { toHalfWidth } from '../../../src/text/width';
import { amountsOf } from './amounts-harness';

const FOLDER = join(__dirname, '../../../seed/documents');
const DOCUMENTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

function read(text: string): readonly AmountFact[] {
  const tree = outline(text);
  const document = extractDocument(tree);
  return extractAmounts({ outline: tree, document, organisations: extractOrganisations(tree, document) });
}

/** What a reader would say of a fact, whatever the widths of its characters. */
function gist(fact: AmountFact): string {
  const { change } = fact;
  const moved = change && [change.direction, change.amount, change.percent];
  return toHalfWidth(
    JSON.stringify([fact.path, fact.value, fact.unit, fact.fiscalYear, fact.stage, fact.asOf, moved]),
  ).replace(/[“”„]|\\"/g, '');
}

const money = fc
  .tuple(fc.nat(9_999_999), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => (cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`));
const name = fc.constantFrom(
  '办公费',
  '印刷费',
  '维修（护）费',
  '物业管理费',
  '工会经费',
  '12388热线运行费',
  '其他交通费用',
);

test.each(DOCUMENTS)('every quote of %s stands at its offsets', (_, text) => {
  for (const fact of read(text)) {
    for (const quote of [
      fact.quote,
      ...(fact.change ? [fact.change.quote] : []),
      ...fact.ratios.map((ratio) => ratio.quote),
    ]) {
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  }
});

test.each(DOCUMENTS)('half-width punctuation changes no amount of %s', (_, text) => {
  expect(read(toHalfWidth(text)).map(gist)).toEqual(read(text).map(gist));
});

test.each(DOCUMENTS)('every amount of %s is printed three times as large, and nothing else changes', (_, text) => {
  const tripled = text.replace(/([0-9]+(?:\.[0-9]+)?)(?=万元|元)/g, (figure) =>
    String(Math.round(Number(figure) * 300) / 100),
  );
  const plain = (fact: AmountFact): readonly unknown[] => [
    fact.organisation,
    fact.path.length,
    fact.unit,
    fact.fiscalYear,
    fact.stage,
    fact.parent,
    fact.change?.direction,
  ];
  expect(read(tripled).map(plain)).toEqual(read(text).map(plain));
});

test('parts of any names and figures come back under their whole, quoted as they stand', () => {
  fc.assert(
    fc.property(
      money,
      fc.uniqueArray(fc.tuple(name, money), { minLength: 1, maxLength: 6, selector: ([label]) => label }),
      (whole, parts) => {
        const text = `2022年机关运行经费${whole}万元，主要包括：${parts.map(([label, value]) => `${label}${value}万元`).join('、')}。`;
        const facts = amountsOf(text);
        expect(facts.map(({ label, value }) => [label, value])).toEqual([['机关运行经费', whole], ...parts]);
        expect(facts.slice(1).every(({ parent }) => parent === 0)).toBe(true);
        expect(facts.every(({ quote }) => text.slice(quote.start, quote.end) === quote.text)).toBe(true);
      },
    ),
  );
});

test('a line break anywhere in a line changes nothing but the quotes', () => {
  const line = '2022年机关运行经费预算安排1151.23万元，比2021年预算减少110.39万元，下降0.76%，其中：办公费1016万元。';
  const expected = amountsOf(line).map(gist);
  fc.assert(
    fc.property(fc.integer({ min: 30, max: line.length - 2 }), (at) => {
      expect(amountsOf(`${line.slice(0, at)}\n${line.slice(at)}`).map(gist)).toEqual(expected);
    }),
  );
});

test.each([
  ['汉'.repeat(100_000)],
  ['（一）'.repeat(30_000)],
  ['比上年'.repeat(30_000)],
  ['1'.repeat(100_000)],
  [`${'收入、'.repeat(30_000)}分别为1万元`],
  ['《'.repeat(100_000)],
])('%#: hostile text yields no figure that it does not state', (text) => {
  expect(amountsOf(text).length).toBeLessThanOrEqual(1);
});
