/** The things that another subgraph may refer to: whatever has an id. */
import { createUnionType } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { BudgetLine } from '../budget/budget-line.type';
import { FiscalMeasure } from '../budget/fiscal-measure.type';
import { ChangeEvent } from '../change-event/change-event.type';
import { EconomicClass, FunctionClass } from '../classification/classification.type';
import { Decision } from '../decision/decision.type';
import { Division } from '../division/division.type';
import { Document } from '../document/document.type';
import { Finding } from '../finding/finding.type';
import { Naming } from '../naming/naming.type';
import { Passage } from '../passage/passage.type';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';
import { Topic } from '../topic/topic.type';

const ENTITIES = [
  Agency,
  BudgetLine,
  ChangeEvent,
  Decision,
  Division,
  Document,
  EconomicClass,
  Finding,
  FiscalMeasure,
  FunctionClass,
  LeaderPost,
  Naming,
  Passage,
  Responsibility,
  Section,
  StaffingQuota,
  Topic,
] as const;

export const ENTITY_NAMES: ReadonlySet<string> = new Set(ENTITIES.map(({ name }) => name));

export const EntityUnion = createUnionType({
  name: '_Entity',
  description: '联邦实体: anything that has an id, by which other subgraphs refer to it (Apollo Federation).',
  types: () => ENTITIES,
});
