/** In what a description comes: media types, what a client may ask for, and who writes them. */
import Negotiator from 'negotiator';
import type { Names } from './namespaces';
import type { Quad } from './quad';
import { csv } from './syntax/csv';
import { jsonld } from './syntax/jsonld';
import { nquads, ntriples } from './syntax/ntriples';
import { rdfxml } from './syntax/rdfxml';
import { trig, turtle } from './syntax/turtle';

export type FormatName = 'html' | 'ttl' | 'jsonld' | 'nt' | 'xml' | 'trig' | 'nq' | 'csv';

/** The first is what a client gets who does not mind. */
export const MEDIA_TYPES: Readonly<Record<FormatName, string>> = {
  html: 'text/html',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  nt: 'application/n-triples',
  xml: 'application/rdf+xml',
  trig: 'application/trig',
  nq: 'application/n-quads',
  csv: 'text/csv',
};
export const FORMAT_NAMES = Object.keys(MEDIA_TYPES) as readonly FormatName[];
export type RdfFormat = Exclude<FormatName, 'html'>;
export const RDF_FORMATS = FORMAT_NAMES.filter((name): name is RdfFormat => name !== 'html');

/** Those whose type has a parameter for it; the others are UTF-8 by definition. */
const NEEDS_CHARSET: ReadonlySet<FormatName> = new Set(['html', 'ttl', 'csv']);
export const contentType = (format: FormatName): string =>
  `${MEDIA_TYPES[format]}${NEEDS_CHARSET.has(format) ? '; charset=utf-8' : ''}`;

/**
 * What a client wants most.
 * @param accept the header `Accept`; whoever sends none takes anything
 * @param offered media types in the order of our own preference, and what each stands for
 * @returns null where it takes none of them
 */
export function negotiate<F>(accept: string | undefined, offered: ReadonlyMap<string, F>): F | null {
  const headers = accept === undefined || accept.trim() === '' ? {} : { accept };
  const wanted = new Negotiator({ headers }).mediaType([...offered.keys()]);
  return (wanted === undefined ? undefined : offered.get(wanted)) ?? null;
}

/** @param contextUrl for JSON-LD alone */
export function serialise(names: Names, format: RdfFormat, quads: readonly Quad[], contextUrl?: string): string {
  switch (format) {
    case 'ttl':
      return turtle(names, quads);
    case 'jsonld':
      return jsonld(names, quads, contextUrl);
    case 'nt':
      return ntriples(quads);
    case 'xml':
      return rdfxml(names, quads);
    case 'trig':
      return trig(names, quads);
    case 'nq':
      return nquads(quads);
    case 'csv':
      return csv(names, quads);
  }
}
