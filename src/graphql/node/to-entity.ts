import type { BranchedNode } from '../../store/graph-store';
import { Agency } from '../agency/agency.type';
import { BudgetLine } from '../budget/budget-line.type';
import { ChangeEvent } from '../change-event/change-event.type';
import { EconomicClass, FunctionClass } from '../classification/classification.type';
import { FiscalMeasure } from '../budget/fiscal-measure.type';
import { Fact, type Entity } from '../core/entity';
import { Decision } from '../decision/decision.type';
import { Division } from '../division/division.type';
import { Document } from '../document/document.type';
import { Finding } from '../finding/finding.type';
import { Naming } from '../naming/naming.type';
import { Passage } from '../passage/passage.type';
import type { Plan } from '../plan/path';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';
import { Topic } from '../topic/topic.type';

/** A node of any kind as its GraphQL type; null for kinds that the schema does not show yet. */
export function toEntity(node: BranchedNode, plan: Plan | null = null): Entity | null {
  switch (node.kind) {
    case 'Document':
      return new Document(node, plan);
    case 'Agency':
      return new Agency(node, plan);
    case 'Section':
      return new Section(node, plan);
    case 'Responsibility':
      return new Responsibility(node, plan);
    case 'StaffingQuota':
      return new StaffingQuota(node, plan);
    case 'LeaderPost':
      return new LeaderPost(node, plan);
    case 'BudgetLine':
      return new BudgetLine(node, plan);
    case 'FiscalMeasure':
      return new FiscalMeasure(node, plan);
    case 'Topic':
      return new Topic(node, plan);
    case 'Division':
      return new Division(node, plan);
    case 'Finding':
      return new Finding(node, plan);
    case 'Passage':
      return new Passage(node, plan);
    case 'FunctionClass':
      return new FunctionClass(node, plan);
    case 'EconomicClass':
      return new EconomicClass(node, plan);
    case 'Decision':
      return new Decision(node, plan);
    case 'Naming':
      return new Naming(node, plan);
    case 'ChangeEvent':
      return new ChangeEvent(node, plan);
    case 'Contribution':
    case 'Scenario':
    case 'ScenarioChange':
      return null;
  }
}

/** The same where it is stated by texts, else null. */
export function toFact(node: BranchedNode, plan: Plan | null = null): Fact | null {
  const entity = toEntity(node, plan);
  return entity instanceof Fact ? entity : null;
}
