/** Statements as a table, for spreadsheets. */
import { asText, BYTE_ORDER_MARK, csvLine } from '../../text/csv';
import type { Names } from '../namespaces';
import { isIri, type Quad, type RdfObject } from '../quad';

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
