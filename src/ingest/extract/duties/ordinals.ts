/** `一是…；二是…`: duties that one paragraph counts, each up to the full stop or semicolon in front of the next. */
import { parseChineseNumeral } from '../../../text/chinese-number';

export interface CountedItem {
  /** 一是 */
  readonly label: string;
  /** Offsets in the text: of its label, behind that, and its end. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const ORDINAL = /(^|[；;。：:，,])(\s{0,4})([一二三四五六七八九十]{1,3})是/g;
const LEAST = 2;

/** Empty where the text counts nothing. */
export function countedItems(text: string): readonly CountedItem[] {
  const starts: { label: string; at: number; from: number }[] = [];
  for (const match of text.matchAll(ORDINAL)) {
    const [printed, mark = '', space = '', numeral = ''] = match;
    if (parseChineseNumeral(numeral) !== starts.length + 1 || (starts.length > 0 && !/[；;。]/.test(mark))) continue;
    const at = match.index + mark.length + space.length;
    starts.push({ label: `${numeral}是`, at, from: match.index + printed.length });
  }
  if (starts.length < LEAST) return [];
  return starts.map((one, index) => ({ ...one, to: starts[index + 1]?.at ?? text.length }));
}
