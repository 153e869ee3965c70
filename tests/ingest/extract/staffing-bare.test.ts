/** Numbers of people without a measure word, and posts of a rank with the section in front of them. */
import { readStructure } from './read';

const HEAD =
  '云溪市茶叶局职能配置、内设机构和人员编制规定\n一、主要职责\n（一）拟订茶业规划。\n（二）推广茶艺。\n二、内设机构\n（一）总务房。掌管印信。\n（二）植保室。防治病虫。\n三、人员情况\n';

const staff = (text: string): readonly string[] =>
  readStructure(HEAD + text).staffing.map(
    ({ holder, post, staffingType, count }) =>
      `${holder.section ?? '—'} ${post ?? staffingType ?? '—'} ${String(count)}`,
  );

test.each([
  ['编制数：46\n其中：全额30  差额16', ['— 编制数 46', '— 全额 30', '— 差额 16']],
  ['在职：38\n退休：14', ['— 在职 38', '— 退休 14']],
  ['在职人员38，退休人员14，临时聘用3。', ['— 在职人员 38', '— 退休人员 14', '— 临时聘用 3']],
  ['实有人数：\n43\n领导职数：\n主任1，副主任3', ['— 实有人数 43', '— 主任 1', '— 副主任 3']],
  [
    '股级领导职数5名，其中总务房一正二副，植保室1正1副。',
    ['— 股级领导 5', '总务房 正职 1', '总务房 副职 2', '植保室 正职 1', '植保室 副职 1'],
  ],
  ['编制 31 名，实有 28 人，领导职数 1 正 2 副。', ['— 编制 31', '— 实有 28', '— 正职 1', '— 副职 2']],
  ['股级领导职数4名，每室各一正一副。', ['— 股级领导 4']],
])('%s', (text, expected) => {
  expect(staff(text)).toEqual(expected);
});

test.each(['联系电话：5550116', '邮政编码：100020', '办公地址：桥头路12', '建馆于1956', '详见附件2'])(
  '%s counts nobody',
  (text) => {
    expect(staff(text)).toEqual([]);
  },
);
