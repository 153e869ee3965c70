/** Mistakes that a description could have, each planted in a graph that is sound: shapes have to find it. */
import type { Names } from '../../../src/linked/namespaces';
import { chinese, iri, isIri, plain, type Quad, type RdfObject } from '../../../src/linked/quad';

type Plant = (names: Names, quads: readonly Quad[]) => readonly Quad[];

/** The first statement with this term, of a body where there is one. */
function first(names: Names, quads: readonly Quad[], term: string): Quad {
  const all = quads.filter(({ predicate }) => predicate === names.iri(term));
  const found = all.find(({ subject }) => subject.startsWith(`${names.base}/id/agency/`)) ?? all[0];
  if (!found) throw new Error(`nothing says ${term}`);
  return found;
}

const without =
  (term: string): Plant =>
  (names, quads) => {
    const gone = first(names, quads, term);
    return quads.filter(({ subject, predicate }) => subject !== gone.subject || predicate !== gone.predicate);
  };

const instead =
  (term: string, object: (names: Names, quads: readonly Quad[]) => RdfObject): Plant =>
  (names, quads) => {
    const wrong = first(names, quads, term);
    return quads.map((quad) => (quad === wrong ? { ...quad, object: object(names, quads) } : quad));
  };

const beside =
  (term: string, object: RdfObject): Plant =>
  (names, quads) => [...quads, { ...first(names, quads, term), object }];

/** Those that begin with `cpov` the official shapes find. */
export const FAULTS: Readonly<Record<string, Plant>> = {
  'no-quote': without('oa:exact'),
  'no-evidence': (names, quads) => {
    const line = quads.find(({ object }) => isIri(object) && object.iri === names.iri('gov:BudgetLine'))?.subject;
    return quads.filter(({ subject, predicate }) => subject !== line || predicate !== names.iri('prov:wasDerivedFrom'));
  },
  'unknown-code': instead('gov:stage', (names) => iri(names.concept('stage', 'NOTHING'))),
  'code-as-text': instead('gov:stage', () => plain('BUDGET')),
  'amount-as-text': instead('obeu-measure:amount', () => plain('188')),
  'year-as-text': instead('gov:fiscalYear', () => plain('2022')),
  'no-name': without('skos:prefLabel'),
  'start-behind-end': instead('oa:start', (names) => ({
    value: '999999',
    datatype: names.iri('xsd:nonNegativeInteger'),
  })),
  'source-is-no-document': instead('oa:hasSource', () => iri('https://elsewhere.example.org/')),
  'cpov-two-names': beside('skos:prefLabel', chinese('另一个名称')),
  'cpov-name-without-language': instead('skos:prefLabel', () => plain('甲局')),
  'cpov-unit-of-nothing': instead('org:unitOf', () => iri('https://elsewhere.example.org/')),
  'cpov-purpose-is-text': instead('org:purpose', () => plain('负责')),
  'cpov-changed-by-nobody': instead('org:resultingOrganization', () => iri('https://elsewhere.example.org/')),
};
