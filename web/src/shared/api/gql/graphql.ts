/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Conditions that all hold. */
export type AgencyFilter = {
  /** Code of a division (GB/T 2260); the divisions inside it count too. */
  division?: string | null | undefined;
  /** Only agencies of this kind; null for all. */
  kind?: AgencyKind | null | undefined;
  /** Words of its name or of one of its other names. */
  name?: string | null | undefined;
};

/** 单位性质: what an agency is. */
export type AgencyKind =
  /** 行政单位: an administrative organ. */
  | 'ADMINISTRATIVE'
  /** 其他: another kind that a text states. */
  | 'OTHER'
  /** 事业单位: a public institution. */
  | 'PUBLIC_INSTITUTION';

/** 隶属关系: how an agency stands to the one above it. */
export type AgencyRelation =
  /** 预算单位: budget unit of a lower tier of. Not the same as being subordinate. */
  | 'BUDGET_UNIT_OF'
  /** 举办单位: sponsored by. */
  | 'SPONSORED_BY'
  /** 下属单位: subordinate unit of. */
  | 'SUBORDINATE_TO';

/** 依据: where an answer comes from; the four never mix. */
export type Basis =
  /** 判定: a person decided it. */
  | 'DECIDED'
  /** 推算: arithmetic or a rule derives it from what texts say. */
  | 'DERIVED'
  /** 推断: likeness suggests it. */
  | 'INFERRED'
  /** 明文: a text says so. */
  | 'STATED';

/** 变化方面: in what a thing that goes on is not as it was. */
export type ChangeAspect =
  /** 增加: more money or posts. */
  | 'GREW'
  /** 合并: it went on as one with others that a person said went on so too, or that bear its name. */
  | 'MERGED'
  /** 移位: under another figure, or held by another section. */
  | 'MOVED'
  /** 更名: under another name. */
  | 'RENAMED'
  /** 改述: in other words. */
  | 'REWORDED'
  /** 减少: less money or fewer posts. */
  | 'SHRANK'
  /** 拆分: it went on as several, as a person said. */
  | 'SPLIT';

/** 增减: which way a figure went. */
export type ChangeDirection =
  /** 减少, 下降: it shrank. */
  | 'DECREASE'
  /** 增加, 增长, 上升: it grew. */
  | 'INCREASE'
  /** 持平: it stayed the same. */
  | 'UNCHANGED';

/** 变化结果: what became of a thing from one year to another. */
export type ChangeOutcome =
  /** 新增: only the document of the later year states it. */
  | 'CAME'
  /** 有变: it goes on, and is not as it was. */
  | 'CHANGED'
  /** 存疑: the one may go on as the other, too doubtful to hold. */
  | 'DOUBTFUL'
  /** 未变: it goes on as it was. */
  | 'UNCHANGED'
  /** 不再列出: only the document of the earlier year states it; a text does not say that it is no more. */
  | 'WENT';

/** 判定对象: kinds of things that are decided about. */
export type DecidedKind =
  /** 预算科目、项目: an amount of money. */
  | 'BudgetLine'
  /** 职责: a duty of a body or of a section. */
  | 'Responsibility'
  /** 内设机构、分支机构: its posts and people go on with it. */
  | 'Section';

/** 文件类型: what a document is. */
export type DocumentKind =
  /** 部门预算公开: the budget of a year. */
  | 'BUDGET'
  /** 事业单位章程: the charter of a public institution. */
  | 'CHARTER'
  /** 部门决算公开: what was spent in a year. */
  | 'FINAL_ACCOUNTS'
  /** 其他: another document, or one that does not say. */
  | 'OTHER'
  /** 三定规定: duties, sections and staffing. */
  | 'STAFFING_PLAN';

/** 去向: what becomes of a thing in a scenario. */
export type Fate =
  /** 变动: it has another name, number or place. */
  | 'CHANGED'
  /** 撤销: a step lets it end. */
  | 'ENDING'
  /** 新设: a step makes it. */
  | 'NEW'
  /** 未研究: no step names it, nor what it belongs to. */
  | 'NOT_REVIEWED'
  /** 不变: looked at, and left as it is. */
  | 'UNCHANGED';

/** 统计口径: whose money a figure counts. */
export type FigureScope =
  /** 部门: the agency with its subordinate units. */
  | 'DEPARTMENT'
  /** 本级: the agency alone. */
  | 'OWN';

/** 新设类型: what a step founds. */
export type FoundedKind =
  /** 机关、单位: a body. */
  | 'BODY'
  /** 内设机构: a section. */
  | 'SECTION';

/** 给出的结论: what to decide about two things. */
export type GivenVerdict =
  /** 不同: they are two, however alike they are. */
  | 'DIFFERENT'
  /** 同一: the later one is the earlier one, whatever they are called. */
  | 'SAME';

/** 未计入的原因: why a figure does not count in a group, so that nothing counts twice. */
export type LeftOutReason =
  /** 不一致: statements of one name, body and year that give several amounts. Nothing tells which is right. */
  | 'CONTRADICTED'
  /** 已含在部门合计中: of a unit whose department counts with all its units. */
  | 'IN_DEPARTMENT'
  /** 没有数字: the text gives a placeholder, or says only what was added or taken away. */
  | 'NO_NUMBER'
  /** 另一张表: in another list of the same body and year that adds up to as much as the one that counts. */
  | 'OTHER_LIST'
  /** 预算与决算并存: a plan where what was really spent counts, or people where posts count. */
  | 'OTHER_STAGE'
  /** 其他年度存量: a stock of another year than the latest, which counts; stocks of several years are not added. */
  | 'OTHER_YEAR'
  /** 包含在上级科目中: a part of a figure that stands in the group. */
  | 'PART'
  /** 重复: the same figure once more, in another document, list or place. */
  | 'RESTATED'
  /** 已分列于其他组: a whole whose parts stand in other groups. */
  | 'SPLIT'
  /** 已被更正: stated only by a document in whose place a corrected edition of the same publisher and year has come. */
  | 'SUPERSEDED'
  /** 口径不明: figures of one body and year that are not proved to be different, lists that do not add up to the same, and what is of an unknown body or year beside others. Nothing tells which is asked for: group by OUTERMOST or LABEL, or choose with `where`. */
  | 'UNCLEAR';

/** 命中方式: in what way a hit goes with what was sought, the best first. */
export type MatchedBy =
  /** 别名: it holds another name of a topic that the words name. */
  | 'OTHER_NAME'
  /** 拼音: one of its names is spelled so in pinyin or its initials, from one of its characters on. */
  | 'PINYIN'
  /** 近似: it holds the words but for one character that is wrong, missing or too much, or two that changed places; only where nothing else is found. */
  | 'SIMILAR'
  /** 原词: it holds the words. */
  | 'WORDS';

/** 职责重叠的性质: what it means that two bodies state to do the same. */
export type OverlapRelation =
  /** 指导: the body of the larger place guides or watches over what the other does. */
  | 'GUIDANCE'
  /** 重叠: in one place, or where one lies within the other. */
  | 'OVERLAP'
  /** 同类: in two places that lie side by side; the same job, not the same work. */
  | 'PEER'
  /** 不明: the place of one of them is not known. */
  | 'UNKNOWN';

