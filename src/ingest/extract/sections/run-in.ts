/**
 * Lists of names that run inside a sentence: where the words that open one end, its members up to where the list ends, and
 * how many of them the text counts. A member is whatever stands between two separators and could be a name.
 */
import { COUNT } from '../../../text/chinese-number';
import { type ListItem, splitOutside } from '../words';
import { countIn } from './declared';
import { memberName, SECTION_WORDS, type SectionName, sectionName } from './section-names';

export interface Member extends SectionName, ListItem {
  /** Ends as names of sections or bodies do; `strong` where hardly anything else ends so. */
  readonly endsAsName: boolean;
}

export interface RunIn {
  readonly members: readonly Member[];
  /** Offset of the first member. */
  readonly from: number;
  readonly to: number;
  /** Behind the words that close it (`等8个科室`): they open no other. 0 where none do. */
  readonly closed: number;
  /** The words that open the list, empty where it opens its line. */
  readonly opening: string;
  /** How many members the text counts, in front of the list or behind it, and what it counts them as. */
  readonly count: number | null;
  readonly noun: string | null;
  /** Whether something that is no name cut the list short. */
  readonly isCut: boolean;
}

const COUNTED = `\\s{0,2}${COUNT}\\s{0,2}个[^，。；：、（）]{0,10}?${SECTION_WORDS}(?:（[^（）]{1,6}）)?`;
const PLURAL = `(?:内设|内部|职能|机关|业务|党政|教学|管理|分支|派出|直属|综合)?(?:职能|管理)?(?:机构|科室|股室|处室|组室|部室|部门)`;
const BINDS = `(?:[，：（]?(?:其中|具体|主要|依次|分别|即|分?为|是|有|设|包括|包含|如下)){1,3}[：（]?|[：（]`;
/** `内设`, `下设3个科室，分别是`, `设立分支机构`: what is set up follows. */
const SETS_UP = new RegExp(
  `(?:内设|下设|设有|另有|设立|设置|(?<!的)派出(?!机[关构]|所)|(?<![、建开假施常])设(?![备施计置想]))(?:了|有)?(?:下列|以下)?(?:(${COUNTED})|(${PLURAL}))?(${BINDS})?`,
  'g',
);
/** `科室包括`, `内设机构3个：`, `共5个机构，即`: what is counted or named follows. */
const NAMES = new RegExp(
  `(?:(?:${PLURAL}|机构设置)(?:情况)?(?:共有?|共计|为|有|数)?(?:\\s{0,2}${COUNT}\\s{0,2}个(?:${SECTION_WORDS})?)?|${COUNTED})(?:${BINDS})`,
  'g',
);
/** `分别是`: the sentence has said of what. */
const GOES_ON = /(?:分别|具体|依次|包括|包含|即)(?:是|为|有|包括)?[：（]?|：/g;
const OUTSIDE = /^(?:分支|派出)机构$/;

const LONGEST_FIRST = 12;

/** The lists of a text, those that begin first before the others. */
export function runInLists(text: string): readonly RunIn[] {
  const lists: RunIn[] = [];
  let behind = 0;
  let closed = 0;
  const all = openings(text);
  for (const [index, [from, opening]] of all.entries()) {
    // Words that open a list inside its first item open another.
    const next = all[index + 1]?.[0] ?? text.length;
    const start = from + (LEADING.exec(text.slice(from, from + 4))?.[0].length ?? 0);
    const isTaken = text.charAt(start) === '、' || start < behind || start - opening.length < closed;
    if (isTaken || start >= next || !(next === text.length || SEPARATOR.test(text.slice(start, next)))) continue;
    const list = listFrom(text, start, opening);
    if (list === null) continue;
    lists.push(list);
    behind = list.to;
    if (list.members.length > 1) closed = list.closed;
  }
  return lists;
}

