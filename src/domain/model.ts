/**
 * The one list of kinds: every node kind, property, key and relation of the graph, as data.
 * Store schemas, the GraphQL contract and the vocabulary are generated from it; nothing else declares them.
 */

/** How a property is stored. `int` is a safe integer, `strings` a list of strings without order of its own. */
export type PropertyType = 'string' | 'int' | 'float' | 'strings';

/**
 * What happens when two documents describe one shared node, in whatever order they arrive:
 * `same` is part of what identifies the node and cannot differ; `union` keeps every value, sorted;
 * `least` keeps the smallest value that is not null, so that the order of arrival leaves no trace; `first` keeps what is
 * there, null too: it tells how the node came into the graph and nothing that documents say, so that the hash of the graph
 * leaves it out.
 */
export type MergeRule = 'same' | 'union' | 'least' | 'first';

export interface PropertySpec {
  readonly type: PropertyType;
  readonly doc: string;
  /** A node without it is refused. */
  readonly required?: true;
  /** A node may leave it out, as one that a document states does: nothing that documents say ever has it. */
  readonly optional?: true;
  /** Filters on it are answered from an index, and so are orders where it is not folded. */
  readonly indexed?: true;
  /** Its words are found by search. */
  readonly searchable?: true;
  /** Conditions on it compare folded text (text/fold.ts), as search does. Codes, enums and ids are compared as they are. */
  readonly folded?: true;
  /** It names the thing: whoever begins to type it, or its pinyin, is offered the thing (store/names.ts). */
  readonly suggested?: true;
  /** Lists go by it: orders on it are answered from an index though it is folded. */
  readonly listed?: true;
  /** `date`: ISO 8601, as exact as the text; dates have bounds. `fen`: money, beyond 32 bits. `json`: not for people. */
  readonly format?: 'date' | 'fen' | 'json';
  /** Default `same`. */
  readonly merge?: MergeRule;
}

/** A property that lists of a kind go by. */
export interface ListTerm {
  readonly by: string;
  readonly descending?: true;
}

export interface KindSpec {
  /** Prefix of the ids of this kind, and its class in URIs. */
  readonly prefix: string;
  readonly term: string;
  readonly doc: string;
  /** What the part of the id behind the prefix is made of. */
  readonly key: string;
  readonly properties: Readonly<Record<string, PropertySpec>>;
  /** The order of its lists where nobody asks for another, and then by id: answered from an index. By id alone where it is left out. */
  readonly listedBy?: readonly ListTerm[];
}

export interface RelationSpec {
  readonly doc: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Properties that tell two relations of this type between the same two nodes apart. */
  readonly identity?: readonly string[];
  readonly properties: Readonly<Record<string, PropertySpec>>;
}

// `satisfies` instead of a type: the values of a property are typed by what its own specification says.
const name = {
  type: 'string',
  required: true,
  indexed: true,
  searchable: true,
  folded: true,
  listed: true,
  suggested: true,
  doc: 'Name in full.',
} as const satisfies PropertySpec;
const aliases = {
  type: 'strings',
  searchable: true,
  folded: true,
  suggested: true,
  merge: 'union',
  doc: 'Other names under which the texts speak of it.',
} as const satisfies PropertySpec;
/** Whatever it says stands in `name` and `aliases` too (store/given-names.ts). */
const givenNames = {
  type: 'string',
  optional: true,
  format: 'json',
  merge: 'least',
  doc: 'The names that people gave it, and those that texts print, as JSON; null where people gave it none.',
} as const satisfies PropertySpec;
const text = (doc: string) => ({ type: 'string', doc }) as const satisfies PropertySpec;
const code = {
  type: 'string',
  required: true,
  indexed: true,
  doc: 'Code in its official list.',
} as const satisfies PropertySpec;

