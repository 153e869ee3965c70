/**
 * Many statements side by side, a row each: a million of them take as much room as some ten thousand objects. A row stands
 * for one statement of one thing, and rows are in the order of the ids of their things.
 */

/** For each row some numbers: those from its start to the start of the next. */
export interface Lists {
  /** One more than there are rows. */
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Instead of a year that no text tells; older than any. */
export const UNKNOWN_YEAR = -1;

/** As `Statement` has them, with numbers for names: equal where those are equal. */
export interface StatementColumns {
  readonly size: number;
  /** NaN where there is no number. */
  readonly amounts: Float64Array;
  readonly holders: Int32Array;
  readonly years: Int32Array;
  /** Places in `stageNames`. */
  readonly stages: Uint16Array;
  readonly stageNames: readonly string[];
  readonly isOfDepartment: Uint8Array;
  readonly isSuperseded: Uint8Array;
  readonly names: Int32Array;
  /** The first row of the same holder and year with the same name and amount. */
  readonly sayings: Int32Array;
  /** The first row of the same holder and year about the same thing in the same list; null where each is about itself alone. */
  readonly entries: Int32Array | null;
  /** The lists of which it is an item, below `lists`: one at least. */
  readonly wholes: Lists;
  readonly lists: number;
  /** Rows of what is above it. */
  readonly above: Lists;
  /** Whether several things are stated of the same holder and year: then a text lists them, and does not only mention one. */
  readonly isListed: Uint8Array;
  /** The first row of the same thing; null where each thing is stated once. */
  readonly things: Int32Array | null;
  /** All rows by holder, year and row. */
  readonly order: Int32Array;
  /** By holder: whether a text tells who it is, and the holders above it. */
  readonly isKnownHolder: Uint8Array;
  readonly superiors: Lists;
}
