import { publisher } from './01-publisher';
import { title } from './02-title';
import { staffingTypes } from './03-staffing-types';
import { documentKind } from './04-document-kind';
import { sectionEndings } from './05-section-endings';
import { falseErrors } from './06-false-errors';
import { traditional } from './07-traditional';
import { refused } from './08-refused';
import { unnumberedSections } from './09-unnumbered-sections';
import { posts } from './10-posts';
import { noDuties } from './11-no-duties';
import { contradictions } from './12-contradictions';
import { secondBody } from './13-second-body';
import { cellALine } from './14-cell-a-line';
import { units } from './15-units';
import { single } from './16-single';
import { wordsForPlaces } from './21-words';
import { tables } from './22-tables';
import { structure } from './23-structure';
import { checks } from './24-checks';
import type { FaultKind } from './fault';

/** What first contact with other publishers found, kind by kind; the inputs are invented, their form is real. */
export const FAULT_KINDS: readonly FaultKind[] = [
  publisher,
  title,
  staffingTypes,
  documentKind,
  sectionEndings,
  falseErrors,
  traditional,
  refused,
  unnumberedSections,
  posts,
  noDuties,
  contradictions,
  secondBody,
  cellALine,
  units,
  single,
  ...wordsForPlaces,
  ...tables,
  ...structure,
  ...checks,
];
