/** Phrases around a figure: what it is compared with, which way it moved, what it is a share of, the day it was counted. */
import type { ChangeDirection } from '../../../domain/fact';
import { numberAt } from '../../../text/numbers';
import { unitAt } from './units';

export interface BasePhrase {
  readonly end: number;
  /** The base itself, as printed between the two positions: 上年, 2021年预算. */
  readonly from: number;
  readonly to: number;
  /** Where a figure of the base itself stands: 比年初预算数2万元减少. */
  readonly figure: number | null;
}

const CONNECTIVE =
  /(?:相比较?于?|相较于?|对比|比较|较之|[比较与同和跟])(?:我局|我委|我办|我单位|我部门|我中心|本单位|本部门|本局|本级|本中心)?/y;
const TIME =
  /(?:上一?年度?|去年|前一年度?|上年度?|往年|\d{4}-?\d{0,4}年度?|[Xx×]{2,4}年度?|本?年初|年度|本年度?(?=预算|决算)|全年(?=预算|决算)|调整后?(?=预算)|当年(?=预算|决算)|上(?=预算|决算)|预算|批复|同期|计划|目标)/y;
/** Words that go on naming the base. */
const BASE_NOUNS = [
  '同期', '同口径', '可比口径', '年初', '部门', '单位', '财政拨款', '一般公共预算', '政府采购', '预算', '决算', '执行', '支出', '收入',
  '实际', '完成', '安排', '批复', '调整', '总体', '金额', '数额', '总额', '总数', '总计', '数', '的', '年', '度', '额', '相应', '基础上',
] as const; // prettier-ignore
/** `比2020年“三公”经费年初预算9万元减少`: the measure belongs to the base when the base has a figure of its own. */
const MEASURED = /(?:[\u4e00-\u9fff"]|\([\u4e00-\u9fff]{1,6}\)){1,24}(?:预算|决算|支出|收入|费用?|执行)数?(?=\d)/y;
const CLOSER = /(?:相比较?|相较|比较|对比|比|来看|来说|而言)/y;
const SAME = /同比|环比/y;
/** `，上年持平`: the word of comparison was left out. */
const LAST_YEAR = /上年度?|去年/y;

/**
 * A comparison that begins at an offset: 比上年, 与2021年预算相比, 较年初预算数, 同比. With 与, 同 or 和 it needs more proof than
 * the year behind it, since those also join names.
 */
export function baseAt(text: string, at: number): BasePhrase | null {
  SAME.lastIndex = at;
  if (SAME.test(text)) return { end: at + 2, from: at, to: at + 2, figure: null };
  const bare = match(LAST_YEAR, text, at);
  if (bare > 0 && changeAt(text, bare)?.direction === 'UNCHANGED')
    return { end: bare, from: at, to: bare, figure: null };
  const connective = match(CONNECTIVE, text, at);
  if (connective < 0) return null;
  const time = match(TIME, text, connective);
  if (time < 0) return null;
  let to = time;
  for (let noun = nounAt(text, to); noun > 0; noun = nounAt(text, to)) to += noun;
  const measured = match(MEASURED, text, to);
  if (measured > 0 && figureOfBase(text, measured) !== null) to = measured;
  let end = skipRemark(text, to);
  let figureFrom: number | null = null;
  const closer = match(CLOSER, text, end);
  if (closer > 0) end = closer;
  else {
    const figure = numberAt(text, end);
    if (figure) {
      figureFrom = end;
      end = unitAt(text, figure.end)?.end ?? figure.end;
      const behind = match(CLOSER, text, end);
      if (behind > 0) return { end: behind, from: connective, to: withoutOf(text, to), figure: figureFrom };
    }
    const weak = '与同和跟'.includes(text.charAt(at));
    const proven =
      changeAt(text, end) !== null || /^[,]?(?:有所|略有|基本|总体|分别|各|均)/.test(text.slice(end, end + 4));
    if (!proven && (weak || (figure !== null && !changeAt(text, end)))) return null;
  }
  return { end, from: connective, to: withoutOf(text, to), figure: figureFrom };
}

const withoutOf = (text: string, to: number): number => (text.charAt(to - 1) === '的' ? to - 1 : to);

/** Behind the figure of a base, when the word of a change follows it; null where none does. */
function figureOfBase(text: string, at: number): number | null {
  const figure = numberAt(text, at);
  const end = figure && (unitAt(text, figure.end)?.end ?? figure.end);
  return end !== null && changeAt(text, end) ? end : null;
}

function nounAt(text: string, at: number): number {
  for (const noun of BASE_NOUNS) if (text.startsWith(noun, at)) return noun.length;
  return 0;
}

function skipRemark(text: string, at: number): number {
  if (text.charAt(at) !== '(') return at;
  const close = text.indexOf(')', at);
  return close > 0 && close - at <= 12 ? close + 1 : at;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

export interface ChangeWord {
  readonly direction: ChangeDirection;
  readonly word: string;
  /** Behind the word and what may stand between it and its size: 了, 额, 幅度为. */
  readonly end: number;
}

const DIRECTIONS: readonly (readonly [RegExp, ChangeDirection])[] = [
  [/增加|增长|增多|增收|增支|增幅|上升|上涨|上调|上浮|提高|新增|超支|超出|净增|调增|追加|增(?=\d|\(减\))|多(?=\d)|高(?=\d)/y, 'INCREASE'],
  [/减少|减幅|减支|减低|降低|降幅|下降|下调|回落|缩减|压减|压缩|核减|调减|节约|节支|净减|减(?=\d)|降(?=\d)|少(?=\d)|低(?=\d)/y, 'DECREASE'],
  [/(?:基本|大体|总体)?(?:持平|保持一致|一致|相同|不变)|无增减变[化动]|无增减|无增长|无差异|无变[化动]|没有变[化动]|没有增减(?:变[化动])?|(?:未|没有)发生变[化动]|未变[化动]|未增减|零增长/y, 'UNCHANGED'],
]; // prettier-ignore
const FIRST_OF_CHANGE = new Set('增上提新超净调追多高减降下回缩压核节少低基大总持保一相不无没未零');
const FILLER = /(?:了|约|近|为|达到?|:|额|率|幅度?|比例|比率|金额|数额|资金|经费|共计|共)/y;
/** `增长的主要原因`, `增减变化`, `减少开支`: words of a reason or a name, no statement. */
const NO_CHANGE = /[的原因]|主要|变[化动]情况|说明|情况/y;

export function changeAt(text: string, at: number): ChangeWord | null {
  if (!FIRST_OF_CHANGE.has(text.charAt(at))) return null;
  for (const [pattern, direction] of DIRECTIONS) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    const wordEnd = pattern.lastIndex;
    NO_CHANGE.lastIndex = wordEnd;
    if (direction !== 'UNCHANGED' && NO_CHANGE.test(text)) return null;
    let end = wordEnd;
    for (let next = match(FILLER, text, end); next > end; next = match(FILLER, text, end)) end = next;
    return { direction, word: text.slice(at, wordEnd), end };
  }
  return null;
}

const AGAINST_PLAN =
  /(?:大|高|多|小|低|少)于(?:本?年初|全年|调整|当年|上年)?(?:预算|决算|计划)数?(?:差额|金额)?(?=\d)/y;

/** `决算数小于预算数2万元` compares two figures and states none: the offset behind it, -1 where nothing is compared. */
export function comparedAt(text: string, at: number): number {
  const behind = match(AGAINST_PLAN, text, at);
  const figure = behind < 0 ? null : numberAt(text, behind);
  return figure === null ? -1 : (unitAt(text, figure.end)?.end ?? figure.end);
}

const RATIO_OF_PLAN =
  /(?:完成了?|达到?|为|占|是|相当于)((?:本年度?|全年|当年|年度|\d{4}年度?)?(?:本?年初|调整后?|全年|部门|支出|收入|当年)*(?:预算|计划|目标任务|任务)(?:数|安排|总额)?)的?(?:比例为?|比重为?)?(?=[\dXx×*])/y;
const RATE = /(?:预算)?(?:支出)?(?:完成|执行)(?:率|进度|比例)(?:为|达到?|是|:)?(?=[\dXx×*])/y;

export interface RatioPhrase {
  readonly end: number;
  readonly from: number;
  /** Null where what it is a share of is only known when the figure comes: 占…的65%. */
  readonly to: number | null;
}

export function ratioAt(text: string, at: number): RatioPhrase | null {
  RATIO_OF_PLAN.lastIndex = at;
  const plan = RATIO_OF_PLAN.exec(text);
  if (plan) {
    const [whole, of = ''] = plan;
    const from = at + whole.indexOf(of);
    return { end: at + whole.length, from, to: from + of.length };
  }
  const rate = match(RATE, text, at);
  if (rate > 0) return { end: rate, from: at, to: at };
  if (text.charAt(at) !== '占' || '用有地领道线'.includes(text.charAt(at + 1) || ' ')) return null;
  return { end: at + 1, from: at + 1, to: null };
}

export interface DatePhrase {
  readonly end: number;
  readonly year: number | null;
  /** ISO 8601; null where the year is left out. */
  readonly iso: string | null;
  /** `截至12月31日`: month and day, for a year that the document gives. */
  readonly monthDay: string | null;
  /** 截至: the figures behind it are of that day. */
  readonly asOf: boolean;
}

const DATE = /(截[至止](?:到|至)?)?(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?/y;
const YEAR_END = /截[至止](?:到|至)?(?:(\d{4})|本|当|上)年度?年?[末底]/y;
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function dateAt(text: string, at: number): DatePhrase | null {
  YEAR_END.lastIndex = at;
  const end = YEAR_END.exec(text);
  if (end) {
    const year = end[1] === undefined ? null : Number(end[1]);
    return { end: YEAR_END.lastIndex, year, iso: year && `${year}-12-31`, monthDay: '12-31', asOf: true } as DatePhrase;
  }
  DATE.lastIndex = at;
  const found = DATE.exec(text);
  if (!found) return null;
  const [, until, printedYear, month = '', day] = found;
  const monthNumber = Number(month);
  const lastDay = LAST_DAYS[monthNumber - 1];
  if (lastDay === undefined) return null;
  const year = printedYear === undefined ? null : Number(printedYear);
  const monthDay = `${month.padStart(2, '0')}-${(day ?? String(lastDay)).padStart(2, '0')}`;
  return {
    end: DATE.lastIndex,
    year,
    iso: year === null ? null : `${year}-${monthDay}`,
    monthDay,
    asOf: until !== undefined,
  };
}
