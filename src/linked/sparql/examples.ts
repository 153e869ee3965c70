/** Questions that the page offers; docs/sparql.md has their answers, and more of them. */
import type { Names } from '../namespaces';
import type { Prefix } from '../namespaces';

export interface Example {
  readonly zh: string;
  readonly en: string;
  readonly query: string;
}

const EXAMPLES: readonly (Example & { readonly prefixes: readonly Prefix[] })[] = [
  {
    zh: '谁负责 12345 热线？附原文',
    en: 'Who has to do with the hotline 12345, in which words?',
    prefixes: ['gov', 'oa', 'org', 'prov', 'skos'],
    query: `SELECT DISTINCT ?name ?quote WHERE {
  ?duty gov:concerns <{base}/id/topic/12345> ; prov:wasDerivedFrom/oa:hasSelector/oa:exact ?quote .
  ?holder org:purpose ?duty ; skos:prefLabel ?name .
} ORDER BY ?name ?quote`,
  },
  {
    zh: '各机构有多少职责？',
    en: 'How many duties has each body?',
    prefixes: ['gov', 'org', 'skos'],
    query: `SELECT ?name (COUNT(DISTINCT ?duty) AS ?duties) WHERE {
  ?body a gov:Agency ; skos:prefLabel ?name ; org:purpose ?duty .
} GROUP BY ?body ?name ORDER BY DESC(?duties) ?name`,
  },
  {
    zh: '哪些文件自相矛盾？',
    en: 'What do documents contradict themselves in?',
    prefixes: ['gov', 'oa', 'skos'],
    query: `SELECT ?rule ?message ?finding WHERE {
  ?finding a gov:Finding ; gov:rule/skos:notation ?rule ; oa:bodyValue ?message ; gov:severity/skos:notation "ERROR" .
} ORDER BY ?rule ?finding LIMIT 100`,
  },
];

/** With the prefixes that each needs. */
export const examples = (names: Names): readonly Example[] =>
  EXAMPLES.map(({ zh, en, query, prefixes }) => ({
    zh,
    en,
    query: `${prefixes.map((prefix) => `PREFIX ${prefix}: <${names.iri(`${prefix}:`)}>\n`).join('')}${query.replaceAll('{base}', names.base)}`,
  }));
