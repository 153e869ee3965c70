/**
 * The words that state something, as a part of the published document (Web Annotation): quote, position in the plain
 * text, and the page of the file where that is known. One passage has one URI, whatever it states.
 */
import type { RelationProperties } from '../domain/model';
import { nodeUri } from '../domain/uri';
import type { Names } from './namespaces';
import { iri, plain, type Quad, type RdfObject } from './quad';

type Span = Pick<RelationProperties<'STATED_IN'>, 'start' | 'end' | 'quote'> &
  Partial<Pick<RelationProperties<'STATED_IN'>, 'page' | 'sheet' | 'cell' | 'paragraph'>>;

/** Fragments of PDF, to which `page=3` conforms. */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';

/** The URI of a part of a document's plain text, in the form of RFC 5147. */
export const spanUri = (names: Names, document: string, { start, end }: Pick<Span, 'start' | 'end'>): string =>
  `${nodeUri(names.base, document)}#char=${start},${end}`;

/** What is said of the passage itself. @param document its id */
export function spanQuads(names: Names, document: string, span: Span, graph: string): readonly Quad[] {
  const subject = spanUri(names, document, span);
  return [
    ...say(names, subject, graph, [
      ['rdf:type', iri(names.iri('oa:SpecificResource'))],
      ['oa:hasSource', iri(nodeUri(names.base, document))],
    ]),
    ...selectorQuads(names, subject, span, graph),
    ...placeQuads(names, subject, span, graph),
  ];
}

/** How a part of a text is found again. */
export function selectorQuads(
  names: Names,
  subject: string,
  { start, end, quote }: Span,
  graph: string,
): readonly Quad[] {
  const [words, place] = [selector(subject, 'quote'), selector(subject, 'position')];
  return [
    ...say(names, subject, graph, [
      ['oa:hasSelector', iri(words)],
      ['oa:hasSelector', iri(place)],
    ]),
    ...say(names, words, graph, [
      ['rdf:type', iri(names.iri('oa:TextQuoteSelector'))],
      ['oa:exact', plain(quote)],
    ]),
    ...say(names, place, graph, [
      ['rdf:type', iri(names.iri('oa:TextPositionSelector'))],
      ['oa:start', count(names, start)],
      ['oa:end', count(names, end)],
    ]),
  ];
}

/** Where a person finds it in the published file. */
function placeQuads(names: Names, subject: string, span: Span, graph: string): readonly Quad[] {
  const { page = null, sheet = null, cell = null, paragraph = null } = span;
  const fragment = selector(subject, 'page');
  return [
    ...(page === null
      ? []
      : [
          ...say(names, subject, graph, [
            ['oa:hasSelector', iri(fragment)],
            ['gov:page', count(names, page)],
          ]),
          ...say(names, fragment, graph, [
            ['rdf:type', iri(names.iri('oa:FragmentSelector'))],
            ['rdf:value', plain(`page=${page}`)],
            ['dcterms:conformsTo', iri(PDF_FRAGMENTS)],
          ]),
        ]),
    ...say(names, subject, graph, [
      ...(sheet === null ? [] : [['gov:sheet', plain(sheet)] as const]),
      ...(cell === null ? [] : [['gov:cell', plain(cell)] as const]),
      ...(paragraph === null ? [] : [['gov:paragraph', count(names, paragraph)] as const]),
    ]),
  ];
}

/** Of a passage `…#char=1,9` its selector is `…#char=1,9;quote`; of a thing `…/x` it is `…/x#quote`. */
const selector = (subject: string, what: string): string => `${subject}${subject.includes('#') ? ';' : '#'}${what}`;

/** The Web Annotation vocabulary types positions so. */
const count = (names: Names, value: number): RdfObject => ({
  value: String(value),
  datatype: names.iri('xsd:nonNegativeInteger'),
});

/** Statements about one subject. */
export const say = (
  names: Names,
  subject: string,
  graph: string | null,
  statements: readonly (readonly [term: string, object: RdfObject])[],
): readonly Quad[] => statements.map(([term, object]) => ({ subject, predicate: names.iri(term), object, graph }));
