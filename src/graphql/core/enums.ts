import { registerEnumType } from 'type-graphql';
import { CODE_LISTS, type Code, type CodeListName } from '../../domain/codes';
import type { DecidedKind, GivenVerdict } from '../../domain/decision';
import type { RejectionReason } from '../../domain/errors';
import type { PostsOf } from '../../planning/staffing-totals';
import type { RuledHolder } from '../../domain/leader-post-rule';
import type { LeaderVerdict, NoVerdict } from '../../planning/leader-posts/judge';
import type { OverlapRelation } from '../../planning/overlap/relation';
import type { DocumentChoice } from '../../planning/speaking-document';
import type { NameableKind } from '../../domain/naming';
import type { ChangeEnd } from '../../store/access/change-log';

/** GraphQL enums of the values that the model names. */
export function enumOf<const T extends string>(
  name: string,
  description: string,
  values: Readonly<Record<T, string>>,
): { readonly [V in T]: V } {
  const names = Object.keys(values) as T[];
  const members = Object.fromEntries(names.map((value) => [value, value])) as { readonly [V in T]: V };
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
      T,
      { description: string }
    >,
  });
  return members;
}

/** The enum of a list of codes of the model. */
const listed = <N extends CodeListName>(name: N): { readonly [V in Code<N>]: V } =>
  enumOf<Code<N>>(name, CODE_LISTS[name].doc, CODE_LISTS[name].values as Readonly<Record<Code<N>, string>>);

/**
 * A value of the store as its enum; null where the enum does not know it. A newer replica may have written what this one
 * has no word for: the rest of the answer is none the worse.
 */
export const known = <T extends string>(members: { readonly [V in T]: V }, value: string | null): T | null =>
  value !== null && isMember(members, value) ? value : null;

export const isMember = <T extends string>(members: { readonly [V in T]: V }, value: string): value is T =>
  Object.hasOwn(members, value);

export const DocumentKindEnum = listed('DocumentKind');

export const AuditedChangeEnum = enumOf('AuditedChange', '变更类型: the mutation that was asked for.', {
  INGEST_DOCUMENT: '收录文件: taking in a document.',
  RETRACT_DOCUMENT: '撤回文件: taking a document out.',
  RESTORE_DOCUMENT: '恢复文件: taking in again a document that was taken out.',
  DECIDE: '判定: deciding about two things of two years.',
  UNDO: '撤销判定: undoing a decision.',
  NAME_TOPIC: '事项命名: giving a topic its usual name.',
  ADD_ALIAS: '增加别名: giving a body or a topic another name.',
  UNDO_NAMING: '撤销命名: taking back a name that a person gave.',
  CREATE_SCENARIO: '新建方案: beginning a reform on paper.',
  COPY_SCENARIO: '复制方案: beginning one with the steps of another.',
  ADD_SCENARIO_STEP: '增加步骤: adding a step to one.',
  REVISE_SCENARIO: '修订方案: undoing, redoing, taking out or moving a step, locking or archiving one.',
  SET_SCENARIO_TARGETS: '设定目标: saying what one is to reach.',
  COMMENT_SCENARIO: '批注方案: saying something about one.',
});

export const AuditOutcomeEnum = enumOf<ChangeEnd>('AuditOutcome', '变更结果: how a change ended.', {
  ADDED: '已加入: it is in the graph.',
  KNOWN: '已存在: it was in the graph before, and nothing changed.',
  REMOVED: '已撤出: it is out of the graph.',
  REJECTED: '已拒收: it was not taken, with a reason.',
  FAILED: '失败: it was not acknowledged; it may be made all the same.',
  GIVEN_UP: '已放弃: nobody waited for it any more; it was not acknowledged.',
});

