/**
 * What the schema says can be asked of a thing: its own fields, what stands around it, and the usual order of a list of
 * such things. Written from schema/schema.graphql and docs/lists.md by reading; a test compares the names with the schema.
 */
import { agenciesOfFinding, backward, documents, findings, findingsOfAgency, holdersOf, onward, ownAndOfSections, superiors, topics, tree, type Neighbourhood } from './neighbourhoods'; // prettier-ignore
import type { Type } from './world';

/** `words` are what people write, `code` is compared as it is; `several` are words of which one has to pass; a `moment` is asked for by days. */
export type Sort = 'words' | 'several' | 'code' | 'choice' | 'whole' | 'money' | 'number' | 'day' | 'moment' | 'id';

export interface OrderTerm {
  readonly by: string;
  readonly descending?: true;
}

export interface Entry {
  /** The list of all of them, at the root; passages have none. */
  readonly list: string | null;
  readonly fields: Readonly<Record<string, Sort>>;
  readonly around: Readonly<Record<string, Neighbourhood>>;
  /** And then by id. */
  readonly usual: readonly OrderTerm[];
}

const figure = {
  label: 'words', printed: 'code', unit: 'code', fiscalYear: 'whole', stage: 'choice', asOf: 'day', scope: 'choice',
  changeBase: 'code', changeDirection: 'choice', changeAmount: 'code', changePercent: 'code', position: 'whole',
} as const; // prettier-ignore
const figureAround = (type: Type) => ({
  agency: backward('HAS_LINE', 'Agency'),
  parents: onward('PART_OF', type),
  parts: backward('PART_OF', type),
  documents,
  findings,
});
const latestYearFirst: readonly OrderTerm[] = [{ by: 'fiscalYear', descending: true }, { by: 'position' }];