/** Where lists may begin, with the words that open them. */
function openings(text: string): readonly (readonly [number, string])[] {
  const found = new Map<number, string>([[0, '']]);
  if (/[设机科股处组部]|派出[^，。；：、]{2,16}、|^[^，。；：]{2,10}：/.test(text)) {
    for (const match of text.matchAll(GOES_ON)) found.set(match.index + match[0].length, match[0]);
    for (const match of text.matchAll(NAMES)) found.set(match.index + match[0].length, match[0]);
    for (const match of text.matchAll(SETS_UP)) {
      const [words, , plural, binds] = match;
      // `内设机构健全` sets up nothing, `设职能科室文秘科、` does.
      const behind = text.slice(match.index + words.length, match.index + words.length + LONGEST_FIRST);
      if (
        plural === undefined ||
        binds !== undefined ||
        OUTSIDE.test(plural) ||
        sectionName(behind.split('、')[0] ?? '')?.strong
      ) {
        found.set(match.index + words.length, words);
      }
    }
  }
  return [...found].sort(([one], [other]) => one - other);
}

const LEADING = /^[，：\s]{1,4}/;
const SEPARATOR = /[、，,；;。：:]/;
/** A list is no longer; what stands behind is looked at by another opening. */
const LONGEST_LIST = 1200;

function listFrom(text: string, from: number, opening: string): RunIn | null {
  const members: Member[] = [];
  const before = countIn(opening) ?? countBefore(text, from - opening.length);
  let separator: string | null = null;
  let to = from;
  let closed = 0;
  let count = before;
  let noun: string | null = null;
  let isCut = false;
  let whole: { readonly length: number; readonly count: number | null; readonly noun: string | null } | null = null;
  const items = splitOutside(text.slice(from, endOfBrackets(text, from)), SEPARATOR);
  // `内设9个部门，行政为甲、乙，业务为丙、丁`: what is counted is listed group by group.
  const inGroups = before !== null && GROUP.test(items[0]?.text ?? '');
  for (const [index, item] of items.entries()) {
    const parting: string = index === 0 ? '' : text.charAt(from + item.from - 1);
    if (/[。：]/.test(parting)) break;
    if (item.text.trim() === '') continue;
    const next = text.charAt(from + item.to);
    const group = inGroups && parting !== '、' && next === '、' ? (GROUP.exec(item.text)?.[0] ?? '') : '';
    const bare = withoutTail(withoutKind(item.text.slice(group.length).trim()));
    const counted = bare.counted ?? before;
    const found = membersIn(bare.text, {
      others: members,
      isLast: bare.closes || next !== '、',
      count: counted,
    });
    // `四个处室和康复组、职教部`: the list goes on behind its count.
    const goesOn = next === '、' ? GOES_ON_BEHIND.exec(bare.noun ?? '') : null;
    const further = goesOn && memberAt(item.text, item.text.length - (goesOn[1] ?? '').length, item.text.length);
    const isOther =
      members.length > 0 && group === '' && parting !== '、' && (parting !== separator || parting === '，');
    if (found === null || (isOther && found.some(({ text: words }) => sectionName(words)?.strong !== true))) {
      isCut = parting === '、';
      break;
    }
    count = counted;
    noun = bare.noun?.replace(JOINED, '$1') ?? null;
    if (members.length === 1) separator = parting;
    const start = from + item.from + item.text.indexOf(bare.text);
    for (const member of found) members.push({ ...member, from: start + member.from, to: start + member.to });
    to = members.at(-1)?.to ?? to;
    if (further) {
      whole ??= { length: members.length, count, noun };
      members.push({ ...further, from: from + item.from + further.from, to: from + item.from + further.to });
      to = members.at(-1)?.to ?? to;
      noun = null;
      continue;
    }
    if (!bare.closes) continue;
    // What goes on as a list of other things ends where it was counted.
    if (whole !== null && noun !== null && !SECTION_NOUN.test(noun)) {
      members.length = whole.length;
      ({ count, noun } = whole);
    }
    closed = from + item.to;
    break;
  }
  const first = members[0];
  return first ? { members, from: first.from, to, closed, opening, count, noun, isCut } : null;
}

/** What sections are counted as. */
export const SECTION_NOUN = /机构|部门|[科股室处部]|组(?!织)/;
const GOES_ON_BEHIND = /(?:[科股处组部]室|机构|部门)(?:以及|及|和|与)([^和及与]{2,12})$/;
const JOINED = /([科股处组部]室|机构|部门)(?:以及|及|和|与).*$/;

