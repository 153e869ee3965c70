import type { ChangeEventFact, DocumentFact, DutyFact, SectionFact, StaffingFact } from '../../../src/domain/fact';
import { extractChangeEvents } from '../../../src/ingest/extract/change-events';
import { extractDocument } from '../../../src/ingest/extract/document';
import { extractDuties } from '../../../src/ingest/extract/duties';
import { extractOrganisations } from '../../../src/ingest/extract/organisations';
import type { OrganisationIndex } from '../../../src/ingest/extract/reading';
import { extractSections } from '../../../src/ingest/extract/sections';
import { extractStaffing } from '../../../src/ingest/extract/staffing';
import { outline } from '../../../src/ingest/outline';

export interface ReadStructure {
  readonly document: DocumentFact;
  readonly organisations: OrganisationIndex;
  readonly sections: readonly SectionFact[];
  readonly declared: readonly (readonly [string, number])[];
  readonly duties: readonly DutyFact[];
  readonly staffing: readonly StaffingFact[];
  readonly changes: readonly ChangeEventFact[];
}

/** Everything but money, read from a text. */
export function readStructure(text: string): ReadStructure {
  const tree = outline(text);
  const document = extractDocument(tree);
  const organisations = extractOrganisations(tree, document);
  const reading = { outline: tree, document, organisations };
  const { sections, declared } = extractSections(reading);
  return {
    document,
    organisations,
    sections,
    declared: declared.map(({ what, count }) => [what, count] as const),
    duties: extractDuties(reading, sections),
    staffing: extractStaffing(reading, sections),
    changes: extractChangeEvents(reading, sections),
  };
}
