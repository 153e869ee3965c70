/** JSON-LD: keys as the context calls them, values as plain as it types them. */
import { groupBy } from '../../text/group-by';
import { coercionOfTerm, contextOf, keyOf } from '../context';
import type { Names } from '../namespaces';
import { isIri, type Quad, type RdfObject } from '../quad';

type Json = Readonly<Record<string, unknown>>;

/** @param contextUrl where the context is read; it stands in the document itself where that is left out */
export function jsonld(names: Names, quads: Iterable<Quad>, contextUrl?: string): string {
  const all = [...quads];
  const context = contextUrl ?? contextOf(names, usedTerms(names, all));
  return `${JSON.stringify({ '@context': context, '@graph': jsonldNodes(names, all) }, null, 1)}\n`;
}

/** One object for each subject, in the order in which they first come. */
export function jsonldNodes(names: Names, quads: Iterable<Quad>): readonly Json[] {
  return [...groupBy(quads, ({ subject }) => subject)].map(([subject, said]) => ({
    '@id': subject,
    ...Object.fromEntries(
      [...groupBy(said, ({ predicate }) => predicate)].map(([predicate, of]) => entry(names, predicate, of)),
    ),
  }));
}

function entry(names: Names, predicate: string, quads: readonly Quad[]): readonly [key: string, value: unknown] {
  const term = names.term(predicate) ?? predicate;
  const isType = term === 'rdf:type';
  const values = quads.map(({ object }) => (isType ? typeName(names, object) : valueOf(names, term, object)));
  const once = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  return [isType ? '@type' : keyOf(term), once.length === 1 ? once[0] : once];
}

const typeName = (names: Names, object: RdfObject): unknown =>
  isIri(object) ? keyOf(names.term(object.iri) ?? object.iri) : object.value;

const SAFE_INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;

function valueOf(names: Names, term: string, object: RdfObject): unknown {
  const coercion = coercionOfTerm(term) ?? {};
  if (isIri(object)) return coercion['@type'] === '@id' ? object.iri : { '@id': object.iri };
  const { value, language } = object;
  if (language !== undefined) {
    return coercion['@language'] === language ? value : { '@value': value, '@language': language };
  }
  const datatype = object.datatype === undefined ? undefined : (names.term(object.datatype) ?? object.datatype);
  if (datatype === undefined) {
    return coercion['@type'] === undefined && coercion['@language'] === undefined ? value : { '@value': value };
  }
  if (coercion['@type'] === datatype) return value;
  if (datatype === 'xsd:integer' && coercion['@type'] === undefined && SAFE_INTEGER.test(value)) return Number(value);
  return { '@value': value, '@type': datatype };
}

/** Terms that a document has, and the prefixes of all that it names by one, which end in a colon. */
function usedTerms(names: Names, quads: readonly Quad[]): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (iri: string): void => {
    const term = names.term(iri);
    if (term === null || used.has(term)) return;
    used.add(term);
    used.add(term.slice(0, term.indexOf(':') + 1));
    const typed = coercionOfTerm(term)?.['@type'];
    if (typed?.startsWith('xsd:') === true) used.add('xsd:');
  };
  for (const { predicate, object } of quads) {
    use(predicate);
    if (!isIri(object)) use(object.datatype ?? '');
    else if (names.term(predicate) === 'rdf:type') use(object.iri);
  }
  return used;
}
