/** What the head of a column says beside the name of a measure: its year, its stage, its unit. */
import type { Stage } from '../../../domain/fact';
import type { Column } from '../../tables/columns';
import { unitInBrackets, withoutBrackets } from './units';

export interface HeadSaid {
  readonly stage: Stage | null;
  /** The printed year. */
  readonly year: number | null;
  /** Years behind that of the document: 上年数 is 1, 本年数 0; null where the head says neither. */
  readonly yearsAgo: number | null;
  readonly unit: string | null;
  /** Compares with another column, or tells a share of one: no measure itself. */
  readonly isDerived: boolean;
  /** What it names beside all that, outermost first: 基本支出, 一般公共预算. */
  readonly words: readonly string[];
}

const YEAR = /(?:19|20)[0-9]{2}(?=年|$|[预决执])/;
const LAST_YEAR = /上年|去年|上一年/;
const THIS_YEAR = /本年|当年|今年/;
const DERIVED =
  /增减|增长|增加|减少|变动|变化|同比|较上|比上|与上|差异|占|比重|比例|比率|幅度|[%％]|完成率|执行率|完成比/;
/** Names of funds hold the word 预算 and say no stage. */
const FUNDS = /一般公共预算|政府性基金预算|国有资本经营预算|公共财政预算/g;
/** Words that say which year, which stage or that it is a sum, and name nothing. */
const SAYS_NO_NAME =
  /(?:19|20)[0-9]{2}年?度?|[上去本当今全]年度?|年[初末中]|调整后?|部门|单位|预算|决算|执行|实际|完成|支出数|收入数|金额|数额|数量|价值|安排|合计|小计|总计|其中|[数额：:（）()、，.-]/g;

/** @param label the column that names the rows: a head that it shares stands above all of them */
export function headSaid({ head: printed }: Column, label: Column): HeadSaid {
  const head = printed.filter((words) => !label.head.includes(words));
  const all = head.join('');
  const year = YEAR.exec(all);
  return {
    stage: stageOf(all),
    year: year ? Number(year[0]) : null,
    yearsAgo: LAST_YEAR.test(all) ? 1 : THIS_YEAR.test(all) ? 0 : null,
    unit: [...head].reverse().reduce<string | null>((unit, words) => unit ?? unitInBrackets(words), null),
    isDerived: DERIVED.test(all.replace(/[（(][^（()）]{0,12}[）)]/g, (inside) => (/[%％]/.test(inside) ? '%' : ''))),
    words: head
      .map(withoutBrackets)
      .filter((words) => words.replace(FUNDS, '甲').replace(SAYS_NO_NAME, '') !== '')
      .map((words) => words.replace(/^(?:19|20)[0-9]{2}年?度?|数$/g, '')),
  };
}

export function stageOf(words: string): Stage | null {
  const own = words.replace(FUNDS, '');
  if (/决算|执行|实际|完成/.test(own)) return 'FINAL';
  return /预算|年初安排|计划/.test(own) ? 'BUDGET' : null;
}
