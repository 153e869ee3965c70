/** What stands above the rows of a table: its name, its unit, its date. */
import type { Line } from '../../outline/lines';
import { cellAt } from './shapes';
import type { Cell } from '../table';

export interface Above {
  readonly caption: Cell | null;
  readonly remarks: readonly Cell[];
  /** Lines that belong to the table alone: its remarks. The caption stays among the lines of the text. */
  readonly taken: readonly number[];
  readonly captionLine: number | null;
}

/** `单位：万元`, `编制单位：某局 金额单位：元`, `截止时间：2021年12月31日`, `公开01表`. */
const REMARK =
  /(?:单位[：:].{0,8}(?:元|人|名|个)|^公开\d{1,2}表|^[（(]?单位[：:]?(?:[百千万亿]{0,2}元|[人名个辆台])(?![\u4e00-\u9fff])|(?:时间|日期)[：:].{0,12}日$|^(?:部门|单位|编制单位|单位名称|预算单位)[^：:]{0,8}[：:])/;
const LONGEST_REMARK = 60;
const LONGEST_CAPTION = 48;
const SENTENCE = /[。；;，]|[：:]$/;
const MOST_LINES = 5;

/** Whether a line of several cells says something of the table below it and is no row: 部门名称：某局  单位：万元. */
export const isRemarkRow = (line: Line): boolean => /[：:]/.test(line.text) && isRemark(line);

export const isRemark = ({ text }: Line): boolean => isRemarkText(text.replace(/\s+/g, ''));

/** @param words without white space */
export const isRemarkText = (words: string): boolean => words.length <= LONGEST_REMARK && REMARK.test(words);

/** @param least index of the first line that can belong to this table: the one before ends there */
export function aboveTable(text: string, lines: readonly Line[], first: number, least: number): Above {
  const remarks: Cell[] = [];
  const taken: number[] = [];
  for (let at = first - 1; at >= least && first - at <= MOST_LINES; at -= 1) {
    const line = lines[at] as Line;
    if (isRemark(line)) {
      remarks.unshift(cellAt(text, line.start, line.end));
      taken.unshift(at);
      continue;
    }
    const words = line.text.replace(/\s+/g, '');
    if (words.length > LONGEST_CAPTION || SENTENCE.test(words)) break;
    return { caption: cellAt(text, line.start, line.end), remarks, taken, captionLine: at };
  }
  return { caption: null, remarks, taken, captionLine: null };
}
