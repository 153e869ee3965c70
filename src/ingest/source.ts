import type { Span } from '../domain/fact';
import type { Places } from './formats/places';

/** A file as it came in, before anything is known about it. */
export interface SourceFile {
  /** Name for people and for the `source` of the document: a file name, not a path of this machine. */
  readonly name: string;
  /** Where it lies, for messages to the person who passed it; never stored. */
  readonly path?: string;
  readonly bytes: Uint8Array;
}

/** A file read into plain text. Spans of facts are UTF-16 offsets into `text`. */
export interface SourceText {
  readonly source: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly text: string;
  /** The tables that the file marks as such, in order; null where it marks nothing and its lines are those of a printer. */
  readonly laidOut: readonly LaidOutTable[] | null;
  /** Where its words stand in the file; null where the file has no places that a person could look for. */
  readonly places: Places | null;
}

/** A table of a file that knows its cells. Its words stand in the text like all others. */
export interface LaidOutTable extends Span {
  readonly rows: readonly (readonly LaidOutCell[])[];
}

/** The span of its words; empty where it is blank. */
export interface LaidOutCell extends Span {
  /** Columns and rows that it covers. */
  readonly across: number;
  readonly down: number;
}
