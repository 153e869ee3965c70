/**
 * A table, whatever it came from: a text that lost its lines, a PDF, a spreadsheet, a page. It knows cells and spans and
 * nothing of how they were found.
 */
import type { Span } from '../../domain/fact';

/** One cell; its span is where its words stand in the plain text, empty where the cell is blank. */
export interface Cell extends Span {
  /** Its words without white space and line breaks. */
  readonly text: string;
  /** Columns and rows that it covers. */
  readonly across: number;
  readonly down: number;
  /** White space in front of its words, in columns: how deep a row lies under the one above. */
  readonly indent: number;
}

export interface Table extends Span {
  /** 表名; null where none stands above. */
  readonly caption: Cell | null;
  /** What stands between the caption and the head: 单位：万元, 截止时间：2021年12月31日. */
  readonly remarks: readonly Cell[];
  /** Rows may be ragged: what a row leaves out is blank. */
  readonly rows: readonly (readonly Cell[])[];
}
