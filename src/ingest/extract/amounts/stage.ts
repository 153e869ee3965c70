/** At which stage a figure stands by its own words; the name of a fund (一般公共预算) is no word of stage. */
import type { Stage } from '../../../domain/fact';

const FINAL = /决算|执行数|实际完成|实际支出|完成数|执行情况/;
const BUDGET =
  /年初预算|预算数|预算为|预算安排|支出预算|收入预算|采购预算|服务预算|调整预算|全年预算|总预算|预算总|预算金额|预算(?:约|共计|合计|达)|本年预算|当年预算|拟安排|经费"?预算|费预算|计划安排|拟购置|计划购置/;

export function stageOfWords(words: string): Stage | null {
  const final = FINAL.test(words);
  const budget = BUDGET.test(words);
  if (final === budget) return null;
  return final ? 'FINAL' : 'BUDGET';
}