/** What every stated figure carries, whether it is money or not. */
const figure = {
  label: {
    type: 'string',
    required: true,
    indexed: true,
    searchable: true,
    folded: true,
    doc: 'Name as printed, without number, figure and punctuation.',
  },
  path: { type: 'string', format: 'json', doc: 'Labels from the outermost measure to this one, as a JSON array.' },
  printed: text(
    'The figure as printed, commas removed; a placeholder as it stands; null where only a change is stated.',
  ),
  unit: text('Unit as printed: 万元, 元, 辆, 个 …'),
  fiscalYear: { type: 'int', indexed: true, doc: 'Fiscal year the figure speaks of, null when unknown.' },
  stage: { type: 'string', required: true, indexed: true, doc: 'BUDGET, FINAL, ASSET or OTHER.' },
  asOf: { type: 'string', format: 'date', doc: 'Date of a stock figure, ISO 8601.' },
  scope: { type: 'string', required: true, doc: 'OWN, or DEPARTMENT where it includes the subordinate units.' },
  changeBase: text('What a stated change compares with, as printed.'),
  changeDirection: text('INCREASE, DECREASE or UNCHANGED.'),
  changeAmount: text('Size of the change as printed.'),
  changePercent: text('Percentage of the change as printed.'),
  position: { type: 'int', indexed: true, doc: 'Order in the document.' },
} as const satisfies Record<string, PropertySpec>;