export const RejectionReasonEnum = enumOf<RejectionReason>(
  'RejectionReason',
  '拒收原因: why a document is not taken.',
  {
    EMPTY: '空文件: nothing in it, or white space only.',
    NOT_TEXT: '非文本: binary data.',
    ENCODING: '编码错误: damaged, or in no encoding that is read without loss.',
    TOO_LARGE: '过大: more than 50 MB.',
    NOT_FOUND: '不存在: there is no such file.',
    UNREADABLE: '不可读: the file cannot be read.',
    UNSUPPORTED_FORMAT: '格式不支持: a format that is not read yet.',
    NO_DISCLOSURE: '非公开信息: nothing of a disclosure stands in it.',
    TRUNCATED: '不完整: it stops in the middle of a sentence or of a character.',
    DAMAGED: '已损坏: its bytes are not those of the format that it says it is in.',
    ENCRYPTED: '加密: it takes a password.',
    SCANNED: '扫描件: its pages are pictures without text.',
    TOO_COMPLEX: '过于复杂: reading it takes more time or memory than a document may take.',
    INTERNAL: '内部错误: reading it failed, which is a bug.',
    CONFLICT: '冲突: its facts do not fit the graph, which is a bug.',
  },
);

export const AgencyKindEnum = listed('AgencyKind');

export const DivisionLevelEnum = listed('DivisionLevel');

export const ClassLevelEnum = enumOf('ClassLevel', '科目级次: on what level a class of expenditure stands.', {
  CATEGORY: '类: the widest.',
  SUBCATEGORY: '款: a part of a 类.',
  ITEM: '项: a part of a 款.',
});

export const SectionKindEnum = listed('SectionKind');

export const StageEnum = listed('Stage');

export const ScopeEnum = listed('FigureScope');

export const AgreementEnum = enumOf('Agreement', '印证: how two statements of one figure stand to each other.', {
  AGREES: '一致: both give the same number.',
  CONFLICTS: '矛盾: they give different numbers; nothing tells which is right.',
});

export const SeverityEnum = listed('Severity');

export const ChangeDirectionEnum = listed('ChangeDirection');

export const StaffingMeasureEnum = listed('StaffingMeasure');

export const PostsOfEnum = enumOf<PostsOf>('PostsOf', '编制口径: what a number of posts is of.', {
  SECTIONS: '内设机构合计: of all sections together, added up.',
  WHOLE_BODY: '单位: of the body as a whole, as texts state it.',
});

export const PostRankEnum = listed('PostRank');

export const TopicKindEnum = listed('TopicKind');

export const AgencyRelationEnum = enumOf('AgencyRelation', '隶属关系: how an agency stands to the one above it.', {
  SUBORDINATE_TO: '下属单位: subordinate unit of.',
  BUDGET_UNIT_OF: '预算单位: budget unit of a lower tier of. Not the same as being subordinate.',
  SPONSORED_BY: '举办单位: sponsored by.',
});

export const BasisEnum = enumOf('Basis', '依据: where an answer comes from; the four never mix.', {
  STATED: '明文: a text says so.',
  DERIVED: '推算: arithmetic or a rule derives it from what texts say.',
  INFERRED: '推断: likeness suggests it.',
  DECIDED: '判定: a person decided it.',
});

export const VerdictEnum = listed('Verdict');

export const GivenVerdictEnum = enumOf<GivenVerdict>('GivenVerdict', '给出的结论: what to decide about two things.', {
  SAME: '同一: the later one is the earlier one, whatever they are called.',
  DIFFERENT: '不同: they are two, however alike they are.',
});

export const DecidedKindEnum = enumOf<DecidedKind>('DecidedKind', '判定对象: kinds of things that are decided about.', {
  Section: '内设机构、分支机构: its posts and people go on with it.',
  Responsibility: '职责: a duty of a body or of a section.',
  BudgetLine: '预算科目、项目: an amount of money.',
});

export const NamingKindEnum = listed('NamingKind');

export const NamedKindEnum = enumOf<NameableKind>('NamedKind', '命名对象: what kind of thing a person named.', {
  Agency: '机关、单位: a body.',
  Topic: '事项: a topic.',
});

