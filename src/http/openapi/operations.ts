/** The routes beside GraphQL, as data: what each takes and gives, with an example that a test sends. */
import { PATHS } from '../../reconcile/manifest';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly what: string;
  readonly example: string;
  /** Whether it may be left away. */
  readonly optional?: boolean;
}

export interface Operation {
  readonly method: 'get' | 'post';
  /** With `{name}` for each parameter in it. */
  readonly path: string;
  readonly tag: 'documents' | 'linked data' | 'SPARQL' | 'reconciliation' | 'reports' | 'operation';
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: { readonly type: string; readonly example: string };
  /** Of what there is; refusals are the same everywhere. */
  readonly gives: Readonly<Record<number, readonly string[]>>;
  /** Statuses of refusals that are usual here, beside those that any route may give. */
  readonly refuses?: readonly number[];
  readonly needsKey?: boolean;
}

const JSON_TYPE = 'application/json';
const RDF = ['text/turtle', 'application/ld+json', 'application/n-triples', 'application/rdf+xml', 'application/trig', 'application/n-quads', 'text/csv']; // prettier-ignore
const PAGE_OR_RDF = ['text/html', ...RDF];
const RESULTS = ['application/sparql-results+json', 'application/sparql-results+xml', 'text/csv', 'text/tab-separated-values', 'text/html', 'text/turtle', 'application/n-triples', 'application/ld+json', 'application/rdf+xml']; // prettier-ignore

const inPath = (name: string, what: string, example: string): Parameter => ({ name, in: 'path', what, example });
const asked = (name: string, what: string, example: string): Parameter => ({ name, in: 'query', what, example });
const maybe = (name: string, what: string, example: string): Parameter => ({
  ...asked(name, what, example),
  optional: true,
});

