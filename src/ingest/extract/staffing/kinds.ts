/** The slots of a label that counts staff: whose, when, by which verb, and the kind of staffing that is left. */
import type { StaffingMeasure } from '../../../domain/fact';
import { withoutBrackets } from '../tables/units';

/** Terms of the field with which the name of a kind begins; a holder's name may hold them, too. */
const TERM =
  /编制|核定|批准|人员|职工|干部|行政|事业|工勤|参公|参照|全额|差额|自收自支|政法|公务员|领导|在[职编岗]|[实现共]有|离休|退休|离退|退职|总/g;
/** Terms in front of which words at the head of a statement are its holder, whatever they are. */
const STATES = /^.{0,8}编制|^核定|^批准|^[实现共]有|^在[职编岗]|^离?退休|^离退/;
/** How names of bodies end and begin: decides only where nothing else tells a name from a kind. */
const NAME_END = /[局委会厅心院校园所站馆队社台部府室关处厂场司署库统]/;
const NAME_ENDS = new RegExp(NAME_END, 'g');
const BEGINS_LIKE_NAME = /^[省市县区旗州盟镇乡](?![级直属])/;
/** Words that are of the body that speaks. */
const OF_BODY = /^(?:机关|所属|直属|下属)/;
/** `所属事业单位共核定事业编制`: what all units have together. */
const OF_UNITS = /^(?:所属|直属|下属)[^，。；]{0,8}?(?:共|总)?(?=核定|批准)/;
/** `上述四家单位事业编制合计`: the sum of several bodies. */
const OF_SEVERAL =
  /^(?:[0-9]{1,2}|[一二三四五六七八九十两]{1,3})[家个所](?:所属|直属|下属)?[^，。；]{0,4}?单位(?:共|总|一共|合计)?(?:核定|批准)?(?=.{2})/;
const DATE = /(?:截[至止]到?)?(?:(?:19|20)[0-9]{2}(?:(?=年[初末底])|年度?))?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?/;
const YEAR = /(?:截[至止]到?)?(?:19|20)[0-9]{2}年/;
const OWN =
  /^(?:[我本该][\u4e00-\u9fff]{1,4}?|全[部局院校县市区镇乡系][\u4e00-\u9fff]{0,2}?|单位|部门|学校|[局委厅院校办])(?:机关|本级)?$/;
const VERB = /^(?:核定|批准|核准|现有|共有|目前|包括|其中|共|现|有|含|为|的|单位|部门|机关(?=核定|现有|共有))(?=.{2})/;

export interface Kind {
  /** As printed, without holder, date and verb. */
  readonly type: string;
  /** The body named in front; null where it is none of the document's, undefined where no words name one. */
  readonly body: string | null | undefined;
}

/**
 * @param isHead the label begins its sentence
 * @param bodyOf the organisation of the document behind a name, null where it knows none of that name
 */
export function kindOf(label: string, isHead: boolean, bodyOf: (name: string) => string | null): Kind {
  const several = OF_SEVERAL.exec(label)?.[0].length ?? 0;
  if (several > 0) return { type: label.slice(several).replace(/[合总共]计$/, ''), body: bodyOf(ALL_TOGETHER) };
  let type = label.replace(/^.{0,24}(?:原因是|原因为|由于|因为)/, '').replace(OF_UNITS, '');
  let body: string | null | undefined;
  const holder = (words: string): string | null | undefined => (isOwn(words) ? undefined : bodyIn(words, bodyOf));
  const dated = type.search(YEAR);
  if (dated > 0) {
    const front = type.slice(0, dated);
    // `纳入2022年部门预算编制范围的实有人数`: words that are no name only tell which people.
    if (isOwn(front) || NAME_END.test(front.slice(-1)) || bodyIn(front, bodyOf) !== null) {
      body = holder(front);
      type = type.slice(dated);
    } else type = type.slice(Math.max(dated, type.lastIndexOf('的') + 1));
  }
  type = type.replace(DATE, '');
  const end = holderEnd(type, isHead, bodyOf);
  if (end > 0) {
    body = holder(type.slice(0, end));
    type = type.slice(end).replace(DATE, '');
  }
  for (let verb = VERB.exec(type); verb; verb = VERB.exec(type)) {
    type = type.slice(verb[0].length);
    const name = body === undefined ? holderEnd(type, false, bodyOf) : 0;
    if (name === 0) continue;
    body = holder(type.slice(0, name));
    type = type.slice(name);
  }
  return { type: type.replace(/^实有(?=在职|在编)/, '').trim(), body };
}