export const ChangeKindEnum = listed('ChangeKind');

export const ChangeOutcomeEnum = enumOf('ChangeOutcome', '变化结果: what became of a thing from one year to another.', {
  CAME: '新增: only the document of the later year states it.',
  WENT: '不再列出: only the document of the earlier year states it; a text does not say that it is no more.',
  UNCHANGED: '未变: it goes on as it was.',
  CHANGED: '有变: it goes on, and is not as it was.',
  DOUBTFUL: '存疑: the one may go on as the other, too doubtful to hold.',
});

export const ChangeAspectEnum = enumOf('ChangeAspect', '变化方面: in what a thing that goes on is not as it was.', {
  MERGED: '合并: it went on as one with others that a person said went on so too, or that bear its name.',
  SPLIT: '拆分: it went on as several, as a person said.',
  RENAMED: '更名: under another name.',
  REWORDED: '改述: in other words.',
  MOVED: '移位: under another figure, or held by another section.',
  GREW: '增加: more money or posts.',
  SHRANK: '减少: less money or fewer posts.',
});

export const ContinuityRuleEnum = enumOf('ContinuityRule', '延续依据: by what one thing is told to continue another.', {
  DECIDED: '人工判定: a person said so.',
  SAME_NAME: '同名: both have one name.',
  SAME_ALIAS: '同别名: the name of one is another name of the other.',
  SAME_WORDING: '同文: both have one wording, punctuation left aside.',
  SAME_LABEL: '同科目名: both have one label, the year in it left aside.',
  SAME_CODE: '同科目编码: both are of one class.',
  SAME_PARTS: '同构成: one name holds the other, and most of what stands below either goes on.',
  RENAMED: '疑似更名: names, place and what is around them are alike.',
  REWORDED: '疑似改述: wordings are alike.',
});

export const DocumentChoiceEnum = enumOf<DocumentChoice>(
  'DocumentChoice',
  '文件取舍: why, of the documents of its year, this one speaks.',
  {
    ONLY_ONE: '唯一: no other document of that year states such things.',
    CORRECTED:
      '更正: it calls itself corrected, in its title or in the name of its file, and takes the place of another of its kind and year; of several such, the one that was read last.',
    STATES_MOST: '最全: of several of that year it states the most; of those that state as many, the first by id.',
  },
);

/** Kinds that can be searched; the names are those of the schema's types. */
export const SearchKindEnum = enumOf(
  'SearchKind',
  '检索对象: kinds of things that can be searched; the names are those of their types.',
  {
    Document: '公开文件: its title and publisher.',
    Agency: '机关、单位: its names.',
    Section: '内设机构、分支机构: its names.',
    Responsibility: '职责: its text.',
    BudgetLine: '预算科目、项目: its label.',
    FiscalMeasure: '非货币指标: its label.',
    Topic: '事项: its names.',
    ChangeEvent: '机构变动: the names of those before and after it.',
    Finding: '疑点: its message.',
    Passage: '段落: a paragraph of the text of a document.',
  },
);

/** Kinds that are suggested by their names; the names are those of the schema's types. */
export const SuggestKindEnum = enumOf(
  'SuggestKind',
  '提示对象: kinds of things that are suggested by their names; the names are those of their types.',
  {
    Agency: '机关、单位: by its names.',
    Section: '内设机构、分支机构: by its names.',
    Topic: '事项: by its names.',
    Division: '行政区划: by its name.',
    Document: '公开文件: by its title.',
  },
);

export const SuggestedByEnum = enumOf(
  'SuggestedBy',
  '匹配方式: in what way a name goes with what was typed, the best first.',
  {
    EXACT: '全名: it is the name.',
    PREFIX: '开头: the name begins so.',
    PINYIN: '拼音: its pinyin, without tones and with v for ü, begins so.',
    INITIALS: '拼音首字母: the initials of its pinyin begin so.',
    CONTAINS: '包含: the name holds it.',
    PINYIN_PART: '拼音包含: its pinyin, or the initials of it, go so from a later character on.',
  },
);

