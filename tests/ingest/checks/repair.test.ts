/**
 * Each kind of contradiction in a whole text: the check that it belongs to speaks of the wrong words, and with the right
 * ones put in it is silent. What stands beside them contradicts nothing.
 */
import { readString } from '../../metamorphic/documents';

const HEAD = '云溪市茶叶局2022年部门预算\n';
const ACCOUNTS = '云溪市茶叶局2022年度部门决算\n';

const findings = (text: string): readonly string[] =>
  readString(text).facts.findings.flatMap(({ severity, rule }) => (severity === 'INFO' ? [] : [`${severity} ${rule}`]));

interface Repair {
  readonly wrong: string;
  readonly right: string;
}

const put = (wrong: string, right: string): Repair => ({ wrong, right });

test.each<[string, string, Repair, readonly string[]]>([
  [
    'goods, works and services are all that is bought',
    `${HEAD}2022年政府采购预算总额96万元，其中：政府采购货物支出60万元、政府采购工程支出10万元、政府采购服务支出20万元。`,
    put('总额96', '总额90'),
    ['ERROR parts-against-total'],
  ],
  [
    'shares of 100 % leave nothing out',
    `${HEAD}2022年收入预算100万元，其中：财政拨款收入80万元，占80%；事业收入16万元，占20%。`,
    put('事业收入16', '事业收入20'),
    ['ERROR parts-against-total', 'ERROR percentage-against-amounts'],
  ],
  [
    'what was made of a plan',
    `${ACCOUNTS}教育支出年初预算为100万元，支出决算为90万元，完成年初预算的95%。`,
    put('95%', '90%'),
    ['ERROR percentage-against-amounts'],
  ],
  [
    'what was made of a plan that the ratio itself names',
    `${ACCOUNTS}本年支出合计62.50万元，比上年增加3.50万元，完成年初预算59.00万元的109.8%。`,
    put('109.8%', '105.9%'),
    ['ERROR percentage-against-amounts'],
  ],
  [
    'a plan and its accounts that share one name',
    `${ACCOUNTS}“三公”经费支出年初预算数为9.00万元，决算数为6.30万元，完成预算的75.00%。`,
    put('75.00%', '70.00%'),
    ['ERROR percentage-against-amounts'],
  ],
  [
    'a change beside both years',
    `${HEAD}2022年收入预算120万元，较2021年的100万元增加25万元。`,
    put('25万元', '20万元'),
    ['ERROR change-against-years'],
  ],
  [
    'a part of more than its whole',
    `${HEAD}2022年基本支出预算70万元，占全年支出的107%。`,
    put('107%', '70%'),
    ['ERROR shares-above-whole'],
  ],
  [
    'two parts that share more than the whole',
    `${HEAD}1. 基本支出预算 247.63 万元，占一般公共预算支出的84.06%。\n2. 项目支出 46.95 万元，占一般公共预算支出的 19.62%。`,
    put('19.62%', '15.94%'),
    ['ERROR shares-above-whole'],
  ],
  [
    'shares of a whole that only their sum names',
    `${HEAD}2022年支出预算100万元。按功能分类：教育支出50万元，占50%；农林水支出30万元，占35%；住房保障支出20万元，占20%。`,
    put('占35%', '占30%'),
    ['ERROR percentage-against-amounts'],
  ],
  [
    'more than planned is not less',
    `${ACCOUNTS}教育支出年初预算为90万元，支出决算为99万元，完成年初预算的110%。决算数小于年初预算数的主要原因是追加经费。`,
    put('小于', '大于'),
    ['ERROR compared-with-plan'],
  ],
  [
    'posts by the piece',
    `${HEAD}一、人员情况\n核定事业编制31名，其中管理岗位8个、专业技术岗位20个、工勤岗位4个。`,
    put('31名', '32名'),
    ['ERROR staffing-sums'],
  ],
  [
    'people by how they are employed',
    `${HEAD}一、人员情况\n实有在职73人，其中公务员33人、事业人员38人。`,
    put('73人', '71人'),
    ['WARNING staffing-sums'],
  ],
  [
    'the sum of a column',
    `${HEAD}收入预算表\n单位：万元\n| 项目 | 预算数 |\n| 财政拨款收入 | 80.00 |\n| 其他收入 | 25.00 |\n| 收入合计 | 100.00 |`,
    put('25.00', '20.00'),
    ['ERROR table-sums'],
  ],
  [
    'the sum of a row',
    `${HEAD}支出预算表\n单位：万元\n科目\t合计\t基本支出\t项目支出\n教育支出\t70.00\t40.00\t20.00\n住房保障支出\t40.00\t40.00\t0.00\n合计\t110.00\t80.00\t30.00`,
    put('20.00', '30.00'),
    ['ERROR table-sums', 'ERROR table-sums'],
  ],
  [
    'posts, with a line break in the name of a kind',
    `${HEAD}云溪市茶叶局编制总数52名，其中：行政\n编制20名，事业编制25名。`,
    put('总数52', '总数45'),
    ['ERROR staffing-sums'],
  ],
  [
    'a choice of the template',
    `${HEAD}2022年收入预算100万元。公务用车更新按规定【报批/备案】。`,
    put('【报批/备案】', '报批'),
    ['ERROR placeholders'],
  ],
  [
    'a neighbour’s name before one’s own budget',
    `${HEAD}按照综合预算的原则，云溪市林业局所有收入和支出均纳入预算管理。云溪市茶叶局2022年收入预算100万元。`,
    put('云溪市林业局', '云溪市茶叶局'),
    ['ERROR another-body-speaks'],
  ],
  [
    'a neighbour’s name before one’s own 三公',
    `${HEAD}云溪市粮食局2022年“三公”经费支出3万元。云溪市茶叶局2022年收入预算100万元。`,
    put('云溪市粮食局', '云溪市茶叶局'),
    ['ERROR another-body-speaks'],
  ],
  [
    'an instruction of the template in any brackets',
    `${HEAD}2022年收入预算100万元，减少原因是【请填写减少原因】。`,
    put('【请填写减少原因】', '项目完工'),
    ['WARNING placeholders'],
  ],
  [
    'kinds of posts above their total, with another list in the next sentence',
    `${HEAD}核定事业编制60名，其中管理岗位12名、专业技术岗位44名、工勤技能岗位9名。其中定向引进人才的周转编制3名。`,
    put('9名', '4名'),
    ['ERROR staffing-sums'],
  ],
  [
    'the year of a heading that ends in a stop',
    `${HEAD}一、2021年部门预算情况说明。\n2022年收入预算100万元。2022年支出预算100万元。`,
    put('2021年部门预算', '2022年部门预算'),
    ['ERROR heading-year'],
  ],
])('%s', (_name, text, { wrong, right }, expected) => {
  expect(text.split(wrong)).toHaveLength(2);
  expect(findings(text)).toEqual(expected);
  expect(findings(text.replace(wrong, right))).toEqual([]);
});

