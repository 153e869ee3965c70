/** What each check of the service looks for, in few words. */
import { texts } from './language';

export const RULES = texts(
  {
    placeholders: '模板文字未填写',
    'publisher-open': '公布单位不明',
    'another-body-speaks': '标题写了别的单位',
    'another-unit-named': '以别的单位的名义陈述',
    'heading-year': '标题年度与正文不符',
    'declared-count': '所写数目与列举不符',
    'staffing-sums': '编制人数合计不符',
    'income-against-expenditure': '收支总额不等',
    'parts-against-total': '分项之和与合计不符',
    'table-sums': '表内合计不符',
    'part-larger-than-whole': '分项大于总额',
    'same-measure-twice': '同一数字两处不一',
    'change-against-years': '增减额与两年数字不符',
    'percentage-against-amounts': '百分比与金额不符',
    'shares-above-whole': '占比超过百分之百',
    'ratio-of-nothing': '零项中的百分比',
    'balanced-changes': '收支平衡而增减相反',
    'direction-words': '增减用语自相矛盾',
    'compared-with-plan': '与预算相比的说法不符',
    'side-misnamed': '收入与支出写反',
    'repeated-passage': '段落重复',
  },
  {
    placeholders: 'Words of a template left in',
    'publisher-open': 'Publisher unclear',
    'another-body-speaks': 'Heading names another body',
    'another-unit-named': 'Speaks in another unit’s name',
    'heading-year': 'Heading of another year',
    'declared-count': 'Count differs from the list',
    'staffing-sums': 'Posts do not add up',
    'income-against-expenditure': 'Income differs from expenditure',
    'parts-against-total': 'Parts do not add up',
    'table-sums': 'Table does not add up',
    'part-larger-than-whole': 'Part larger than the whole',
    'same-measure-twice': 'One figure, two values',
    'change-against-years': 'Change differs from the years',
    'percentage-against-amounts': 'Percentage differs from amounts',
    'shares-above-whole': 'Shares above 100 %',
    'ratio-of-nothing': 'Percentage of nothing',
    'balanced-changes': 'Balanced sides move apart',
    'direction-words': 'Rise and fall at once',
    'compared-with-plan': 'Comparison with plan is off',
    'side-misnamed': 'Income and expenditure swapped',
    'repeated-passage': 'Passage repeated',
  },
);

/** A check that the explorer does not know yet keeps the name that the service gives it. */
export function ruleName(names: Readonly<Record<string, string>>, rule: string): string {
  return Object.hasOwn(names, rule) ? (names[rule] ?? rule) : rule;
}
