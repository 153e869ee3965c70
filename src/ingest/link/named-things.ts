/**
 * Platforms, systems and services that no list knows, by the pattern of their names. A name must say more than what
 * every office has: 信息系统 and 管理平台 name nothing, 惠民停车平台 does.
 */
import { nameKey, type Folded } from '../../text/fold';
import { canonicalName } from '../../text/normalise';
import type { TopicKind } from './reference';

export interface NamedThing {
  readonly name: string;
  readonly kind: TopicKind;
  /** Folded name without its suffix: 政务服务信息 of 政务服务信息系统. */
  readonly core: string;
  /** Offsets in the text as printed, quotes included where it has them. */
  readonly start: number;
  readonly end: number;
  /** True where quotes mark the name, so that it is one elsewhere too. */
  readonly quoted: boolean;
}

/** Behind quotes these say that the words inside are a platform's name. */
const PLATFORM_WORDS = '网站|网|平台|系统|APP|App|app|小程序|公众号|云';
/** … and these that they name a service or a reform. */
const SERVICE_WORDS = '工作|改革|机制|服务|管理|监管|事项|专区|窗口|模式|行动|建设|工程|制度|热线';

const QUOTED = new RegExp(
  `[“"「]([^“”"「」，。；：、,;:！？\\s（）()《》]{2,12})[”"」](等)?(?:(${PLATFORM_WORDS})|(?:${SERVICE_WORDS}))`,
  'g',
);

const SUFFIX =
  /平台|系统(?!性|化|内|干部|职工|人员|队伍|党|各|单位|机关)|app|小程序|公众号|服务网(?!络)|网站|热线|留言板/g;

/** 系统 means a branch of government as often as a machine (教育系统): only with one of these it is a machine. */
const MACHINE =
  /信息|电子|数据|数字|智慧|智能|网上|在线|监察|监控|监测|视频|查询|申报|公示|预警|实名|审批|调度|指挥|云/;

/** How far before its suffix a name may begin. */
const REACH = 22;
/** A longer run of words is a clause, no name. */
const MAX_CORE = 18;
/** What is left of a name without its generic words. */
const MIN_PROPER = 2;

const WORD = /[a-z0-9+\u4e00-\u9fff]/;

/** What ends before a name wherever it stands: verbs of duties, prepositions, conjunctions. */
const BEFORE_NAME =
  /负责|承担|承接|推进|推动|做好|开展|利用|依托|通过|进驻|受理|办理|反映|构建|编制|完善|提供|参与|配合|履行|上报|维护|维修|实施|落实|贯彻|统筹|制定|拟订|拟定|加强|使用|接入|对接|纳入|支付|安排|用于|以及|或者|及其|关于|按照|根据|中心|的|和|与|及|或|等|为|对|由|向|至|并|在(?!线)|平台|系统|热线/g;

/** What may stand in front of a name without being part of it. */
const LEADING =
  /^(?:规划建设|建设|管理|运行|运营|运维|规划|新建|已建|在建|续建|升级|改造|优化|搭建|打造|监管|监督|指导|组织|协调|协助|审核|推广|应用|完成|实现|保障|督办|购买|采购|有关|相关|全国|全省|全市|全区|全县|国家|国务院|我市|我区|我县|我省|本市|本区|本县|本省|省级|市级|区级|县级|上级|下级|所属|省市|市区|省(?!级|份|会)|市(?!场|民|政|长|容|域|值)|区(?!块|域|位|间)|县(?!域))/;

/** These say that many are meant, or none in particular. */
const INDEFINITE = /各|某|多个|本部门|本单位|部门业务|行业|其他|其它|相应|该|此|这些|上述|以上|专题|三级|两级|四级/;

const GENERIC =
  /政府|微信|手机|客户端|传播|宣传|媒体|融媒体|窗口|交流|合作|展示|学习|教育|培训|创新|创业|科研|智慧化|容灾|备份|信息化|信息|管理|业务|服务|网络|综合|大数据|数据|公共|运行|运营|应用|工作|共享|开放|交换|分析|支撑|支持|基础|统一|专用|计算机|办公|监控|监测|自动化|智能|电子|云|数字化|设备|硬件|软件|项目|部门|单位|机关|内部|外部|安全|保障|重要|主要|核心|整合|技术|互联网|线上|网上|在线|操作|门户|官方|工程|总体|一体化|体系/g;

/** Named things of a text, in no particular order; they may overlap. */
export function findNamedThings(text: string, folded: Folded): NamedThing[] {
  return [...quotedNames(text), ...suffixedNames(text, folded)];
}

function quotedNames(text: string): NamedThing[] {
  const things: NamedThing[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const [whole, inside = '', others, platform] = match;
    // “X”网站 is one name; in “X”等平台 the word behind belongs to all of a list.
    const joined = platform !== undefined && others === undefined;
    const name = canonicalName(joined ? inside + platform : inside);
    if (/^\d/.test(name) || properPart(nameKey(inside)).length < MIN_PROPER) continue;
    const end = match.index + (joined ? whole.length : inside.length + 2);
    const kind = platform === undefined ? 'SERVICE' : 'PLATFORM';
    things.push({ name, kind, core: nameKey(inside), start: match.index, end, quoted: true });
  }
  return things;
}

function suffixedNames(text: string, folded: Folded): NamedThing[] {
  const things: NamedThing[] = [];
  for (const match of folded.text.matchAll(SUFFIX)) {
    const start = coreStart(folded.text, match.index);
    const core = folded.text.slice(start, match.index);
    if (!isProper(core) || (match[0] === '系统' && !MACHINE.test(core))) continue;
    const end = match.index + match[0].length;
    const to = folded.behind(end);
    const printed = text.slice(folded.source(start), to);
    const from = to - printed.length + behindQuote(printed);
    const kind = match[0] === '热线' ? 'HOTLINE' : 'PLATFORM';
    const name = canonicalName(unquoted(text.slice(from, to)));
    things.push({ name, kind, core, start: from, end: to, quoted: false });
  }
  return things;
}

/** An opening quote begins the name: what stands before it is not part of it. */
const behindQuote = (printed: string): number => Math.max(printed.lastIndexOf('“'), printed.lastIndexOf('「')) + 1;

const unquoted = (name: string): string => name.replace(/[“”"「」]/g, '');

/** Where the name before a suffix begins: behind the last word that cannot be part of it. */
function coreStart(text: string, suffix: number): number {
  let start = suffix;
  const limit = Math.max(0, suffix - REACH);
  while (start > limit && WORD.test(text.charAt(start - 1))) start -= 1;
  let cut = start;
  for (const word of text.slice(start, suffix).matchAll(BEFORE_NAME)) cut = start + word.index + word[0].length;
  let leading = LEADING.exec(text.slice(cut, suffix));
  while (leading) {
    cut += leading[0].length;
    leading = LEADING.exec(text.slice(cut, suffix));
  }
  return cut;
}

/** A number inside makes it a hotline, found by its number, or a count. */
const NUMBERED = /^\d|\d{3}/;

/** True for words that every office's system has in its name: 信息管理. */
export const saysNothing = (words: string): boolean => properPart(words).length === 0;

const properPart = (core: string): string => core.replace(GENERIC, '');

function isProper(core: string): boolean {
  if (core.length < MIN_PROPER || core.length > MAX_CORE || INDEFINITE.test(core) || NUMBERED.test(core)) return false;
  return properPart(core).length >= MIN_PROPER;
}
