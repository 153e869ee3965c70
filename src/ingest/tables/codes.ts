/** Columns that class the rows beside them: codes of functions, of economic classes, of bodies. They are no figures, on whichever side they stand. */

const SAYS_CODE = /编码|代码|编号/;
/** A column for each level of class. */
const SAYS_LEVEL = /^[类款项目]$/;
/** 类, 款 and 项 of the classes of government finance: 3, 5 and 7 digits. */
const CLASS = /^[1-9][0-9]{2}(?:[0-9]{2}){0,2}$/;
/** So many at least prove that a column without a head holds classes. */
const LEAST = 3;

/** @param printed what stands in the column, from top to bottom */
export function areCodes(head: string, printed: readonly string[]): boolean {
  if (SAYS_CODE.test(head) || SAYS_LEVEL.test(head)) return true;
  return printed.length >= LEAST && printed.every((text) => CLASS.test(text)) && ascend(printed);
}

/** Each class behind the one before it, a 款 behind its 类 and a 项 behind its 款; at least one of them is a part. */
function ascend(codes: readonly string[]): boolean {
  const inOrder = codes.every((code, at) => at === 0 || (codes[at - 1] ?? '') < code);
  return inOrder && codes.some((code, at) => at > 0 && code.startsWith(codes[at - 1] ?? ' '));
}
