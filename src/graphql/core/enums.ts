import { registerEnumType } from 'type-graphql';

/** GraphQL enums of the values that the model names. */
function enumOf<const T extends string>(
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

/** Whether a value of the store is one that the enum knows. */
export const isMember = <T extends string>(members: { readonly [V in T]: V }, value: string | null): value is T =>
  value !== null && Object.hasOwn(members, value);

export const DocumentKindEnum = enumOf('DocumentKind', 'What a document is.', {
  BUDGET: '部门预算公开: the budget of a year.',
  FINAL_ACCOUNTS: '部门决算公开: what was spent in a year.',
  STAFFING_PLAN: '三定规定: duties, sections and staffing.',
  CHARTER: '事业单位章程: the charter of a public institution.',
  OTHER: 'Another document, or one that does not say.',
});

export const SectionKindEnum = enumOf('SectionKind', 'How a section belongs to its agency.', {
  INTERNAL: '内设机构.',
  BRANCH: '分支机构.',
});

export const StageEnum = enumOf('Stage', 'What stage a figure is of.', {
  BUDGET: '预算: planned.',
  FINAL: '决算: really spent or received.',
  ASSET: '资产: a stock at a date.',
  OTHER: 'Another stage, or one that the text does not tell.',
});

export const ScopeEnum = enumOf('FigureScope', 'Whose money a figure counts.', {
  OWN: 'The agency alone.',
  DEPARTMENT: 'The agency with its subordinate units.',
});

export const SeverityEnum = enumOf('Severity', 'How sure a finding is.', {
  ERROR: 'Proved by arithmetic or by the text itself.',
  WARNING: 'Needs one more fact to be proved.',
  INFO: 'A matter of wording.',
});

export const ChangeDirectionEnum = enumOf('ChangeDirection', 'Which way a figure went.', {
  INCREASE: '增加, 增长, 上升.',
  DECREASE: '减少, 下降.',
  UNCHANGED: '持平.',
});

export const StaffingMeasureEnum = enumOf('StaffingMeasure', 'What a staffing figure counts.', {
  AUTHORISED: '编制: posts that may be filled.',
  ACTUAL: '实有: people in post.',
  CHANGE: 'Posts or people added or taken away.',
});

export const PostRankEnum = enumOf('PostRank', 'Rank of a leader post.', { HEAD: '正职.', DEPUTY: '副职.' });

export const TopicKindEnum = enumOf('TopicKind', 'What a topic is.', {
  HOTLINE: '热线.',
  PLATFORM: '平台.',
  SERVICE: '服务.',
  FIELD: 'A field of work.',
});

export const AgencyRelationEnum = enumOf('AgencyRelation', 'How an agency stands to the one above it.', {
  SUBORDINATE_TO: '下属单位: subordinate unit of.',
  BUDGET_UNIT_OF: '预算单位: budget unit of a lower tier of. Not the same as being subordinate.',
  SPONSORED_BY: '举办单位: sponsored by.',
});

export const BasisEnum = enumOf('Basis', 'Where an answer comes from; the three never mix.', {
  STATED: 'A text says so.',
  DERIVED: 'Arithmetic or a rule derives it from what texts say.',
  INFERRED: 'Likeness suggests it.',
});

/** Kinds that can be searched; the names are those of the schema's types. */
export const SearchKindEnum = enumOf('SearchKind', 'Kinds of things that can be searched.', {
  Document: '公开文件',
  Agency: '机关、单位',
  Section: '内设机构、分支机构',
  Responsibility: '职责',
  BudgetLine: '预算科目、项目',
  FiscalMeasure: '非货币指标',
  Topic: '事项',
  Finding: '疑点',
});
