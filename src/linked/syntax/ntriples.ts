/** N-Triples and N-Quads: a line for each statement. */
import { isIri, type Quad, type RdfObject } from '../quad';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const HEX = 16;
const HEX_DIGITS = 4;

// eslint-disable-next-line no-control-regex -- it is these that are escaped
const SPECIAL = /[\\"\u0000-\u001f\u007f]/g;

/** What stands between the quotes of a literal, in all syntaxes of the family. */
export const escapeText = (text: string): string =>
  text.replace(
    SPECIAL,
    (character) =>
      ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(HEX).padStart(HEX_DIGITS, '0').toUpperCase()}`,
  );

/** IRIs of ours are percent-encoded; one from a document may hold anything. */
// eslint-disable-next-line no-control-regex -- no IRI holds them
const FORBIDDEN = /[\u0000-\u0020<>"{}|^`\\]/g;
export const iriText = (value: string): string =>
  `<${value.replace(FORBIDDEN, (character) => encodeURIComponent(character))}>`;

export function objectText(object: RdfObject): string {
  if (isIri(object)) return iriText(object.iri);
  const quoted = `"${escapeText(object.value)}"`;
  if (object.language !== undefined) return `${quoted}@${object.language}`;
  return object.datatype === undefined ? quoted : `${quoted}^^${iriText(object.datatype)}`;
}

const line = ({ subject, predicate, object }: Quad, graph: string): string =>
  `${iriText(subject)} ${iriText(predicate)} ${objectText(object)}${graph} .\n`;

export const tripleLine = (quad: Quad): string => line(quad, '');
export const quadLine = (quad: Quad): string => line(quad, quad.graph === null ? '' : ` ${iriText(quad.graph)}`);

/** Each statement once, whichever graphs say it. */
export const ntriples = (quads: Iterable<Quad>): string => [...new Set([...quads].map(tripleLine))].join('');
export const nquads = (quads: Iterable<Quad>): string => [...new Set([...quads].map(quadLine))].join('');
