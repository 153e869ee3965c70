/**
 * What stands around the things of a kind, by name: the one list from which conditions on neighbours are made. A name
 * stands for one way along the relations or for several, any of which leads there.
 */
import type { Kind, Relation } from './model';

export interface Step {
  readonly relation: Relation;
  /** `out` follows the relation from its `from` to its `to`. */
  readonly direction: 'out' | 'in';
  readonly kind: Kind;
}

export interface Neighbours {
  readonly kind: Kind;
  /** Ways from the thing to its neighbours; a way without a step stays at the thing itself. */
  readonly ways: readonly (readonly Step[])[];
  readonly doc: string;
}

const to = (relation: Relation, kind: Kind): Step => ({ relation, direction: 'out', kind });
const from = (relation: Relation, kind: Kind): Step => ({ relation, direction: 'in', kind });
const neighbours = (kind: Kind, doc: string, ...ways: readonly (readonly Step[])[]): Neighbours => ({
  kind,
  ways,
  doc,
});

/** What a section holds, as an agency does itself. */
export const HELD_BY_SECTION: readonly Step[] = [
  to('RESPONSIBLE_FOR', 'Responsibility'),
  to('HAS_QUOTA', 'StaffingQuota'),
  to('HAS_POST', 'LeaderPost'),
];

/** What an agency holds, and what a finding can be about beside the agency itself. */
const HELD = [
  to('HAS_LINE', 'BudgetLine'),
  to('HAS_LINE', 'FiscalMeasure'),
  to('HAS_SECTION', 'Section'),
  ...HELD_BY_SECTION,
];

/** Of an agency itself and of its sections. */
const ownAndOfSections = (kind: Kind, doc: string, relation: Relation): Neighbours =>
  neighbours(kind, doc, [to(relation, kind)], [to('HAS_SECTION', 'Section'), to(relation, kind)]);

/** Whose a fact is that an agency holds, or a section and so its agency. */
const holders = (relation: Relation) => ({
  agency: neighbours(
    'Agency',
    'Whose it is, or whose section has it.',
    [from(relation, 'Agency')],
    [from(relation, 'Section'), from('HAS_SECTION', 'Agency')],
  ),
  section: neighbours('Section', 'The section that has it.', [from(relation, 'Section')]),
});

const stated = {
  documents: neighbours('Document', 'The documents that state it.', [to('STATED_IN', 'Document')]),
};
const doubted = {
  findings: neighbours('Finding', 'What contradicts itself in what texts say about it.', [from('ABOUT', 'Finding')]),
};
const fact = { ...stated, ...doubted };
const changed = {
  changeEvents: neighbours('ChangeEvent', 'Renamings, mergers, transfers and other changes that texts state of it.', [
    from('INVOLVES', 'ChangeEvent'),
  ]),
};
const named = { namings: neighbours('Naming', 'The names that people gave it.', [from('GIVEN_TO', 'Naming')]) };
const topics = { topics: neighbours('Topic', 'The topics that it names.', [to('CONCERNS', 'Topic')]) };

/** Whatever lies in a tree: what is above and below, and the thing with all above it, as deep as its list goes. */
const tree = (kind: Kind, levels: number) => ({
  parent: neighbours(kind, 'What it is a part of.', [to('PART_OF', kind)]),
  parts: neighbours(kind, 'Its parts, one level below.', [from('PART_OF', kind)]),
  within: neighbours(
    kind,
    'It itself and all that it is a part of.',
    ...Array.from({ length: levels }, (_, up) => Array.from({ length: up }, () => to('PART_OF', kind))),
  ),
});

const figure = (kind: 'BudgetLine' | 'FiscalMeasure') => ({
  agency: neighbours('Agency', 'Whose figure it is.', [from('HAS_LINE', 'Agency')]),
  parents: neighbours(kind, 'The figures that it is stated to be a part of.', [to('PART_OF', kind)]),
  parts: neighbours(kind, 'The figures that are stated to be its parts.', [from('PART_OF', kind)]),
  ...fact,
});

/** Province, prefecture, county and one to spare; 类, 款, 项 and one to spare. */
const LEVELS = 4;