export const KINDS = {
  Document: {
    prefix: 'document',
    term: '公开文件',
    doc: 'A published document, one per sequence of bytes.',
    key: 'SHA-256 of the published bytes',
    listedBy: [{ by: 'fiscalYear', descending: true }, { by: 'source' }],
    properties: {
      sha256: { type: 'string', required: true, indexed: true, doc: 'SHA-256 of the published bytes, hexadecimal.' },
      title: {
        type: 'string',
        indexed: true,
        searchable: true,
        folded: true,
        suggested: true,
        doc: 'Title as printed, null when the text has none.',
      },
      documentKind: {
        type: 'string',
        required: true,
        indexed: true,
        doc: 'BUDGET, FINAL_ACCOUNTS, STAFFING_PLAN, CHARTER or OTHER.',
      },
      fiscalYear: { type: 'int', indexed: true, doc: 'Fiscal year, null when the text names none.' },
      publisher: {
        type: 'string',
        indexed: true,
        searchable: true,
        folded: true,
        doc: 'Publisher as printed, null when unknown.',
      },
      source: { type: 'string', merge: 'least', doc: 'Name of the file it came in.' },
      mediaType: text('Media type of the published bytes.'),
      encoding: text('Character encoding found in the published bytes.'),
      length: { type: 'int', doc: 'Length of the plain text in UTF-16 units.' },
      readBy: { type: 'string', merge: 'first', doc: 'Name of what read it, null where that is not known.' },
      readVersion: {
        type: 'string',
        indexed: true,
        merge: 'first',
        doc: 'Version of the rules by which it was read: another one may read it otherwise. Null where that is not known.',
      },
      readAt: {
        type: 'string',
        format: 'date',
        merge: 'first',
        doc: 'When it was read, ISO 8601 in UTC; to a condition a day stands before every moment of it. Null where that is not known.',
      },
    },
  },
  Agency: {
    prefix: 'agency',
    term: '机关、单位',
    doc: 'An organisation with duties or a budget of its own, subordinate ones included.',
    key: 'unified social credit code, else division code and name, else name',
    listedBy: [{ by: 'name' }],
    properties: {
      // Under one credit code two documents may print two names; the other one stays as an alias.
      name: { ...name, merge: 'least' },
      aliases,
      givenNames,
      creditCode: { type: 'string', indexed: true, merge: 'least', doc: 'Unified social credit code (GB 32100).' },
      agencyKind: {
        type: 'string',
        indexed: true,
        merge: 'least',
        doc: 'ADMINISTRATIVE (行政单位), PUBLIC_INSTITUTION (事业单位) or another kind as stated; null when unknown.',
      },
    },
  },
  Section: {
    prefix: 'section',
    term: '内设机构、分支机构',
    doc: 'An internal section or a branch of an agency.',
    key: 'agency and name',
    listedBy: [{ by: 'name' }],
    properties: {
      name,
      aliases,
      sectionKind: { type: 'string', required: true, indexed: true, merge: 'least', doc: 'INTERNAL or BRANCH.' },
      position: { type: 'int', indexed: true, merge: 'least', doc: 'Order in which the agency lists it.' },
    },
  },
  Responsibility: {
    prefix: 'responsibility',
    term: '职责',
    doc: 'One numbered duty of an agency or section, its clauses inside.',
    key: 'document, holder and place',
    properties: {
      label: { type: 'string', folded: true, doc: 'Number as printed, null when it lost it.' },
      text: {
        type: 'string',
        required: true,
        searchable: true,
        folded: true,
        doc: 'The duty as printed, without its number.',
      },
      position: { type: 'int', required: true, indexed: true, doc: 'Order among the duties of its holder.' },
    },
  },
  StaffingQuota: {
    prefix: 'quota',
    term: '编制',
    doc: 'A number of posts or of people that a text states for an agency or section.',
    key: 'document, holder, kind of staffing and place',
    listedBy: [{ by: 'measure' }, { by: 'staffingType' }],
    properties: {
      staffingType: {
        type: 'string',
        indexed: true,
        folded: true,
        doc: 'Kind of staffing as printed: 行政编制, 事业编制 …',
      },
      measure: { type: 'string', required: true, indexed: true, doc: 'AUTHORISED (编制), ACTUAL (实有) or CHANGE.' },
      count: { type: 'int', required: true, doc: 'Number of posts or people.' },
    },
  },
  LeaderPost: {
    prefix: 'post',
    term: '领导职数',
    doc: 'A number of leader posts of one title.',
    key: 'document, holder, title and place',
    listedBy: [{ by: 'rank', descending: true }, { by: 'title' }],
    properties: {
      title: { type: 'string', required: true, indexed: true, folded: true, doc: 'Title as printed: 科长, 副主任 …' },
      rank: { type: 'string', required: true, indexed: true, doc: 'HEAD or DEPUTY.' },
      count: { type: 'int', required: true, doc: 'Number of posts.' },
    },
  },
  BudgetLine: {
    prefix: 'line',
    term: '预算科目、项目',
    doc: 'One stated amount of money: a line of income, expenditure, 三公, operating cost, procurement or a project.',
    key: 'document, agency, label, year, stage and value',
    listedBy: [{ by: 'fiscalYear', descending: true }, { by: 'position' }],
    properties: {
      ...figure,
      fen: {
        type: 'int',
        format: 'fen',
        indexed: true,
        doc: 'Value in fen (1/100 yuan), null for a placeholder or a bare change.',
      },
      changeFen: { type: 'int', format: 'fen', doc: 'Size of the change in fen.' },
    },
  },
  FiscalMeasure: {
    prefix: 'measure',
    term: '非货币指标',
    doc: 'A stated figure that is no money: vehicles, equipment, projects with targets, coverage.',
    key: 'document, agency, label, year, stage and value',
    listedBy: [{ by: 'fiscalYear', descending: true }, { by: 'position' }],
    properties: { ...figure, value: { type: 'float', doc: 'Numeric value, null for a placeholder.' } },
  },
  Topic: {
    prefix: 'topic',
    term: '事项',
    doc: 'A service, hotline, platform or field of work under all its names.',
    key: 'key of the topic list, else its folded name',
    listedBy: [{ by: 'name' }],
    properties: {
      name: { ...name, merge: 'least' },
      aliases,
      givenNames,
      topicKind: {
        type: 'string',
        required: true,
        indexed: true,
        merge: 'least',
        doc: 'HOTLINE, PLATFORM, SERVICE or FIELD.',
      },
    },
  },
  Division: {
    prefix: 'division',
    term: '行政区划',
    doc: 'An administrative division (GB/T 2260).',
    key: 'division code',
    listedBy: [{ by: 'code' }],
    properties: { code, name, level: { type: 'string', required: true, doc: 'PROVINCE, PREFECTURE or COUNTY.' } },
  },
  FunctionClass: {
    prefix: 'function-class',
    term: '支出功能分类科目',
    doc: 'A class of expenditure by function.',
    key: 'class code',
    listedBy: [{ by: 'code' }],
    properties: { code, name },
  },
  EconomicClass: {
    prefix: 'economic-class',
    term: '支出经济分类科目',
    doc: 'A class of expenditure by economic kind.',
    key: 'scheme and class code',
    listedBy: [{ by: 'code' }],
    properties: { code, name, scheme: { type: 'string', required: true, doc: 'DEPARTMENT or GOVERNMENT.' } },
  },
  Finding: {
    prefix: 'finding',
    term: '疑点',
    doc: 'A contradiction that the text itself proves or suggests.',
    key: 'document, rule and places',
    listedBy: [{ by: 'document' }, { by: 'position' }],
    properties: {
      rule: { type: 'string', required: true, indexed: true, doc: 'Name of the check that found it.' },
      severity: { type: 'string', required: true, indexed: true, doc: 'ERROR, WARNING or INFO.' },
      message: {
        type: 'string',
        required: true,
        searchable: true,
        folded: true,
        doc: 'What contradicts what, for a reader.',
      },
      stated: text('What the text states.'),
      computed: text('What holds by the other statements.'),
      difference: text('How far they are apart.'),
      document: {
        type: 'string',
        required: true,
        indexed: true,
        doc: 'Id of the document, for lists in reading order.',
      },
      position: { type: 'int', indexed: true, doc: 'Order in the document.' },
    },
  },
  Passage: {
    prefix: 'passage',
    term: '段落',
    doc: 'A paragraph of the plain text of a document, or a part of a very long one.',
    key: 'document and place',
    properties: {
      text: {
        type: 'string',
        required: true,
        searchable: true,
        folded: true,
        doc: 'The plain text from start to end, as it stands there.',
      },
      start: { type: 'int', required: true, doc: 'First UTF-16 unit of it in the plain text.' },
      end: { type: 'int', required: true, doc: 'UTF-16 unit behind it.' },
      position: { type: 'int', required: true, indexed: true, doc: 'Order in the document.' },
    },
  },
  ChangeEvent: {
    prefix: 'change',
    term: '机构变动',
    doc: 'A change of bodies or sections that a text states: a renaming, merger, split, transfer, founding, dissolution or nameplate.',
    key: 'document, kind, names and place',
    listedBy: [{ by: 'year', descending: true }, { by: 'position' }],
    properties: {
      changeKind: {
        type: 'string',
        required: true,
        indexed: true,
        doc: 'RENAMED, MERGED, SPLIT, TRANSFERRED, FOUNDED, DISSOLVED, NAMEPLATE_ADDED or NAMEPLATE_REMOVED.',
      },
      date: text(
        'When it happened, ISO 8601 as exact as the text: 2019, 2019-03 or 2019-03-15; null where none is told.',
      ),
      year: { type: 'int', indexed: true, doc: 'Year in which it happened, null where none is told.' },
      beforeNames: {
        type: 'strings',
        searchable: true,
        folded: true,
        doc: 'Who existed, held or gave something before, by the names that the text uses.',
      },
      afterNames: {
        type: 'strings',
        searchable: true,
        folded: true,
        doc: 'Who exists, holds or got something since, by the names that the text uses.',
      },
      subject: {
        type: 'string',
        folded: true,
        doc: 'What was moved, as printed: duties, posts, a unit; of a nameplate the name on it. Null where nothing is named.',
      },
      text: {
        type: 'string',
        required: true,
        folded: true,
        doc: 'The words that state it, without the line breaks of their print.',
      },
      position: { type: 'int', indexed: true, doc: 'Order in the document.' },
    },
  },
  Scenario: {
    prefix: 'scenario',
    term: '改革方案',
    doc: 'A reform tried on paper.',
    key: 'minted on creation',
    properties: {
      name,
      definition: { type: 'string', required: true, format: 'json', doc: 'Steps of the scenario, as JSON.' },
    },
  },
  Decision: {
    prefix: 'decision',
    term: '人工判定',
    doc: 'What a person decided about two things of two years, with who and when. A decision is never changed: another one takes its place.',
    key: 'subject of the decision, verdict, who, when, note, and the decision whose place it takes',
    properties: {
      subject: {
        type: 'string',
        required: true,
        indexed: true,
        doc: 'What it is about, as a key that survives re-extraction: body, kind, and what either thing is called.',
      },
      verdict: {
        type: 'string',
        required: true,
        indexed: true,
        doc: 'SAME, DIFFERENT, or UNDONE where one is undone.',
      },
      by: { type: 'string', required: true, indexed: true, doc: 'Who decided.' },
      at: {
        type: 'string',
        format: 'date',
        required: true,
        indexed: true,
        doc: 'When, ISO 8601 in UTC; to a condition a day stands before every moment of it.',
      },
      note: { type: 'string', folded: true, doc: 'Why, in the words of who decided; null where nothing was said.' },
      decidedKind: {
        type: 'string',
        indexed: true,
        doc: 'Kind of both things: Section, Responsibility or BudgetLine.',
      },
      agencyName: { type: 'string', folded: true, doc: 'Name of the body whose things they are, when it was decided.' },
      earlierName: { type: 'string', folded: true, doc: 'What the earlier thing was called when it was decided.' },
      laterName: { type: 'string', folded: true, doc: 'What the later thing was called when it was decided.' },
      earlier: { type: 'string', format: 'json', doc: 'By what the earlier thing is found again, as JSON.' },
      later: { type: 'string', format: 'json', doc: 'By what the later thing is found again, as JSON.' },
      replaces: { type: 'string', doc: 'Id of the decision whose place it takes, null for the first.' },
    },
  },
  Contribution: {
    prefix: 'contribution',
    term: '共有陈述',
    doc: 'What one document says of things that others speak of too. Merged into one node nothing tells any more who said what; by this a document can be taken out again.',
    key: 'SHA-256 of the published bytes',
    properties: {
      content: {
        type: 'string',
        required: true,
        format: 'json',
        doc: 'The agencies, sections and topics as this document states them, and how it relates them, as JSON.',
      },
    },
  },
  Naming: {
    prefix: 'naming',
    term: '人工命名',
    doc: 'A name that a person gave a body or a topic, with who and when. It is never changed: another one takes its place.',
    key: 'all that it says',
    properties: {
      namingKind: {
        type: 'string',
        required: true,
        indexed: true,
        doc: 'PREFERRED, ALIAS, or UNDONE where one is taken back.',
      },
      givenName: {
        type: 'string',
        required: true,
        indexed: true,
        folded: true,
        doc: 'The name, as the person wrote it.',
      },
      namedKind: { type: 'string', required: true, indexed: true, doc: 'Kind of the thing: Agency or Topic.' },
      namedId: { type: 'string', required: true, indexed: true, doc: 'Id of the thing when it was named.' },
      thingName: {
        type: 'string',
        required: true,
        folded: true,
        doc: 'What texts called the thing when it was named.',
      },
      by: { type: 'string', required: true, indexed: true, doc: 'Who named it.' },
      at: {
        type: 'string',
        format: 'date',
        required: true,
        indexed: true,
        doc: 'When, ISO 8601 in UTC; to a condition a day stands before every moment of it.',
      },
      note: { type: 'string', folded: true, doc: 'Why, in the words of who named it; null where nothing was said.' },
      replaces: { type: 'string', doc: 'Id of the naming whose place it takes, null for the first.' },
    },
  },
  ScenarioChange: {
    prefix: 'scenario-change',
    term: '方案变更',
    doc: 'One entry of the log of a reform that is tried on paper, with who and when. It is never changed; all of them in their order are the reform.',
    key: 'key of the scenario, and the number of the entry: of two that are made at once only one can be there',
    properties: {
      scenario: { type: 'string', required: true, indexed: true, doc: 'Key of the scenario.' },
      sequence: { type: 'int', required: true, indexed: true, doc: 'Number of the entry in the scenario, from 1.' },
      title: { type: 'string', required: true, doc: 'What the scenario is called.' },
      content: { type: 'string', required: true, format: 'json', doc: 'What was done, as JSON.' },
      by: { type: 'string', required: true, doc: 'Who did it.' },
      at: { type: 'string', format: 'date', required: true, doc: 'When, ISO 8601 in UTC.' },
      seal: { type: 'string', required: true, doc: 'Hash of all that it says.' },
    },
  },
} as const satisfies Record<string, KindSpec>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** The kinds whose nodes are read from one document and belong to it. */
export const FACT_KINDS = [
  'Responsibility',
  'StaffingQuota',
  'LeaderPost',
  'BudgetLine',
  'FiscalMeasure',
  'ChangeEvent',
  'Finding',
] as const satisfies readonly Kind[];

