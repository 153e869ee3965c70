/** What the data set is, where it is had and what may be done with it: VoID for programs of linked data, DCAT 3 for portals. */
import { KIND_NAMES, KINDS, type Kind } from '../domain/model';
import { termsOf } from '../domain/terms';
import type { GraphStore } from '../store/graph-store';
import { say } from './evidence';
import type { GraphName, Names } from './namespaces';
import { chinese, english, iri, plain, type Literal, type Quad } from './quad';

type Statement = Parameters<typeof say>[3][number];

export interface DatasetFacts {
  /** How many things of each kind there are. */
  readonly counts: ReadonlyMap<Kind, number>;
  /** Of the graph: another number where anything changed. */
  readonly version: number;
  /** Address of a licence; null where nobody said one. */
  readonly licence: string | null;
}

/** The dumps by the name of their file. */
export const DUMPS = [
  { file: 'dataset.nq.gz', format: 'nq', mediaType: 'application/n-quads' },
  { file: 'dataset.ttl.gz', format: 'ttl', mediaType: 'text/turtle' },
] as const;

const GRAPHS: Readonly<Record<GraphName, readonly [zh: string, en: string]>> = {
  stated: ['明文', 'What texts say, and the words in which they do.'],
  derived: ['推算', 'What arithmetic or a rule derives from what texts say.'],
  inferred: ['推断', 'What is likely and not proved.'],
  decided: ['判定', 'What people decided, and the names that they gave.'],
  lists: ['清单', 'Topics, divisions and classes, as their lists have them.'],
};

const TITLE = { zh: '公共机构公开文件知识图谱', en: 'Graph of what public bodies publish about themselves' } as const;
const DESCRIPTION = {
  zh: '公开文件所述的机构、职责、编制与预算，每条陈述附原文出处。',
  en: 'Bodies, duties, posts and budgets as published documents state them, each statement with its quote and place.',
} as const;
const GZIP = 'https://www.iana.org/assignments/media-types/application/gzip';
const MEDIA_TYPE = 'https://www.iana.org/assignments/media-types/';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/ZHO';

/** One round trip a kind that is published. */
export async function countThings(store: Pick<GraphStore, 'aggregate'>): Promise<ReadonlyMap<Kind, number>> {
  const kinds = KIND_NAMES.filter((kind) => termsOf(kind));
  const groups = await Promise.all(kinds.map((kind) => store.aggregate({ kind, groupBy: [] })));
  return new Map(kinds.map((kind, i) => [kind, groups[i]?.[0]?.count ?? 0]));
}

const count = (names: Names, value: number): Literal => ({ value: String(value), datatype: names.iri('xsd:integer') });

/** @see https://www.w3.org/TR/void/ */
export function voidQuads(names: Names, { counts, licence }: DatasetFacts): readonly Quad[] {
  const dataset = `${names.base}/dataset`;
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const vocabularies = ['gov', 'org', 'cv', 'cpsv', 'prov', 'oa', 'qb', 'skos', 'dcterms', 'foaf', 'adms'];
  const parts = [...counts].filter(([, of]) => of > 0);
  return [
    ...say(names, `${names.base}/.well-known/void`, null, [
      ['rdf:type', iri(names.iri('void:DatasetDescription'))],
      ['foaf:primaryTopic', iri(dataset)],
    ]),
    ...say(names, dataset, null, [
      ['rdf:type', iri(names.iri('void:Dataset'))],
      ...titles(licence),
      ['void:uriSpace', plain(`${names.base}/id/`)],
      ['void:entities', count(names, total)],
      ...DUMPS.map(({ file }): Statement => ['void:dataDump', iri(`${names.base}/${file}`)]),
      ...vocabularies.map((prefix): Statement => ['void:vocabulary', iri(names.iri(`${prefix}:`))]),
      ...parts.map(([kind]): Statement => ['void:classPartition', iri(`${dataset}#${KINDS[kind].prefix}`)]),
      ...Object.keys(GRAPHS).map((name): Statement => ['void:subset', iri(names.graph(name as GraphName))]),
    ]),
    ...parts.flatMap(([kind, of]) =>
      say(names, `${dataset}#${KINDS[kind].prefix}`, null, [
        ['void:class', iri(names.iri(`gov:${kind}`))],
        ['void:entities', count(names, of)],
      ]),
    ),
    ...Object.entries(GRAPHS).flatMap(([name, [zh, en]]) =>
      say(names, names.graph(name as GraphName), null, [
        ['rdf:type', iri(names.iri('void:Dataset'))],
        ['rdfs:label', chinese(zh)],
        ['rdfs:comment', english(en)],
      ]),
    ),
  ];
}

/** @see https://www.w3.org/TR/vocab-dcat-3/ */
export function dcatQuads(names: Names, { version, licence }: DatasetFacts): readonly Quad[] {
  const [catalogue, dataset, service] = [`${names.base}/catalogue`, `${names.base}/dataset`, `${names.base}/graphql`];
  return [
    ...say(names, catalogue, null, [
      ['rdf:type', iri(names.iri('dcat:Catalog'))],
      ...titles(licence),
      ['dcat:dataset', iri(dataset)],
      ['dcat:service', iri(service)],
      ['foaf:homepage', iri(`${names.base}/`)],
    ]),
    ...say(names, dataset, null, [
      ['rdf:type', iri(names.iri('dcat:Dataset'))],
      ...titles(licence),
      ['dcterms:identifier', plain(dataset)],
      ['dcterms:language', iri(LANGUAGE)],
      ['owl:versionInfo', plain(String(version))],
      ...['机构编制', '部门预算', '政府职责'].map((keyword): Statement => ['dcat:keyword', chinese(keyword)]),
      ...DUMPS.map(({ file }): Statement => ['dcat:distribution', iri(`${catalogue}#${file}`)]),
    ]),
    ...DUMPS.flatMap(({ file, mediaType }) =>
      say(names, `${catalogue}#${file}`, null, [
        ['rdf:type', iri(names.iri('dcat:Distribution'))],
        ['dcterms:title', english(file)],
        ['dcat:accessURL', iri(`${names.base}/${file}`)],
        ['dcat:downloadURL', iri(`${names.base}/${file}`)],
        ['dcat:mediaType', iri(`${MEDIA_TYPE}${mediaType}`)],
        ['dcat:compressFormat', iri(GZIP)],
        ...licenceOf(licence),
      ]),
    ),
    ...say(names, service, null, [
      ['rdf:type', iri(names.iri('dcat:DataService'))],
      ['dcterms:title', english('GraphQL')],
      ['dcat:endpointURL', iri(service)],
      ['dcat:servesDataset', iri(dataset)],
    ]),
  ];
}

const titles = (licence: string | null): readonly Statement[] => [
  ['dcterms:title', chinese(TITLE.zh)],
  ['dcterms:title', english(TITLE.en)],
  ['dcterms:description', chinese(DESCRIPTION.zh)],
  ['dcterms:description', english(DESCRIPTION.en)],
  ...licenceOf(licence),
];

const licenceOf = (licence: string | null): readonly Statement[] =>
  licence === null ? [] : [['dcterms:license', iri(licence)]];
