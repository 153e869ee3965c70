import type { Outline } from '../../outline.types';
import { type SectionName, sectionName } from './section-names';

/** A section that a row of a table names, with its offsets in the text. */
export interface SectionRow extends SectionName {
  readonly start: number;
  readonly end: number;
}

const HEAD = /^(?:内设(?:机构|科室|股室|处室)(?:名称)?|(?:科室|股室|处室)名称)$/;
const CELL = /[^\s|｜]+/g;
const ORDINAL = /^[0-9]{1,3}[.、]?$/;
const LONGEST_ROW = 240;

/** Rows below a line of several cells of which one is 内设机构名称, 科室名称 …; the first line that is no row ends them. */
export function sectionRows({ text }: Outline): readonly SectionRow[] {
  const rows: SectionRow[] = [];
  let inside = false;
  let from = 0;
  while (from < text.length) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const start = from;
    from = to + 1;
    if (to - start > LONGEST_ROW) inside = false;
    else if (inside || HINT.test(text.slice(start, to))) {
      const cells = [...text.slice(start, to).matchAll(CELL)];
      if (!inside) inside = cells.length > 1 && cells.some(([cell]) => HEAD.test(cell));
      else if (cells.length > 0) {
        const cell = cells.find(([words]) => !ORDINAL.test(words));
        const name = cell && cells.length > 1 ? sectionName(cell[0]) : null;
        inside = name !== null;
        if (cell && name) rows.push({ ...name, start: start + cell.index, end: start + cell.index + cell[0].length });
      }
    }
  }
  return rows;
}

const HINT = /内设|[科股处]室名称/;
