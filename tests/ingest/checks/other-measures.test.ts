/** What looks like a contradiction and is another measure, another record or another column: figures that agree in their own place. */
import { readString } from '../../metamorphic/documents';

const errors = (text: string): readonly string[] =>
  readString(text)
    .facts.findings.filter(({ severity }) => severity === 'ERROR')
    .map(({ rule, stated, computed }) => `${rule} ${stated ?? ''} ${computed ?? ''}`);

const TABLE = `云溪市渔政局2023年部门预算
一、收支总表
单位：万元
| 收入 | 金额 | 支出 | 金额 |
|---|---|---|---|
| 财政拨款收入 | 80.00 | 农林水支出 | 70.00 |
| 其他收入 | 10.00 | 住房保障支出 | 20.00 |
| 收入总计 | 90.00 | 支出总计 | 90.00 |`;

const GRANTS = `${TABLE}
二、财政拨款收支总表
单位：万元
| 收入 | 金额 | 支出 | 金额 |
|---|---|---|---|
| 一般公共预算 | 80.00 | 农林水支出 | 62.00 |
| | | 住房保障支出 | 18.00 |
| 收入总计 | 80.00 | 支出总计 | 80.00 |`;

test('one label in two tables whose sums both hold is two measures', () => {
  expect(errors(GRANTS)).toEqual([]);
});

test('a label that is stated twice, where no sum bears one of the two out', () => {
  expect(errors(`${TABLE}\n二、说明\n2023年农林水支出71.00万元。`)).toContain('same-measure-twice 70.00 71.00');
});

test('records of one form state one label for one thing after another', () => {
  const text = `云溪市渔政局2023年部门预算
五、重点项目
1.项目：渔港疏浚
实施地点：东湾
本年安排：31万元
2.项目：增殖放流
实施地点：西湾
本年安排：47万元`;
  expect(errors(text)).toEqual([]);
});

test('what a member of a list tells of its figure is no further part', () => {
  const text = (trips: string): string => `云溪市渔政局2023年部门决算
六、“三公”经费
2023年“三公”经费支出12.50万元，其中：公务接待费${trips}万元，公务用车运行维护费9.00万元，平均每艘0.30万元。`;
  expect(errors(text('3.50'))).toEqual([]);
  expect(errors(text('4.50'))).toEqual(['parts-against-total 12.50 13.5']);
});

test('a share is one of the figure whose parts are listed, though it names that figure in short', () => {
  const text = (percent: string): string => `云溪市渔政局2023年部门决算
三、支出
2023年支出合计200.00万元，其中：基本支出150.00万元，占75.00%；项目支出50.00万元，占25.00%。
四、财政拨款基本支出
2023年财政拨款基本支出120.00万元，其中：人员经费90.00万元，占基本支出的${percent}；公用经费30.00万元，占基本支出的25.00%。`;
  expect(errors(text('75.00%'))).toEqual([]);
  expect(errors(text('78.00%')).map((line) => line.split(' ')[0])).toContain('percentage-against-amounts');
});

test('a row without its left half stands under the columns where it is printed', () => {
  const text = (last: string): string => `云溪市渔政局2023年部门决算
收入支出决算表
单位：万元
收入            金额     支出            金额
财政拨款收入    80.00    农林水支出      70.00
其他收入        20.00    住房保障支出    20.00
                         科学技术支出    ${last}
收入合计        100.00   支出合计        100.00`;
  expect(errors(text('10.00'))).toEqual([]);
  expect(errors(text('19.00'))).toEqual(['table-sums 100.00 109.00']);
});

const findings = (text: string): readonly string[] =>
  readString(text).facts.findings.map(({ severity, rule, stated }) => `${severity} ${rule} ${stated ?? ''}`);

test('people divided as the posts are divided', () => {
  const text = (people: string): string =>
    `云溪市渔政局2023年部门预算\n三、人员情况\n人员编制40名，其中行政编制18名，事业编制22名；实有在职37人，其中行政16人、事业${people}人。`;
  expect(findings(text('21'))).toEqual([]);
  expect(findings(text('20'))).toEqual(['WARNING staffing-sums 37']);
});

test('people whose total is followed by all of them in brackets', () => {
  const text = (people: string): string =>
    `云溪市渔政局2023年部门预算\n三、人员情况\n全局编制40名，实有人数37人（机关16人，直属单位${people}人）。`;
  expect(findings(text('21'))).toEqual([]);
  expect(findings(text('19'))).toEqual(['WARNING staffing-sums 37']);
});

test('a neighbour of the same kind speaks in a statement of the publisher’s own', () => {
  const text = (name: string): string => `河东镇人民政府2023年部门预算
一、收支情况
河东镇人民政府2023年收入总预算90.00万元。
二、支出情况
${name}2023年支出总预算90.00万元。`;
  expect(errors(text('河东镇人民政府'))).toEqual([]);
  expect(errors(text('石门镇人民政府'))).toEqual(['another-body-speaks 石门镇人民政府 河东镇人民政府']);
});
