import type { FindingFact } from '../../domain/fact';
import { anotherBodySpeaks } from './another-body-speaks';
import { anotherUnitNamed } from './another-unit-named';
import { balancedChanges } from './balanced-changes';
import { changeAgainstYears } from './change-against-years';
import type { Check, Checked } from './check';
import { comparedWithPlan } from './compared-with-plan';
import { declaredCount } from './declared-count';
import { directionWords } from './direction-words';
import { headingYear } from './heading-year';
import { incomeAgainstExpenditure } from './income-against-expenditure';
import { partLargerThanWhole } from './part-larger-than-whole';
import { partsAgainstTotal } from './parts-against-total';
import { percentageAgainstAmounts } from './percentage-against-amounts';
import { placeholders } from './placeholders';
import { publisherOpen } from './publisher-open';
import { ratioOfNothing } from './ratio-of-nothing';
import { repeatedPassage } from './repeated-passage';
import { sameMeasureTwice } from './same-measure-twice';
import { sharesAboveWhole } from './shares-above-whole';
import { sideMisnamed } from './side-misnamed';
import { staffingSums } from './staffing-sums';
import { tableSums } from './table-sums';

/**
 * Every check, in the order in which a reader wants to be told: first what is missing or meant for somebody else, since
 * that explains much of what follows; then the document's frame; then sums, from the whole to its parts; then changes and
 * shares, which are judged against those sums; wording last. No check depends on another's findings.
 */
export const CHECKS: readonly Check[] = [
  placeholders,
  publisherOpen,
  anotherBodySpeaks,
  anotherUnitNamed,
  headingYear,
  declaredCount,
  staffingSums,
  incomeAgainstExpenditure,
  partsAgainstTotal,
  tableSums,
  partLargerThanWhole,
  sameMeasureTwice,
  changeAgainstYears,
  percentageAgainstAmounts,
  sharesAboveWhole,
  ratioOfNothing,
  balancedChanges,
  directionWords,
  comparedWithPlan,
  sideMisnamed,
  repeatedPassage,
];

/** What a document contradicts, in the order of the checks and, within one, of the text. */
export function runChecks(checked: Checked): FindingFact[] {
  return CHECKS.flatMap((check) => [...check.run(checked)].sort((a, b) => placeOf(a) - placeOf(b)));
}

const placeOf = ({ quotes }: FindingFact): number => quotes[0]?.start ?? 0;
