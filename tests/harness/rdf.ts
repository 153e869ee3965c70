/** RDF as outside libraries read it, to compare what different syntaxes say. */
import jsonld from 'jsonld';
import { Parser, type Quad as N3Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { csvRows } from './csv';
import { Names } from '../../src/linked/namespaces';

export const BASE = 'https://data.example.org/gov';
export const NAMES = new Names(BASE);

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

type Triple = Readonly<Record<'subject' | 'predicate' | 'object', Term>>;

/** A statement as text. Languages are the same in either case, and libraries write them as they like. */
const told = ({ subject, predicate, object }: Triple): string =>
  [subject.value, predicate.value, object.termType, object.value, (object.language ?? '').toLowerCase(), object.datatype?.value ?? ''].join(' | '); // prettier-ignore

const toldOnce = (triples: readonly Triple[]): readonly string[] => [...new Set(triples.map(told))].sort();

const byN3 = (format: string, text: string): readonly N3Quad[] => new Parser({ format }).parse(text);

/** Of each format, how its statements are read: by a library that has nothing to do with what wrote them. */
export const READERS: Readonly<Record<string, (text: string) => Promise<readonly string[]>>> = {
  ttl: async (text) => toldOnce(byN3('text/turtle', text)),
  nt: async (text) => toldOnce(byN3('application/n-triples', text)),
  trig: async (text) => toldOnce(byN3('application/trig', text)),
  nq: async (text) => toldOnce(byN3('application/n-quads', text)),
  jsonld: async (text) => {
    const quads = (await jsonld.toRDF(JSON.parse(text) as object, { format: 'application/n-quads' })) as string;
    return toldOnce(byN3('application/n-quads', quads));
  },
  xml: (text) =>
    new Promise((resolve, reject) => {
      const triples: Triple[] = [];
      const parser = new RdfXmlParser();
      parser.on('data', (triple: Triple) => triples.push(triple)).on('error', reject);
      parser.on('end', () => { resolve(toldOnce(triples)); }); // prettier-ignore
      parser.write(text);
      parser.end();
    }),
  csv: async (text) => toldOnce(csvRows(text).slice(1).map(([subject = '', property = '', value = '', type = '']) => ({
    subject: { termType: 'NamedNode', value: subject },
    predicate: { termType: 'NamedNode', value: NAMES.iri(property) },
    object: type === 'uri' ? { termType: 'NamedNode', value } : literal(value.replace(/^'(?=[=+@\t\r-])/, ''), type),
  }))), // prettier-ignore
};

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

function literal(value: string, type: string): Term {
  const isLanguage = !type.includes(':');
  return {
    termType: 'Literal',
    value,
    language: isLanguage ? type : '',
    datatype: { value: isLanguage ? `${RDF}langString` : NAMES.iri(type) },
  };
}

/** In which graphs a text says something. */
export const graphsIn = (text: string, format = 'application/trig'): readonly string[] =>
  [...new Set(byN3(format, text).map(({ graph }) => graph.value))].sort();