export const MatchedByEnum = enumOf(
  'MatchedBy',
  '命中方式: in what way a hit goes with what was sought, the best first.',
  {
    WORDS: '原词: it holds the words.',
    OTHER_NAME: '别名: it holds another name of a topic that the words name.',
    PINYIN: '拼音: one of its names is spelled so in pinyin or its initials, from one of its characters on.',
    SIMILAR:
      '近似: it holds the words but for one character that is wrong, missing or too much, or two that changed places; only where nothing else is found.',
  },
);

export const DocumentChangeKindEnum = enumOf('DocumentChangeKind', '文件变更类型: what became of a document.', {
  ADDED: '新增: it is in the graph now.',
  REMOVED: '移除: it is no longer in the graph.',
});

export const OverlapRelationEnum = enumOf<OverlapRelation>(
  'OverlapRelation',
  '职责重叠的性质: what it means that two bodies state to do the same.',
  {
    OVERLAP: '重叠: in one place, or where one lies within the other.',
    GUIDANCE: '指导: the body of the larger place guides or watches over what the other does.',
    PEER: '同类: in two places that lie side by side; the same job, not the same work.',
    UNKNOWN: '不明: the place of one of them is not known.',
  },
);

export const PeerMeasureEnum = enumOf<'SECTIONS' | 'DUTIES' | 'POSTS' | 'EXPENDITURE' | 'EXPENDITURE_PER_POST'>(
  'PeerMeasure',
  '比较指标: by what bodies of one job are compared.',
  {
    SECTIONS: '内设机构数: sections and branches that the latest document lists.',
    DUTIES: '职责数: duties of the body itself that the latest document lists.',
    POSTS: '编制数: authorised posts, of its sections together where these are stated, else of the body.',
    EXPENDITURE:
      '支出总额: the whole expenditure of the latest year that states one, in fen; what was planned before what was spent.',
    EXPENDITURE_PER_POST:
      '编均支出: expenditure over posts, in fen, rounded to the whole, where documents of one year state both.',
  },
);

export const RuledHolderEnum = enumOf<RuledHolder>('RuledHolder', '适用对象: whose leaders an article speaks of.', {
  BODY: '单位: the body itself.',
  INTERNAL: '内设机构: its internal sections.',
  BRANCH: '分支机构: its branches.',
});

export const LeaderVerdictEnum = enumOf<LeaderVerdict>(
  'LeaderVerdict',
  '职数核对: how a number of leader posts stands to the rule.',
  {
    WITHIN: '相符: as many as the rule allows.',
    ABOVE: '超过: more than the rule allows.',
    BELOW: '不足: fewer than the rule provides for.',
    UNKNOWN: '无法判断: something is not known; `noVerdict` tells what.',
  },
);

export const NoVerdictEnum = enumOf<NoVerdict>(
  'NoVerdict',
  '无法判断的原因: why a number of leader posts cannot be held against a rule.',
  {
    NO_RULE:
      '没有适用的规定: no rule of its place and year is known, or none has the key that is asked for; `leaderPostRules` lists them.',
    AGENCY_KIND_UNKNOWN: '单位性质不明: no text tells what kind of body it is, and the rule speaks of one kind.',
    OTHER_AGENCY_KIND: '单位性质不符: the rule speaks of another kind of body.',
    NOT_COVERED: '规定未涉及: the rule says nothing of such a section, or of so many posts.',
    POSTS_UNKNOWN: '编制数不明: no text states its posts.',
    LEADERS_UNKNOWN: '职数不明: no text states its leader posts; that is not none.',
    OTHER_YEARS: '年度不同: posts and leader posts are stated for different years.',
  },
);
