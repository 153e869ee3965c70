/**
 * What people take away of a reform on paper, as data: each figure with the facts that it is made from, each fact with the
 * words that state it. How it is laid out, `chapters.ts` says; how it is written down, one file a format.
 */
import type { Conflict, Step } from '../scenario/step';
import type { Fate } from '../scenario/plan';
import type { MeasureRow } from '../scenario/roll-up';
import type { CheckedTarget } from '../scenario/targets';
import type { StatedMeasure, ThingKind } from '../scenario/thing';

export interface ReportedScenario {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** Of all that its steps change. */
  readonly planHash: string;
  readonly baseYear: number;
  readonly createdBy: string;
  readonly createdAt: string;
  /** When somebody changed it last, or said something of it. */
  readonly changedAt: string;
  readonly comments: readonly { readonly text: string; readonly saidBy: string; readonly saidAt: string }[];
}

/** Where a text states a fact. */
export interface Note {
  /** From 1. */
  readonly number: number;
  /** Id of the fact in the graph. */
  readonly fact: string;
  readonly quote: string;
  readonly document: string;
  readonly documentTitle: string;
  /** Null where the document names none. */
  readonly fiscalYear: number | null;
  /** As people find it: page, cell, paragraph, offsets. */
  readonly place: string;
}

/** A figure of one body. */
export interface ReportedFigure {
  /** Of money in fen; null where no text states it. */
  readonly value: bigint | null;
  /** Whether there may be more: it is known of only some of the bodies that it was made of. */
  readonly isPartlyUnknown: boolean;
  /** Numbers of the notes of all that it is made from. */
  readonly notes: readonly number[];
  /** Numbers of the steps that set a part of it. */
  readonly steps: readonly number[];
}

export interface FigureOfBody {
  readonly measure: StatedMeasure;
  /** Null where the body was not there. */
  readonly before: ReportedFigure | null;
  /** Null where it ends. */
  readonly after: ReportedFigure | null;
}

export interface ReportedBody {
  readonly id: string;
  readonly name: string;
  /** Null for what was not there. */
  readonly nameBefore: string | null;
  readonly fate: Fate;
  /** Name of the body above it after all steps; null for none. */
  readonly above: string | null;
  readonly figures: readonly FigureOfBody[];
  readonly notes: readonly number[];
  readonly steps: readonly number[];
}

export interface ReportedThing {
  readonly id: string;
  readonly kind: Exclude<ThingKind, 'BODY'>;
  /** Of a duty its text. */
  readonly name: string;
  readonly nameBefore: string | null;
  readonly fate: Fate;
  /** Names of the body and the section that have it; null for what was not there. */
  readonly holderBefore: string | null;
  /** Null for what ends, or has no place yet. */
  readonly holderAfter: string | null;
  readonly isInHoldingArea: boolean;
  /** Of posts how many, of money in fen; null for what has no number. */
  readonly amountBefore: number | null;
  readonly amountAfter: number | null;
  readonly notes: readonly number[];
  readonly steps: readonly number[];
}

export interface OverlapSide {
  readonly duty: string;
  readonly text: string;
  readonly bodyBefore: string;
  /** Null where the duty ends, or has no place. */
  readonly bodyAfter: string | null;
  readonly notes: readonly number[];
}

/** Two duties that said the same in two bodies. */
export interface ReportedOverlap {
  readonly one: OverlapSide;
  readonly other: OverlapSide;
  /** From 0 to 1. */
  readonly score: number;
  /** Whether one body has both by now, or one of them ended. */
  readonly isResolved: boolean;
}

export const OPEN_POINT_KINDS = [
  'STEP_NOT_DONE',
  'BASE_CHANGED',
  'IN_HOLDING_AREA',
  'TOPIC_WITHOUT_HOLDER',
  'UNIT_WITHOUT_PARENT',
  'LEADERS_ABOVE_RULE',
  'LEADERS_BELOW_RULE',
  'PEOPLE_ABOVE_QUOTA',
  'TARGET_MISSED',
  'TARGET_UNKNOWN',
  'OVERLAP_LEFT',
  'NOT_COMPARED',
  'NOT_REVIEWED',
  'NOT_STATED',
] as const;
export type OpenPointKind = (typeof OPEN_POINT_KINDS)[number];

export interface OpenPoint {
  readonly kind: OpenPointKind;
  readonly text: string;
  /** Ids of what it is about. */
  readonly things: readonly string[];
  readonly notes: readonly number[];
}

export interface ReportedStep {
  readonly step: Step;
  /** What it is about, by name. */
  readonly about: readonly string[];
  readonly conflict: Conflict | null;
}

export interface Report {
  readonly scenario: ReportedScenario;
  /** Names of the bodies that it was begun with. */
  readonly scope: readonly string[];
  readonly steps: readonly ReportedStep[];
  readonly targets: readonly CheckedTarget[];
  readonly measures: readonly MeasureRow[];
  readonly bodies: readonly ReportedBody[];
  readonly things: readonly ReportedThing[];
  readonly overlaps: readonly ReportedOverlap[];
  readonly openPoints: readonly OpenPoint[];
  readonly notes: readonly Note[];
}
