/** A template that nobody filled in states nothing and says so once; a document with blanks in it is a document. */
import { readDocument } from '../../src/ingest/pipeline';
import type { Extraction } from '../../src/domain/fact';

function read(text: string): Extraction {
  const document = readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.rejection.message);
  return document.facts;
}

const template = (name: string, total: string): string =>
  `${name}2024年度部门决算
一、主要职责
（一）由主管部门按照三定方案填写。
二、机构设置
${name}设XX个内设机构，包括：办公室、XX、XX。
三、收入决算情况说明
${name}2024年度收入总计${total}万元。其中：财政拨款收入XXX万元，占XX%；事业收入XXX万元，占XX%。
四、政府性基金预算情况
无政府性基金预算财政拨款收入的部门，作下述说明：${name}2024年度无政府性基金预算财政拨款收入。
`;

test('a template states no fact and is found once', () => {
  const { document, findings, ...facts } = read(template('云溪市XX局', 'XXX'));
  expect(document).toMatchObject({ kind: 'FINAL_ACCOUNTS', fiscalYear: 2024, publisher: null });
  expect(Object.values(facts)).toEqual(Object.values(facts).map(() => []));
  expect(findings.map(({ rule, severity, quotes }) => [rule, severity, quotes.length])).toEqual([
    ['template', 'INFO', 1],
  ]);
});

test.each([
  ['a body is named', template('云溪市茶叶局', 'XXX')],
  ['a figure is filled in', template('云溪市XX局', '120.50')],
])('no template, but a document with blanks, where %s', (_, text) => {
  const { findings } = read(text);
  expect(findings.some(({ rule }) => rule === 'template')).toBe(false);
  expect(
    findings.filter(({ rule, severity }) => rule === 'placeholders' && severity === 'ERROR').length,
  ).toBeGreaterThan(3);
});
