import { FieldResolver, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { BudgetLine } from '../budget/budget-line.type';
import { statingStep } from '../core/latest-source';
import { ITSELF } from '../core/paths';
import { Cost, READS_ALL_OF_ONE, SCANS_A_KIND } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Section } from '../section/section.type';
import { recordsPath } from './agency-records';
import { BUDGET_LINES, SECTIONS } from './comparing';
import { AgencyRecord, FactOfYear } from './history.type';
import { DATED, throughYears } from './through-years';

/** Whatever is asked of the thing, the documents decide. */
const ALWAYS_STATED = { ...statingStep(DATED), at: ITSELF };

const THROUGH_YEARS =
  'The same thing in every document that speaks for a year, the earliest first, itself among them: from each to the next by name or by likeness, as far as that holds. Empty where no such document lists it.';

@Resolver(() => Agency)
export class AgencyHistoryResolver {
  @FieldResolver(() => [AgencyRecord], {
    description: 'What each document states of it, the earliest year first and those of no year last.',
  })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, usually: 3 })
  history(): Path<readonly AgencyRecord[]> {
    return recordsPath();
  }
}

@Resolver(() => Section)
export class SectionHistoryResolver {
  @FieldResolver(() => [FactOfYear], { description: THROUGH_YEARS })
  @PathField
  @Cost({ reads: SCANS_A_KIND, usually: 3 })
  throughYears(): Path<readonly FactOfYear[]> {
    return throughYears(
      { relation: 'HAS_SECTION', kinds: ['Section'], reads: ['name', 'aliases'] },
      [{ relation: 'RESPONSIBLE_FOR', direction: 'out', reads: ['text'], then: [ALWAYS_STATED] }],
      SECTIONS,
    );
  }
}

@Resolver(() => BudgetLine)
export class BudgetLineHistoryResolver {
  @FieldResolver(() => [FactOfYear], { description: THROUGH_YEARS })
  @PathField
  @Cost({ reads: SCANS_A_KIND, usually: 3 })
  throughYears(): Path<readonly FactOfYear[]> {
    return throughYears(
      {
        relation: 'HAS_LINE',
        kinds: ['BudgetLine'],
        reads: ['label', 'path', 'printed', 'fiscalYear', 'stage', 'scope', 'fen'],
      },
      [{ relation: 'CLASSIFIED_AS', direction: 'out', reads: ['code'] }],
      BUDGET_LINES,
    );
  }
}
