import type { StaffingMeasure } from '../../../domain/fact';

/** A number of posts or people inside a sentence, with its place there. */
export interface Count {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly post: string | null;
  readonly staffingType: string | null;
  readonly measure: StaffingMeasure;
  /** The body whose name stands in front of the kind: `福利院事业编制12名`. Undefined where the label names none. */
  readonly body?: string | null | undefined;
  /** The section that the words in front of a post name: `应急办（总值班室）主任1名`. */
  readonly section?: string;
}

/** Where a name stands in a sentence. */
export interface PlaceOfName {
  readonly at: number;
  readonly end: number;
}
