import type { Extraction } from '../../src/domain/fact';

/** What is read of a text that says nothing. */
export const NO_FACTS: Extraction = {
  document: { title: null, kind: 'OTHER', fiscalYear: null, publisher: null },
  organisations: [],
  sections: [],
  duties: [],
  staffing: [],
  amounts: [],
  declared: [],
  changes: [],
  findings: [],
};
