import type { DocumentKind } from '../../src/domain/fact';

/** One of these is right. */
type OneOf = string | readonly string[];

/**
 * The right facts of an input, one line each, in the notation of notation.ts. A kind that is left out is not asked; of
 * one that is stated every fact counts, so what is not listed must not be read.
 */
export interface Right {
  readonly kind?: DocumentKind;
  readonly year?: number | null;
  readonly publisher?: string | null;
  readonly title?: string | null;
  readonly organisations?: readonly OneOf[];
  readonly aliases?: readonly OneOf[];
  readonly parents?: readonly OneOf[];
  readonly sections?: readonly OneOf[];
  readonly duties?: readonly OneOf[];
  readonly staffing?: readonly OneOf[];
  readonly amounts?: readonly OneOf[];
  readonly changes?: readonly OneOf[];
  readonly stages?: readonly OneOf[];
  /** Names that must be read, as a body or as a section. */
  readonly named?: readonly string[];
  /** For each finding of severity ERROR a figure that its quotes hold. */
  readonly errors?: readonly string[];
}

/** An invented input in the form of a real document. */
export interface Fault {
  readonly name: string;
  readonly text: string;
  readonly right: Right;
  /** The wrong words of a contradiction and the right ones: with these put in, no finding is an ERROR. */
  readonly repair?: readonly [wrong: string, right: string];
}

/** Inputs that one kind of fault shows in. */
export interface FaultKind {
  readonly title: string;
  readonly faults: readonly Fault[];
}
