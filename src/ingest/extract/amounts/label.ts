/** Turns the words in front of a figure into the name of what it measures, and tells whose and of what whole it is. */
import { finderOf, type FoundName } from '../organisations/name-finder';
import { digitOf } from '../../../text/numbers';
import type { OrganisationIndex } from '../reading';
import type { Passage } from './passage';
import type { Place } from './tokens';
import {
  CODE,
  CONTAINER,
  FEE_TAILS,
  isGeneric,
  LEADS,
  MEASURE_START,
  ORGANISATION_END,
  OWN_WORDS,
  TAILS,
} from './words';

export interface Label extends Place {
  /** As printed, without white space. */
  readonly name: string;
  /** Half-width form, for comparing. */
  readonly text: string;
  /** True where it only says at which stage or that it is money: 年初预算, 支出. */
  readonly generic: boolean;
  /** Organisation that the words name as subject; undefined when they name none. */
  readonly organisation: string | undefined;
  /** `固定资产中共有车辆`: the whole that the figure lies in. */
  readonly container: string | null;
}

export interface Words extends Place {
  /** The last year printed among the words, if any. */
  readonly year: Place | null;
}

const LONGEST_ORGANISATION = 44;

export class LabelReader {
  private readonly resolved = new Map<string, string | null>();

  constructor(private readonly organisations: OrganisationIndex) {}

  /** The label that a run of words in front of a figure gives; its place is empty where nothing is left. */
  read(passage: Passage, words: Words): Label {
    const { year } = words;
    const right = this.clean(passage, year ? year.end : words.start, words.end);
    if (!year) return right;
    const left = this.clean(passage, words.start, year.start);
    const organisation = right.organisation ?? left.organisation ?? this.resolve(passage, left) ?? undefined;
    // 行政运行（项）2022年预算数: the name stands in front of the year.
    const named = right.generic && !left.generic && organisation === undefined && !endsLikeOrganisation(left.text);
    return { ...(named ? left : right), organisation };
  }

  /** The organisation that some words name as a whole, null where they are none of the document's. */
  resolve(passage: Passage, place: Place): string | null {
    const words = passage.printed.slice(place.start, place.end);
    if (words.length < 2 || words.length > LONGEST_ORGANISATION) return null;
    const known = this.resolved.get(words);
    if (known !== undefined) return known;
    const found = this.organisations.facts.length > 0 ? this.organisations.resolve(words) : null;
    this.resolved.set(words, found);
    return found;
  }

  private clean(passage: Passage, from: number, to: number): Label {
    const { text } = passage;
    let start = from;
    const code = CODE_BEHIND.exec(text.slice(Math.max(from, to - 9), to));
    let classified = code !== null;
    let end = code ? to - code[0].length : to;
    let organisation: string | undefined;
    let container: string | null = null;
    for (;;) {
      const next = afterLead(text, start, end);
      if (next > start) {
        classified ||= digitOf(text.charCodeAt(start)) >= 0;
        start = next;
        continue;
      }
      const subject = classified ? null : this.subjectAt(passage, start, end);
      if (subject) {
        start = subject.end;
        organisation = subject.organisation ?? organisation;
        continue;
      }
      const inside = CONTAINER.exec(text.slice(start, Math.min(end, start + 40)));
      if (inside?.[1] === undefined) break;
      container = passage.printed.slice(start, start + inside[1].length);
      start += inside[0].length;
    }
    end = withoutTail(text, start, end);
    if (start > end) start = end;
    const name = passage.printed.slice(start, end);
    const plain = text.slice(start, end);
    return { start, end, name, text: plain, generic: isGeneric(plain), organisation, container };
  }

  /** An organisation at the beginning of the words, when a measure follows it: `X中心资产总额`. */
  private subjectAt(passage: Passage, start: number, end: number): { end: number; organisation?: string } | null {
    const { text } = passage;
    const own = OWN_WORDS.exec(text.slice(start, Math.min(end, start + 10)));
    // 部门收入 and 本级支出 name measures; 我校收入 says whose it is.
    const isSaid = own !== null && /^[我该全]|^本(?!级|部门|单位)/.test(own[0]);
    if (
      own &&
      (isSaid || !/^(?:预算|价值|整体|职工|支出|收入|资金|决算)/.test(text.slice(start + own[0].length, end)))
    ) {
      return { end: start + own[0].length };
    }
    // A name of the document is one whatever it ends in.
    let known: FoundName | null = null;
    for (const found of finderOf(this.organisations.facts).at(passage.printed, start)) {
      const behind = start + found.length;
      const isMeasured = behind === end || (behind < end && MEASURE_START.test(text.slice(behind, behind + 12)));
      if (isMeasured && found.length > (known?.length ?? 0)) known = found;
    }
    if (known) return { end: start + known.length, organisation: known.fact.name };
    const last = Math.min(end, start + LONGEST_ORGANISATION);
    for (let at = last; at > start + 1; at -= 1) {
      const ending = text.charAt(at - 1);
      if (!ORGANISATION_END.has(ending) && ending !== ')') continue;
      if (at < end && !MEASURE_START.test(text.slice(at, at + 12))) continue;
      const organisation = this.resolve(passage, { start, end: at });
      if (organisation !== null) return { end: at, organisation };
      if (at < end && at - start >= 4 && ending !== ')' && endsLikeOrganisation(text.slice(start, at)))
        return { end: at };
    }
    return null;
  }
}

