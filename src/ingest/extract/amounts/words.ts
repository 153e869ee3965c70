/** Words of the trade: what stands around the name of a measure and is no part of it. */

interface Lead {
  readonly word: string;
  /** Characters behind which it is the beginning of a name: 计划生育, 共享, 在职. */
  readonly notBefore: string;
}

/** Lists of words by the character that finds them. */
function byCharacter<T extends { readonly word: string }>(
  words: readonly T[],
  at: 0 | -1,
): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const entry of [...words].sort((a, b) => b.word.length - a.word.length)) {
    const key = entry.word.at(at) ?? '';
    const list = lists.get(key);
    if (list) list.push(entry);
    else lists.set(key, [entry]);
  }
  return lists;
}

/** In front of a name. */
const LEAD_WORDS: readonly Lead[] = [
  ...[
    '其中',
    '主要包括',
    '具体包括',
    '分别包括',
    '包括',
    '包含',
    '主要是',
    '主要为',
    '主要有',
    '主要用于',
    '具体为',
    '具体是',
    '分别为',
    '分别是',
    '另外',
    '此外',
    '另有',
    '同时',
    '以及',
    '并且',
    '而且',
    '按规定',
    '按照规定',
    '全年',
    '共计',
    '共安排',
    '共有',
    '总共',
    '拟安排',
    '预计',
    '实际安排',
    '预算安排',
    '年初安排',
    '已安排',
    '安排了',
    '安排',
    '用于',
    '支付',
    '拨付',
    '下达',
    '收到',
    '列支',
    '追加',
    '配备',
    '拥有',
    '现有',
    '还有',
    '涉及的',
    '一是',
    '二是',
    '三是',
    '四是',
    '五是',
    '共编制',
    '也',
    '且',
    '而',
    '及',
    '与',
    '的',
    '截至目前',
    '目前',
    '计划安排',
    '实际支出',
    '累计',
    '今年',
    '本年度',
    '现',
    '全部为',
  ].map((word) => ({ word, notBefore: '' })),
  { word: '共涉及', notBefore: '资预财' },
  { word: '含', notBefore: '税量' },
  { word: '是', notBefore: '否' },
  { word: '为', notBefore: '民老' },
  { word: '计划', notBefore: '生单' },
  { word: '编制', notBefore: '内外总数人' },
  { word: '设置', notBefore: '费' },
  { word: '共', notBefore: '享建同青用产' },
  { word: '拟', notBefore: '' },
  { word: '另', notBefore: '' },
  { word: '有', notBefore: '线机关' },
  { word: '和', notBefore: '谐平' },
  { word: '在', notBefore: '职编岗建校线' },
];

export const LEADS = byCharacter(LEAD_WORDS, 0);

interface Tail {
  readonly word: string;
  /** Characters in front of which make it part of a name: 公共, 总计, 所有. */
  readonly notAfter: string;
}

/** Behind a name. */
const TAIL_WORDS: readonly Tail[] = [
  ...[
    '达到',
    '安排了',
    '安排为',
    '预算安排',
    '支出安排',
    '共计',
    '累计',
    '分别',
    '约为',
    '总额为',
    '共有',
    '仅有',
    '仅为',
    '预计',
    '合计为',
    '开支',
    '列支',
    '发生',
    '一共',
    '人民币',
  ].map((word) => ({ word, notAfter: '' })),
  { word: '安排', notAfter: '' },
  { word: '执行', notAfter: '' },
  { word: '完成', notAfter: '' },
  { word: '实现', notAfter: '' },
  { word: '为', notAfter: '行' },
  { word: '是', notAfter: '' },
  { word: '达', notAfter: '' },
  { word: '约', notAfter: '合契预节公' },
  { word: '共', notAfter: '公' },
  { word: '计', notAfter: '总合共小审统会设预估累' },
  { word: '有', notAfter: '国所占保私' },
  { word: '等', notAfter: '高中初平' },
  { word: '均', notAfter: '平人' },
  { word: '各', notAfter: '' },
  { word: '仅', notAfter: '' },
  { word: '即', notAfter: '' },
  { word: '的', notAfter: '' },
  { word: '了', notAfter: '' },
];

export const TAILS = byCharacter(TAIL_WORDS, -1);

/** Behind the name of a fee, and only there, these say nothing about what is measured. */
export const FEE_TAILS: readonly string[] = [
  '财政拨款', '一般公共预算', '年初', '全年', '当年', '支出', '预算', '决算', '安排', '使用', '执行', '开支', '实际', '总额', '合计', '总计', '共计', '金额', '总体',
  '数额', '数', '额', '总', '收支', '情况', '经费',
]; // prettier-ignore

