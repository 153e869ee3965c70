import type { Subject } from '../outline.types';

/** Words that announce a subject in a title, in the order in which they decide: 收入预算表 is a table before it is money. */
const ANNOUNCEMENTS: readonly { readonly subject: Subject; readonly words: RegExp }[] = [
  { subject: 'CONTENTS', words: /^目[ \u3000]{0,8}[录次]$/ },
  { subject: 'DEFINITIONS', words: /名词[解注释]|名词说明|名称解释|专业名词|专业术语|术语解释/ },
  {
    subject: 'TABLES',
    words:
      /(?:预算|决算|公开|收支|收入|支出|附)(?:公开)?(?:情况)?(?:报)?表(?:格)?$|^附表|^附件(?!.*(?:方案|规定|章程|说明|报告|办法))/,
  },
  {
    subject: 'WORK',
    words:
      /^(?!.*(?:预算(?!年度)|决算(?!年度)|绩效|采购|收支|职[责能]))(?:.{0,20}(?:20[0-9]{2}年|年度|今年|本年|全年|下一步).{0,14}(?:任务|工作|目标)|.*(?:任务|工作)(?:及|和|与)目标)|^(?!.*绩效)(?:.{0,16})(?:重点|主要|年度|工作)(?:工作|任务)?(?:完成|开展)情况|工作概述|工作计划|重点工作|工作总结|工作目标|年度任务|职能履行情况|履职情况/,
  },
  {
    subject: 'BUDGET_UNITS',
    words:
      /(?:预算|决算)(?:编报|编制|汇编|汇总|公开)?(?:单位|范围)|(?:预算|决算)构成|单位(?:构成|组成|范围)|部门构成|(?:所属|下属|直属)(?:二级)?(?:预算)?(?:事业)?单位(?:情况|名单|设置|构成)?$|^事业单位(?:情况|名单|设置)?$/,
  },
  { subject: 'STAFFING', words: /人员(?:和|及|、|与)(?:车辆|资产|设备)|机构(?:和|及|、|与)?编制(?:情况|人数)/ },
  {
    subject: 'MONEY',
    words:
      /收入|支出|收支|三公|经费|采购|资产|绩效|结转|财政拨款|债务|资本经营|基金|决算(?:情况|总体|说明|数据)|预算(?:情况|总体|安排|说明|数据|编制|执行|调整)|项目|立项|总体说明|资金|增减变[化动]|车辆/,
  },
  {
    subject: 'STRUCTURE',
    words:
      /机构(?:设置|情况|构成|概况|组成)|内设(?:机构|科室|处室|股室|部门|职能)|^(?:内设|派出).{2,6}$|内部机构|组织(?:机构|架构)|(?:科室|处室|股室|部门|单位)设置|机构(?:、|和|及|与)?人员|机构(?:、|和|及|与)?编制|机关科室|职能(?:科室|处室|股室|部门)|设置情况/,
  },
  {
    subject: 'STAFFING',
    words: /^人员$|人员(?:编制|情况|构成|组成|概况|基本情况|状况|现状)|编制|领导职数|职数|实有人[数员]|在职人[数员]/,
  },
  { subject: 'DUTIES', words: /职[责能权]|业务范围|主要业务|(?:主要|工作|基本)任务/ },
  { subject: 'OVERVIEW', words: /概况|概述|基本情况|(?:部门|单位|机构)简介|(?:部门|单位)情况|总则/ },
];

const DUTY_WORDS = /职责|职能|职权/;
const STRUCTURE_WORDS = /机构(?:设置|情况)|内设(?:机构|科室)|单位构成|人员(?:情况|编制|构成)/;
/** `职责调整` tells what moved between bodies, `职责分工` who does what where two meet. */
const DUTY_CHANGES = /职[责能](?:的)?(?:调整|转变|划转|整合|分工)|取消的职责|(?:划[入出]|加强|下放|移交)的职责/;

/** A list item that begins with what a body does, or the name of a section, is no title, whatever words it holds. */
const BEGINS_WITH_DUTY_VERB =
  /^(?:负责|履行(?!情况|职[责能](?:情况|$))|行使|审理|抓好|承担|承办|拟[订定]|起草|组织(?!机构|架构)|贯彻|指导|统筹|协调|推进|推动|监督|开展|完成|协助|参与|配合|受理|研究|制定|落实|执行|依法|按照|根据|会同|牵头|为|对|向|主管|主持|提出|参加|编制(?!情况|及|和|与|人|总|数|限|$|、)|管理|审[核查批]|检查|宣传|做好|保障)/;
/** 审批局 and 监督科 begin with the verb of a duty and are names all the same. */
const BODY_OF_DUTY_VERB = /^[\u4e00-\u9fff]{2}(?:局|办|中心|委|站|所|科|股|室|队)/;
export const beginsWithDutyVerb = (words: string): boolean =>
  BEGINS_WITH_DUTY_VERB.test(words) && !BODY_OF_DUTY_VERB.test(words);
const NAMES_SECTION = /(?:科|股|处|室|队|组|中心|局|所|站|院|校|馆|厅|委员会)$/;
const NAMES_SECTIONS = /(?:内设|职能|机关|所属|下属|各)(?:科|处|股)?(?:科|处|股|室)$|^(?:内设|派出).{2,6}$/;

