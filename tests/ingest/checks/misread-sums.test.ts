/**
 * A row of a table that breaks its sum is a slip; most rows of one that do are heads that say something else. In each text
 * the columns beside the sum leave one out, or are of another order than they look.
 */
import { readString } from '../../metamorphic/documents';

const HEAD = '青麓市粮食局2024年部门预算\n单位：万元\n';

const errorsIn = (table: string): readonly string[] =>
  readString(`${HEAD}${table}`).facts.findings.flatMap(({ severity, rule }) => (severity === 'ERROR' ? [rule] : []));

test.each([
  [
    'a source of income has no column',
    `收入预算表
| 单位 | 收入合计 | 事业收入 | 其他收入 |
| 青麓市粮食局本级 | 640.00 | 12.00 | 28.00 |
| 青麓市军粮供应站 | 310.00 | 90.00 | 15.00 |
| 青麓市粮油检验所 | 205.00 | 33.00 | 11.00 |`,
  ],
  [
    'two columns are of another year',
    `支出预算表
| 科目 | 支出合计 | 基本支出 | 项目支出 | 追加支出 |
| 粮油事务 | 500.00 | 300.00 | 200.00 | 45.00 |
| 粮油储备 | 420.00 | 120.00 | 300.00 | 60.00 |
| 物资储备 | 130.00 | 100.00 | 30.00 | 25.00 |`,
  ],
])('%s: nothing is wrong', (_, table) => {
  expect(errorsIn(table)).toEqual([]);
});

const SUPPLY = (supply: string): string => `支出预算表
| 单位 | 支出合计 | 基本支出 | 项目支出 |
| 青麓市粮食局本级 | 640.00 | 412.00 | 228.00 |
| 青麓市军粮供应站 | ${supply} | 190.00 | 120.00 |
| 青麓市粮油检验所 | 205.00 | 153.00 | 52.00 |`;

test('one row that breaks what the others keep is a slip', () => {
  expect(errorsIn(SUPPLY('310.00'))).toEqual([]);
  expect(errorsIn(SUPPLY('301.00'))).toEqual(['table-sums']);
});
