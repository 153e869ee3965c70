import type { Change, DocumentKind, Stage, StaffingMeasure } from '../../src/domain/fact';

/**
 * What a careful reader finds in one document, in the one shape that the matching rules compare with.
 * `optional` marks what a reader may or may not count: finding it is no extra, lacking it is no miss.
 */
export interface Expected {
  readonly document: ExpectedDocument;
  readonly organisations: readonly ExpectedOrganisation[];
  readonly sections: readonly ExpectedSection[];
  readonly duties: readonly ExpectedDuty[];
  readonly staffing: readonly ExpectedStaffing[];
  readonly amounts: readonly ExpectedAmount[];
}

/** Each field holds every answer that is right, null for unknown; an empty list is not asked. */
export interface ExpectedDocument {
  readonly kind: readonly DocumentKind[];
  readonly fiscalYear: readonly (number | null)[];
  readonly publisher: readonly (string | null)[];
}

interface MayBeOptional {
  readonly optional: boolean;
}

export interface ExpectedOrganisation extends MayBeOptional {
  readonly name: string;
  readonly aliases: readonly string[];
  /** undefined where the gold does not say. */
  readonly parent: string | null | undefined;
}

export interface ExpectedSection extends MayBeOptional {
  readonly organisation: string | null;
  readonly name: string;
  readonly kind: 'INTERNAL' | 'BRANCH' | undefined;
}

export interface ExpectedDuty extends MayBeOptional {
  readonly organisation: string | null;
  readonly section: string | null;
  readonly label: string | null;
  /** First and last characters without white space. */
  readonly head: string;
  readonly tail: string;
}

export interface ExpectedStaffing extends MayBeOptional {
  readonly organisation: string | null;
  readonly section: string | null;
  readonly post: string | null;
  /** Names of the kind of staffing that are right; null where none is named. */
  /** Names of the post of which each is right, where several are. */
  readonly posts?: readonly string[];
  readonly staffingTypes: readonly (string | null)[];
  readonly measure: StaffingMeasure | undefined;
  readonly count: number;
}

export type ExpectedChange = Pick<Change, 'base' | 'direction' | 'amount' | 'percent'>;

export interface ExpectedAmount extends MayBeOptional {
  /** null stands for the figures of the whole department: null or the publisher is right. */
  readonly organisation: string | null;
  /** Labels that are right, the best first; each may be a path with the outermost label first. */
  readonly paths: readonly (readonly string[])[];
  /** null where only a change is stated. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly fiscalYear: number | null | undefined;
  readonly asOf: string | null | undefined;
  readonly stage: Stage | undefined;
  readonly change: ExpectedChange | null;
}
