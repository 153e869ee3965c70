import { isSubsequence } from '../../text/subsequence';
import { announcedBy } from '../outline/subjects';
import { splitOutside } from './words';

/** How the names of public bodies look, and what is told by their brackets. */

const SUFFIX =
  /(?:局|委员会|委|办公室|办公厅|厅|中心|院|学校|大学|中学|小学|高中|初中|幼儿园|园|所|站|馆|队|处|社|会|人民政府|办事处|公司|集团|部|党校|电视台|台|基地|场|库|校|(?:管理|养护|公路|航道|堤防)段|妇联|残联|侨联|文联|科协|工商联|政协|工委|纪委|党委|团委|管委会|监狱|印刷厂|镇|乡|街道|景区|保护区|办|署|支队|大队|分局|银行|剧团|剧院|团)$/;
/** Rooms and sections of a body; an 办公室 is a body of its own only where a place or a committee names it. */
const SECTION_SUFFIX = /(?:科|股|室)$/;
const OFFICE_OF_BODY = /(?:[省市县区旗州盟镇乡委府会局]|国务院)[^，。]{0,12}(?:办公室|办公厅|研究室)$/;
/** Beginnings of sentences. A single character counts only where no place is called so: 无锡, 如东, 同心, 和平 are. */
const NO_NAME =
  /^(?:第[0-9一二三四五六七八九十]{1,3}(?:部分|章|条)|[0-9]{4}年|本(?!溪)|我|该|各|其|某|关于|现将|年度|有关|相关|上级|下属|所属|直属|下设|下辖|同级|两个|一个|全体|有|无(?!锡|为|棣|极)|没有|不含|含(?!山)|[XxＸｘ×＊*]{1,6}|负责|协助|指导|由|经(?!济|开|贸|信|发|管|营)|由于|按|根据|依据|对(?!外)|为(?!民)|将(?!乐)|与|和(?!平|田|静|顺|龙|林|县|硕|布|政|悦)|及|以及|即(?!墨)|纳入|其中|包括|以下|至|从(?!化|江)|在|向(?!阳|塘|前)|受|以|是|属|完成|承担|组织(?!部)|承办|贯彻|截至|较|比(?!如|亚)|同(?!心|江|仁|安|德|济|里)|因|报|统筹|配合|监督(?!检查|管理|所|站)|主管|设立|设置|成立|另|现有|共(?!青|和)|如(?!东|皋)|内设|名词|预算|决算|财政拨款|一般|一级|二级|三级|行政单位|事业单位|部门|单位|县委、|市委、|区委、|省委、|党中央)/;
