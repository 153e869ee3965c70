/**
 * The words that may stand in front of what a clause states without changing that it is stated: dates, grounds, who
 * approved it, adverbs. A class of its own and closed: whatever else stands there (负责, 拟, 可以, 应当, 指导 …) makes the
 * clause a duty, a plan or a rule, and nothing is read from it.
 */
import { parseChineseNumeral } from '../../../text/chinese-number';

/** Titles in book marks and numbers of documents are masked by it, so that no word in them counts. */
export const MASK = '\uFFFC';

const YEAR = '(?:[12][0-9]{3}|[一二][〇零○O一二三四五六七八九]{3})';
const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
/** A date as texts print it, for patterns. */
export const DATE = `${YEAR}年(?:${NUMBER}月(?:份|${NUMBER}[日号])?)?`;
const AUTHORITY = '[^，。；：（）、]{0,40}';
const APPROVED = '(?:研究(?:决定|同意)?|批准(?:同意)?|批复(?:同意)?|审批同意|同意|决定)';

const LEADS: readonly RegExp[] = [
  /^[，：、\s]+/,
  new RegExp(`^(?:于|自|从|在)?${DATE}(?:初|底|末|上半年|下半年|中)?(?:起|开始|以来|以后|后)?`),
  new RegExp(`^经${AUTHORITY}${APPROVED}`),
  new RegExp(`^[^，。；：、（）]{0,24}(?:委|政府|编委|编办|编委办|委员会|办公室)${APPROVED}`),
  new RegExp(
    `^(?:根据|按照|依据|遵照|按)[^，。；：将]{1,80}(?:精神|要求|规定|部署|方案|通知|意见|批复|文件|决定|安排|需要|${MASK})`,
  ),
  /^(?:其?主要)?原因(?:是|为)?(?:由于|因为|因)?|^主要是(?:由于|因为|因)?|^(?:由于|因为)/,
  /^在[^，。；：]{1,40}(?:支持|领导|关心|帮助|推动)下/,
  /^在[^，。；：]{1,40}基础上/,
  /^(?:因|因为|由于)?(?:[市县区省州盟旗镇乡]|本次|此次|国家|地方|党和国家)?(?:党政|事业单位)?机构改革(?:中|后|时|期间|以来)?/,
  /^(?:正式|现已|现|已经|已|一并|整体|统一|成建制|全部|予以|同时|一律|分别|均|新|重新|单独|并|再|又|后来|后|随后|其后|同年|当年|次年|此次|本次|相应|先后|曾|挂牌|其中|另外|此外|因此)/,
];

/** Verbs and conditions that govern all of a sentence which begins with them: duties, plans, rules. */
const GOVERNS =
  /^(?:主要|具体|依法|全面|统一)?(?:负责|承担|组织|指导|协调|统筹|监督|参与|协助|配合|牵头|会同|拟(?!任)|起草|研究(?!院|所|中心)|审[核批查议]|办理|承办|受理|推[进动]|加快|开展|完成|做好|制[订定]|编制(?!委)|提出|提请|支持|鼓励|引导|探索|争取|力争|计划|准备|建议|申请|如(?![东皋])|若|凡|当(?![年月日前地])|应当?(?!急)|须|需|可以|有权|有下列|下一步|今后|明年|将来|未来|尚未|暂未|正在|筹备|经批准后)/;
/** A clause that ends so is a condition of what follows. */
const CONDITION = /(?:的|时|后方|之后方|前提下|情况下)$/;

const MOST_LEADS = 12;

/** Offset behind the leads at the beginning of a clause. */
export function behindLeads(clause: string): number {
  let at = 0;
  for (let taken = 0; taken < MOST_LEADS && at < clause.length; taken += 1) {
    const rest = clause.slice(at);
    const length = LEADS.reduce((longest, lead) => Math.max(longest, lead.exec(rest)?.[0].length ?? 0), 0);
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** Whether nothing but leads stands there. */
export const isAllLeads = (text: string): boolean => behindLeads(text) === text.length;

/** Whether what a clause says is a duty, a plan, a rule or a condition, and so are the clauses behind it. */
export const governs = (clause: string): boolean =>
  GOVERNS.test(clause.slice(behindLeads(clause))) || GOVERNS.test(clause) || CONDITION.test(clause);

const DATES = new RegExp(
  `(${YEAR})年(?:(${NUMBER})月(?:(${NUMBER})[日号])?)?(?!度|预算|决算|部门|[^，。；]{0,12}方案)`,
  'g',
);

const numeral = (printed: string): string =>
  /^[0-9]/.test(printed)
    ? printed
    : String(parseChineseNumeral(printed.replaceAll('○', '〇').replaceAll('O', '〇')) ?? 0);

/** The last date of some words, ISO 8601 as exact as they are; null where they hold none that there is. */
export function lastDate(words: string): string | null {
  let date: string | null = null;
  for (const [, year = '', month, day] of words.matchAll(DATES))
    date = isoDate(numeral(year), month && numeral(month), day && numeral(day)) ?? date;
  return date;
}

function isoDate(year: string, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return year;
  const toMonth = `${year}-${month.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return toMonth;
  const date = `${toMonth}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}
