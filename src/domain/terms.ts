/**
 * What kinds, properties and relations of the model are called in RDF: a term of a standard where there is one, else one
 * of our own vocabulary `gov:`. Keyed by the model: what is new there does not compile before it has a term here, or says
 * that it is not published. Vocabulary, context, shapes and every description are made of it.
 */
import type { CodeListName } from './codes';
import type { Kind, KINDS, Relation } from './model';

/** `prefix:name`; the prefixes are those of linked/namespaces.ts. */
export type Term = `${string}:${string}`;

/**
 * How a value is written. `text` is in Chinese, `string` in no language; `fen` is money, written in yuan; `path` is a list
 * of labels as JSON; a date is as exact as the text.
 */
export type Form =
  'text' | 'string' | 'integer' | 'decimal' | 'fen' | 'year' | 'date' | 'moment' | 'path' | 'rule' | CodeListName;

export interface PropertyTerm {
  /** Chinese name. */
  readonly zh: string;
  readonly terms: readonly Term[];
  readonly form: Form;
}

export interface KindTerms {
  /** Classes of standards; its own one comes first and is called as the kind is. */
  readonly classes: readonly Term[];
  /** Null for what is said in another way (linked/node-quads.ts), or is no business of others. */
  readonly properties: Readonly<Record<string, PropertyTerm | null>>;
}

/** Why a kind has no address. */
export interface Unpublished {
  readonly unpublished: string;
}

type TermsOf<K extends Kind> = KindTerms & {
  readonly properties: { readonly [P in keyof (typeof KINDS)[K]['properties']]: PropertyTerm | null };
};

const as = (zh: string, form: Form, ...terms: readonly Term[]): PropertyTerm => ({ zh, form, terms });

const name = as('名称', 'text', 'skos:prefLabel', 'rdfs:label');
const aliases = as('其他名称', 'text', 'skos:altLabel');
const position = as('序号', 'integer', 'gov:position');
const fiscalYear = as('年度', 'year', 'gov:fiscalYear');
const code = as('代码', 'string', 'skos:notation');
const by = as('操作人', 'string', 'gov:by');
const at = as('时间', 'moment', 'prov:endedAtTime');
const note = as('说明', 'text', 'rdfs:comment');

const figure = {
  label: as('名称', 'text', 'rdfs:label'),
  path: as('层级', 'path', 'gov:path'),
  printed: as('原文数字', 'string', 'gov:printed'),
  unit: as('单位', 'text', 'gov:unit'),
  fiscalYear,
  stage: as('阶段', 'Stage', 'gov:stage'),
  asOf: as('截止日期', 'date', 'gov:asOf'),
  scope: as('统计口径', 'FigureScope', 'gov:scope'),
  changeBase: as('比较基准', 'text', 'gov:changeBase'),
  changeDirection: as('增减', 'ChangeDirection', 'gov:changeDirection'),
  changeAmount: as('增减额（原文）', 'string', 'gov:changeAmount'),
  changePercent: as('增减百分比（原文）', 'string', 'gov:changePercent'),
  position,
} as const;

