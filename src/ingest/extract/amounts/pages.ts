/** Puts a line together that a printed page has cut: in the middle of a name or figure, or around the number of the page. */
import type { Span } from '../../../domain/fact';
import type { Outline, OutlineNode } from '../../outline.types';

const OPEN_END = /[^。；;：:！!？?.．\s）)]$/;
const BEGINS_WITH_FIGURE = /^[\d０-９][\d０-９,，.．]*\s*(?:万|亿|元|千元|%|％|辆|个|台|项)/;
const ENDS_WITH_FIGURE = /[\d０-９][万亿]?$/;
const BEGINS_WITH_UNIT = /^(?:[\d０-９.．]*\s*)?(?:[万亿千]?元|[万亿]|%|％|年|辆|个|台|平方?米|人次|批次|次)/;
/** No line begins with these but one that was cut in front of them. */
const BEGINS_INSIDE = /^[，,、；;）)。%％]/;
/** `…上年结转120000.00`, then `2025支出预算`: a sentence without its end. */
const WHOLE_FIGURE = /[.．][\d０-９]{2}$/;
const YEAR = /^(?:19|20)\d{2}/;
const CUT_AT_POINT = /\d[.．]$/;
const PAGE_NUMBER = /^[-—–\s]*\d{1,3}[-—–\s]*$/;
const ONE_BREAK = /^[^\S\n]*\n?[^\S\n]*$/;
/** A line of a printed page holds at least this many characters, its comma and no figure at its end. */
const LEAST_FULL_LINE = 18;
const PROSE = /[，、：；,:;][\s\S]*[^元%％辆个台套次\d]$/;

const LONGEST_PAGE_NUMBER = 12;

export function isPageNumber({ role, marker, text }: OutlineNode): boolean {
  return role === 'PARAGRAPH' && !marker && text.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(text);
}

/** The spans of the line that begins with a node, and the index of the last node taken. */
export function wholeLine(
  { text, nodes }: Outline,
  index: number,
): { readonly spans: readonly Span[]; readonly last: number } {
  const first = nodes[index];
  const spans: Span[] = first ? [first.span] : [];
  let last = index;
  for (let line = first; line;) {
    const behind = nodes[last + 1];
    const skips = behind !== undefined && PAGE_NUMBER.test(behind.text) && ENDS_WITH_FIGURE.test(line.text);
    const next: OutlineNode | undefined = skips ? nodes[last + 2] : behind;
    if (!next || next.role !== 'PARAGRAPH' || next.marker) break;
    if (!OPEN_END.test(line.text) && !BEGINS_INSIDE.test(next.text) && !CUT_AT_POINT.test(line.text)) break;
    const gap = text.slice(line.span.end, next.span.start);
    if (skips ? !BEGINS_WITH_UNIT.test(next.text) : !(ONE_BREAK.test(gap) && goesOn(line, next))) break;
    const before = spans.at(-1);
    if (!skips && before) spans[spans.length - 1] = { start: before.start, end: next.span.end };
    else spans.push(next.span);
    last += skips ? 2 : 1;
    line = next;
  }
  return { spans: spans.flatMap((span) => withoutPageNumbers(text, span)), last };
}

const UNIT_LINE = /^\s{0,8}(?:[万亿千]?元|[万亿%％年月日辆个台人名项]|平方?米|批次|次)/;
const NUMBER_LINE = /\n[ \t]{0,8}[-—–]?[ \t]?\d{1,3}[ \t]?[-—–]?[ \t]{0,8}(?=\n)/g;

/** Cuts the number of a page out of the lines around it: `51.90` ¶ `4` ¶ `万元` is 51.90. */
function withoutPageNumbers(text: string, span: Span): readonly Span[] {
  const lines = text.slice(span.start, span.end);
  if (!lines.includes('\n')) return [span];
  const spans: Span[] = [];
  let { start } = span;
  for (const { index, 0: line } of lines.matchAll(NUMBER_LINE)) {
    const at = span.start + index;
    // A number in front of its unit, behind words, is a figure.
    const before = text.slice(Math.max(start, at - 6), at);
    const behind = text.slice(at + line.length, at + line.length + 9);
    if (!/[\d.．,，]\s{0,4}$/.test(before) && UNIT_LINE.test(behind)) continue;
    spans.push({ start, end: at });
    start = at + line.length;
  }
  return [...spans, { start, end: span.end }];
}

function goesOn(line: OutlineNode, next: OutlineNode): boolean {
  if (line.role === 'HEADING') return ENDS_WITH_FIGURE.test(line.text) && BEGINS_WITH_UNIT.test(next.text);
  if (CUT_AT_POINT.test(line.text)) return /^\d/.test(next.text);
  if (BEGINS_INSIDE.test(next.text)) return true;
  if (BEGINS_WITH_FIGURE.test(next.text)) return true;
  if (WHOLE_FIGURE.test(line.text) && YEAR.test(next.text)) return false;
  if (ENDS_WITH_FIGURE.test(line.text)) {
    return BEGINS_WITH_UNIT.test(next.text) || (line.text.length >= LEAST_FULL_LINE && /^[\d.]/.test(next.text));
  }
  return line.text.length >= LEAST_FULL_LINE && PROSE.test(line.text);
}