const LONGEST_CHANGE = 24;

/** With a full stop behind, only words that end as titles do are one. */
const ENDS_AS_TITLE =
  /(?:情况|说明|概况|职[责能权]|设置|构成|组成|编制|解释|简介|任务|工作|范围|机构|绩效|经费|预算|决算|收支|支出|收入)$/;

/** The word that a title ends with is no longer. */
const LAST_WORD = 4;

/** Whether a title without a number ends as titles do, so that neither a name nor a sentence is taken for one. */
export function endsAsTitle(title: string): boolean {
  const words = title.replace(/[。：:；;，,\s]+$/, '');
  return ENDS_AS_TITLE.test(words) || subjectOf(words.slice(-LAST_WORD)) !== null;
}

/** Titles are short; what is longer is a sentence. */
export const LONGEST_TITLE = 48;

/** The subject that the words of a title announce, its number left out; null where they announce none. */
export function announcedBy(title: string): Subject | null {
  if (title.length === 0 || title.length > LONGEST_TITLE) return null;
  if (title !== last.title) last = { title, subject: subjectOf(title) };
  return last.subject;
}

/** Several rules ask about one title in a row. */
let last: { readonly title: string; readonly subject: Subject | null } = { title: '', subject: null };

function subjectOf(title: string): Subject | null {
  const words = title.replace(/[。：:；;，,\s]+$/, '').replace(/[“”"‘’【】〖〗]/g, '');
  if (DUTY_CHANGES.test(words) && !beginsWithDutyVerb(words) && words.length <= LONGEST_CHANGE) return 'WORK';
  if (/[。；;]\s*$/.test(title) && !ENDS_AS_TITLE.test(words)) return null;
  if (beginsWithDutyVerb(words) || (NAMES_SECTION.test(words) && !NAMES_SECTIONS.test(words))) return null;
  if (/的(?:批复|通知|请示|函|复函|决定)$/.test(words)) return null;
  if (/其[他它](?:职责|事项|任务|工作)/.test(words)) return null;
  if (DUTY_WORDS.test(words) && STRUCTURE_WORDS.test(words)) return 'OVERVIEW';
  for (const { subject, words: pattern } of ANNOUNCEMENTS) if (pattern.test(words)) return subject;
  return null;
}

/** Behind a heading for duties, a heading of tasks alone tells the work of the year. */
export const announcesTasks = (title: string): boolean => TASKS.test(title.replace(/[。：:；;，,\s]+$/, ''));
const TASKS = /^(?:(?:部门|单位|本部门|本单位)?(?:的)?(?:主要|重点)(?:工作)?(?:任务|目标)|工作任务)(?:情况)?$/;

/** A sentence that introduces a list, by its last words: `…主要职责是：`, `…设下列内设机构：`. */
const LEAD_INS: readonly { readonly subject: Subject; readonly words: RegExp }[] = [
  {
    subject: 'WORK',
    words:
      /(?:20[0-9]{2}年|今年|本年度?|新的一年)[^。；职]{0,40}(?:任务|工作|目标)[^。；职]{0,6}$|(?:抓好|做好|推进|开展)(?:了)?以下[^。；]{0,6}(?:工作|任务)$/,
  },
  {
    subject: 'BUDGET_UNITS',
    words:
      /(?:预算|决算|编制|编报|汇总|公开)[^，。；]{0,16}单位[^，。；]{0,24}$|(?:所属|下属|直属)[^，。；]{0,8}单位[^，。；]{0,12}$|[设辖]有?[^，。；设]{0,8}(?:事业|二级)单位$/,
  },
  {
    subject: 'STRUCTURE',
    words:
      /(?:设|内设|下设|包括|设有|设立|设置)[^，。；]{0,24}(?:机构|科室|处室|股室|科|室|处|股|部门)[^。；]{0,12}$|内设机构[^。；]{0,16}$|(?:分支|派出)机构[^。；]{0,12}$|设[立置有]?(?:下列|以下)(?!岗位)[^，。；：]{1,12}$/,
  },
  { subject: 'DUTIES', words: /(?:职[责能]|任务|业务|宗旨)[^，。；]{0,10}$/ },
  { subject: 'STAFFING', words: /(?:编制|人员|职数)[^。；]{0,10}$/ },
];

/** What a lead-in announces: only its words behind the last full stop count, and none of the rules that it names. */
export function announcedByLeadIn(sentence: string): Subject | null {
  const tail = sentence
    .replace(BOOK_TITLES, '')
    .replace(/[：:\s]+$/, '')
    .replace(/[。；][，,]?(?:其中|分别|具体|主要)?(?:包括|如下|是|为|有)$/, '');
  const from = Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('；')) + 1;
  const clause = tail
    .slice(Math.max(from, tail.length - 60))
    .replace(/[，,]均[为系属][^，,。；]{1,24}$/, '')
    .replace(/[，,]?(?:其中|分别|具体|主要)?(?:包括|如下|是|为|有)$/, '');
  for (const { subject, words } of LEAD_INS) if (words.test(clause)) return subject;
  return null;
}

/** `根据《某局职能配置、内设机构和人员编制规定》，主要职责是：` leads to duties. */
const BOOK_TITLES = /《[^《》]{1,80}》/g;