/** 比较指标: by what bodies of one job are compared. */
export type PeerMeasure =
  /** 职责数: duties of the body itself that the latest document lists. */
  | 'DUTIES'
  /** 支出总额: the whole expenditure of the latest year that states one, in fen; what was planned before what was spent. */
  | 'EXPENDITURE'
  /** 编均支出: expenditure over posts, in fen, rounded to the whole, where documents of one year state both. */
  | 'EXPENDITURE_PER_POST'
  /** 编制数: authorised posts, of its sections together where these are stated, else of the body. */
  | 'POSTS'
  /** 内设机构数: sections and branches that the latest document lists. */
  | 'SECTIONS';

/** 对象类型: what a scenario moves. */
export type PlannedKind =
  /** 机关、单位: a body. */
  | 'BODY'
  /** 职责: a duty. */
  | 'DUTY'
  /** 领导职数: a number of leader posts of one title. */
  | 'LEADERS'
  /** 资金: an amount of money. */
  | 'LINE'
  /** 编制或实有人数: a number of posts, or of people in them. */
  | 'POSTS'
  /** 内设机构: a section. */
  | 'SECTION';

/** 职级: rank of a leader post. */
export type PostRank =
  /** 副职: it stands in for the one that leads. */
  | 'DEPUTY'
  /** 正职: it leads. */
  | 'HEAD';

/** 编制份额: so many of a number of posts. */
export type PostShareInput = {
  /** How many posts. */
  count: number;
  /** Id of the number of posts. */
  thing: string | number;
};

/** 编制口径: what a number of posts is of. */
export type PostsOf =
  /** 内设机构合计: of all sections together, added up. */
  | 'SECTIONS'
  /** 单位: of the body as a whole, as texts state it. */
  | 'WHOLE_BODY';

/** 指标: what is counted of a scenario. */
export type ScenarioMeasureKind =
  /** 实有人数: people in post. */
  | 'ACTUAL_POSTS'
  /** 编制数: posts that may be filled. */
  | 'AUTHORISED_POSTS'
  /** 单位数: bodies. */
  | 'BODIES'
  /** 职责数: duties. */
  | 'DUTIES'
  /** 重复职责: pairs of duties of two bodies that say the same; null where there are too many duties to compare. */
  | 'DUTIES_HELD_TWICE'
  /** 待定: things that have no place. */
  | 'IN_HOLDING_AREA'
  /** 领导职数超规定: bodies and sections with more leaders than the rule allows. */
  | 'LEADERS_ABOVE_RULE'
  /** 领导职数低于规定: those with fewer. */
  | 'LEADERS_BELOW_RULE'
  /** 领导职数: leader posts. */
  | 'LEADER_POSTS'
  /** 资金: money by function class, in fen. */
  | 'MONEY'
  /** 无人承担的职责: duties in the holding area. */
  | 'ORPHANED_DUTIES'
  /** 超编人数: people beyond the posts of their body. */
  | 'PEOPLE_ABOVE_QUOTA'
  /** 内设机构数: sections. */
  | 'SECTIONS'
  /** 无人承担的事项: topics, such as hotlines, that nobody has any more. */
  | 'TOPICS_WITHOUT_HOLDER'
  /** 失去上级的单位: bodies whose body above them ends without another in its place. */
  | 'UNITS_WITHOUT_PARENT';

/** 修订: what is done with the log of a scenario. */
export type ScenarioRevision =
  /** 归档: it is kept as it is for good. */
  | 'ARCHIVE'
  /** 锁定: nothing of it can be changed until it is unlocked. */
  | 'LOCK'
  /** 调整顺序: puts the step of number `step` at the place `to`, 1 for the first. */
  | 'MOVE_STEP'
  /** 更新基础: says that the steps are to rest on what the documents say by now. */
  | 'REBASE'
  /** 重做: makes again what was undone last. */
  | 'REDO'
  /** 删除步骤: takes out the step of number `step`, wherever it stands. */
  | 'REMOVE_STEP'
  /** 撤销: takes back the last change of steps or targets that is not undone. */
  | 'UNDO'
  /** 解锁: it can be changed again. */
  | 'UNLOCK';

/** 改革步骤: a step of a scenario. Which fields it needs, the kind of step says. */
export type ScenarioStepInput = {
  /** How many posts. */
  count?: number | null | undefined;
  /** When; not before the year that the scenario begins with. */
  date?: string | null | undefined;
  /** What is founded; a body where it is left out. */
  founds?: FoundedKind | null | undefined;
  /** The name that it gives; at most 200 characters. */
  name?: string | null | undefined;
  /** What comes of a split, two bodies at least. */
  parts?: Array<SplitPartInput>;
  /** Whether those of the title lead or deputise, where there are none of it yet. */
  rank?: PostRank | null | undefined;
  /** Why, for whoever asks later; at most 2,000 characters. */
  reason?: string | null | undefined;
  /** 编制类型, as texts print it; all kinds together where it is left out. */
  staffingType?: string | null | undefined;
  /** What it does. */
  stepKind: ScenarioStepKind;
  /** Ids of what it is about: of the graph, or of what earlier steps made. */
  things?: Array<string | number>;
  /** Title of the leader posts: 局长, 副局长. */
  title?: string | null | undefined;
  /** Id of where they go, or of the body below which it is to be. */
  to?: string | number | null | undefined;
  /** Number of the wave of the reform that it belongs to, 1 or more. */
  wave?: number | null | undefined;
};

/** 步骤类型: what a step of a scenario does. */
export type ScenarioStepKind =
  /** 撤销: lets a body or a section end; what it had is in the holding area. */
  | 'DISSOLVE'
  /** 取消职责: lets duties end. */
  | 'END_DUTY'
  /** 新设: makes a body, below `to` where that is given, or a section of `to`. */
  | 'FOUND'
  /** 合并: makes one of several bodies, or sections: a new one called `name`, or the one of them that `to` names. */
  | 'MERGE'
  /** 改变隶属关系: puts a body below `to`, or below none. */
  | 'MOVE'
  /** 备注: says something of things, in `reason`, and changes nothing. */
  | 'NOTE'
  /** 更名: gives a body or a section the name `name`. */
  | 'RENAME'
  /** 核定领导职数: sets how many leader posts of `title` it has; `rank` where it has none yet. */
  | 'SET_POSTS'
  /** 核定编制: sets how many posts of `staffingType` a body or section has. */
  | 'SET_QUOTA'
  /** 分设: makes several bodies of one, as `parts` say. */
  | 'SPLIT'
  /** 划转: gives sections, duties, posts or lines to `to`; of one number of posts `count` of them. */
  | 'TRANSFER';

/** 检索对象: kinds of things that can be searched; the names are those of their types. */
export type SearchKind =
  /** 机关、单位: its names. */
  | 'Agency'
  /** 预算科目、项目: its label. */
  | 'BudgetLine'
  /** 机构变动: the names of those before and after it. */
  | 'ChangeEvent'
  /** 公开文件: its title and publisher. */
  | 'Document'
  /** 疑点: its message. */
  | 'Finding'
  /** 非货币指标: its label. */
  | 'FiscalMeasure'
  /** 段落: a paragraph of the text of a document. */
  | 'Passage'
  /** 职责: its text. */
  | 'Responsibility'
  /** 内设机构、分支机构: its names. */
  | 'Section'
  /** 事项: its names. */
  | 'Topic';