const HASH = inPath('hash', 'SHA-256 of the published file, in hexadecimal digits.', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'); // prettier-ignore
const FORMAT = maybe('format', 'Goes before `Accept`.', 'ttl');
const TYPED = [
  asked('prefix', 'What somebody has typed so far.', '政务'),
  maybe('cursor', 'How many to pass over.', '0'),
];
const THING = asked('id', 'Id or URI of a thing.', 'topic:12345');
const QUERY = 'SELECT ?name WHERE { <id/topic/12345> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }';
const QUERIES = '{"q0":{"query":"12345","type":"Topic"}}';

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/documents',
    tag: 'documents',
    summary: 'Takes a document in: its bytes, of any format that is read.',
    parameters: [asked('name', 'Name of the file.', 'budget.txt')],
    body: { type: 'text/plain', example: '某局2024年度部门预算' },
    gives: { 201: [JSON_TYPE], 200: [JSON_TYPE] },
    refuses: [401, 403, 413, 415, 422],
    needsKey: true,
  },
  { method: 'get', path: '/documents/{hash}', tag: 'documents', summary: 'The published file, or what is known of it.', parameters: [HASH], gives: { 200: [JSON_TYPE, 'application/octet-stream'] }, refuses: [404, 410] },
  { method: 'get', path: '/documents/{hash}/text', tag: 'documents', summary: 'Its plain text, to which all offsets refer.', parameters: [HASH, maybe('start', 'From which UTF-16 unit on.', '0'), maybe('end', 'Up to which.', '20')], gives: { 200: ['text/plain'] }, refuses: [404, 410] },
  { method: 'get', path: '/documents/{hash}/pages/{file}', tag: 'documents', summary: 'A picture of a page of a PDF.', parameters: [HASH, inPath('file', 'Number of the page, and `.png`.', '1.png'), maybe('width', 'Pixels across.', '800')], gives: { 200: ['image/png'] }, refuses: [404, 410, 415, 422] },
  { method: 'get', path: '/id/{class}/{key}', tag: 'linked data', summary: 'The URI of a thing: leads to its description.', parameters: [inPath('class', 'Kind of thing.', 'topic'), inPath('key', 'Its key.', '12345')], gives: { 303: [] }, refuses: [404] },
  { method: 'get', path: '/doc/{class}/{key}', tag: 'linked data', summary: 'The description of a thing, in the form that is asked for.', parameters: [inPath('class', 'Kind of thing.', 'topic'), inPath('key', 'Its key.', '12345'), FORMAT], gives: { 200: PAGE_OR_RDF }, refuses: [404, 406, 410] },
  { method: 'get', path: '/def/gov', tag: 'linked data', summary: 'The vocabulary.', parameters: [FORMAT], gives: { 200: RDF }, refuses: [406] },
  { method: 'get', path: '/def/shapes', tag: 'linked data', summary: 'The shapes (SHACL).', gives: { 200: ['text/turtle'] } },
  { method: 'get', path: '/context.jsonld', tag: 'linked data', summary: 'The JSON-LD context.', gives: { 200: ['application/ld+json'] } },
  { method: 'get', path: '/vocabulary/{scheme}/{code}', tag: 'linked data', summary: 'A code of a code list; the whole list without it.', parameters: [inPath('scheme', 'Name of the list.', 'stage'), inPath('code', 'Its code.', 'BUDGET'), FORMAT], gives: { 200: RDF }, refuses: [404, 406] },
  { method: 'get', path: '/dataset.nq.gz', tag: 'linked data', summary: 'Everything, as N-Quads.', gives: { 200: ['application/gzip'] } },
  { method: 'get', path: '/dataset.ttl.gz', tag: 'linked data', summary: 'Everything, as Turtle.', gives: { 200: ['application/gzip'] } },
  { method: 'get', path: '/.well-known/void', tag: 'linked data', summary: 'What there is, as VoID.', parameters: [FORMAT], gives: { 200: RDF }, refuses: [406] },
  { method: 'get', path: '/catalogue', tag: 'linked data', summary: 'What there is, as a DCAT catalogue.', parameters: [FORMAT], gives: { 200: RDF }, refuses: [406] },
  { method: 'get', path: '/dataset/changes', tag: 'linked data', summary: 'What changed since a version, as a patch.', parameters: [maybe('since', 'The version that a mirror has; the version that there is without it.', '')], gives: { 200: ['application/rdf-patch'] }, refuses: [410] },
  { method: 'get', path: '/sparql', tag: 'SPARQL', summary: 'Answers a query; says what there is without one.', parameters: [maybe('query', 'SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.', QUERY), maybe('format', 'Goes before `Accept`.', 'json')], gives: { 200: RESULTS }, refuses: [406] },
  { method: 'post', path: '/sparql', tag: 'SPARQL', summary: 'Answers a query.', body: { type: 'application/sparql-query', example: QUERY }, gives: { 200: RESULTS }, refuses: [406, 413, 415] },
  { method: 'get', path: PATHS.endpoint, tag: 'reconciliation', summary: 'Says what is reconciled; answers queries.', parameters: [maybe('queries', 'A batch of queries, as JSON.', QUERIES), maybe('extend', 'A query for properties, as JSON.', '')], gives: { 200: [JSON_TYPE] }, refuses: [413] },
  { method: 'post', path: PATHS.endpoint, tag: 'reconciliation', summary: 'Answers queries sent as a form.', body: { type: 'application/x-www-form-urlencoded', example: `queries=${encodeURIComponent(QUERIES)}` }, gives: { 200: [JSON_TYPE] }, refuses: [413, 415] },
  { method: 'get', path: PATHS.suggestEntity, tag: 'reconciliation', summary: 'Things whose names begin so.', parameters: TYPED, gives: { 200: [JSON_TYPE] } },
  { method: 'get', path: PATHS.suggestProperty, tag: 'reconciliation', summary: 'Properties whose names begin so.', parameters: TYPED, gives: { 200: [JSON_TYPE] } },
  { method: 'get', path: PATHS.suggestType, tag: 'reconciliation', summary: 'Types whose names begin so.', parameters: TYPED, gives: { 200: [JSON_TYPE] } },
  { method: 'get', path: PATHS.properties, tag: 'reconciliation', summary: 'Properties by which a table can be extended.', parameters: [maybe('type', 'Type of its things.', 'Agency'), maybe('limit', 'How many at most.', '5')], gives: { 200: [JSON_TYPE] } },
  { method: 'get', path: PATHS.view, tag: 'reconciliation', summary: 'Leads to a thing.', parameters: [THING], gives: { 303: [] }, refuses: [404] },
  { method: 'get', path: PATHS.preview, tag: 'reconciliation', summary: 'A thing in a few lines, for a frame of another page.', parameters: [THING], gives: { 200: ['text/html'] }, refuses: [404] },
  { method: 'get', path: '/scenarios/{id}/report.{format}', tag: 'reports', summary: 'What a reform on paper comes to, as a document.', parameters: [inPath('id', 'Id of the scenario.', 'scenario:reform'), inPath('format', 'Of the document.', 'html')], gives: { 200: ['text/html', 'application/octet-stream'] }, refuses: [404] },
  { method: 'get', path: '/livez', tag: 'operation', summary: 'The process runs.', gives: { 200: [JSON_TYPE] } },
  { method: 'get', path: '/readyz', tag: 'operation', summary: 'Questions are answered, or why not.', gives: { 200: [JSON_TYPE] } },
  { method: 'get', path: '/metrics', tag: 'operation', summary: 'Figures for Prometheus.', gives: { 200: ['text/plain'] } },
]; // prettier-ignore
