/** What stands in a list, in its usual order: those of the root, and those that hang on one thing. */
import { chosenBy, type Arguments } from './arguments';
import { withinOf } from './neighbourhoods';
import { ancestors, descendants, relationsOf, siblings } from './network';
import { latestStating, statedBy, type Period } from './periods';
import { by, byNumber, usually } from './order';
import type { Around, LinkName, Thing, Type } from './world';

export interface Members {
  readonly things: readonly Thing[];
  /** The document that a list of a state comes from. */
  readonly document?: string | null;
  /** What the list tells of each beside its id. */
  readonly mark?: (thing: Thing) => string;
}

/** A list whose nodes are not the things themselves, but lead to them. */
export interface Through {
  readonly selection: string;
  readonly mark: (node: Readonly<Record<string, unknown>>) => string;
}

export interface Hanging {
  readonly type: Type;
  /** Names of its arguments beside those of every list. */
  readonly takes: readonly string[];
  readonly of: (around: Around, holder: Thing, args: Arguments) => Members;
  readonly through?: Through;
}

/** In the order of the first quotes in a document; at one place as they are given. */
const inReadingOrder = (around: Around, document: string, things: readonly Thing[]): readonly Thing[] => {
  const placeOf = ({ id }: Thing): number =>
    Math.min(...around.links('STATED_IN', { from: id, to: document }).map(({ at }) => at ?? 0));
  return [...things].sort((a, b) => placeOf(a) - placeOf(b));
};

const byId = by();
const asListed = by({ by: 'position' });

const onOne = (name: LinkName, type: Type, takes: readonly string[], inOrder = usually): Hanging => ({
  type,
  takes,
  of: (around, holder, args) => ({ things: inOrder(chosenBy(around, around.onward(holder, name, type), args)) }),
});

const ofDocument = (type: Type, takes: readonly string[] = []): Hanging => ({
  type,
  takes,
  of: (around, document, args) => ({
    things: inReadingOrder(
      around,
      document.id,
      byId(chosenBy(around, around.backward(document, 'STATED_IN', type), args)),
    ),
  }),
});

const ofClass: Hanging = {
  type: 'BudgetLine',
  takes: [],
  of: (around, one) => ({ things: usually(around.backward(one, 'CLASSIFIED_AS', 'BudgetLine')) }),
};

/** Whoever names it the most directly comes first, and last of whom that is not known. */
const ofTopic = (type: Type, inOrder?: (things: readonly Thing[]) => readonly Thing[]): Hanging => ({
  type,
  takes: [],
  of: (around, topic) => {
    const directness = ({ id }: Thing): number => around.links('CONCERNS', { from: id, to: topic.id })[0]?.at ?? -1;
    const things = around.backward(topic, 'CONCERNS', type);
    return { things: inOrder ? inOrder(things) : byNumber(things, (thing) => -directness(thing)) };
  },
});

/** What one holder has: of a year, of a document, as it was in a year, or whatever is stated. */
const held = (name: LinkName, type: Type, inOrder = usually, isListed = false): Hanging => ({
  type,
  takes: ['document', 'fiscalYear', 'asOf'],
  of: (around, holder, args) => {
    const all = around.onward(holder, name, type);
    const { asOf } = args as Period;
    if (asOf === undefined || asOf === null) return { things: inOrder(statedBy(around, all, args)) };
    const document = latestStating(around, all, args, isListed);
    return { document, things: document === null ? [] : inOrder(statedBy(around, all, { document })) };
  },
});

const sectionsOfAgency: Hanging = {
  type: 'Section',
  takes: ['document', 'fiscalYear', 'asOf'],
  of: (around, agency, args) => {
    const all = around.onward(agency, 'HAS_SECTION', 'Section');
    const document = latestStating(around, all, args, true);
    const isAnyAsked = Object.values(args).some((one) => one !== null && one !== undefined);
    if (document === null) return { document, things: isAnyAsked ? [] : asListed(all) };
    return { document, things: inReadingOrder(around, document, asListed(statedBy(around, all, { document }))) };
  },
}; // prettier-ignore

const changeEvents: Hanging = { type: 'ChangeEvent', takes: [], of: (around, thing) => ({ things: usually(around.backward(thing, 'INVOLVES', 'ChangeEvent')) }) }; // prettier-ignore

const relatives = (of: typeof ancestors): Hanging => ({
  type: 'Agency',
  takes: ['relation'],
  of: (around, agency, { relation }) => of(around, agency, relation),
  through: { selection: 'distance agency { id }', mark: ({ distance }) => `${String(distance)} away` },
});