/** 图书馆（2070104）, 2070104图书馆: the name of a class of spending, whatever else bears it. */
const CODE_BEHIND = /\((?:\d{3}|\d{5}|\d{7})\)$/;

const ENDS_LIKE_ORGANISATION =
  /(?:局|委员会|委办|中心|办公室|管理处|服务处|事务所|部门|单位|本级|政府|街道|街道办事处|镇|乡|学校|学院|中学|小学|幼儿园|医院|法院|检察院|支队|大队|研究院|研究所|图书馆|文化馆|总队|林场|农场|牧场|渔场|管委会|联合会|工会|协会|商会|厅|署)$/;

export function endsLikeOrganisation(words: string): boolean {
  return ENDS_LIKE_ORGANISATION.test(words);
}

function afterLead(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[,:;、?\-—–·.\s\])]/.test(text.charAt(at))) at += 1;
  if (at > start) return at;
  for (const { word, notBefore } of LEADS.get(text.charAt(start)) ?? []) {
    if (!text.startsWith(word, start) || start + word.length > end) continue;
    const rest = text.slice(start + word.length, end);
    // 编制绩效目标8个, but 编制绩效目标的项目10个.
    if (DEEDS.has(word) && rest.includes('的')) continue;
    if (rest === '' || !notBefore.includes(rest.charAt(0))) return start + word.length;
  }
  const words = text.slice(start, Math.min(end, start + 40));
  const mark = MARK.exec(words) ?? USED.exec(words);
  if (mark && start + mark[0].length < end) return start + mark[0].length;
  const code = CODE.exec(words);
  if (code) return start + code[0].length;
  const same = IS_ANOTHER.exec(words);
  if (same && start + same[0].length < end) return start + same[0].length;
  const arranged = ARRANGED.exec(words);
  const behind = arranged ? start + arranged.index + arranged[0].length : start;
  return behind < end ? behind : start;
}

/** 部门预算收入为一般公共预算收入 */
const IS_ANOTHER =
  /^[^,。;:、为是()]{2,16}?(?:收入|支出|来源)(?:全部|均|都)?[为是](?=[^,。;:、]{1,24}(?:收入|支出|拨款)$)/;
const ARRANGED = /(?:安排|使用|发生|开支|列支)的(?!数|资金|经费|支出)|(?:预算|资金)安排(?=购置)/;
const MARK = /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[①-⑳])/;
/** 使用政府性基金预算, but 使用非财政拨款结余 is a name. */
const USED = /^使用(?=政府性|国有资本|一般公共|本年|当年)/;
const DEEDS: ReadonlySet<string> = new Set(['编制', '共编制', '设置']);

function withoutTail(text: string, start: number, last: number): number {
  let end = last;
  for (;;) {
    const shorter = tailCut(text, start, end);
    if (shorter === end) break;
    end = shorter;
  }
  return withoutFeeTail(text, start, end);
}

function tailCut(text: string, start: number, end: number): number {
  if (end <= start) return end;
  const ending = text.charAt(end - 1);
  if (/[,:;、\-—–·.\s(]/.test(ending)) return end - 1;
  if (ending === ')') {
    const open = openingOf(text, start, end);
    if (open < 0) return end - 1;
    // A formula or a long remark is no part of the name; 维修（护）费 and （不含车辆） are.
    const remark = text.slice(open + 1, end - 1);
    const formula = remark.includes('/') || remark.length > 24;
    return formula && open > start ? open : end;
  }
  for (const tail of TAILS.get(ending) ?? []) {
    const from = end - tail.word.length;
    if (from < start || !text.startsWith(tail.word, from)) continue;
    if (tail.notAfter.includes(text.charAt(from - 1)) && from > start) continue;
    return from;
  }
  return end;
}

function openingOf(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= start; at -= 1) {
    const character = text.charAt(at);
    if (character === ')') depth += 1;
    else if (character === '(') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

const FEE_END = /(?:[^缴]费|费用|费"|公"|\(项\))$/;

/** 会议费支出, “三公”经费预算支出安排: what follows the name of a fee tells the stage only. */
function withoutFeeTail(text: string, start: number, last: number): number {
  let end = last;
  for (;;) {
    if (FEE_END.test(text.slice(Math.max(start, end - 4), end))) return end;
    const tail = FEE_TAILS.find((word) => end - word.length > start && text.startsWith(word, end - word.length));
    if (tail === undefined) return last;
    end -= tail.length;
  }
}

/** What decides whether two labels name one measure: without the words for stage, sum and year. */
export function measureOf(label: string): string {
  let key = label.replace(/["()]/g, '').replace(/^(?:本年度?|当年|今年|全年|部门|单位|本)/, '');
  for (;;) {
    const tail = MEASURE_TAILS.find((word) => key.length > word.length && key.endsWith(word));
    if (tail === undefined) break;
    key = key.slice(0, -tail.length);
  }
  return key.replace(/^总(?=收入|支出)/, '');
}

const MEASURE_TAILS = ['预算', '决算', '总计', '合计', '总额', '总数', '总', '数', '安排', '总体', '情况', '规模'];

/** Half-width brackets and straight quotes, as in a passage. */
export function plainName(name: string): string {
  return name
    .replace(/[“”‘’]/g, '"')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}