const span = {
  start: { type: 'int', required: true, doc: 'First UTF-16 unit of the quote in the plain text.' },
  end: { type: 'int', required: true, doc: 'UTF-16 unit behind the quote.' },
  quote: { type: 'string', required: true, doc: 'The exact words.' },
  page: { type: 'int', merge: 'least', doc: 'Page of the published file, from 1; null where it has none.' },
  sheet: { type: 'string', merge: 'least', doc: 'Name of the sheet of a workbook; null in other files.' },
  cell: {
    type: 'string',
    merge: 'least',
    doc: 'Cell of the sheet, B7, or the first and the last of those that the words take up, A7:C7; null in other files.',
  },
  paragraph: {
    type: 'int',
    merge: 'least',
    doc: 'Number of the paragraph in a Word document, from 1, blank ones and those of cells counted; null in other files.',
  },
} as const satisfies Record<string, PropertySpec>;

const basis = {
  basis: { type: 'string', required: true, merge: 'least', doc: 'STATED, or the rule that derived it.' },
} as const satisfies Record<string, PropertySpec>;

/** Between bodies there is one relation, however many documents state it: where each does is kept on it. */
const statedBetween = {
  ...basis,
  evidence: {
    type: 'strings',
    format: 'json',
    merge: 'union',
    doc: 'Where texts state it, each place as JSON with what STATED_IN keeps of one, and the id of the document (domain/stated-place.ts).',
  },
} as const satisfies Record<string, PropertySpec>;