const NAME_CHARACTERS = /^[\u4e00-\u9fff\u3007A-Za-z0-9·•“”"（）()〔〕—\-－]+$/;
/** `首页 - 机构设置`: a mark that joins two words leaves the one in front of it. */
const ENDS_IN_JOINT = /[·•—\-－]$/;
/** `某区XX单位`: what a template leaves to be filled in. */
const LEFT_OPEN = /[XxＸｘ×＊*]{2}/;
const SHORTEST_NAME = 3;
const LONGEST_NAME = 44;
const WORDS_OF_SENTENCES =
  /的|是|为(?!民)|属于|所属|及所|及其|被|批复|下达|核定|关于|将(?!乐)|以及|包括|了|并|，|。|；|职责|职能|工作$|事项|负责|所有|以上|以下|等$|20[0-9]{2}年|要求|意见|设[0-9一二三四五六七八九十]/;

/**
 * Whether words can be a name: nothing in them belongs to a sentence. Where a slot tells their beginning and end, they
 * are one. Brackets at the end are looked past.
 */
export function mayBeName(text: string): boolean {
  const name = canonicalName(text);
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return false;
  return (
    NAME_CHARACTERS.test(name) &&
    !LEFT_OPEN.test(name) &&
    !ENDS_IN_JOINT.test(name) &&
    !NO_NAME.test(name) &&
    !WORDS_OF_SENTENCES.test(name)
  );
}

/** Whether words that can be a name end like one: what is asked where nothing tells that a name stands there. */
export function isOrganisationName(text: string): boolean {
  if (!mayBeName(text)) return false;
  const name = canonicalName(text);
  if (SECTION_SUFFIX.test(name)) return OFFICE_OF_BODY.test(name);
  return (
    SUFFIX.test(name) &&
    !/^(?:人民政府|办事处|委员会|办公室|党委|工委|管委会|幼儿园|电视台|公司|集团|基地|支队|大队|分局|学校|中学|小学)$/.test(
      name,
    )
  );
}

/** Whether a short name such as 某局 may stand for a body: it ends like one and is more than that ending. */
export const isShortName = (text: string): boolean =>
  text.length >= 2 && text.length <= 20 && SUFFIX.test(text) && NAME_CHARACTERS.test(text) && !NO_NAME.test(text);

const TRAILING_BRACKETS = /[（(]([^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)?)[）)]$/;
const OWN_LEVEL = /(?:机关)?(?:本级|本部)$|机关$/;

/** The name without brackets at its end and without the words for its own level: `某局（本级）` is 某局. */
export function canonicalName(printed: string): string {
  let name = printed.replace(/\s+/g, '').replace(/^["“]|["”]$/g, '');
  for (let match = TRAILING_BRACKETS.exec(name); match; match = TRAILING_BRACKETS.exec(name)) {
    name = name.slice(0, match.index);
  }
  return name.replace(OWN_LEVEL, '').replace(DOUBLED_PLACE, '$1');
}

/** Whether words speak of a body's own level, whatever they call the body: 某局本级, 区残联机关, 机关. */
export const namesOwnLevel = (printed: string): boolean =>
  OWN_LEVEL.test(printed.replace(/\s+/g, '').replace(/[（()）]/g, ''));

/** `某县某县审计局`: a template and the name filled into it both bring the place. */
export const DOUBLED_PLACE = /^([\u4e00-\u9fff]{1,6}[省市县区旗州盟])\1(?=.{2})/;

const REMARK =
  /^(?:本级|机关|机关本级|本部|单位本级|含|不含|详见|全额|差额|自收自支|公益|参照|参公|正?副?[省厅处科股县]级|行政|事业|一级|二级|汇总|部门|单位|预算|合并|[0-9０-９])/;

/** The other names that brackets at the end of a name hold: plaques and abbreviations, remarks left out. */
export function bracketedNames(printed: string): readonly string[] {
  const names: string[] = [];
  let name = printed.replace(/\s+/g, '');
  for (let match = TRAILING_BRACKETS.exec(name); match; match = TRAILING_BRACKETS.exec(name)) {
    const inside = match[1] ?? '';
    if (!REMARK.test(inside)) {
      for (const part of inside.split(/[、，,；;]/)) {
        const plaque = plaqueName(part);
        if (plaque.length >= 2 && !REMARK.test(plaque)) names.push(plaque);
      }
    }
    name = name.slice(0, match.index);
  }
  return names;
}

/** `加挂某某牌子` and `以下简称某某` name 某某. */
export function plaqueName(text: string): string {
  return text
    .replace(/^(?:并|同时|对外)?(?:加挂|增挂|挂|保留|又称|简称|以下简称|原)[“"：:]?/, '')
    .replace(/[”"]?(?:的)?(?:牌子|牌)$/, '')
    .replace(/^[“"]|[”"]$/g, '');
}

/** What follows the name of the body in a title. */
const BEHIND_NAME =
  /(?:的)?(?:[12][0-9]{3}|[二一][〇零○OＯ][〇零○一二三四五六七八九]{2})年|(?:部门|单位|基本|机构)?(?:概况|概述|简介)|(?:部门|单位|本级|汇总|整体)(?:预算|决算|支出)|(?:预算|决算)(?:公开|情况|说明|编制|报告|信息|安排|草案|及|和|$)|部门(?:职责|基本|主要|情况)|单位(?:职责|基本|主要|情况)|(?:主要|基本|职责)?职[责能](?!中心|局)|主要(?:工作|业务)|机构(?:职能|设置|编制(?!委员会))|内设机构|章程(?=[（(]|$)|基本情况|情况说明|人员编制|年度|“?三公”?经费|(?:(?<![民省市县区旗州])政府)?信息公开|(?:主要|所|应)?履行/;

/** `甲中心和乙中心`: two bodies, where 和 stands behind the ending of a name; 文化和旅游局 is one. */
const JOINS_BODIES = /(?<=[局院校所站馆队]|中心)(?:和|及|与)(?=[^（(]{5})/;

/** A name that joins two bodies with 、 between them; any other as it is. */
export function eachBody(name: string): string {
  const two = name.split(JOINS_BODIES);
  return two.length > 1 && two.every(isOrganisationName) ? two.join('、') : name;
}

/** A title up to the words of the document's kind; the whole of it where there are none. */
function frontOf(title: string): { readonly front: string; readonly isLed: boolean } {
  const flat = title
    .replace(/\s+/g, '')
    .replace(
      /^(?:附件[0-9]{0,2}[：:]?|标题[：:]?)?(?:关于)?(?:同意)?(?:公开|公布|调整|设立|成立|组建|撤销|增设|核定|明确)?/,
      '',
    )
    .replace(/^(?:[12][0-9]{3}|[二一][〇零○OＯ][〇零○一二三四五六七八九]{2})年?度?/, '');
  const behind = flat.search(BEHIND_NAME);
  return {
    front: (behind < 0 ? flat : flat.slice(0, behind))
      .replace(/(?:部门|的)$/, '')
      .replace(/^(?:印发|批转|转发)[《〈]?/, ''),
    isLed: behind > 0,
  };
}

/** The place in front of the words of a title's kind, where nothing but a place stands there: `某开发区机构设置方案`. */
export function placeInTitle(title: string): string | null {
  const { front, isLed } = frontOf(title);
  return isLed && ENDS_WITH_PLACE.test(front) && mayBeName(front) ? front : null;
}

/** The name of the body in a title such as `某县审计局2020年度部门决算` or `某局部门概况`; null where it holds none. */
export function nameInTitle(title: string): string | null {
  const { front, isLed } = frontOf(title);
  const name = front
    .replace(/(?:系统|汇总|(?:及|和)?(?:所属|下属|直属)?(?:各)?单位|的)$/, '')
    .replace(DOUBLED_PLACE, '$1');
  // The words of a document's kind tell where the name in front of them ends.
  const isName = isLed && front.endsWith(name) ? endsBeforeForm : isOrganisationName;
  return splitOutside(name, /、/).every(({ text }) => isName(text)) ? eachBody(name) : null;
}

/** Every name in full that a title begins with, whatever stands behind it, the longest first. */
export function namesAhead(title: string): readonly string[] {
  const { front } = frontOf(title);
  const ends = Array.from(front, (_, at) => front.slice(0, front.length - at));
  return ends.filter((name) => beginsWithPlace(name) && isOrganisationName(name));
}

/**
 * What of a title may begin with the place of its body, the longest first: all of it, or, behind 关于, what stands behind
 * some words more. The party stands in front of its place.
 */
export function fromEachPlace(title: string): readonly { readonly place: string; readonly rest: string }[] {
  const { front } = frontOf(title);
  const starts = title.startsWith('关于') ? [...front].map((_, at) => at) : [0];
  return starts.flatMap((at) => {
    const rest = front.slice(at);
    if (front.slice(0, at).endsWith('中共') || !beginsWithPlace(rest)) return [];
    return { place: rest.slice(0, [...rest].findIndex((sign) => REGION.includes(sign)) + 1), rest };
  });
}

const endsBeforeForm = (name: string): boolean =>
  isOrganisationName(name) || (mayBeName(name) && NAMES_MORE_THAN_PLACE.test(name) && announcedBy(name) === null);

/** A place is no body, and a name that ends like none holds no number of a part or year. */
const NAMES_MORE_THAN_PLACE = /^[^0-9]*[^0-9省市县区旗州盟]$/;

/** What names of places end in, for a character class: `[${REGION}]`. */
export const REGION = '省市县区旗州盟镇乡';

/** A name in full: 某县 stands in front of what the body is. */
const WITH_PLACE = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{2,4}?[${REGION}]|[\\u4e00-\\u9fff]{2,12}?(?:园|开发|新)区)[\\u4e00-\\u9fff]{2}`,
);
export const beginsWithPlace = (name: string): boolean => WITH_PLACE.test(name);
export const ENDS_WITH_PLACE = new RegExp(`[${REGION}]$`);

/** A name made ready to be compared with many others. */
export interface Form {
  /** 自治区政府办公厅 and 自治区人民政府办公厅 are one name. */
  readonly everyday: string;
  /** With its ending as everyday names have it: 委 for 委员会. */
  readonly shortened: string;
}

export function formOf(name: string): Form {
  const everyday = canonicalName(name).replace('人民政府', '政府');
  return { everyday, shortened: shortEnding(everyday) };
}

/** Whether a name says in short what another says in full: the difference lies in the place in front. */
export const isShortFormOf = (short: string, full: string): boolean => isShortForm(formOf(short), formOf(full));

export function isShortForm({ everyday: a }: Form, { everyday: b, shortened }: Form): boolean {
  return (
    hasShortForm(a, b) ||
    (shortened !== b && isSubsequence(a, shortened) && a.at(-1) === shortened.at(-1) && a.slice(0, 2) === b.slice(0, 2))
  );
}

/** 委员会, 联合会, 办公室 as everyday names end: 委, 联, 办. */
export const shortEnding = (name: string): string =>
  name
    .replace(/委员会$/, '委')
    .replace(/联合会$/, '联')
    .replace(/办公室$/, '办')
    .replace(/协会$/, '协')
    .replace(/人民政府$/, '政府');

function hasShortForm(a: string, b: string): boolean {
  if (a.length >= b.length) return false;
  let common = 0;
  while (common < a.length && a.charAt(a.length - 1 - common) === b.charAt(b.length - 1 - common)) common += 1;
  if (common < 3 || common * 2 < a.length) return false;
  if (common === a.length && /^(?:开发区|新区|园区|高新区|经开区|示范区|度假区|保税区|自治[区州县])/.test(a))
    return true;
  const place = b.slice(0, b.length - common);
  const atPlace = REGION.includes(place.charAt(place.length - 1)) || REGION.includes(b.charAt(b.length - common));
  return atPlace && isSubsequence(a.slice(0, a.length - common), place);
}