export const KIND_TERMS: { readonly [K in Kind]: TermsOf<K> | Unpublished } = {
  Document: {
    classes: ['foaf:Document', 'prov:Entity'],
    properties: {
      sha256: as('SHA-256', 'string', 'gov:sha256'),
      title: as('标题', 'text', 'dcterms:title', 'rdfs:label'),
      documentKind: as('文件类型', 'DocumentKind', 'dcterms:type'),
      fiscalYear,
      publisher: as('发布单位', 'text', 'gov:publisherName'),
      source: as('文件名', 'string', 'gov:fileName'),
      mediaType: as('媒体类型', 'string', 'gov:mediaType'),
      encoding: as('字符编码', 'string', 'gov:encoding'),
      length: as('全文长度', 'integer', 'gov:length'),
      readBy: as('读取程序', 'string', 'gov:readBy'),
      readVersion: as('规则版本', 'string', 'gov:readVersion'),
      readAt: as('读取时间', 'moment', 'gov:readAt'),
    },
  },
  Agency: {
    classes: ['cv:PublicOrganisation', 'org:FormalOrganization', 'org:Organization'],
    properties: {
      name,
      // Official shapes allow one skos:altLabel a language.
      aliases: as('其他名称', 'text', 'gov:otherName'),
      givenNames: null,
      creditCode: as('统一社会信用代码', 'string', 'gov:creditCode'),
      agencyKind: as('单位性质', 'AgencyKind', 'org:classification'),
    },
  },
  Section: {
    classes: ['org:OrganizationalUnit', 'org:Organization'],
    properties: { name, aliases, sectionKind: as('机构类型', 'SectionKind', 'org:classification'), position },
  },
  Responsibility: {
    classes: ['skos:Concept'],
    properties: {
      label: as('原文编号', 'string', 'gov:printedNumber'),
      text: as('内容', 'text', 'skos:prefLabel'),
      position,
    },
  },
  StaffingQuota: {
    classes: ['qb:Observation'],
    properties: {
      staffingType: as('编制类型', 'text', 'gov:staffingType'),
      measure: as('编制指标', 'StaffingMeasure', 'gov:staffingMeasure'),
      // One measure property for each of the codes above.
      count: null,
    },
  },
  LeaderPost: {
    classes: ['org:Post'],
    properties: {
      title: as('职务', 'text', 'rdfs:label'),
      rank: as('职级', 'PostRank', 'org:role'),
      count: as('数量', 'integer', 'gov:count'),
    },
  },
  BudgetLine: {
    classes: ['qb:Observation'],
    properties: {
      ...figure,
      fen: as('金额（元）', 'fen', 'obeu-measure:amount'),
      changeFen: as('增减额（元）', 'fen', 'gov:changeInYuan'),
    },
  },
  FiscalMeasure: {
    classes: ['qb:Observation'],
    properties: { ...figure, value: as('数值', 'decimal', 'gov:value') },
  },
  Topic: {
    classes: ['skos:Concept'],
    properties: { name, aliases, givenNames: null, topicKind: as('事项类型', 'TopicKind', 'dcterms:type') },
  },
  Division: {
    classes: ['skos:Concept', 'dcterms:Location'],
    properties: { code, name, level: as('行政级别', 'DivisionLevel', 'gov:level') },
  },
  FunctionClass: { classes: ['skos:Concept'], properties: { code, name } },
  EconomicClass: {
    classes: ['skos:Concept'],
    properties: { code, name, scheme: as('分类体系', 'string', 'gov:economicScheme') },
  },
  Finding: {
    classes: ['oa:Annotation'],
    properties: {
      rule: as('规则', 'rule', 'gov:rule'),
      severity: as('严重程度', 'Severity', 'gov:severity'),
      message: as('说明', 'string', 'oa:bodyValue'),
      stated: as('原文所述', 'string', 'gov:stated'),
      computed: as('核算结果', 'string', 'gov:computed'),
      difference: as('差额', 'string', 'gov:difference'),
      // The relation says it.
      document: null,
      position,
    },
  },
  Passage: {
    classes: ['oa:SpecificResource'],
    // Text and place are said by selectors, as of every quote.
    properties: { text: null, start: null, end: null, position },
  },
  ChangeEvent: {
    classes: ['org:ChangeEvent'],
    properties: {
      changeKind: as('变动类型', 'ChangeKind', 'gov:changeKind'),
      date: as('日期', 'date', 'dcterms:date'),
      year: as('年份', 'year', 'gov:year'),
      beforeNames: as('变动前', 'text', 'gov:beforeName'),
      afterNames: as('变动后', 'text', 'gov:afterName'),
      subject: as('变动内容', 'text', 'gov:subject'),
      text: as('原文', 'text', 'dcterms:description'),
      position,
    },
  },
  Decision: {
    classes: ['prov:Activity'],
    properties: {
      subject: as('判定键', 'string', 'gov:subjectKey'),
      verdict: as('判定结论', 'Verdict', 'gov:verdict'),
      by,
      at,
      note,
      decidedKind: as('判定对象', 'string', 'gov:decidedKind'),
      agencyName: as('单位名称', 'text', 'gov:agencyName'),
      earlierName: as('较早名称', 'text', 'gov:earlierName'),
      laterName: as('较晚名称', 'text', 'gov:laterName'),
      earlier: null,
      later: null,
      replaces: null,
    },
  },
  Naming: {
    classes: ['prov:Activity'],
    properties: {
      namingKind: as('命名方式', 'NamingKind', 'gov:namingKind'),
      givenName: as('所给名称', 'text', 'gov:givenName'),
      namedKind: null,
      namedId: null,
      thingName: as('原文名称', 'text', 'gov:thingName'),
      by,
      at,
      note,
      replaces: null,
    },
  },
  Scenario: { unpublished: 'A reform tried on paper is no statement about the world.' },
  ScenarioChange: { unpublished: 'Nor is what somebody did with one.' },
  Contribution: {
    unpublished: 'How the store takes a document out again; what it says is said by agencies and sections.',
  },
};

