/** Terms of standards are used as they are defined: each of them is looked up in the vocabulary that it comes from. */
import { existsSync, readFileSync } from 'node:fs';
import { Parser, type Quad } from 'n3';
import { KIND_NAMES, RELATION_NAMES } from '../../src/domain/model';
import { RELATION_TERMS, termsAlong, termsOf } from '../../src/domain/terms';
import { Names } from '../../src/linked/namespaces';
import { dcatQuads, voidQuads } from '../../src/linked/catalogue';
import { coercions } from '../../src/linked/context';
import { codeListQuads, schemeCodes } from '../../src/linked/code-lists';
import { CHANGE_CLASSES, MEASURES, PHASES } from '../../src/linked/node-quads';
import { shapeQuads } from '../../src/linked/shapes';
import { vocabularyQuads } from '../../src/linked/vocabulary';
import { isIri } from '../../src/linked/quad';
import { leftOut, sharedPath } from '../harness/shared';

const NAMES = new Names('https://data.example.org/gov');

const FACTS = { version: 1, licence: 'https://example.org/licence', counts: new Map([['Agency', 1]] as const) };

/** All that the model, the context, the vocabulary and the shapes speak of. */
const USED: readonly string[] = [
  ...KIND_NAMES.flatMap((kind) => {
    const terms = termsOf(kind);
    return [...(terms?.classes ?? []), ...Object.values(terms?.properties ?? {}).flatMap((term) => term?.terms ?? [])];
  }),
  ...RELATION_NAMES.flatMap((type) => [...termsAlong(type), ...(RELATION_TERMS[type].inverse ?? [])]),
  ...coercions().keys(),
  ...[CHANGE_CLASSES, MEASURES, PHASES].flatMap((terms) => [...terms.values()]),
  ...[...vocabularyQuads(NAMES), ...shapeQuads(NAMES), ...voidQuads(NAMES, FACTS), ...dcatQuads(NAMES, FACTS)].flatMap(
    ({ predicate, object }) =>
      [predicate, ...(isIri(object) ? [object.iri] : [])].flatMap((iri) => NAMES.term(iri) ?? []),
  ),
];
const outside = [...new Set(USED)].filter((term) => !term.startsWith('gov:')).sort();

/** By prefix, the files that define its terms. */
const DEFINED_IN: Readonly<Record<string, readonly string[]>> = {
  org: ['vocabularies/org.ttl'],
  prov: ['vocabularies/prov-o.ttl'],
  oa: ['vocabularies/oa.ttl'],
  sh: ['vocabularies/shacl.ttl'],
  // The shapes name classes and properties of other core vocabularies in the same namespace.
  cv: ['cpov-2.1.2/vocabulary.ttl', 'cpov-2.1.2/shapes.ttl'],
  'obeu-dimension': ['openbudgets/components.ttl'],
  'obeu-measure': ['openbudgets/components.ttl'],
  'obeu-attribute': ['openbudgets/components.ttl'],
  'obeu-budgetphase': ['openbudgets/code_lists.ttl'],
};

/** What is defined elsewhere: .ci/run asks rdflib for these, of which it knows every term. */
const KNOWN_TO_RDFLIB = ['dcterms', 'foaf', 'owl', 'qb', 'rdf', 'rdfs', 'skos', 'xsd', 'dcat', 'void'];
/** Terms of ADMS, CPSV and XHTML, for which there is no file here. */
const OTHERS = ['adms:Identifier', 'adms:identifier', 'cpsv:PublicService', 'xhv:next'];

const prefixOf = (term: string): string => term.slice(0, term.indexOf(':'));

const standards = sharedPath('standards');
if (existsSync(standards)) {
  test.each(Object.entries(DEFINED_IN))('every term of %s is defined in its vocabulary', (prefix, files) => {
    const defined = new Set(
      files.flatMap((file) =>
        new Parser().parse(readFileSync(`${standards}/${file}`, 'utf8')).flatMap(({ subject, object }: Quad) => [subject.value, object.value]),
      ),
    ); // prettier-ignore
    const used = outside.filter((term) => prefixOf(term) === prefix);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((term) => !defined.has(NAMES.iri(term)))).toEqual([]);
  });
} else leftOut('../shared/standards is not there: outside terms are not looked up');

test('every other term is of a vocabulary that is looked up elsewhere', () => {
  const others = outside.filter((term) => !(prefixOf(term) in DEFINED_IN) && !KNOWN_TO_RDFLIB.includes(prefixOf(term)));
  expect(others.filter((term) => !OTHERS.includes(term))).toEqual([]);
});

test('every code and every rule is a concept of its scheme, with a name', () => {
  const quads = codeListQuads(NAMES);
  const named = new Set(
    quads.filter(({ predicate }) => NAMES.term(predicate) === 'skos:prefLabel').map(({ subject }) => subject),
  );
  for (const [scheme, codes] of schemeCodes) {
    for (const uri of [NAMES.concept(scheme), ...codes.map((code) => NAMES.concept(scheme, code))]) {
      expect({ uri, isNamed: named.has(uri) }).toEqual({ uri, isNamed: true });
    }
  }
});

test('every term of ours is described in Chinese and English', () => {
  const labels = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of vocabularyQuads(NAMES)) {
    if (NAMES.term(predicate) !== 'rdfs:label' || isIri(object)) continue;
    labels.set(subject, (labels.get(subject) ?? new Set()).add(object.language ?? ''));
  }
  const own = [...new Set(USED)].filter((term) => /^gov:(?!.*(?:Shape|Structure))/.test(term));
  expect(own.length).toBeGreaterThan(60);
  const undescribed = own.filter((term) => (labels.get(NAMES.iri(term))?.size ?? 0) < 2);
  expect(undescribed).toEqual([]);
});