test.each([
  [
    'an item tells more of its own part',
    `${ACCOUNTS}“三公”经费支出决算10万元。其中：\n1.因公出国（境）费0万元。\n2.公务用车购置及运行维护费9万元。其中，公务用车购置费0万元；公务用车运行维护费9万元。\n3.公务接待费1万元。`,
  ],
  [
    'an average of a part',
    `${ACCOUNTS}“三公”经费支出决算8万元。其中：\n1.公务接待费0万元。\n2.公务用车购置及运行维护费8万元，其中，公务用车购置费0万元，公务用车运行维护费8万元，车均2万元。`,
  ],
  [
    'divided by bodies, then by purpose',
    `${ACCOUNTS}下属单位：云溪市茶苗圃。\n“三公”经费支出决算12万元，其中云溪市茶叶局9万元、云溪市茶苗圃3万元。按用途分：公务接待费4万元，公务用车运行维护费8万元。`,
  ],
  [
    'divided by class, then by use',
    `${HEAD}云溪市茶叶局2022年支出预算100万元。\n1.按支出功能分类，包括教育支出60万元、住房保障支出40万元。\n2.按支出用途分类，包括人员支出50万元，公用支出20万元，项目支出30万元。`,
  ],
  [
    'what stands beside the list',
    `${ACCOUNTS}2022年度收入合计100万元。其中：财政拨款收入90万元；其他收入10万元。此外，年初结转和结余16万元。`,
  ],
  [
    'contracts are no part of what was bought',
    `${ACCOUNTS}政府采购支出总额100万元，其中：政府采购货物支出60万元、政府采购工程支出0万元、政府采购服务支出40万元。授予中小企业合同金额100万元，占政府采购支出总额的100%。`,
  ],
  [
    'accounts of which something goes over to the next year',
    `${ACCOUNTS}2022年总收入100万元，比上年增加10万元。2022年总支出95万元，比上年增加5万元。`,
  ],
  [
    'the change of the whole behind a part',
    `${ACCOUNTS}2022年度收入总计3759.2万元，其中年初结转和结余1366.76万元，较2021年增加197.03万元，增长5.53%；本年收入2392.44万元。`,
  ],
  [
    'a plan below the accounts it is compared with',
    `${ACCOUNTS}“三公”经费决算2万元。其中：\n1.公务接待费0万元。\n2.公务用车运行维护费。2022年决算数2万元，比2022年年初预算数3万元减少1万元。`,
  ],
  [
    'totals of other money',
    `${ACCOUNTS}2022年度收入总计200万元，支出总计200万元。\n2022年度财政拨款收入总计150万元，支出总计150万元。`,
  ],
  [
    'shares of the figure between the total and the list',
    `${ACCOUNTS}2022年度收入总计939.05万元，其中年初结转和结余21.60万元；本年收入合计917.45万元，具体构成为：财政拨款收入907.95万元，占98.96%；其他收入9.50万元，占1.04%。`,
  ],
  ['more spent than planned', `${ACCOUNTS}教育支出年初预算为100万元，支出决算为120万元，完成年初预算的120%。`],
  [
    'a body of whom the text speaks elsewhere',
    `${HEAD}下属单位包括云溪市林业局。云溪市林业局2022年收入预算100万元。云溪市茶叶局负责茶叶。`,
  ],
])('%s contradicts nothing', (_name, text) => {
  expect(findings(text)).toEqual([]);
});
