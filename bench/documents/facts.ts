/**
 * The facts that a generated text was made to state: those of gold (`tests/evaluate/expected.ts`), each with the place
 * where it stands.
 */
import type {
  ExpectedAmount,
  ExpectedDuty,
  ExpectedOrganisation,
  ExpectedSection,
  ExpectedStaffing,
} from '../../tests/evaluate/expected';

/** What a figure takes part in: `total` of the division, or one of its parts. A division is complete. */
export interface InDivision {
  readonly division: string;
  readonly role: 'total' | 'part';
}

export type Fact =
  | ({ readonly of: 'organisation' } & ExpectedOrganisation)
  | ({ readonly of: 'section' } & ExpectedSection)
  | ({ readonly of: 'duty' } & ExpectedDuty)
  | ({ readonly of: 'staffing'; readonly sums?: readonly InDivision[] } & ExpectedStaffing)
  | ({ readonly of: 'amount'; readonly sums?: readonly InDivision[] } & ExpectedAmount);

export type FactOf<K extends Fact['of']> = Extract<Fact, { readonly of: K }>;

/** A fact with its half-open range of UTF-16 offsets. */
export interface Placed<F extends Fact = Fact> {
  readonly fact: F;
  readonly start: number;
  readonly end: number;
}

/** How much of a duty gold keeps at its begin and its end. */
const HEAD = 12;
const TAIL = 8;

export function headAndTail(text: string): Pick<ExpectedDuty, 'head' | 'tail'> {
  const flat = text.replace(/\s+/gu, '');
  return { head: flat.slice(0, HEAD), tail: flat.slice(-TAIL) };
}
