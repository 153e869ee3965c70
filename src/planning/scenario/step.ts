/** A step of a reform as it is written down: data, which the files of `steps/` give a meaning. */

export const STEP_KINDS = [
  'RENAME',
  'FOUND',
  'DISSOLVE',
  'MERGE',
  'SPLIT',
  'TRANSFER',
  'MOVE',
  'SET_QUOTA',
  'SET_POSTS',
  'END_DUTY',
  'NOTE',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A number of posts out of more. */
export interface Share {
  readonly thing: string;
  readonly count: number;
}

/** What one of the bodies that come out of a split gets. */
export interface SplitPart {
  readonly name: string;
  readonly things: readonly string[];
  readonly shares: readonly Share[];
}

export interface StepDetails {
  readonly kind: StepKind;
  /** Ids of what it is about. */
  readonly things: readonly string[];
  /** The new name. */
  readonly name: string | null;
  /** Id of where they go. */
  readonly to: string | null;
  /** What is founded. */
  readonly founds: 'BODY' | 'SECTION' | null;
  readonly staffingType: string | null;
  readonly title: string | null;
  readonly rank: 'HEAD' | 'DEPUTY' | null;
  readonly count: number | null;
  readonly parts: readonly SplitPart[];
  /** Why, in the words of who planned it. */
  readonly reason: string | null;
  /** When, ISO 8601 as exact as it is known. */
  readonly date: string | null;
  /** Number of the wave of the reform that it belongs to. */
  readonly wave: number | null;
}

export interface Step extends StepDetails {
  /** Its own within the scenario, wherever it stands among the others: 1 for the first that was added. */
  readonly id: number;
}

export const CONFLICT_CAUSES = [
  'NOT_IN_SCENARIO',
  'ENDED',
  'WRONG_KIND',
  'SAME_THING',
  'MISSING',
  'NOT_ASKED',
  'CYCLE',
  'DOES_NOT_ADD_UP',
  'NAME_TAKEN',
  'OUT_OF_RANGE',
  'BEFORE_BASE',
  'CHANGES_NOTHING',
  'STATED_OTHERWISE',
] as const;
export type ConflictCause = (typeof CONFLICT_CAUSES)[number];

/** Why a step is not applied. Nothing of it is. */
export interface Conflict {
  readonly step: number;
  /** Id of the thing that stands in its way; null where the step itself does. */
  readonly thing: string | null;
  readonly cause: ConflictCause;
  /** For people, with the names of things. */
  readonly message: string;
}

/** Thrown by a step and caught where steps are applied: whatever it did until then is dropped. */
export class StepRefused extends Error {
  constructor(
    readonly reason: ConflictCause,
    message: string,
    readonly thing: string | null = null,
  ) {
    super(message);
  }
}