export const CATALOGUE: Readonly<Record<Type, Entry>> = {
  Document: {
    list: 'documents',
    fields: {
      sha256: 'code', title: 'words', documentKind: 'choice', fiscalYear: 'whole', publisher: 'words', source: 'code',
      mediaType: 'code', encoding: 'code', length: 'whole', readBy: 'code', readVersion: 'code', readAt: 'moment',
    },
    around: {
      agencies: backward('STATED_IN', 'Agency'),
      sections: backward('STATED_IN', 'Section'),
      responsibilities: backward('STATED_IN', 'Responsibility'),
      staffing: backward('STATED_IN', 'StaffingQuota'),
      leaderPosts: backward('STATED_IN', 'LeaderPost'),
      budgetLines: backward('STATED_IN', 'BudgetLine'),
      measures: backward('STATED_IN', 'FiscalMeasure'),
      findings: backward('STATED_IN', 'Finding'),
      passages: backward('PASSAGE_OF', 'Passage'),
      changeEvents: backward('STATED_IN', 'ChangeEvent'),
    },
    usual: [{ by: 'fiscalYear', descending: true }, { by: 'source' }],
  },
  Agency: {
    list: 'agencies',
    fields: { name: 'words', aliases: 'several', creditCode: 'code', agencyKind: 'choice' },
    around: {
      division: onward('IN_DIVISION', 'Division'),
      superiors,
      subordinates: backward('SUBORDINATE_TO', 'Agency'),
      budgetUnits: backward('BUDGET_UNIT_OF', 'Agency'),
      sections: onward('HAS_SECTION', 'Section'),
      responsibilities: ownAndOfSections('RESPONSIBLE_FOR', 'Responsibility'),
      staffing: ownAndOfSections('HAS_QUOTA', 'StaffingQuota'),
      leaderPosts: ownAndOfSections('HAS_POST', 'LeaderPost'),
      budgetLines: onward('HAS_LINE', 'BudgetLine'),
      measures: onward('HAS_LINE', 'FiscalMeasure'),
      decisions: backward('DECIDED_FOR', 'Decision'),
      namings: backward('GIVEN_TO', 'Naming'),
      changeEvents: backward('INVOLVES', 'ChangeEvent'),
      documents,
      findings: findingsOfAgency,
    },
    usual: [{ by: 'name' }],
  },
  Section: {
    list: 'sections',
    fields: { name: 'words', aliases: 'several', sectionKind: 'choice', position: 'whole' },
    around: {
      agency: backward('HAS_SECTION', 'Agency'),
      changeEvents: backward('INVOLVES', 'ChangeEvent'),
      responsibilities: onward('RESPONSIBLE_FOR', 'Responsibility'),
      staffing: onward('HAS_QUOTA', 'StaffingQuota'),
      leaderPosts: onward('HAS_POST', 'LeaderPost'),
      topics,
      documents,
      findings,
    },
    usual: [{ by: 'name' }],
  },
  Responsibility: {
    list: 'responsibilities',
    fields: { label: 'words', text: 'words', position: 'whole' },
    around: { agency: holdersOf('RESPONSIBLE_FOR'), section: backward('RESPONSIBLE_FOR', 'Section'), topics, documents, findings },
    usual: [],
  },
  StaffingQuota: {
    list: 'staffingQuotas',
    fields: { staffingType: 'words', measure: 'choice', count: 'whole' },
    around: { agency: holdersOf('HAS_QUOTA'), section: backward('HAS_QUOTA', 'Section'), documents, findings },
    usual: [{ by: 'measure' }, { by: 'staffingType' }],
  },
  LeaderPost: {
    list: 'leaderPosts',
    fields: { postTitle: 'words', rank: 'choice', count: 'whole' },
    around: { agency: holdersOf('HAS_POST'), section: backward('HAS_POST', 'Section'), documents, findings },
    usual: [{ by: 'rank', descending: true }, { by: 'postTitle' }],
  },
  BudgetLine: {
    list: 'budgetLines',
    fields: { ...figure, fen: 'money', changeFen: 'money' },
    around: {
      ...figureAround('BudgetLine'),
      topics,
      functionClasses: onward('CLASSIFIED_AS', 'FunctionClass'),
      economicClasses: onward('CLASSIFIED_AS', 'EconomicClass'),
    },
    usual: latestYearFirst,
  },
  FiscalMeasure: {
    list: 'measures',
    fields: { ...figure, value: 'number' },
    around: figureAround('FiscalMeasure'),
    usual: latestYearFirst,
  },
  Topic: {
    list: 'topics',
    fields: { name: 'words', aliases: 'several', topicKind: 'choice' },
    around: {
      responsibilities: backward('CONCERNS', 'Responsibility'),
      budgetLines: backward('CONCERNS', 'BudgetLine'),
      sections: backward('CONCERNS', 'Section'),
      namings: backward('GIVEN_TO', 'Naming'),
    },
    usual: [{ by: 'name' }],
  },
  Division: {
    list: 'divisions',
    fields: { code: 'code', name: 'words', level: 'choice' },
    around: { agencies: backward('IN_DIVISION', 'Agency'), ...tree('Division') },
    usual: [{ by: 'code' }],
  },
  FunctionClass: {
    list: 'functionClasses',
    fields: { code: 'code', name: 'words' },
    around: { budgetLines: backward('CLASSIFIED_AS', 'BudgetLine'), ...tree('FunctionClass') },
    usual: [{ by: 'code' }],
  },
  EconomicClass: {
    list: 'economicClasses',
    fields: { code: 'code', name: 'words', scheme: 'code' },
    around: { budgetLines: backward('CLASSIFIED_AS', 'BudgetLine'), ...tree('EconomicClass') },
    usual: [{ by: 'code' }],
  },
  Finding: {
    list: 'findings',
    fields: {
      rule: 'code', severity: 'choice', message: 'words', stated: 'code', computed: 'code', difference: 'code',
      document: 'id', position: 'whole',
    },
    around: {
      documents,
      agencies: agenciesOfFinding,
      budgetLines: onward('ABOUT', 'BudgetLine'),
      sections: onward('ABOUT', 'Section'),
      responsibilities: onward('ABOUT', 'Responsibility'),
    },
    usual: [{ by: 'document' }, { by: 'position' }],
  },
  Passage: {
    list: null,
    fields: { text: 'words', start: 'whole', end: 'whole', position: 'whole' },
    around: { documents: onward('PASSAGE_OF', 'Document') },
    usual: [{ by: 'position' }],
  },
  ChangeEvent: {
    list: 'changeEvents',
    fields: {
      changeKind: 'choice', date: 'code', year: 'whole', beforeNames: 'several', afterNames: 'several', subject: 'words',
      text: 'words', position: 'whole',
    },
    around: {
      agencies: onward('INVOLVES', 'Agency'),
      agenciesBefore: onward('ORIGINAL', 'Agency'),
      agenciesAfter: onward('RESULTING', 'Agency'),
      sections: onward('INVOLVES', 'Section'),
      documents,
    },
    usual: [{ by: 'year', descending: true }, { by: 'position' }],
  },
  Decision: {
    list: 'decisions',
    fields: {
      subject: 'code', verdict: 'choice', decidedBy: 'code', decidedAt: 'moment', note: 'words', decidedKind: 'choice',
      agencyName: 'words', earlierName: 'words', laterName: 'words', replacedId: 'id',
    },
    around: { agency: onward('DECIDED_FOR', 'Agency'), replacedBy: backward('REPLACES', 'Decision') },
    usual: [{ by: 'decidedAt', descending: true }],
  },
  Naming: {
    list: 'namings',
    fields: {
      namingKind: 'choice', givenName: 'words', namedKind: 'choice', namedId: 'id', thingName: 'words', namedBy: 'code',
      namedAt: 'moment', note: 'words', replacedId: 'id',
    },
    around: { agency: onward('GIVEN_TO', 'Agency'), topics: onward('GIVEN_TO', 'Topic'), supersededBy: backward('REPLACES', 'Naming') },
    usual: [{ by: 'namedAt', descending: true }],
  },
}; // prettier-ignore

/** The key of an order that stands for a field. */
export const orderKey = (field: string): string => field.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
