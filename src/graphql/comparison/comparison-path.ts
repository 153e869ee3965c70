/** What is read for a comparison: everything of the agency, with the documents that state it, in one call. */
import type { Kind, Relation } from '../../domain/model';
import type { Filter } from '../../store/graph-store';
import { statingStep } from '../core/latest-source';
import type { Step, StepResult } from '../plan/path';
import { decisionsStep } from './decisions-of';

const LISTS = [
  'sectionChanges',
  'dutyChanges',
  'sectionDutyChanges',
  'staffingChanges',
  'leaderPostChanges',
  'budgetLineChanges',
] as const;
export type ListName = (typeof LISTS)[number];

/** Place of the step that leads to what people decided. */
export const DECISIONS = 5;

/** Whose things are compared. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

export const comparisonSteps = ({ to }: Years): readonly Step[] => stepsOfBody({ fiscalYear: { to } });

/** @param documents which ones tell anything */
export function stepsOfBody(documents: Filter): readonly Step[] {
  const stated = (list: ListName, alsoFor: readonly ListName[] = []): Step => ({
    ...statingStep(documents),
    at: [[list, 'fromDocuments'], [list, 'toDocuments'], [list, 'otherDocuments']], // prettier-ignore
    alsoFor,
  });
  const held = (relation: Relation, kind: Kind, list: ListName, rest: Partial<Step>): Step => ({
    relation,
    direction: 'out',
    kinds: [kind],
    at: (['changes', 'doubtful'] as const).flatMap((part) => [[list, part, 'earlier'], [list, part, 'later']]), // prettier-ignore
    then: [stated(list, (rest.alsoFor ?? []) as readonly ListName[])],
    ...rest,
  });
  const quotas = held('HAS_QUOTA', 'StaffingQuota', 'staffingChanges', { reads: ['staffingType', 'measure', 'count'] });
  const posts = held('HAS_POST', 'LeaderPost', 'leaderPostChanges', { reads: ['title', 'rank', 'count'] });
  const ofSections = ['sectionDutyChanges', 'staffingChanges', 'leaderPostChanges'] as const;
  return [
    held('HAS_SECTION', 'Section', 'sectionChanges', {
      reads: ['name', 'aliases'],
      alsoFor: ofSections,
      then: [
        stated('sectionChanges', ofSections),
        // What they do tells sections of other names apart.
        held('RESPONSIBLE_FOR', 'Responsibility', 'sectionDutyChanges', { reads: ['text'], alsoFor: ['sectionChanges', ...ofSections] }), // prettier-ignore
        quotas,
        posts,
      ],
    }),
    held('RESPONSIBLE_FOR', 'Responsibility', 'dutyChanges', { reads: ['text'] }),
    quotas,
    posts,
    held('HAS_LINE', 'BudgetLine', 'budgetLineChanges', {
      reads: ['label', 'path', 'printed', 'fiscalYear', 'stage', 'scope', 'fen'],
      then: [
        stated('budgetLineChanges'),
        { relation: 'CLASSIFIED_AS', direction: 'out', alsoFor: ['budgetLineChanges'], at: [], reads: ['code'] },
      ],
    }),
    { ...decisionsStep(LISTS.flatMap((list) => [[list, 'changes', 'decision'], [list, 'doubtful', 'decision']])), alsoFor: LISTS }, // prettier-ignore
  ];
}

/** What `comparisonSteps` came upon. */
export type Found = readonly StepResult[];