export interface RelationTerms {
  /** Chinese names of the list that leads along it, and of the one that leads back. */
  readonly zh: readonly [out: string, back: string];
  /** From its `from` to its `to`; by the kind of either end where that decides. */
  readonly terms: readonly Term[] | ByEnd;
  /** From its `to` to its `from`. */
  readonly inverse?: readonly Term[];
}

interface ByEnd {
  readonly end: 'from' | 'to';
  readonly terms: Partial<Readonly<Record<Kind, Term>>>;
}

export const RELATION_TERMS: { readonly [R in Relation]: RelationTerms } = {
  SUBORDINATE_TO: { zh: ['上级单位', '下属单位'], terms: ['org:subOrganizationOf'] },
  BUDGET_UNIT_OF: { zh: ['预算主管单位', '预算单位'], terms: ['gov:budgetUnitOf'] },
  SPONSORED_BY: { zh: ['举办单位', '举办的单位'], terms: ['gov:sponsoredBy'] },
  HAS_SECTION: { zh: ['内设机构、分支机构', '所属单位'], terms: ['org:hasUnit'], inverse: ['org:unitOf'] },
  RESPONSIBLE_FOR: { zh: ['职责', '承担者'], terms: ['org:purpose'] },
  CONCERNS: { zh: ['涉及事项', '涉及它的陈述'], terms: ['gov:concerns'] },
  HAS_QUOTA: { zh: ['编制', '编制所属'], terms: [], inverse: ['gov:quotaOf'] },
  HAS_POST: { zh: ['领导职数', '职数所属'], terms: [], inverse: ['org:postIn'] },
  HAS_LINE: {
    zh: ['预算科目、项目、指标', '单位'],
    terms: [],
    // The first is the older name of the second, which the vocabulary prefers by now.
    inverse: ['obeu-dimension:budgetaryUnit', 'obeu-dimension:organization'],
  },
  PART_OF: {
    zh: ['上级', '下级'],
    terms: {
      end: 'from',
      terms: {
        BudgetLine: 'dcterms:isPartOf',
        FiscalMeasure: 'dcterms:isPartOf',
        Division: 'skos:broader',
        FunctionClass: 'skos:broader',
        EconomicClass: 'skos:broader',
      },
    },
  },
  IN_DIVISION: { zh: ['行政区划', '单位'], terms: ['dcterms:spatial'] },
  CLASSIFIED_AS: {
    zh: ['科目分类', '预算科目、项目'],
    terms: {
      end: 'to',
      terms: { FunctionClass: 'gov:functionalClassification', EconomicClass: 'gov:economicClassification' },
    },
  },
  // To the words, and by them to the document (linked/evidence.ts).
  STATED_IN: { zh: ['出处', '陈述'], terms: [] },
  PASSAGE_OF: { zh: ['文件', '段落'], terms: ['oa:hasSource'] },
  ABOUT: { zh: ['涉及的陈述', '疑点'], terms: ['oa:hasTarget'] },
  DECIDED_FOR: { zh: ['单位', '人工判定'], terms: ['gov:decidedFor'] },
  REPLACES: { zh: ['取代', '被取代'], terms: ['gov:replaces'] },
  GIVEN_TO: { zh: ['命名对象', '人工命名'], terms: ['gov:givenTo'] },
  ORIGINAL: {
    zh: ['变动前的机构', '由此变动'],
    terms: { end: 'to', terms: { Agency: 'org:originalOrganization', Section: 'gov:originalUnit' } },
  },
  RESULTING: {
    zh: ['变动后的机构', '由变动形成'],
    terms: { end: 'to', terms: { Agency: 'org:resultingOrganization', Section: 'gov:resultingUnit' } },
  },
  INVOLVES: { zh: ['相关机构', '相关变动'], terms: ['gov:involves'] },
};

/** The terms of a kind; null where it is not published. */
export function termsOf(kind: Kind): KindTerms | null {
  const terms: KindTerms | Unpublished = KIND_TERMS[kind];
  return 'unpublished' in terms ? null : terms;
}

/** The terms of a relation between things of these kinds. */
export function relationTerms(type: Relation, from: Kind, to: Kind): readonly Term[] {
  const { terms } = RELATION_TERMS[type];
  if (!('end' in terms)) return terms;
  const term = terms.terms[terms.end === 'from' ? from : to];
  return term === undefined ? [] : [term];
}

/** All terms that a relation may have along its way. */
export function termsAlong(type: Relation): readonly Term[] {
  const { terms } = RELATION_TERMS[type];
  return 'end' in terms ? [...new Set(Object.values(terms.terms))] : terms;
}
