/** In what answers to queries come: tables and yes or no in one set of syntaxes, graphs in another. */
import type { QueryForm } from './messages';

export type AnswerFormat = 'json' | 'xml' | 'csv' | 'tsv' | 'ttl' | 'nt' | 'jsonld' | 'html';

/** The first is what a client gets who does not mind. */
const TABLES = {
  json: 'application/sparql-results+json',
  xml: 'application/sparql-results+xml',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  html: 'text/html',
} as const;

const GRAPHS = {
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  jsonld: 'application/ld+json',
  xml: 'application/rdf+xml',
  html: 'text/html',
} as const;

/** Media types by what `?format=` calls them. */
export const answerFormats = (form: QueryForm): Readonly<Partial<Record<AnswerFormat, string>>> =>
  form === 'SELECT' || form === 'ASK' ? TABLES : GRAPHS;

/** All of them, for whoever describes the service. */
export const ANSWER_TYPES: readonly string[] = [
  ...new Set([...Object.values(TABLES), ...Object.values(GRAPHS)]),
].filter((type) => type !== 'text/html');

/** What a page is made of. */
export const pageType = (form: QueryForm): string => (form === 'SELECT' || form === 'ASK' ? TABLES.json : GRAPHS.ttl);

/** More general names for the same, which libraries send. */
export const GENERAL_TYPES: ReadonlyMap<string, AnswerFormat> = new Map([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['text/plain', 'nt'],
]);