/** `内设2个中队，即`: the count stands in front of the words that open the list. */
function countBefore(text: string, to: number): number | null {
  const front = text.slice(Math.max(0, to - LONGEST_COUNT), Math.max(0, to));
  return countIn(COUNTS_BEFORE.exec(front)?.[0] ?? '');
}
const LONGEST_COUNT = 20;
const COUNTS_BEFORE = new RegExp(`${COUNT}\\s{0,2}[个处家所][^，。；：、（）]{0,10}[，：]?$`);

/** Where the brackets end that stand around an offset; a list in brackets goes no further. */
function endOfBrackets(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_LIST);
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    if (text.charAt(at) === '（') depth += 1;
    else if (text.charAt(at) === '）') depth -= 1;
    if (depth < 0) return at;
  }
  return limit;
}

interface Place {
  readonly others: readonly Member[];
  /** Nothing of the list stands behind the item. */
  readonly isLast: boolean;
  readonly count: number | null;
}

/** The one name of an item, or the two that 和 joins; null where no name stands. */
function membersIn(text: string, place: Place): readonly Member[] | null {
  const whole = memberAt(text, 0, text.length);
  const joint = lastJoint(text);
  if (joint) {
    const left = memberAt(text, 0, joint.at);
    const right = memberAt(text, joint.to, text.length);
    if (left && right && joins(whole, left, right, place)) return [left, right];
  }
  return whole && [whole];
}

/** The count decides whether 和 joins two members or stands inside a name, else how the others end. */
function joins(whole: Member | null, left: Member, right: Member, { others, isLast, count }: Place): boolean {
  if (left.strong && right.endsAsName) return true;
  if (!isLast) return false;
  if (count === others.length + 1 || count === others.length + 2) return count === others.length + 2;
  if (whole?.endsAsName !== true || left.endsAsName) return true;
  return others.length > 0 && !others.every(({ endsAsName }) => endsAsName);
}

function lastJoint(text: string): { readonly at: number; readonly to: number } | null {
  let depth = 0;
  for (let at = text.length - 1; at > 1; at -= 1) {
    const character = text.charAt(at);
    if ('）)》'.includes(character)) depth += 1;
    else if ('（(《'.includes(character)) depth -= 1;
    else if (depth === 0 && '和及与'.includes(character)) {
      return { at: text.charAt(at - 1) === '以' && character === '及' ? at - 1 : at, to: at + 1 };
    }
  }
  return null;
}

function memberAt(text: string, from: number, to: number): Member | null {
  const words = text.slice(from, to);
  const ending = sectionName(words);
  const name = ending?.strong === true ? ending : (memberName(words) ?? ending);
  return name && { ...name, endsAsName: ending !== null, text: words, from, to };
}

const GROUP = /^[\u4e00-\u9fff]{2,8}(?:[为是有设]|包括)(?=[\u4e00-\u9fff]{2})/;

/** `临床科室内科`: the kind of what is listed may stand in front of the first name. */
const withoutKind = (text: string): string => text.replace(KIND, '');
const KIND = /^(?!.{0,6}个)(?:[\u4e00-\u9fff]{2,6}|各)(?:科室|处室|股室|部室)(?=[\u4e00-\u9fff]{2})/;

interface Bare {
  readonly text: string;
  readonly closes: boolean;
  readonly counted: number | null;
  readonly noun: string | null;
}

const TAIL = new RegExp(
  `(?:等)?(?:共|共计|总计|合计|这)?\\s{0,2}(${COUNT})\\s{0,2}(?:个([^，。；、]{0,14})|[处家所]([^，。；、]{2,8}))$|等([^，。；、]{0,10})$`,
);
const DOTS = /[.…．·]{2,12}等?$|…$/;

/** An item without `等8个科室` or dots behind it. */
function withoutTail(text: string): Bare {
  const dots = DOTS.exec(text);
  if (dots && dots.index > 0) return { text: text.slice(0, dots.index), closes: true, counted: null, noun: null };
  const tail = /[个等处家所]/.test(text) ? TAIL.exec(text) : null;
  if (!tail || tail.index === 0) return { text, closes: false, counted: null, noun: null };
  const isPart = tail[0].startsWith('等') && tail[1] === undefined;
  const counted = isPart ? null : countIn(tail[0]);
  return {
    text: text.slice(0, tail.index).trimEnd(),
    closes: true,
    counted,
    noun: tail[2] ?? tail[3] ?? tail[4] ?? null,
  };
}