/** Labels that name no measure of their own. */
export const isGeneric = (label: string): boolean => GENERIC.has(label) || CARRIED_OUT.test(label);

/** 当年预算执行数: when, of what and that it was done. */
const CARRIED_OUT = /^(?:年初|全年|本年|当年)?(?:实际)?(?:预算|决算|支出)?(?:执行|完成)(?:数|金额|情况)?$/;

const GENERIC: ReadonlySet<string> = new Set(
  [
    '', '预算', '决算', '预算数', '决算数', '支出', '收支', '年初预算', '年初预算数', '支出决算', '支出预算数', '支出决算数', '实际支出', '支出数', '决算支出',
    '调整预算', '调整预算数', '全年预算', '全年预算数', '本年预算', '本年预算数', '当年预算', '当年预算数', '预算安排', '预算支出', '金额', '资金', '总额', '合计',
    '总计', '共计', '总金额', '预算总额', '支出总额', '数', '总数', '价值', '原值', '净值', '总值', '账面价值', '账面原值', '使用', '费用', '本年', '年初', '年末', '比例', '差值', '项目', '支出金额', '当年', '总体', '整体', '情况',
    '决算数为', '支出决算金额', '预算金额为', '年初部门预算', '实际', '整体情况', '总体情况', '规模', '该项', '该项目', '本项目', '此项', '该支出', '该项支出',
  ],
); // prettier-ignore

/** The publisher speaking of itself. */
export const OWN_WORDS =
  /^(?:部门\(单位\)|部门及所属单位|[我本该](?:[局委办厅院校馆站所处队社园台场镇乡区县市级]|单位|部门|中心|街道|机关)|全[省市区县镇乡局院校]|各?(?:部门|单位)|学校|医院|(?:机关|局)本级|局机关)/;

/** Last character of a name of an organisation. */
export const ORGANISATION_END: ReadonlySet<string> = new Set(
  '局委办室心会府院校馆所站队处部厅社台园场镇乡道署团庭级门单位区县市司学',
);

/** How the name of a measure begins behind the name of its holder. */
export const MEASURE_START =
  /^(?:部门|单位|本级|机关)?(?:的|共|实际|应编制|全年|年初|所有|总|本年|当年|上年|年末|收入|支出|收[、支]|资产|机关运行|"?三公|政府采购|政府购买|政府性|一般公共|一般性|财政|基本支出|项目支出|预算|决算|公务|因公|会议|培训|车辆|固定资产|流动资产|无形资产|国有|国内|人员经费|公用经费|日常公用|单价|单位价值|组织|开展|编制绩效|绩效|非税|事业|经营|上级|其他|整体|安排|拟安排|工资福利|商品和服务|资本性|对个人|比|较|与|同|无|没有|未|增|减|$)/;

/** `支出预算中`, `固定资产中`: the whole, in front of its part. */
export const CONTAINER =
  /^([^,。;:、]{0,22}?(?:资产|预算|支出|收入|总额|决算|采购|总计|合计|经费|资金|车辆|设备|金额))中(?![心央小介期学医国级型标间层青])[,:]?/;

/** Codes of function and economic classes in front of their names. */
export const CODE =
  /^(?:2\d{2}|2\d{4}|2\d{6}|30[1-9]|310|30[1-9]\d{2}|310\d{2}|50[1-9]\d{0,2})(?=[-—_ .:、(]|[^\d.,万亿元年%])[-—_ .:、]?/;

/** Words that prove the name of a measure of money. */
export const MEASURE_WORD =
  /费|收入|支出|收支|预算|决算|采购|购买服务|资产|基金|拨款|结转|结余|经费|资金|补助|补贴|\(项\)|\(款\)|\(类\)|车辆|设备|项目|债务|公积金|工资|奖金|医疗|运行|事务|用车/;

/** Words that end like a measure, so that a figure behind them may leave its name out. */
export const NAMES_MEASURE =
  /(?:费|费用|收入|支出|预算|决算|采购|购买服务|资产|基金|拨款|结转|结余|经费"?|公"|补助|补贴|购置|接待|\)|项目|车辆|保有量|公积金|医疗|运行|团组|人数|批次|人次|债务)(?:方面|情况)?$/;

/** Spending that a sentence names by that one word is its own measure beside income. */
export const OWN_SPENDING: ReadonlySet<string> = new Set(['支出', '预算支出', '收支']);
