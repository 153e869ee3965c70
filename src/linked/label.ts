/** What a person calls a thing, from its own properties. */
import type { GraphNode } from '../domain/model';

/** Those that labels are made of. */
export const LABEL_PROPERTIES: readonly string[] = [
  'name', 'title', 'source', 'label', 'printed', 'unit', 'text', 'message', 'staffingType', 'measure', 'count',
  'earlierName', 'laterName', 'verdict', 'givenName',
]; // prettier-ignore

const LONGEST = 120;

export function labelOf(node: GraphNode): string {
  const label = fullLabel(node);
  return label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label;
}

function fullLabel({ kind, id, properties }: GraphNode): string {
  switch (kind) {
    case 'Agency':
    case 'Section':
    case 'Topic':
    case 'Division':
    case 'FunctionClass':
    case 'EconomicClass':
    case 'Scenario':
      return properties.name;
    case 'Document':
      return properties.title ?? properties.source ?? id;
    case 'Responsibility':
    case 'Passage':
    case 'ChangeEvent':
      return properties.text;
    case 'StaffingQuota':
      return `${properties.staffingType ?? '编制'} ${properties.count}`;
    case 'LeaderPost':
      return `${properties.title} ${properties.count}`;
    case 'BudgetLine':
    case 'FiscalMeasure':
      return [properties.label, properties.printed, properties.unit].filter((part) => part !== null).join(' ');
    case 'Finding':
      return properties.message;
    case 'Decision':
      return `${properties.earlierName ?? '？'} → ${properties.laterName ?? '？'}: ${properties.verdict}`;
    case 'ScenarioChange':
      return properties.title;
    case 'Naming':
      return properties.givenName;
    case 'Contribution':
      return id;
  }
}
