/** Tables as text, for spreadsheets (RFC 4180). */

/** Without it a spreadsheet takes the text for one in a code page of its own. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * A spreadsheet runs what begins like a formula; an apostrophe tells it that this is text. Numbers stay as they are.
 * The wide signs are signs too where a Chinese or Japanese spreadsheet reads them.
 */
export const asText = (value: string): string =>
  /^[=+@＝＋－＠\t\r]/.test(value) || /^-(?!\d+(?:\.\d+)?$)/.test(value) ? `'${value}` : value;

export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
