/** What a cell says where a figure is expected. */
import { blankAt, numberAt } from '../../text/numbers';
import { toHalfWidth } from '../../text/width';

export interface CellFigure {
  /** Digits half-width and without commas, with its sign; 无 and the blanks of a template as printed. */
  readonly value: string;
  readonly placeholder: boolean;
  /** Printed behind the figure in its own cell: 3人, 12.5%; null where the cell holds nothing else. */
  readonly unit: string | null;
}

/** Marks that stand for no figure: a blank is not zero. */
const NO_FIGURE = /^[-—–－―─/\\…·.．]{0,6}$/;
const UNIT = /^(?:[%％‰]|[万亿千]?元|[人名个辆台套项次件家户])$/;
const SIGN = /^[-－−+＋]/;
/** A cell with more characters holds words. */
const LONGEST = 32;

/** Whether a cell says that there is nothing to say. */
export const isBlank = (text: string): boolean => text.length <= 6 && NO_FIGURE.test(text);

/** The figure that a cell consists of; null where it is blank or holds other words. */
export function figureOf(text: string): CellFigure | null {
  if (text === '' || text.length > LONGEST) return null;
  if (text === '无') return { value: text, placeholder: false, unit: null };
  const sign = SIGN.test(text) ? 1 : 0;
  const number = numberAt(text, sign) ?? blankAt(text, sign);
  if (!number) return null;
  const behind = text.slice(number.end);
  if (behind !== '' && !UNIT.test(behind)) return null;
  const minus = sign === 1 && !/^[+＋]/.test(text);
  return {
    value: `${minus ? '-' : ''}${number.value}`,
    placeholder: number.placeholder,
    unit: behind === '' ? null : toHalfWidth(behind),
  };
}

/** A whole number in digits, -1 for anything else. */
export function wholeNumber(text: string): number {
  return /^[0-9]{1,7}$/.test(text) ? Number(text) : -1;
}
