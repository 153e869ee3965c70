/**
 * Documents of made-up publishers in the manner of five provinces, whose figures agree: whatever a check says of them is a
 * false alarm. One figure falsified, and the check that it belongs to has to speak.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readString } from '../../metamorphic/documents';

const textOf = (name: string): string => readFileSync(join(__dirname, 'elsewhere', `${name}.txt`), 'utf8');

const errors = (text: string): readonly string[] =>
  readString(text).facts.findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

test.each(['beijing-budget', 'guangdong-budget', 'hubei-final', 'jilin-budget', 'sichuan-final'])(
  '%s contradicts nothing',
  (name) => {
    expect(errors(textOf(name))).toEqual([]);
  },
);

test.each([
  ['beijing-budget', '支出预算4125.49', '支出预算4225.49', 'income-against-expenditure'],
  ['beijing-budget', '增加45.29万元，增长2.18%', '增加45.29万元，增长3.18%', 'percentage-against-amounts'],
  ['beijing-budget', '占总支出预算48.48%', '占总支出预算58.48%', 'percentage-against-amounts'],
  ['guangdong-budget', '支出预算1250.50', '支出预算1250.05', 'income-against-expenditure'],
  ['guangdong-budget', '下降8.89%', '下降9.89%', 'percentage-against-amounts'],
  ['guangdong-budget', '编制数30名', '编制数25名', 'staffing-sums'],
  ['guangdong-budget', '编制数30名', '编制数XX名', 'placeholders'],
  ['hubei-final', '占总支出的37.23%', '占总支出的47.23%', 'percentage-against-amounts'],
  ['hubei-final', '流动资产1,200.20', '流动资产21,200.20', 'part-larger-than-whole'],
  ['jilin-budget', '收入预算320.45', '收入预算330.45', 'income-against-expenditure'],
  ['jilin-budget', '比2023年预算减少1.5万元', '比2023年预算增加/减少1.5万元', 'direction-words'],
  ['sichuan-final', '人员经费360万元', '人员经费460万元', 'part-larger-than-whole'],
  ['sichuan-final', '政府采购服务支出15万元', '政府采购服务支出25万元', 'parts-against-total'],
  ['sichuan-final', '内设4个股室', '内设5个股室', 'declared-count'],
])('%s with %s as %s', (name, from, to, rule) => {
  const text = textOf(name);
  expect(text).toContain(from);
  expect(errors(text.replace(from, to)).join('\n')).toContain(rule);
});