export const RELATIONS = {
  SUBORDINATE_TO: {
    doc: 'Subordinate unit (下属单位) of.',
    from: ['Agency'],
    to: ['Agency'],
    properties: statedBetween,
  },
  BUDGET_UNIT_OF: {
    doc: 'Budget unit of a lower tier (预算单位) of.',
    from: ['Agency'],
    to: ['Agency'],
    properties: statedBetween,
  },
  SPONSORED_BY: { doc: 'Sponsored by (举办单位).', from: ['Agency'], to: ['Agency'], properties: statedBetween },
  HAS_SECTION: { doc: 'Has an internal section or branch.', from: ['Agency'], to: ['Section'], properties: {} },
  RESPONSIBLE_FOR: { doc: 'Holds a duty.', from: ['Agency', 'Section'], to: ['Responsibility'], properties: {} },
  CONCERNS: {
    doc: 'Speaks of a topic; the mention is the name it uses.',
    from: ['Responsibility', 'BudgetLine', 'Section'],
    to: ['Topic'],
    properties: {
      mention: { type: 'string', required: true, merge: 'least', doc: 'The name used.' },
      directness: {
        type: 'float',
        merge: 'least',
        doc: 'How much of the text the name takes up, over 0 to 1; null when unknown.',
      },
    },
  },
  HAS_QUOTA: { doc: 'Has a number of posts.', from: ['Agency', 'Section'], to: ['StaffingQuota'], properties: {} },
  HAS_POST: { doc: 'Has leader posts.', from: ['Agency', 'Section'], to: ['LeaderPost'], properties: {} },
  HAS_LINE: {
    doc: 'Has a budget line or another stated figure.',
    from: ['Agency'],
    to: ['BudgetLine', 'FiscalMeasure'],
    properties: {},
  },
  PART_OF: {
    doc: 'Is a part of: a line of its parent line, a division of the one above, a class of its parent class.',
    from: ['BudgetLine', 'FiscalMeasure', 'Division', 'FunctionClass', 'EconomicClass'],
    to: ['BudgetLine', 'FiscalMeasure', 'Division', 'FunctionClass', 'EconomicClass'],
    properties: {},
  },
  IN_DIVISION: { doc: 'Lies in a division.', from: ['Agency'], to: ['Division'], properties: basis },
  CLASSIFIED_AS: {
    doc: 'Falls into a class.',
    from: ['BudgetLine'],
    to: ['FunctionClass', 'EconomicClass'],
    properties: basis,
  },
  STATED_IN: {
    doc: 'Evidence: the document and the exact quote.',
    from: ['Agency', 'Section', ...FACT_KINDS],
    to: ['Document'],
    identity: ['start', 'end'],
    properties: span,
  },
  PASSAGE_OF: { doc: 'Stands in a document.', from: ['Passage'], to: ['Document'], properties: {} },
  ABOUT: {
    doc: 'A finding speaks of a fact.',
    from: ['Finding'],
    to: [
      'Agency',
      'Section',
      'Responsibility',
      'StaffingQuota',
      'LeaderPost',
      'BudgetLine',
      'FiscalMeasure',
      'Document',
    ],
    properties: {},
  },
  DECIDED_FOR: { doc: 'Is a decision about things of.', from: ['Decision'], to: ['Agency'], properties: {} },
  REPLACES: {
    doc: 'Takes the place of an older decision, or of an older name that a person gave.',
    from: ['Decision', 'Naming'],
    to: ['Decision', 'Naming'],
    properties: {},
  },
  GIVEN_TO: { doc: 'Is a name that a person gave to.', from: ['Naming'], to: ['Agency', 'Topic'], properties: {} },
  ORIGINAL: {
    doc: 'Existed, held or gave something before the change.',
    from: ['ChangeEvent'],
    to: ['Agency', 'Section'],
    properties: {},
  },
  RESULTING: {
    doc: 'Exists, holds or got something since the change.',
    from: ['ChangeEvent'],
    to: ['Agency', 'Section'],
    properties: {},
  },
  INVOLVES: {
    doc: 'Names it: before or after the change, or as what was moved.',
    from: ['ChangeEvent'],
    to: ['Agency', 'Section'],
    properties: {},
  },
} as const satisfies Record<string, RelationSpec>;

