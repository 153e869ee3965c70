/**
 * Tells a disclosure, or a fragment of one, from other texts: by the facts found and by the words that only such
 * documents use. A fragment with one real fact in that wording is enough; a novel with a sum of money is not.
 */
import type { Rejection } from '../domain/errors';
import type { Extraction } from '../domain/fact';

/** Words of the trade: with a fact beside it, one proves a disclosure. */
const STRONG =
  /主要职责|主要职能|职能职责|职责职能|单位职责|部门职责|基本职能|职能配置|内设机构|内设科室|机构设置|单位构成|(?:下属|所属|直属|二级)(?:事业)?单位|预算单位|内设[^。，；\n]{0,8}[科处室股]|人员编制|行政编制|事业编制|工勤编制|编制数|领导职数|[科处股]长职数|部门预算|单位预算|部门决算|单位决算|预算公开|决算公开|收支预算|收支决算|收支总体|收支总计|基本支出|项目支出|三公[”"]?经费|机关运行经费|公用经费|采购预算|采购支出|采购总额|因公出国|公务接待费|公务用车|绩效目标|国有资产占|举办单位|开办资金|统一社会信用代码|归口管理/g;

/** Words that disclosures share with news and laws. */
const WEAK =
  /一般公共预算|财政拨款|政府采购|政府购买服务|政府性基金|国有资本经营|上级补助收入|经营收入|其他收入|科室|股室|处室|宗旨|业务范围|在编|实有人数|编制|名词解释|党组|职责/g;

/** The beginning of a duty: a verb of office where a sentence, clause or item begins. */
const DUTY =
  /(?:^|[\n\r。；;：:）).、．]\s?)(?:负责(?!人)|承担|拟[订定]|组织|贯彻|指导|协助|统筹|推进|受理|履行|完成[^。\n]{1,20}交办|承办)/g;

/** What reports, advertisements and tales say and disclosures do not. */
const STRANGE =
  /本报讯|新华社|[（(]记者|记者从|记者[获报]|责任编辑|据[^。\n]{1,12}报道|任职要求|任职资格|岗位要求|薪资|投递简历|五险一金|本章完|分享到微信|配料|克盐/;

const POINTS = { strong: 2, weak: 1, duty: 2 } as const;

/** Duties beyond this many prove no more. */
const DUTIES_COUNTED = 4;

/** Points that make a disclosure of a text: with a fact, without one, and where it speaks like something else. */
const ENOUGH = { withFacts: 2, withoutFacts: 6, strange: 10 } as const;

/** Letters that this many Chinese characters outweigh: above that it is a program, a log or a foreign text. */
const LETTERS_PER_HANZI = 0.5;

/** A body that the text names has several sections or counted staff: that is told by the facts, in whatever words. */
const LEAST_PLACES = 2;

/** @returns the rejection of a text that is no disclosure, else null */
export function rejectNonDisclosure(text: string, facts: Extraction, source: string): Rejection | null {
  if (isDisclosure(text, facts)) return null;
  const message =
    'it is no disclosure: looked for duties, sections, units, posts and amounts of a public body, and for one whose standing is told, and found none. Pass a budget, final accounts, a staffing plan or a charter';
  return { source, reason: 'NO_DISCLOSURE', message };
}

function isDisclosure(
  text: string,
  facts: Pick<Extraction, 'organisations' | 'duties' | 'sections' | 'staffing' | 'amounts'>,
): boolean {
  if (!isChinese(text)) return false;
  const { organisations, duties, sections, staffing, amounts } = facts;
  // One organisation is a name that any text may hold; several are a list of units, and whose one is tells its standing.
  const related = organisations.some(({ relations }) => relations.length > 0);
  const found = duties.length + sections.length + staffing.length + amounts.length > 0 || organisations.length > 1;
  const describes = organisations.length > 0 && (related || sections.length >= LEAST_PLACES || staffing.length > 0);
  const points =
    POINTS.strong * (distinct(text, STRONG) + (describes ? 1 : 0)) +
    POINTS.weak * distinct(text, WEAK) +
    POINTS.duty * Math.min(DUTIES_COUNTED, (text.match(DUTY) ?? []).length);
  if (STRANGE.test(text)) return found && points >= ENOUGH.strange;
  return points >= (found || related ? ENOUGH.withFacts : ENOUGH.withoutFacts);
}

const distinct = (text: string, words: RegExp): number => new Set(text.match(words)).size;

function isChinese(text: string): boolean {
  let hanzi = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) hanzi++;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters++;
  }
  return hanzi > 0 && letters <= hanzi * LETTERS_PER_HANZI;
}
