/** Tables that hold data, against those that only lay a page out. */
import { attribute, type Element, stepsOf } from './page';

const LONGEST_CELL = 2000;

/** A table holds data where rows have several cells, none holds a table, and no cell is an article. */
export function isDataTable(table: Element): boolean {
  let [rows, wide, cells, length] = [0, 0, 0, 0];
  for (const step of stepsOf(table)) {
    if (step.kind === 'TEXT') length += step.text.trim().length;
    else if (step.kind === 'OPEN') {
      if (step.element === table) continue;
      if (step.element.tagName === 'table') return false;
      if (step.element.tagName === 'tr') [rows, cells] = [rows + 1, 0];
      else if (isCell(step.element)) {
        [cells, length] = [cells + 1, 0];
        if (cells === 2) wide += 1;
      }
    } else if (isCell(step.element) && length > LONGEST_CELL && rows < 3) return false;
  }
  return wide >= 2;
}

export const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

/** Far more than any table has; what a page claims beyond is not believed. */
const MOST_SPANNED = 1000;

export function spanned(cell: Element, name: 'colspan' | 'rowspan'): number {
  const told = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isFinite(told) ? Math.min(Math.max(told, 1), MOST_SPANNED) : 1;
}