const subordinates: Hanging = {
  type: 'Agency',
  takes: ['relation'],
  of: (around, agency, { relation }) => {
    const [name = 'SUBORDINATE_TO'] = relation === undefined ? [] : relationsOf(relation);
    return { things: usually(around.backward(agency, name, 'Agency')), mark: () => `${name} STATED` };
  },
  through: { selection: 'relation basis agency { id }', mark: ({ relation, basis }) => `${String(relation)} ${String(basis)}` }, // prettier-ignore
};

const FIGURES = ['document', 'fiscalYear', 'stage', 'label', 'contains'];
const OF_FINDINGS = ['rule', 'severity'];

const namings: Hanging = { type: 'Naming', takes: [], of: (around, thing) => ({ things: usually(around.backward(thing, 'GIVEN_TO', 'Naming')) }) }; // prettier-ignore

/** By type and field. */
export const HANGING: Readonly<Record<string, Hanging>> = {
  'Agency.budgetLines': onOne('HAS_LINE', 'BudgetLine', FIGURES),
  'Agency.measures': onOne('HAS_LINE', 'FiscalMeasure', FIGURES),
  'Agency.responsibilities': held('RESPONSIBLE_FOR', 'Responsibility', asListed, true),
  'Agency.leaderPosts': held('HAS_POST', 'LeaderPost'),
  'Agency.sections': sectionsOfAgency,
  'Agency.ancestors': relatives(ancestors),
  'Agency.descendants': relatives(descendants),
  'Agency.siblings': { type: 'Agency', takes: ['relation'], of: (around, agency, { relation }) => ({ things: siblings(around, agency, relation) }) },
  'Agency.subordinates': subordinates,
  'Agency.documents': onOne('STATED_IN', 'Document', [], by({ by: 'fiscalYear', descending: true })),
  'Agency.findings': {
    type: 'Finding',
    takes: ['document', ...OF_FINDINGS],
    of: (around, agency, args) => ({ things: usually(chosenBy(around, around.all('Finding'), { ...args, agency: agency.id })) }), // prettier-ignore
  },
  'Agency.decisions': { type: 'Decision', takes: [], of: (around, agency) => ({ things: usually(around.backward(agency, 'DECIDED_FOR', 'Decision')) }) }, // prettier-ignore
  'Agency.namings': namings,
  'Topic.namings': namings,
  'Section.responsibilities': held('RESPONSIBLE_FOR', 'Responsibility', asListed, true),
  'Section.leaderPosts': held('HAS_POST', 'LeaderPost'),
  'Section.staffingQuotas': held('HAS_QUOTA', 'StaffingQuota'),
  'Document.agencies': ofDocument('Agency'),
  'Document.budgetLines': ofDocument('BudgetLine', FIGURES.slice(1)),
  'Document.findings': ofDocument('Finding', OF_FINDINGS),
  'Document.responsibilities': ofDocument('Responsibility'),
  'Document.sections': ofDocument('Section'),
  'Document.changeEvents': ofDocument('ChangeEvent'),
  'Agency.changeEvents': changeEvents,
  'Section.changeEvents': changeEvents,
  'Document.passages': { type: 'Passage', takes: [], of: (around, document) => ({ things: usually(around.backward(document, 'PASSAGE_OF', 'Passage')) }) }, // prettier-ignore
  'Topic.budgetLines': ofTopic('BudgetLine', usually),
  'Topic.responsibilities': ofTopic('Responsibility'),
  'Topic.sections': ofTopic('Section'),
  'Division.agencies': {
    type: 'Agency',
    takes: [],
    of: (around, division) => ({
      things: usually(around.all('Agency').filter((agency) => around.onward(agency, 'IN_DIVISION', 'Division').some((one) => withinOf(around, one).includes(division)))),
    }),
  },
  'FunctionClass.budgetLines': ofClass,
  'EconomicClass.budgetLines': ofClass,
  'BudgetLine.parts': { type: 'BudgetLine', takes: [], of: (around, line) => ({ things: asListed(around.backward(line, 'PART_OF', 'BudgetLine')) }) }, // prettier-ignore
}; // prettier-ignore

/** Arguments of lists of the root beside those of every list. */
export const ROOT_ARGUMENTS: Readonly<Partial<Record<Type, readonly string[]>>> = {
  Agency: ['filter'],
  Document: ['fiscalYear', 'kind', 'publisher'],
  BudgetLine: ['agency', ...FIGURES, 'topic'],
  Finding: ['agency', 'document', ...OF_FINDINGS],
  StaffingQuota: ['agency', 'document', 'measure'],
  Topic: ['kind'],
};