/** 机构类型: how a section belongs to its agency. */
export type SectionKind =
  /** 分支机构: a branch of the agency. */
  | 'BRANCH'
  /** 内设机构: a part of the agency. */
  | 'INTERNAL';

/** 严重程度: how sure a finding is. */
export type Severity =
  /** 错误: proved by arithmetic or by the text itself. */
  | 'ERROR'
  /** 提示: a matter of wording. */
  | 'INFO'
  /** 警告: needs one more fact to be proved. */
  | 'WARNING';

/** 分设单位: one of the bodies that come of a split. */
export type SplitPartInput = {
  /** The name that it gives; at most 200 characters. */
  name: string;
  /** How many it gets of posts that go to several parts: those of all parts together are all of them. */
  shares?: Array<PostShareInput>;
  /** Ids of what it gets: each thing goes to one part. */
  things?: Array<string | number>;
};

/** 编制指标: what a staffing figure counts. */
export type StaffingMeasure =
  /** 实有: people in post. */
  | 'ACTUAL'
  /** 编制: posts that may be filled. */
  | 'AUTHORISED'
  /** 增减: posts or people added or taken away. */
  | 'CHANGE';

/** 阶段: what stage a figure is of. */
export type Stage =
  /** 资产: a stock at a date. */
  | 'ASSET'
  /** 预算: planned. */
  | 'BUDGET'
  /** 决算: really spent or received. */
  | 'FINAL'
  /** 其他: another stage, or one that the text does not tell. */
  | 'OTHER';

export type BodyQueryVariables = Exact<{
  id: string | number;
}>;


export type BodyQuery = { agency: { id: string, name: string, agencyKind: AgencyKind | null, creditCode: string | null, aliases: Array<string>, division: { code: string, name: string, parent: { code: string, name: string } | null } | null, superiors: Array<{ relation: AgencyRelation, agency: { id: string, name: string }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }>, subordinates: { totalCount: number, nodes: Array<{ agency: { id: string, name: string } }> }, budgetUnits: { totalCount: number, nodes: Array<{ agency: { id: string, name: string } }> }, responsibilities: { totalCount: number }, sections: { totalCount: number }, budgetLines: { totalCount: number }, findings: { totalCount: number }, history: Array<{ fiscalYear: number | null, printedNames: Array<string>, dutyCount: number | null, sectionCount: number | null, posts: number | null, document: { id: string, title: string | null, documentKind: DocumentKind }, totalExpenditure: { amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> } | null }> } | null };

export type ChangesFragment = { changes: Array<{ outcome: ChangeOutcome, aspects: Array<ChangeAspect>, basis: Basis | null, earlierName: string | null, laterName: string | null, fenDifference: number | null, postDifference: number | null, earlier:
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
     | null, later:
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
      | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
     | null }> };

export type ClassSumsQueryVariables = Exact<{
  id: string | number;
  year: number;
}>;


export type ClassSumsQuery = { budgetGroups: { nodes: Array<{ stage: Stage | null, sum: number | null, count: number, functionClass: { code: string, name: string } | null, leftOut: Array<{ reason: LeftOutReason, count: number }> }> } };

export type BodyDutiesQueryVariables = Exact<{
  id: string | number;
  asOf?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BodyDutiesQuery = { agency: { responsibilities: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, document: { id: string, title: string | null, fiscalYear: number | null } | null, nodes: Array<{ id: string, label: string | null, text: string, topics: Array<{ id: string, name: string }>, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> } } | null };

export type BodyFindingsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type BodyFindingsQuery = { agency: { findings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, rule: string, severity: Severity | null, message: string, stated: string | null, computed: string | null, difference: string | null, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> } } | null };

export type ComparisonQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type ComparisonQuery = { agency: { compare: { sectionChanges: { changes: Array<{ outcome: ChangeOutcome, aspects: Array<ChangeAspect>, basis: Basis | null, earlierName: string | null, laterName: string | null, fenDifference: number | null, postDifference: number | null, earlier:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null, later:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null }> }, staffingChanges: { changes: Array<{ outcome: ChangeOutcome, aspects: Array<ChangeAspect>, basis: Basis | null, earlierName: string | null, laterName: string | null, fenDifference: number | null, postDifference: number | null, earlier:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null, later:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null }> }, leaderPostChanges: { changes: Array<{ outcome: ChangeOutcome, aspects: Array<ChangeAspect>, basis: Basis | null, earlierName: string | null, laterName: string | null, fenDifference: number | null, postDifference: number | null, earlier:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null, later:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null }> }, dutyChanges: { changes: Array<{ outcome: ChangeOutcome, aspects: Array<ChangeAspect>, basis: Basis | null, earlierName: string | null, laterName: string | null, fenDifference: number | null, postDifference: number | null, earlier:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null, later:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null }> }, budgetLineChanges: { changes: Array<{ outcome: ChangeOutcome, aspects: Array<ChangeAspect>, basis: Basis | null, earlierName: string | null, laterName: string | null, fenDifference: number | null, postDifference: number | null, earlier:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null, later:
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
            | { id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
           | null }> } } } | null };

export type MoneyLinesQueryVariables = Exact<{
  id: string | number;
  year: number;
  after?: string | null | undefined;
}>;


export type MoneyLinesQuery = { agency: { budgetLines: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, label: string | null, path: Array<string>, stage: Stage, scope: FigureScope | null, printed: string | null, amount: { value: string | null, unit: string | null }, change: { base: string | null, direction: ChangeDirection | null, percent: string | null, amount: { value: string | null, unit: string | null } | null } | null, functionClasses: Array<{ id: string, code: string, name: string }>, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> } } | null };

export type MoneyYearsQueryVariables = Exact<{
  id: string | number;
}>;


export type MoneyYearsQuery = { budgetGroups: { nodes: Array<{ fiscalYear: number | null }> } };

export type OutturnQueryVariables = Exact<{
  id: string | number;
  year: number;
}>;


export type OutturnQuery = { agency: { budgetOutturn: { plannedIn: { id: string, title: string | null, fiscalYear: number | null } | null, spentIn: { id: string, title: string | null, fiscalYear: number | null } | null, lines: Array<{ basis: Basis | null, completion: string | null, fenDifference: number | null, planned: { id: string, label: string | null, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> } | null, spent: { id: string, label: string | null, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> } | null }> } } | null };

export type OutturnFigureFragment = { id: string, label: string | null, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> };

