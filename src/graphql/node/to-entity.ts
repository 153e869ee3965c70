import type { GraphNode } from '../../domain/model';
import { Agency } from '../agency/agency.type';
import { BudgetLine } from '../budget/budget-line.type';
import { FiscalMeasure } from '../budget/fiscal-measure.type';
import type { Entity } from '../core/entity';
import { Division } from '../division/division.type';
import { Document } from '../document/document.type';
import { Finding } from '../finding/finding.type';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';
import { Topic } from '../topic/topic.type';

/** A node of any kind as its GraphQL type; null for kinds that the schema does not show yet. */
export function toEntity(node: GraphNode): Entity | null {
  switch (node.kind) {
    case 'Document':
      return new Document(node);
    case 'Agency':
      return new Agency(node);
    case 'Section':
      return new Section(node);
    case 'Responsibility':
      return new Responsibility(node);
    case 'StaffingQuota':
      return new StaffingQuota(node);
    case 'LeaderPost':
      return new LeaderPost(node);
    case 'BudgetLine':
      return new BudgetLine(node);
    case 'FiscalMeasure':
      return new FiscalMeasure(node);
    case 'Topic':
      return new Topic(node);
    case 'Division':
      return new Division(node);
    case 'Finding':
      return new Finding(node);
    case 'FunctionClass':
    case 'EconomicClass':
    case 'ChangeEvent':
    case 'Scenario':
    case 'Decision':
      return null;
  }
}