export type Relation = keyof typeof RELATIONS;
export const RELATION_NAMES = Object.keys(RELATIONS) as readonly Relation[];

type ValueOf<T extends PropertyType> = T extends 'string' ? string : T extends 'strings' ? readonly string[] : number;

type ValueIn<Spec extends PropertySpec> = Spec extends { readonly required: true }
  ? ValueOf<Spec['type']>
  : Spec['type'] extends 'strings'
    ? readonly string[]
    : ValueOf<Spec['type']> | null;

type OptionalIn<Specs extends Readonly<Record<string, PropertySpec>>> = {
  [P in keyof Specs]: Specs[P] extends { readonly optional: true } ? P : never;
}[keyof Specs];

type PropertiesOf<Specs extends Readonly<Record<string, PropertySpec>>> = {
  readonly [P in Exclude<keyof Specs, OptionalIn<Specs>>]: ValueIn<Specs[P]>;
} & { readonly [P in OptionalIn<Specs>]?: ValueIn<Specs[P]> };

export type PropertyValue = string | number | readonly string[] | null;

/** The properties of a node of kind K, every one present that is not optional: unknown is null, an empty list is []. */
export type NodeProperties<K extends Kind> = PropertiesOf<(typeof KINDS)[K]['properties']>;
export type RelationProperties<R extends Relation> = PropertiesOf<(typeof RELATIONS)[R]['properties']>;

export interface NodeOf<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly properties: NodeProperties<K>;
}

/** A node of any kind; narrowing `kind` narrows `properties`. */
export type GraphNode = { [K in Kind]: NodeOf<K> }[Kind];

export interface RelationOf<R extends Relation> {
  readonly type: R;
  readonly from: string;
  readonly to: string;
  readonly properties: RelationProperties<R>;
}

export type GraphRelation = { [R in Relation]: RelationOf<R> }[Relation];

/** The specification of a kind, as plain data. */
export const kindSpec = (kind: Kind): KindSpec => KINDS[kind];

/** The order of the lists of a kind where nobody asks for another. */
export const listOrder = (kind: Kind): readonly ListTerm[] => kindSpec(kind).listedBy ?? [];
export const relationSpec = (relation: Relation): RelationSpec => RELATIONS[relation];
