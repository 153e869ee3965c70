/** What the endpoint can do, for programs. @see https://www.w3.org/TR/sparql11-service-description/ */
import { say } from '../evidence';
import type { GraphName, Names } from '../namespaces';
import { iri, type Quad } from '../quad';

const GRAPH_NAMES: readonly GraphName[] = ['stated', 'derived', 'inferred', 'decided', 'lists'];
/** As W3C calls the syntaxes. */
const FORMATS = 'http://www.w3.org/ns/formats/';
const RESULT_FORMATS = ['SPARQL_Results_JSON', 'SPARQL_Results_XML', 'SPARQL_Results_CSV', 'SPARQL_Results_TSV', 'Turtle', 'N-Triples', 'RDF_XML', 'JSON-LD']; // prettier-ignore

export function serviceDescription(names: Names): readonly Quad[] {
  const [service, dataset] = [`${names.base}/sparql`, `${names.base}/dataset`];
  return [
    ...say(names, service, null, [
      ['rdf:type', iri(names.iri('sd:Service'))],
      ['sd:endpoint', iri(service)],
      ['sd:supportedLanguage', iri(names.iri('sd:SPARQL11Query'))],
      ['sd:feature', iri(names.iri('sd:UnionDefaultGraph'))],
      ...RESULT_FORMATS.map((format) => ['sd:resultFormat', iri(FORMATS + format)] as const),
      ['sd:defaultDataset', iri(dataset)],
    ]),
    ...say(names, dataset, null, [
      ['rdf:type', iri(names.iri('sd:Dataset'))],
      ['sd:defaultGraph', iri(`${dataset}#default`)],
      ...GRAPH_NAMES.map((name) => ['sd:namedGraph', iri(`${dataset}#${name}`)] as const),
    ]),
    ...say(names, `${dataset}#default`, null, [['rdf:type', iri(names.iri('sd:Graph'))]]),
    ...GRAPH_NAMES.flatMap((name) =>
      say(names, `${dataset}#${name}`, null, [
        ['rdf:type', iri(names.iri('sd:NamedGraph'))],
        ['sd:name', iri(names.graph(name))],
      ]),
    ),
  ];
}