/** The department with all of its bodies, as a name. */
export const ALL_TOGETHER = '全部门';

/** Length of the holder's words at the beginning of a label, 0 where the kind begins at once. */
function holderEnd(label: string, isHead: boolean, bodyOf: (name: string) => string | null): number {
  const ahead = label.slice(0, LONGEST_HOLDER);
  const terms = [...ahead.matchAll(TERM)].map(({ index }) => index);
  const [first = 0] = terms;
  if (first === 0) return 0;
  const ends = [...terms, ...[...ahead.matchAll(NAME_ENDS)].map(({ index }) => index + 1)]
    .filter((at) => !OPEN_BRACKET.test(label.slice(0, at)))
    .sort((a, b) => b - a);
  const known = ends.find((at) => at > 1 && bodyIn(label.slice(0, at), bodyOf) !== null);
  const own = known ?? terms.find((at) => isOwn(label.slice(0, at)));
  if (own !== undefined) return own;
  if (OF_BODY.test(label)) return 0;
  const states = terms.filter((at) => at > 2 && STATES.test(label.slice(at, at + LONGEST_STATING)));
  const named = states.findLast((at) => NAME_END.test(label.charAt(withoutSeat(label.slice(0, at)).length - 1)));
  if (named !== undefined) return named;
  if (states[0] !== first || /[的等]/.test(label.charAt(first - 1))) return 0;
  const end = ends.find((at) => at > 2 && at <= first && NAME_END.test(label.charAt(at - 1))) ?? 0;
  const isUnknown = BEGINS_LIKE_NAME.test(label) || (isHead && first >= SHORTEST_UNKNOWN) || end >= SHORTEST_NAME;
  return isUnknown ? end || first : 0;
}

/** `全系统（含所属单位）` is the body that speaks, too. */
const isOwn = (words: string): boolean => OWN.test(withoutBrackets(words));
const OPEN_BRACKET = /[（(][^（()）]*$/;

const LONGEST_HOLDER = 32;
const LONGEST_STATING = 12;
/** Shorter words are as likely a kind: 财政补助事业编制. */
const SHORTEST_UNKNOWN = 5;
const SHORTEST_NAME = 4;

const withoutSeat = (words: string): string => words.replace(/(?:机关|本级|本部)$/, '');

function bodyIn(words: string, bodyOf: (name: string) => string | null): string | null {
  const name = withoutSeat(words);
  return name.length < 2 ? null : bodyOf(name);
}

/** What is counted of people by a trait, not by the kind of their employment. */
export const TRAIT = /党员|团员|^[男女]|岁|学历|本科|[大专]专|研究生|硕士|博士/;
/** Words that say of a sentence that its numbers count posts or people of an office. */
export const SPEAKS_OF_STAFF =
  /编制|编外|在[职编岗]|[实现]有|离休|退休|离退|退职|职工|人员|人数|干部|工勤|职数|聘用|遗属|供养|公务员|教师|参公|参照/;
/** Words that make a count plainly one of staff, wherever it stands. */
export const PLAINLY_STAFF = /编制|在职|在编|实有人|离退休|离休|退休人员|新增人员|财政供养|供养人/;
/** Nothing but a comparison, or a number of posts that nobody holds. */
export const NO_KIND = /^(?:[空缺超满]编.*|(?:(?:比|较|同比).{0,8})?(?:增加|减少|新增|净增|净减|原?核[定增减])?)$/;

/** Whether a count is of posts, of people, or of a change; of words that do not say it, what their whole counts. */
export function measureOf(label: string, whole: StaffingMeasure | null = null, before = ''): StaffingMeasure {
  if (/新增|增加|减少|调入|调出|净增|新进|净减/.test(label) || /(?:比|较|同)[^，。0-9]{0,12}[，,]?$/.test(before))
    return 'CHANGE';
  if (/编制(?:人?数|总数)?$/.test(label) && !/实有|在职|在编/.test(label)) return 'AUTHORISED';
  if (/实有|在职|在岗|现有|离休|退休|离退|在编|实际|编外|聘用|派遣|临聘/.test(label)) return 'ACTUAL';
  if (/编(?!外)/.test(label) && !/无编|人员$/.test(label)) return 'AUTHORISED';
  return whole ?? 'ACTUAL';
}
