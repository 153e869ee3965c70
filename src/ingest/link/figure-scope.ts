/**
 * Whom a figure counts: a body alone, or with its subordinate units. A document that names units of its publisher speaks of
 * all together, whether a sentence names the publisher or leaves the name out; of the publisher alone where it says so, or
 * where it states the same figure of another body beside it.
 */
import type { AmountFact, Extraction } from '../../domain/fact';
import { groupBy } from '../../text/group-by';
import { nameKey } from '../../text/fold';
import type { Holders } from './agencies';

export type FigureScope = 'OWN' | 'DEPARTMENT';

/** Behind the name of a body: its own offices, without its units. */
const WITHOUT_UNITS = /(?:本级|本部|机关)[）)]?$/;

/** @param agencies whose each amount is; null where nothing tells */
export function figureScopes(
  { organisations, amounts }: Extraction,
  holders: Holders,
  agencies: ReadonlyMap<AmountFact, string | null>,
): (amount: AmountFact) => FigureScope {
  // A unit calls its budget 部门预算, too: that there are units tells, and no title.
  const { publisher } = holders;
  const hasUnits = organisations.some(({ name, parent, quote }) => {
    const [unit, above] = [name, parent].map((one) => holders.agency(one, quote));
    return publisher !== null && above === publisher && unit !== publisher;
  });
  const isOthers = (amount: AmountFact): boolean => agencies.get(amount) !== publisher;
  const bySubject = groupBy(amounts, subjectOf);
  /** Stated of several bodies beside each other, and no whole that the others are parts of. */
  const isBesideOthers = (amount: AmountFact): boolean =>
    (bySubject.get(subjectOf(amount)) ?? []).some(
      (other) => isOthers(other) && (other.parent === null || amounts[other.parent] !== amount),
    );
  return (amount) => {
    if (!hasUnits || isOthers(amount)) return 'OWN';
    const { organisation } = amount;
    return organisation !== null && (WITHOUT_UNITS.test(organisation) || isBesideOthers(amount)) ? 'OWN' : 'DEPARTMENT';
  };
}

const subjectOf = ({ label, fiscalYear, stage }: AmountFact): string =>
  JSON.stringify([nameKey(label), fiscalYear, stage]);
