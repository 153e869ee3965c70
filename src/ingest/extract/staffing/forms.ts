import type { Span } from '../../../domain/fact';
import type { Outline } from '../../outline.types';

/** A count in a form that was copied as lines: `人员编制`, below it `24`. */
export interface FormCount extends Span {
  readonly label: string;
  readonly count: number;
}

const CELLS =
  /^[^\S\n]{0,8}((?:核定|年末|现有)?(?:(?:人员|行政|事业|机关|工勤|总)?编制(?:人数|数)?|实有(?:在职)?(?:人员|人数)|在[职编](?:人员|人数)|离?退休(?:人员|人数)|从业人数))[^\S\n]{0,8}[：:]?\n\s{0,12}([0-9]{1,5})[^\S\n]{0,4}[名人]?[^\S\n]{0,8}$/gm;
/** A label under another is the head of a column, and the number below it may number a row. */
const HEAD = /(?:名称|性质|形式|级别|规格|类型|类别|编制|人数|人员|数|备注|序号)$/;

/** Labels of staff that stand on a line of their own with nothing but a number on the next. */
export function formCounts({ text }: Outline): readonly FormCount[] {
  return [...text.matchAll(CELLS)].flatMap((match) => {
    const label = match[1] ?? '';
    const above = text.slice(Math.max(0, match.index - 60), match.index).trimEnd();
    if (HEAD.test(above)) return [];
    const start = match.index + match[0].indexOf(label);
    return [{ label, count: Number(match[2]), start, end: match.index + match[0].trimEnd().length }];
  });
}
