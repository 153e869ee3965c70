/**
 * The closed lists of codes that properties hold, once: what a code is called in Chinese, and what it means. The enums of
 * the GraphQL contract and the concept schemes of the vocabulary are made of them.
 */
import type { Verdict } from './decision';
import type { ChangeKind } from './fact';
import type { NamingKind } from './naming';

export interface CodeList {
  /** Its name in URIs. */
  readonly scheme: string;
  /** Chinese term, a colon, and what its codes tell. */
  readonly doc: string;
  /** By code: Chinese term, a colon, and what it means. */
  readonly values: Readonly<Record<string, string>>;
}

interface Complete {
  readonly Verdict: CodeList & { readonly values: Readonly<Record<Verdict, string>> };
  readonly NamingKind: CodeList & { readonly values: Readonly<Record<NamingKind, string>> };
  readonly ChangeKind: CodeList & { readonly values: Readonly<Record<ChangeKind, string>> };
}

export const CODE_LISTS = {
  DocumentKind: {
    scheme: 'document-kind',
    doc: '文件类型: what a document is.',
    values: {
      BUDGET: '部门预算公开: the budget of a year.',
      FINAL_ACCOUNTS: '部门决算公开: what was spent in a year.',
      STAFFING_PLAN: '三定规定: duties, sections and staffing.',
      CHARTER: '事业单位章程: the charter of a public institution.',
      OTHER: '其他: another document, or one that does not say.',
    },
  },
  AgencyKind: {
    scheme: 'agency-kind',
    doc: '单位性质: what an agency is.',
    values: {
      ADMINISTRATIVE: '行政单位: an administrative organ.',
      PUBLIC_INSTITUTION: '事业单位: a public institution.',
      OTHER: '其他: another kind that a text states.',
    },
  },
  DivisionLevel: {
    scheme: 'division-level',
    doc: '行政级别: on what level a division stands.',
    values: {
      PROVINCE: '省级: a province, autonomous region or municipality.',
      PREFECTURE: '地级: a prefecture or a city of its rank.',
      COUNTY: '县级: a county, district or city of its rank.',
    },
  },
  SectionKind: {
    scheme: 'section-kind',
    doc: '机构类型: how a section belongs to its agency.',
    values: {
      INTERNAL: '内设机构: a part of the agency.',
      BRANCH: '分支机构: a branch of the agency.',
    },
  },
  Stage: {
    scheme: 'stage',
    doc: '阶段: what stage a figure is of.',
    values: {
      BUDGET: '预算: planned.',
      FINAL: '决算: really spent or received.',
      ASSET: '资产: a stock at a date.',
      OTHER: '其他: another stage, or one that the text does not tell.',
    },
  },
  FigureScope: {
    scheme: 'figure-scope',
    doc: '统计口径: whose money a figure counts.',
    values: {
      OWN: '本级: the agency alone.',
      DEPARTMENT: '部门: the agency with its subordinate units.',
    },
  },
  Severity: {
    scheme: 'severity',
    doc: '严重程度: how sure a finding is.',
    values: {
      ERROR: '错误: proved by arithmetic or by the text itself.',
      WARNING: '警告: needs one more fact to be proved.',
      INFO: '提示: a matter of wording.',
    },
  },
  ChangeDirection: {
    scheme: 'change-direction',
    doc: '增减: which way a figure went.',
    values: {
      INCREASE: '增加, 增长, 上升: it grew.',
      DECREASE: '减少, 下降: it shrank.',
      UNCHANGED: '持平: it stayed the same.',
    },
  },
  StaffingMeasure: {
    scheme: 'staffing-measure',
    doc: '编制指标: what a staffing figure counts.',
    values: {
      AUTHORISED: '编制: posts that may be filled.',
      ACTUAL: '实有: people in post.',
      CHANGE: '增减: posts or people added or taken away.',
    },
  },
  PostRank: {
    scheme: 'post-rank',
    doc: '职级: rank of a leader post.',
    values: {
      HEAD: '正职: it leads.',
      DEPUTY: '副职: it stands in for the one that leads.',
    },
  },
  TopicKind: {
    scheme: 'topic-kind',
    doc: '事项类型: what a topic is.',
    values: {
      HOTLINE: '热线: a number that people call.',
      PLATFORM: '平台: a system or site.',
      SERVICE: '服务: a service to people or firms.',
      FIELD: '领域: a field of work.',
    },
  },
  ChangeKind: {
    scheme: 'change-kind',
    doc: '变动类型: what kind of change a text states.',
    values: {
      RENAMED: '更名: goes on under another name or in another form (更名为, 改建为).',
      MERGED: '合并: several became one, or went into one that was there (整合组建, 并入).',
      SPLIT: '拆分: one became several, or another one came out of it (拆分为, 分设).',
      TRANSFERRED: '划转: duties, posts or a unit went from one to another (划入, 划转, 移交).',
      FOUNDED: '组建: it came into being (组建, 成立, 设立).',
      DISSOLVED: '撤销: it is no more (撤销, 不再保留).',
      NAMEPLATE_ADDED: '挂牌: it bears another name beside its own (加挂…牌子).',
      NAMEPLATE_REMOVED: '摘牌: it no longer bears another name (不再保留…牌子).',
    },
  },
  Verdict: {
    scheme: 'verdict',
    doc: '判定结论: what a person decided about two things of two years.',
    values: {
      SAME: '同一: the later one is the earlier one.',
      DIFFERENT: '不同: they are two.',
      UNDONE: '撤销: what was decided before holds no more.',
    },
  },
  NamingKind: {
    scheme: 'naming-kind',
    doc: '命名方式: what a name that a person gave is for.',
    values: {
      PREFERRED: '惯用名: it goes before the name that texts and lists use.',
      ALIAS: '别名: it is another name beside those of the texts.',
      UNDONE: '已撤销: it takes back a name that was given.',
    },
  },
} as const satisfies Readonly<Record<string, CodeList>> & Complete;

export type CodeListName = keyof typeof CODE_LISTS;
export type Code<N extends CodeListName> = keyof (typeof CODE_LISTS)[N]['values'] & string;
export const CODE_LIST_NAMES = Object.keys(CODE_LISTS) as readonly CodeListName[];

/** A list as plain data. */
export const codeList = (name: CodeListName): CodeList => CODE_LISTS[name];