export const NEIGHBOURS: Readonly<Record<Kind, Readonly<Record<string, Neighbours>>>> = {
  Document: {
    agencies: neighbours('Agency', 'The organisations that it names.', [from('STATED_IN', 'Agency')]),
    sections: neighbours('Section', 'The sections that it names.', [from('STATED_IN', 'Section')]),
    responsibilities: neighbours('Responsibility', 'The duties that it states.', [from('STATED_IN', 'Responsibility')]),
    staffing: neighbours('StaffingQuota', 'Posts and people that it states.', [from('STATED_IN', 'StaffingQuota')]),
    leaderPosts: neighbours('LeaderPost', 'The leader posts that it states.', [from('STATED_IN', 'LeaderPost')]),
    budgetLines: neighbours('BudgetLine', 'The amounts that it states.', [from('STATED_IN', 'BudgetLine')]),
    measures: neighbours('FiscalMeasure', 'Its figures that are no money.', [from('STATED_IN', 'FiscalMeasure')]),
    changeEvents: neighbours('ChangeEvent', 'The changes of bodies that it states.', [
      from('STATED_IN', 'ChangeEvent'),
    ]),
    findings: neighbours('Finding', 'What contradicts itself in it.', [from('STATED_IN', 'Finding')]),
    passages: neighbours('Passage', 'The paragraphs of its text.', [from('PASSAGE_OF', 'Passage')]),
  },
  Agency: {
    division: neighbours('Division', 'The division it lies in.', [to('IN_DIVISION', 'Division')]),
    superiors: neighbours(
      'Agency',
      'The agencies above it: those it is subordinate to, a budget unit of, or sponsored by.',
      [to('SUBORDINATE_TO', 'Agency')],
      [to('BUDGET_UNIT_OF', 'Agency')],
      [to('SPONSORED_BY', 'Agency')],
    ),
    subordinates: neighbours('Agency', 'The agencies that are subordinate to it.', [from('SUBORDINATE_TO', 'Agency')]),
    budgetUnits: neighbours('Agency', 'Its budget units of the tier below.', [from('BUDGET_UNIT_OF', 'Agency')]),
    sections: neighbours('Section', 'Its sections and branches, of whatever year.', [to('HAS_SECTION', 'Section')]),
    responsibilities: ownAndOfSections('Responsibility', 'Its duties and those of its sections.', 'RESPONSIBLE_FOR'),
    staffing: ownAndOfSections('StaffingQuota', 'Posts and people, its own and those of its sections.', 'HAS_QUOTA'),
    leaderPosts: ownAndOfSections('LeaderPost', 'Its leader posts and those of its sections.', 'HAS_POST'),
    budgetLines: neighbours('BudgetLine', 'Its amounts of money.', [to('HAS_LINE', 'BudgetLine')]),
    measures: neighbours('FiscalMeasure', 'Its figures that are no money.', [to('HAS_LINE', 'FiscalMeasure')]),
    decisions: neighbours('Decision', 'What people decided about its things.', [from('DECIDED_FOR', 'Decision')]),
    ...named,
    ...changed,
    ...stated,
    findings: neighbours(
      'Finding',
      'What contradicts itself in what texts say about it, or about what it or a section of it has.',
      [from('ABOUT', 'Finding')],
      ...HELD.map((step) => [step, from('ABOUT', 'Finding')]),
      ...HELD_BY_SECTION.map((step) => [to('HAS_SECTION', 'Section'), step, from('ABOUT', 'Finding')]),
    ),
  },
  Section: {
    agency: neighbours('Agency', 'Whose section it is.', [from('HAS_SECTION', 'Agency')]),
    responsibilities: neighbours('Responsibility', 'Its duties.', [to('RESPONSIBLE_FOR', 'Responsibility')]),
    staffing: neighbours('StaffingQuota', 'Its posts and people.', [to('HAS_QUOTA', 'StaffingQuota')]),
    leaderPosts: neighbours('LeaderPost', 'Its leader posts.', [to('HAS_POST', 'LeaderPost')]),
    ...changed,
    ...topics,
    ...fact,
  },
  Responsibility: { ...holders('RESPONSIBLE_FOR'), ...topics, ...fact },
  StaffingQuota: { ...holders('HAS_QUOTA'), ...fact },
  LeaderPost: { ...holders('HAS_POST'), ...fact },
  BudgetLine: {
    ...figure('BudgetLine'),
    ...topics,
    functionClasses: neighbours('FunctionClass', 'Its classes by function.', [to('CLASSIFIED_AS', 'FunctionClass')]),
    economicClasses: neighbours('EconomicClass', 'Its classes by economic kind.', [
      to('CLASSIFIED_AS', 'EconomicClass'),
    ]),
  },
  FiscalMeasure: figure('FiscalMeasure'),
  Topic: {
    responsibilities: neighbours('Responsibility', 'The duties that name it.', [from('CONCERNS', 'Responsibility')]),
    budgetLines: neighbours('BudgetLine', 'The amounts whose labels name it.', [from('CONCERNS', 'BudgetLine')]),
    sections: neighbours('Section', 'The sections whose names name it.', [from('CONCERNS', 'Section')]),
    ...named,
  },
  Division: {
    agencies: neighbours('Agency', 'The agencies that lie in it, and in no part of it.', [
      from('IN_DIVISION', 'Agency'),
    ]),
    ...tree('Division', LEVELS),
  },
  FunctionClass: {
    budgetLines: neighbours('BudgetLine', 'The amounts of this class.', [from('CLASSIFIED_AS', 'BudgetLine')]),
    ...tree('FunctionClass', LEVELS),
  },
  EconomicClass: {
    budgetLines: neighbours('BudgetLine', 'The amounts of this class.', [from('CLASSIFIED_AS', 'BudgetLine')]),
    ...tree('EconomicClass', LEVELS),
  },
  Finding: {
    ...stated,
    agencies: neighbours(
      'Agency',
      'The agencies that it is about, itself or through what they have.',
      [to('ABOUT', 'Agency')],
      ...HELD.map(({ relation, kind }) => [to('ABOUT', kind), from(relation, 'Agency')]),
      ...HELD_BY_SECTION.map(({ relation, kind }) => [
        to('ABOUT', kind),
        from(relation, 'Section'),
        from('HAS_SECTION', 'Agency'),
      ]),
    ),
    budgetLines: neighbours('BudgetLine', 'The amounts that it is about.', [to('ABOUT', 'BudgetLine')]),
    sections: neighbours('Section', 'The sections that it is about.', [to('ABOUT', 'Section')]),
    responsibilities: neighbours('Responsibility', 'The duties that it is about.', [to('ABOUT', 'Responsibility')]),
  },
  Passage: { documents: neighbours('Document', 'The document that it stands in.', [to('PASSAGE_OF', 'Document')]) },
  ChangeEvent: {
    agencies: neighbours('Agency', 'The agencies that it is about.', [to('INVOLVES', 'Agency')]),
    agenciesBefore: neighbours('Agency', 'The agencies that it tells of as before.', [to('ORIGINAL', 'Agency')]),
    agenciesAfter: neighbours('Agency', 'The agencies that it tells of as after.', [to('RESULTING', 'Agency')]),
    sections: neighbours('Section', 'The sections that it is about.', [to('INVOLVES', 'Section')]),
    ...stated,
  },
  Scenario: {},
  Decision: {
    agency: neighbours('Agency', 'The body whose things it is about.', [to('DECIDED_FOR', 'Agency')]),
    replacedBy: neighbours('Decision', 'The decision that took its place.', [from('REPLACES', 'Decision')]),
  },
  Contribution: {},
  Naming: {
    agency: neighbours('Agency', 'The body that it names.', [to('GIVEN_TO', 'Agency')]),
    topics: neighbours('Topic', 'The topic that it names.', [to('GIVEN_TO', 'Topic')]),
    supersededBy: neighbours('Naming', 'The naming that took its place.', [from('REPLACES', 'Naming')]),
  },
  ScenarioChange: {},
};