export type BodySectionsQueryVariables = Exact<{
  id: string | number;
  asOf?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BodySectionsQuery = { agency: { staffing: { posts: number | null, postsOf: PostsOf | null, heads: number | null, deputies: number | null }, sections: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, document: { id: string, title: string | null, fiscalYear: number | null } | null, nodes: Array<{ id: string, name: string, sectionKind: SectionKind | null, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, staffingQuotas: { nodes: Array<{ id: string, count: number, measure: StaffingMeasure | null, staffingType: string | null, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> }, leaderPosts: { nodes: Array<{ id: string, postTitle: string, count: number, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> }, responsibilities: { totalCount: number, nodes: Array<{ id: string, label: string | null, text: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> } }> } } | null };

export type TotalsFragment = { posts: number | null, postsOf: PostsOf | null, heads: number | null, deputies: number | null };

export type BelowQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type BelowQuery = { agency: { id: string, name: string, agencyKind: AgencyKind | null, superiors: Array<{ relation: AgencyRelation, agency: { id: string, name: string } }>, sections: { nodes: Array<{ id: string, name: string, sectionKind: SectionKind | null }> }, subordinates: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ relation: AgencyRelation, agency: { id: string, name: string, agencyKind: AgencyKind | null, subordinates: { totalCount: number }, changeEvents: { nodes: Array<{ before: Array<
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
              >, after: Array<
                | { name: string, id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
              > }> } } }> } } | null };

export type PeerFiguresFragment = { peerMeasure: PeerMeasure, figure: number | null, figureDocuments: Array<{ id: string, title: string | null }> };

export type PeerDutyFragment = { id: string, label: string | null, text: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> };

export type PeersQueryVariables = Exact<{
  id: string | number;
}>;


export type PeersQuery = { peers: { total: number, agency: { id: string, name: string, division: { name: string } | null }, ownFigures: Array<{ peerMeasure: PeerMeasure, figure: number | null, figureDocuments: Array<{ id: string, title: string | null }> }>, standings: Array<{ peerMeasure: PeerMeasure, place: number | null, knownBodies: number, medianFigure: number | null }>, dutiesOfNoPeer: Array<{ id: string, label: string | null, text: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }>, peers: Array<{ agency: { id: string, name: string, division: { name: string } | null }, peerFigures: Array<{ peerMeasure: PeerMeasure, figure: number | null, figureDocuments: Array<{ id: string, title: string | null }> }>, sectionsElsewhere: Array<{ section: { id: string, name: string }, sectionThere: { id: string, name: string } }>, sectionsOnlyThere: Array<{ id: string, name: string }>, dutiesOnlyThere: Array<{ id: string, label: string | null, text: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> }> } | null };

export type DocumentQueryVariables = Exact<{
  id: string | number;
}>;


export type DocumentQuery = { document: { id: string, title: string | null, documentKind: DocumentKind, fiscalYear: number | null, publisher: string | null, source: string | null, length: number | null, agencies: { nodes: Array<{ id: string, name: string }> } } | null };

export type SpanFragment = { start: number, end: number, document: { id: string } };

export type DocumentFactsQueryVariables = Exact<{
  id: string | number;
}>;


export type DocumentFactsQuery = { document: { responsibilities: { totalCount: number, nodes: Array<{ id: string, label: string | null, text: string, evidence: Array<{ start: number, end: number, document: { id: string } }> }> }, sections: { totalCount: number, nodes: Array<{ id: string, name: string, evidence: Array<{ start: number, end: number, document: { id: string } }> }> }, budgetLines: { totalCount: number, nodes: Array<{ id: string, label: string | null, fiscalYear: number | null, stage: Stage, printed: string | null, amount: { value: string | null, unit: string | null }, evidence: Array<{ start: number, end: number, document: { id: string } }> }> }, findings: { totalCount: number, nodes: Array<{ id: string, rule: string, severity: Severity | null, evidence: Array<{ start: number, end: number, document: { id: string } }> }> } } | null, staffingQuotas: { totalCount: number, nodes: Array<{ id: string, count: number, measure: StaffingMeasure | null, staffingType: string | null, section: { id: string, name: string } | null, evidence: Array<{ start: number, end: number, document: { id: string } }> }> }, leaderPosts: { totalCount: number, nodes: Array<{ id: string, postTitle: string, count: number, section: { id: string, name: string } | null, evidence: Array<{ start: number, end: number, document: { id: string } }> }> } };

export type PassagesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type PassagesQuery = { document: { passages: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, start: number, end: number, text: string }> } } | null };

export type SuggestQueryVariables = Exact<{
  prefix: string;
}>;


export type SuggestQuery = { suggest: Array<{ name: string, canonicalName: string, node:
      | { __typename: 'Agency', id: string }
      | { __typename: 'BudgetLine', id: string }
      | { __typename: 'ChangeEvent', id: string }
      | { __typename: 'Decision', id: string }
      | { __typename: 'Division', code: string, id: string }
      | { __typename: 'Document', id: string }
      | { __typename: 'EconomicClass', id: string }
      | { __typename: 'Finding', id: string }
      | { __typename: 'FiscalMeasure', id: string }
      | { __typename: 'FunctionClass', id: string }
      | { __typename: 'LeaderPost', id: string }
      | { __typename: 'Naming', id: string }
      | { __typename: 'Passage', id: string }
      | { __typename: 'Responsibility', id: string }
      | { __typename: 'Section', id: string, agency: { id: string, name: string } | null }
      | { __typename: 'StaffingQuota', id: string }
      | { __typename: 'Topic', id: string }
     }> };

export type FoundQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  agency?: string | number | null | undefined;
  from?: number | null | undefined;
  to?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FoundQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: { byKind: Array<{ kind: SearchKind, count: number }>, byYear: Array<{ fiscalYear: number, count: number }> | null, byAgency: Array<{ count: number, agency: { id: string, name: string } }> | null }, edges: Array<{ matchedBy: MatchedBy, matchedName: string | null, snippet: { text: string, highlights: Array<{ start: number, end: number }> }, node:
        | { __typename: 'Agency', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { __typename: 'BudgetLine', fiscalYear: number | null, id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, amount: { value: string | null, unit: string | null }, agency: { id: string, name: string } | null }
        | { __typename: 'ChangeEvent', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { __typename: 'Decision', id: string }
        | { __typename: 'Division', id: string }
        | { __typename: 'Document', id: string }
        | { __typename: 'EconomicClass', id: string }
        | { __typename: 'Finding', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { __typename: 'FiscalMeasure', fiscalYear: number | null, id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, quantity: { value: string | null, unit: string | null }, agency: { id: string, name: string } | null }
        | { __typename: 'FunctionClass', id: string }
        | { __typename: 'LeaderPost', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { __typename: 'Naming', id: string }
        | { __typename: 'Passage', start: number, end: number, id: string, document: { id: string, title: string | null } | null }
        | { __typename: 'Responsibility', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, agency: { id: string, name: string } | null }
        | { __typename: 'Section', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, agency: { id: string, name: string } | null }
        | { __typename: 'StaffingQuota', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { __typename: 'Topic', id: string }
       }> } };

export type HitFragment = { matchedBy: MatchedBy, matchedName: string | null, snippet: { text: string, highlights: Array<{ start: number, end: number }> }, node:
    | { __typename: 'Agency', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { __typename: 'BudgetLine', fiscalYear: number | null, id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, amount: { value: string | null, unit: string | null }, agency: { id: string, name: string } | null }
    | { __typename: 'ChangeEvent', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'EconomicClass', id: string }
    | { __typename: 'Finding', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { __typename: 'FiscalMeasure', fiscalYear: number | null, id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, quantity: { value: string | null, unit: string | null }, agency: { id: string, name: string } | null }
    | { __typename: 'FunctionClass', id: string }
    | { __typename: 'LeaderPost', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { __typename: 'Naming', id: string }
    | { __typename: 'Passage', start: number, end: number, id: string, document: { id: string, title: string | null } | null }
    | { __typename: 'Responsibility', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, agency: { id: string, name: string } | null }
    | { __typename: 'Section', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, agency: { id: string, name: string } | null }
    | { __typename: 'StaffingQuota', id: string, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { __typename: 'Topic', id: string }
   };

export type BodiesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type BodiesQuery = { agencies: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, agencyKind: AgencyKind | null, division: { name: string } | null, documents: { nodes: Array<{ id: string, fiscalYear: number | null }> } }> } };

export type HoldingsQueryVariables = Exact<{ [key: string]: never; }>;


export type HoldingsQuery = { agencies: { totalCount: number }, documents: { totalCount: number, nodes: Array<{ id: string, title: string | null, fiscalYear: number | null, documentKind: DocumentKind }> }, responsibilities: { totalCount: number }, budgetLines: { totalCount: number }, findings: { totalCount: number }, divisions: { nodes: Array<{ id: string, code: string, name: string, parent: { name: string } | null }> } };

export type OverlapsQueryVariables = Exact<{
  id: string | number;
}>;


export type OverlapsQuery = { overlaps: { duties: number, total: number, agency: { id: string, name: string }, overlappingAgencies: Array<{ score: number, alike: number, agency: { id: string, name: string, division: { name: string } | null } }> } | null };

export type OverlappingDutyFragment = { shared: Array<{ start: number, end: number }>, alone: Array<{ start: number, end: number }>, responsibility: { id: string, label: string | null, text: string, section: { name: string } | null, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> } };

export type OverlapPairsQueryVariables = Exact<{
  id: string | number;
  with: string | number;
}>;


export type OverlapPairsQuery = { overlaps: { overlappingAgencies: Array<{ pairs: Array<{ score: number, overlapRelation: OverlapRelation, one: { shared: Array<{ start: number, end: number }>, alone: Array<{ start: number, end: number }>, responsibility: { id: string, label: string | null, text: string, section: { name: string } | null, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> } }, other: { shared: Array<{ start: number, end: number }>, alone: Array<{ start: number, end: number }>, responsibility: { id: string, label: string | null, text: string, section: { name: string } | null, evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> } } }> }> } | null };

export type BodiesToPlanQueryVariables = Exact<{
  name: string;
}>;


export type BodiesToPlanQuery = { agencies: { nodes: Array<{ id: string, name: string, history: Array<{ fiscalYear: number | null }> }> } };

export type CreateScenarioMutationVariables = Exact<{
  name: string;
  agencies: Array<string | number> | string | number;
  asOf: number;
}>;


export type CreateScenarioMutation = { createScenario: { scenarioId: string } };

export type ScenariosQueryVariables = Exact<{ [key: string]: never; }>;


export type ScenariosQuery = { scenarios: Array<{ id: string, scenarioName: string, scenarioVersion: number, baseYear: number, createdBy: string, isLocked: boolean, isArchived: boolean }> };

export type PlannedThingFragment = { id: string, plannedKind: PlannedKind, fate: Fate, nameBefore: string | null, nameAfter: string, holderAfter: string | null, amountAfter: number | null, isInHoldingArea: boolean, statedThing:
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
    | Record<PropertyKey, never>
   | null };

export type ScenarioQueryVariables = Exact<{
  id: string | number;
}>;


export type ScenarioQuery = { scenario: { id: string, scenarioName: string, scenarioVersion: number, baseYear: number, isLocked: boolean, isArchived: boolean, rollUp: Array<{ scenarioMeasure: ScenarioMeasureKind, measuredOf: string | null, figureBefore: number | null, figureAfter: number | null, figureDifference: number | null, unknownAfter: number }>, checkedTargets: Array<{ scenarioMeasure: ScenarioMeasureKind, isReached: boolean | null }>, stepConflicts: Array<{ stepNumber: number, message: string }>, scenarioSteps: Array<{ stepNumber: number, stepKind: ScenarioStepKind, stepReason: string | null, givenName: string | null, thingIds: Array<string>, to: string | null, isApplied: boolean, changedBodies: Array<string> }>, comments: Array<{ text: string, saidBy: string, saidAt: string }> } | null };

export type PlannedThingsQueryVariables = Exact<{
  id: string | number;
  behind?: string | number | null | undefined;
}>;


export type PlannedThingsQuery = { scenario: { plannedThings: Array<{ id: string, plannedKind: PlannedKind, fate: Fate, nameBefore: string | null, nameAfter: string, holderAfter: string | null, amountAfter: number | null, isInHoldingArea: boolean, statedThing:
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | { evidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }
        | Record<PropertyKey, never>
       | null }> } | null };

export type AddStepMutationVariables = Exact<{
  scenario: string | number;
  version: number;
  step: ScenarioStepInput;
}>;


export type AddStepMutation = { addScenarioStep: { isNew: boolean } };

export type ReviseMutationVariables = Exact<{
  scenario: string | number;
  version: number;
  revision: ScenarioRevision;
  step?: number | null | undefined;
}>;


export type ReviseMutation = { reviseScenario: { isNew: boolean } };

export type CommentMutationVariables = Exact<{
  scenario: string | number;
  text: string;
}>;


export type CommentMutation = { commentScenario: { isNew: boolean } };

export type ReviewedPairFragment = { decidedKind: DecidedKind | null, earlierName: string | null, laterName: string | null, score: number | null, isHeld: boolean, postCount: number | null, dutyCount: number | null, fen: number | null, agency: { id: string, name: string }, earlier:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, later:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, earlierEvidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, laterEvidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> };

export type DecideMutationVariables = Exact<{
  earlier: string | number;
  later: string | number;
  verdict: GivenVerdict;
}>;


export type DecideMutation = { decide: { decision: { id: string } } };

export type UndoDecisionMutationVariables = Exact<{
  decision: string | number;
}>;


export type UndoDecisionMutation = { undo: { isNew: boolean } };

export type ReviewsQueryVariables = Exact<{
  kinds?: Array<DecidedKind> | DecidedKind | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewsQuery = { reviews: { totalCount: number, bodiesLeftOut: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ decidedKind: DecidedKind | null, earlierName: string | null, laterName: string | null, score: number | null, isHeld: boolean, postCount: number | null, dutyCount: number | null, fen: number | null, agency: { id: string, name: string }, earlier:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, later:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, earlierEvidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }>, laterEvidence: Array<{ start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } }> }> } };

export type SourceFragment = { start: number, end: number, quote: string, page: number | null, sheet: string | null, cell: string | null, document: { id: string, title: string | null, fiscalYear: number | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SourceFragmentDoc = new TypedDocumentString(`
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}
    `, {"fragmentName":"Source"}) as unknown as TypedDocumentString<SourceFragment, unknown>;
export const ChangesFragmentDoc = new TypedDocumentString(`
    fragment Changes on ChangeList {
  changes {
    outcome
    aspects
    basis
    earlierName
    laterName
    fenDifference
    postDifference
    earlier {
      id
      ... on BudgetLine {
        amount {
          value
          unit
        }
      }
      evidence(first: 1) {
        ...Source
      }
    }
    later {
      id
      ... on BudgetLine {
        amount {
          value
          unit
        }
      }
      evidence(first: 1) {
        ...Source
      }
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`, {"fragmentName":"Changes"}) as unknown as TypedDocumentString<ChangesFragment, unknown>;
export const OutturnFigureFragmentDoc = new TypedDocumentString(`
    fragment OutturnFigure on BudgetLine {
  id
  label
  amount {
    value
    unit
  }
  evidence(first: 1) {
    ...Source
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`, {"fragmentName":"OutturnFigure"}) as unknown as TypedDocumentString<OutturnFigureFragment, unknown>;
export const TotalsFragmentDoc = new TypedDocumentString(`
    fragment Totals on StaffingTotals {
  posts
  postsOf
  heads
  deputies
}
    `, {"fragmentName":"Totals"}) as unknown as TypedDocumentString<TotalsFragment, unknown>;
export const PeerFiguresFragmentDoc = new TypedDocumentString(`
    fragment PeerFigures on PeerFigure {
  peerMeasure
  figure
  figureDocuments {
    id
    title
  }
}
    `, {"fragmentName":"PeerFigures"}) as unknown as TypedDocumentString<PeerFiguresFragment, unknown>;
export const PeerDutyFragmentDoc = new TypedDocumentString(`
    fragment PeerDuty on Responsibility {
  id
  label
  text
  evidence(first: 1) {
    ...Source
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`, {"fragmentName":"PeerDuty"}) as unknown as TypedDocumentString<PeerDutyFragment, unknown>;
export const SpanFragmentDoc = new TypedDocumentString(`
    fragment Span on Evidence {
  start
  end
  document {
    id
  }
}
    `, {"fragmentName":"Span"}) as unknown as TypedDocumentString<SpanFragment, unknown>;
export const HitFragmentDoc = new TypedDocumentString(`
    fragment Hit on SearchEdge {
  matchedBy
  matchedName
  snippet {
    text
    highlights {
      start
      end
    }
  }
  node {
    __typename
    id
    ... on Fact {
      evidence(first: 1) {
        ...Source
      }
    }
    ... on Section {
      agency {
        id
        name
      }
    }
    ... on Responsibility {
      agency {
        id
        name
      }
    }
    ... on BudgetLine {
      fiscalYear
      amount {
        value
        unit
      }
      agency {
        id
        name
      }
    }
    ... on FiscalMeasure {
      fiscalYear
      quantity {
        value
        unit
      }
      agency {
        id
        name
      }
    }
    ... on Passage {
      start
      end
      document {
        id
        title
      }
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`, {"fragmentName":"Hit"}) as unknown as TypedDocumentString<HitFragment, unknown>;
export const OverlappingDutyFragmentDoc = new TypedDocumentString(`
    fragment OverlappingDuty on OverlappingDuty {
  shared {
    start
    end
  }
  alone {
    start
    end
  }
  responsibility {
    id
    label
    text
    section {
      name
    }
    evidence(first: 1) {
      ...Source
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`, {"fragmentName":"OverlappingDuty"}) as unknown as TypedDocumentString<OverlappingDutyFragment, unknown>;
export const PlannedThingFragmentDoc = new TypedDocumentString(`
    fragment PlannedThing on PlannedThing {
  id
  plannedKind
  fate
  nameBefore
  nameAfter
  holderAfter
  amountAfter
  isInHoldingArea
  statedThing {
    ... on Fact {
      evidence(first: 1) {
        ...Source
      }
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`, {"fragmentName":"PlannedThing"}) as unknown as TypedDocumentString<PlannedThingFragment, unknown>;
export const ReviewedPairFragmentDoc = new TypedDocumentString(`
    fragment ReviewedPair on Review {
  decidedKind
  earlierName
  laterName
  score
  isHeld
  postCount
  dutyCount
  fen
  agency {
    id
    name
  }
  earlier {
    id
  }
  later {
    id
  }
  earlierEvidence {
    ...Source
  }
  laterEvidence {
    ...Source
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`, {"fragmentName":"ReviewedPair"}) as unknown as TypedDocumentString<ReviewedPairFragment, unknown>;
export const BodyDocument = new TypedDocumentString(`
    query Body($id: ID!) {
  agency(id: $id) {
    id
    name
    agencyKind
    creditCode
    aliases
    division {
      code
      name
      parent {
        code
        name
      }
    }
    superiors {
      relation
      agency {
        id
        name
      }
      evidence(first: 1) {
        ...Source
      }
    }
    subordinates(first: 50) {
      totalCount
      nodes {
        agency {
          id
          name
        }
      }
    }
    budgetUnits: subordinates(relation: BUDGET_UNIT_OF, first: 50) {
      totalCount
      nodes {
        agency {
          id
          name
        }
      }
    }
    responsibilities {
      totalCount
    }
    sections {
      totalCount
    }
    budgetLines {
      totalCount
    }
    findings {
      totalCount
    }
    history {
      fiscalYear
      printedNames
      dutyCount
      sectionCount
      posts
      document {
        id
        title
        documentKind
      }
      totalExpenditure {
        amount {
          value
          unit
        }
        evidence(first: 1) {
          ...Source
        }
      }
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<BodyQuery, BodyQueryVariables>;
export const ClassSumsDocument = new TypedDocumentString(`
    query ClassSums($id: ID!, $year: Int!) {
  budgetGroups(
    by: [FUNCTION_CLASS, STAGE]
    first: 100
    where: {agency: {some: {id: {eq: $id}}}, fiscalYear: {eq: $year}, functionClasses: {some: {}}}
  ) {
    nodes {
      stage
      functionClass {
        code
        name
      }
      sum
      count
      leftOut {
        reason
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClassSumsQuery, ClassSumsQueryVariables>;
export const BodyDutiesDocument = new TypedDocumentString(`
    query BodyDuties($id: ID!, $asOf: Int, $after: String) {
  agency(id: $id) {
    responsibilities(asOf: $asOf, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      document {
        id
        title
        fiscalYear
      }
      nodes {
        id
        label
        text
        topics {
          id
          name
        }
        evidence(first: 3) {
          ...Source
        }
      }
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<BodyDutiesQuery, BodyDutiesQueryVariables>;
export const BodyFindingsDocument = new TypedDocumentString(`
    query BodyFindings($id: ID!, $after: String) {
  agency(id: $id) {
    findings(first: 30, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        rule
        severity
        message
        stated
        computed
        difference
        evidence(first: 8) {
          ...Source
        }
      }
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<BodyFindingsQuery, BodyFindingsQueryVariables>;
export const ComparisonDocument = new TypedDocumentString(`
    query Comparison($id: ID!, $from: Int!, $to: Int!) {
  agency(id: $id) {
    compare(from: $from, to: $to) {
      sectionChanges {
        ...Changes
      }
      staffingChanges {
        ...Changes
      }
      leaderPostChanges {
        ...Changes
      }
      dutyChanges {
        ...Changes
      }
      budgetLineChanges {
        ...Changes
      }
    }
  }
}
    fragment Changes on ChangeList {
  changes {
    outcome
    aspects
    basis
    earlierName
    laterName
    fenDifference
    postDifference
    earlier {
      id
      ... on BudgetLine {
        amount {
          value
          unit
        }
      }
      evidence(first: 1) {
        ...Source
      }
    }
    later {
      id
      ... on BudgetLine {
        amount {
          value
          unit
        }
      }
      evidence(first: 1) {
        ...Source
      }
    }
  }
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<ComparisonQuery, ComparisonQueryVariables>;
export const MoneyLinesDocument = new TypedDocumentString(`
    query MoneyLines($id: ID!, $year: Int!, $after: String) {
  agency(id: $id) {
    budgetLines(
      fiscalYear: $year
      first: 100
      after: $after
      orderBy: [{by: POSITION}]
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        label
        path
        stage
        scope
        printed
        amount {
          value
          unit
        }
        change {
          base
          direction
          percent
          amount {
            value
            unit
          }
        }
        functionClasses {
          id
          code
          name
        }
        evidence(first: 3) {
          ...Source
        }
      }
    }
  }
}
    fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<MoneyLinesQuery, MoneyLinesQueryVariables>;
export const MoneyYearsDocument = new TypedDocumentString(`
    query MoneyYears($id: ID!) {
  budgetGroups(
    by: [FISCAL_YEAR]
    first: 50
    where: {agency: {some: {id: {eq: $id}}}}
  ) {
    nodes {
      fiscalYear
    }
  }
}
    `) as unknown as TypedDocumentString<MoneyYearsQuery, MoneyYearsQueryVariables>;
export const OutturnDocument = new TypedDocumentString(`
    query Outturn($id: ID!, $year: Int!) {
  agency(id: $id) {
    budgetOutturn(fiscalYear: $year) {
      plannedIn {
        id
        title
        fiscalYear
      }
      spentIn {
        id
        title
        fiscalYear
      }
      lines {
        basis
        completion
        fenDifference
        planned {
          ...OutturnFigure
        }
        spent {
          ...OutturnFigure
        }
      }
    }
  }
}
    fragment OutturnFigure on BudgetLine {
  id
  label
  amount {
    value
    unit
  }
  evidence(first: 1) {
    ...Source
  }
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<OutturnQuery, OutturnQueryVariables>;
export const BodySectionsDocument = new TypedDocumentString(`
    query BodySections($id: ID!, $asOf: Int, $after: String) {
  agency(id: $id) {
    staffing(asOf: $asOf) {
      ...Totals
    }
    sections(asOf: $asOf, first: 30, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      document {
        id
        title
        fiscalYear
      }
      nodes {
        id
        name
        sectionKind
        evidence(first: 1) {
          ...Source
        }
        staffingQuotas(asOf: $asOf, first: 6) {
          nodes {
            id
            count
            measure
            staffingType
            evidence(first: 1) {
              ...Source
            }
          }
        }
        leaderPosts(asOf: $asOf, first: 6) {
          nodes {
            id
            postTitle
            count
            evidence(first: 1) {
              ...Source
            }
          }
        }
        responsibilities(asOf: $asOf, first: 10) {
          totalCount
          nodes {
            id
            label
            text
            evidence(first: 1) {
              ...Source
            }
          }
        }
      }
    }
  }
}
    fragment Totals on StaffingTotals {
  posts
  postsOf
  heads
  deputies
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<BodySectionsQuery, BodySectionsQueryVariables>;
export const BelowDocument = new TypedDocumentString(`
    query Below($id: ID!, $after: String) {
  agency(id: $id) {
    id
    name
    agencyKind
    superiors {
      relation
      agency {
        id
        name
      }
    }
    sections(first: 100) {
      nodes {
        id
        name
        sectionKind
      }
    }
    subordinates(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        relation
        agency {
          id
          name
          agencyKind
          subordinates {
            totalCount
          }
          changeEvents(first: 2, where: {changeKind: {in: [DISSOLVED, MERGED, RENAMED]}}) {
            nodes {
              before {
                id
              }
              after {
                id
                ... on Agency {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BelowQuery, BelowQueryVariables>;
export const PeersDocument = new TypedDocumentString(`
    query Peers($id: ID!) {
  peers(agency: $id, first: 5) {
    total
    agency {
      id
      name
      division {
        name
      }
    }
    ownFigures {
      ...PeerFigures
    }
    standings {
      peerMeasure
      place
      knownBodies
      medianFigure
    }
    dutiesOfNoPeer {
      ...PeerDuty
    }
    peers {
      agency {
        id
        name
        division {
          name
        }
      }
      peerFigures {
        ...PeerFigures
      }
      sectionsElsewhere {
        section {
          id
          name
        }
        sectionThere {
          id
          name
        }
      }
      sectionsOnlyThere {
        id
        name
      }
      dutiesOnlyThere {
        ...PeerDuty
      }
    }
  }
}
    fragment PeerFigures on PeerFigure {
  peerMeasure
  figure
  figureDocuments {
    id
    title
  }
}
fragment PeerDuty on Responsibility {
  id
  label
  text
  evidence(first: 1) {
    ...Source
  }
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<PeersQuery, PeersQueryVariables>;
export const DocumentDocument = new TypedDocumentString(`
    query Document($id: ID!) {
  document(id: $id) {
    id
    title
    documentKind
    fiscalYear
    publisher
    source
    length
    agencies(first: 20) {
      nodes {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;
export const DocumentFactsDocument = new TypedDocumentString(`
    query DocumentFacts($id: ID!) {
  document(id: $id) {
    responsibilities(first: 100) {
      totalCount
      nodes {
        id
        label
        text
        evidence(first: 3) {
          ...Span
        }
      }
    }
    sections(first: 100) {
      totalCount
      nodes {
        id
        name
        evidence(first: 3) {
          ...Span
        }
      }
    }
    budgetLines(first: 100) {
      totalCount
      nodes {
        id
        label
        fiscalYear
        stage
        printed
        amount {
          value
          unit
        }
        evidence(first: 3) {
          ...Span
        }
      }
    }
    findings(first: 100) {
      totalCount
      nodes {
        id
        rule
        severity
        evidence(first: 8) {
          ...Span
        }
      }
    }
  }
  staffingQuotas(first: 100, document: $id) {
    totalCount
    nodes {
      id
      count
      measure
      staffingType
      section {
        id
        name
      }
      evidence(first: 3) {
        ...Span
      }
    }
  }
  leaderPosts(first: 100, where: {documents: {some: {id: {eq: $id}}}}) {
    totalCount
    nodes {
      id
      postTitle
      count
      section {
        id
        name
      }
      evidence(first: 3) {
        ...Span
      }
    }
  }
}
    fragment Span on Evidence {
  start
  end
  document {
    id
  }
}`) as unknown as TypedDocumentString<DocumentFactsQuery, DocumentFactsQueryVariables>;
export const PassagesDocument = new TypedDocumentString(`
    query Passages($id: ID!, $after: String) {
  document(id: $id) {
    passages(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        start
        end
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PassagesQuery, PassagesQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($prefix: String!) {
  suggest(prefix: $prefix, first: 8) {
    name
    canonicalName
    node {
      __typename
      id
      ... on Section {
        agency {
          id
          name
        }
      }
      ... on Division {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const FoundDocument = new TypedDocumentString(`
    query Found($text: String!, $kinds: [SearchKind!], $agency: ID, $from: Int, $to: Int, $after: String) {
  search(
    text: $text
    kinds: $kinds
    agency: $agency
    fromYear: $from
    toYear: $to
    first: 20
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets {
      byKind {
        kind
        count
      }
      byYear {
        fiscalYear
        count
      }
      byAgency(first: 12) {
        agency {
          id
          name
        }
        count
      }
    }
    edges {
      ...Hit
    }
  }
}
    fragment Hit on SearchEdge {
  matchedBy
  matchedName
  snippet {
    text
    highlights {
      start
      end
    }
  }
  node {
    __typename
    id
    ... on Fact {
      evidence(first: 1) {
        ...Source
      }
    }
    ... on Section {
      agency {
        id
        name
      }
    }
    ... on Responsibility {
      agency {
        id
        name
      }
    }
    ... on BudgetLine {
      fiscalYear
      amount {
        value
        unit
      }
      agency {
        id
        name
      }
    }
    ... on FiscalMeasure {
      fiscalYear
      quantity {
        value
        unit
      }
      agency {
        id
        name
      }
    }
    ... on Passage {
      start
      end
      document {
        id
        title
      }
    }
  }
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<FoundQuery, FoundQueryVariables>;
export const BodiesDocument = new TypedDocumentString(`
    query Bodies($filter: AgencyFilter, $after: String) {
  agencies(first: 50, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      agencyKind
      division {
        name
      }
      documents(first: 6) {
        nodes {
          id
          fiscalYear
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BodiesQuery, BodiesQueryVariables>;
export const HoldingsDocument = new TypedDocumentString(`
    query Holdings {
  agencies {
    totalCount
  }
  documents(first: 12) {
    totalCount
    nodes {
      id
      title
      fiscalYear
      documentKind
    }
  }
  responsibilities {
    totalCount
  }
  budgetLines {
    totalCount
  }
  findings {
    totalCount
  }
  divisions(first: 100, where: {agencies: {some: {}}}) {
    nodes {
      id
      code
      name
      parent {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HoldingsQuery, HoldingsQueryVariables>;
export const OverlapsDocument = new TypedDocumentString(`
    query Overlaps($id: ID!) {
  overlaps(agency: $id, first: 20) {
    duties
    total
    agency {
      id
      name
    }
    overlappingAgencies {
      score
      alike
      agency {
        id
        name
        division {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverlapsQuery, OverlapsQueryVariables>;
export const OverlapPairsDocument = new TypedDocumentString(`
    query OverlapPairs($id: ID!, $with: ID!) {
  overlaps(agency: $id, with: $with, first: 1) {
    overlappingAgencies {
      pairs {
        score
        overlapRelation
        one {
          ...OverlappingDuty
        }
        other {
          ...OverlappingDuty
        }
      }
    }
  }
}
    fragment OverlappingDuty on OverlappingDuty {
  shared {
    start
    end
  }
  alone {
    start
    end
  }
  responsibility {
    id
    label
    text
    section {
      name
    }
    evidence(first: 1) {
      ...Source
    }
  }
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<OverlapPairsQuery, OverlapPairsQueryVariables>;
export const BodiesToPlanDocument = new TypedDocumentString(`
    query BodiesToPlan($name: String!) {
  agencies(
    where: {or: [{name: {contains: $name}}, {aliases: {contains: $name}}]}
    first: 10
  ) {
    nodes {
      id
      name
      history {
        fiscalYear
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BodiesToPlanQuery, BodiesToPlanQueryVariables>;
export const CreateScenarioDocument = new TypedDocumentString(`
    mutation CreateScenario($name: String!, $agencies: [ID!]!, $asOf: Int!) {
  createScenario(name: $name, agencies: $agencies, asOf: $asOf) {
    scenarioId
  }
}
    `) as unknown as TypedDocumentString<CreateScenarioMutation, CreateScenarioMutationVariables>;
export const ScenariosDocument = new TypedDocumentString(`
    query Scenarios {
  scenarios(first: 5) {
    id
    scenarioName
    scenarioVersion
    baseYear
    createdBy
    isLocked
    isArchived
  }
}
    `) as unknown as TypedDocumentString<ScenariosQuery, ScenariosQueryVariables>;
export const ScenarioDocument = new TypedDocumentString(`
    query Scenario($id: ID!) {
  scenario(id: $id) {
    id
    scenarioName
    scenarioVersion
    baseYear
    isLocked
    isArchived
    rollUp {
      scenarioMeasure
      measuredOf
      figureBefore
      figureAfter
      figureDifference
      unknownAfter
    }
    checkedTargets {
      scenarioMeasure
      isReached
    }
    stepConflicts {
      stepNumber
      message
    }
    scenarioSteps {
      stepNumber
      stepKind
      stepReason
      givenName
      thingIds
      to
      isApplied
      changedBodies
    }
    comments {
      text
      saidBy
      saidAt
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioQuery, ScenarioQueryVariables>;
export const PlannedThingsDocument = new TypedDocumentString(`
    query PlannedThings($id: ID!, $behind: ID) {
  scenario(id: $id) {
    plannedThings(
      first: 100
      behind: $behind
      plannedKinds: [BODY, SECTION, DUTY, POSTS, LEADERS]
    ) {
      ...PlannedThing
    }
  }
}
    fragment PlannedThing on PlannedThing {
  id
  plannedKind
  fate
  nameBefore
  nameAfter
  holderAfter
  amountAfter
  isInHoldingArea
  statedThing {
    ... on Fact {
      evidence(first: 1) {
        ...Source
      }
    }
  }
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<PlannedThingsQuery, PlannedThingsQueryVariables>;
export const AddStepDocument = new TypedDocumentString(`
    mutation AddStep($scenario: ID!, $version: Int!, $step: ScenarioStepInput!) {
  addScenarioStep(scenario: $scenario, version: $version, step: $step) {
    isNew
  }
}
    `) as unknown as TypedDocumentString<AddStepMutation, AddStepMutationVariables>;
export const ReviseDocument = new TypedDocumentString(`
    mutation Revise($scenario: ID!, $version: Int!, $revision: ScenarioRevision!, $step: Int) {
  reviseScenario(
    scenario: $scenario
    version: $version
    revision: $revision
    step: $step
  ) {
    isNew
  }
}
    `) as unknown as TypedDocumentString<ReviseMutation, ReviseMutationVariables>;
export const CommentDocument = new TypedDocumentString(`
    mutation Comment($scenario: ID!, $text: String!) {
  commentScenario(scenario: $scenario, text: $text) {
    isNew
  }
}
    `) as unknown as TypedDocumentString<CommentMutation, CommentMutationVariables>;
export const DecideDocument = new TypedDocumentString(`
    mutation Decide($earlier: ID!, $later: ID!, $verdict: GivenVerdict!) {
  decide(earlier: $earlier, later: $later, verdict: $verdict) {
    decision {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DecideMutation, DecideMutationVariables>;
export const UndoDecisionDocument = new TypedDocumentString(`
    mutation UndoDecision($decision: ID!) {
  undo(decision: $decision) {
    isNew
  }
}
    `) as unknown as TypedDocumentString<UndoDecisionMutation, UndoDecisionMutationVariables>;
export const ReviewsDocument = new TypedDocumentString(`
    query Reviews($kinds: [DecidedKind!], $after: String) {
  reviews(kinds: $kinds, first: 20, after: $after) {
    totalCount
    bodiesLeftOut
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ReviewedPair
    }
  }
}
    fragment ReviewedPair on Review {
  decidedKind
  earlierName
  laterName
  score
  isHeld
  postCount
  dutyCount
  fen
  agency {
    id
    name
  }
  earlier {
    id
  }
  later {
    id
  }
  earlierEvidence {
    ...Source
  }
  laterEvidence {
    ...Source
  }
}
fragment Source on Evidence {
  start
  end
  quote
  page
  sheet
  cell
  document {
    id
    title
    fiscalYear
  }
}`) as unknown as TypedDocumentString<ReviewsQuery, ReviewsQueryVariables>;