/** Statements as a table, for spreadsheets. */
import type { Names } from '../namespaces';
import { isIri, type Quad, type RdfObject } from '../quad';

/** Without it a spreadsheet takes the text for one in a code page of its own. */
const BYTE_ORDER_MARK = '\ufeff';
export const CSV_COLUMNS = ['subject', 'property', 'value', 'type', 'graph'] as const;

export const csvHead = (columns: readonly string[] = CSV_COLUMNS): string => `${BYTE_ORDER_MARK}${csvLine(columns)}`;

export function csv(names: Names, quads: Iterable<Quad>): string {
  return csvHead() + csvLines(names, quads);
}

/** Each statement once. */
export const csvLines = (names: Names, quads: Iterable<Quad>): string =>
  [...new Set([...quads].map((quad) => statementLine(names, quad)))].join('');

function statementLine(names: Names, { subject, predicate, object, graph }: Quad): string {
  const property = names.term(predicate) ?? predicate;
  const value = isIri(object) ? object.iri : asText(object.value);
  return csvLine([subject, property, value, typeOf(names, object), graph ?? '']);
}

/** `uri`, a language, or a datatype. */
function typeOf(names: Names, object: RdfObject): string {
  if (isIri(object)) return 'uri';
  if (object.language !== undefined) return object.language;
  return object.datatype === undefined ? 'xsd:string' : (names.term(object.datatype) ?? object.datatype);
}

/** A spreadsheet runs what begins like a formula; an apostrophe tells it that this is text. Numbers stay as they are. */
export const asText = (value: string): string =>
  /^[=+@\t\r]/.test(value) || /^-(?!\d+(?:\.\d+)?$)/.test(value) ? `'${value}` : value;

export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
