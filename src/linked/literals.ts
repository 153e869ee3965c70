/** Values of properties as objects of statements, by the form that the terms of the model give them. */
import { CODE_LISTS, type CodeListName } from '../domain/codes';
import type { PropertyValue } from '../domain/model';
import type { Form } from '../domain/terms';
import type { Names } from './namespaces';
import { chinese, iri, plain, type RdfObject } from './quad';

/** How dates that are as exact as their text are typed. */
const DATES: readonly (readonly [pattern: RegExp, datatype: string])[] = [
  [/^\d{4}$/, 'xsd:gYear'],
  [/^\d{4}-\d{2}$/, 'xsd:gYearMonth'],
  [/^\d{4}-\d{2}-\d{2}$/, 'xsd:date'],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/, 'xsd:dateTime'],
];
const FEN_DIGITS = 2;
const YEAR_DIGITS = 4;

export const codeListOf = (form: Form): CodeListName | null =>
  Object.hasOwn(CODE_LISTS, form) ? (form as CodeListName) : null;

/** What a value says; nothing where it is null. */
export function objectsOf(names: Names, form: Form, value: PropertyValue): readonly RdfObject[] {
  if (value === null) return [];
  if (typeof value === 'object') return value.flatMap((one) => objectsOf(names, form, one));
  return [objectOf(names, form, value)];
}

/** Forms that are no codes. */
type Writer = (names: Names, text: string) => RdfObject;
const typed =
  (datatype: string, write = (text: string): string => text): Writer =>
  (names, text) => ({ value: write(text), datatype: names.iri(datatype) });
const WRITERS: Readonly<Record<Exclude<Form, CodeListName>, Writer>> = {
  text: (_, text) => chinese(text),
  string: (_, text) => plain(text),
  integer: typed('xsd:integer'),
  decimal: typed('xsd:decimal', (text) => decimal(Number(text))),
  fen: typed('xsd:decimal', (text) => yuan(Number(text))),
  year: typed('xsd:gYear', (text) => text.padStart(YEAR_DIGITS, '0')),
  date: dated,
  moment: dated,
  path: (_, text) => chinese(pathText(text)),
  rule: (names, text) => iri(names.concept('rule', text)),
};

function objectOf(names: Names, form: Form, value: string | number): RdfObject {
  const list = codeListOf(form);
  if (list !== null) return iri(names.concept(CODE_LISTS[list].scheme, String(value)));
  return WRITERS[form as Exclude<Form, CodeListName>](names, String(value));
}

function dated(names: Names, text: string): RdfObject {
  const datatype = DATES.find(([pattern]) => pattern.test(text))?.[1];
  return datatype === undefined ? plain(text) : { value: text, datatype: names.iri(datatype) };
}
const MOST_DIGITS = 20;

/** Never with an exponent, which a decimal has not. */
function decimal(value: number): string {
  if (!String(value).includes('e')) return String(value);
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(MOST_DIGITS);
}

/** Exact, with two digits behind the point. */
function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(FEN_DIGITS + 1, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -FEN_DIGITS)}.${digits.slice(-FEN_DIGITS)}`;
}

/** Labels from the outermost to the innermost; what is no list of labels stays as it is. */
export function pathText(json: string): string {
  try {
    const labels: unknown = JSON.parse(json);
    return Array.isArray(labels) ? labels.map(String).join(' / ') : json;
  } catch {
    return json;
  }
}
