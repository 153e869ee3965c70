/** Our own vocabulary, generated from the model and its terms: classes, properties, code lists and data structures. */
import { codeList, type CodeListName } from '../domain/codes';
import { KIND_NAMES, kindSpec, RELATION_NAMES, relationSpec, type Kind } from '../domain/model';
import { RELATION_TERMS, termsAlong, termsOf, type Form } from '../domain/terms';
import { bilingual, codeListQuads } from './code-lists';
import { say } from './evidence';
import { codeListOf } from './literals';
import type { Names } from './namespaces';
import { CHANGE_CLASSES, MEASURES } from './node-quads';
import { chinese, english, iri, type Quad } from './quad';

type Statement = Parameters<typeof say>[3][number];

const LICENCE = 'http://www.apache.org/licenses/LICENSE-2.0';

/** What terms of ours are special cases of. */
const SUPER_PROPERTIES: Readonly<Record<string, string>> = {
  'gov:budgetUnitOf': 'dcterms:isPartOf',
  'gov:concerns': 'dcterms:subject',
  'gov:economicClassification': 'obeu-dimension:economicClassification',
  'gov:functionalClassification': 'obeu-dimension:functionalClassification',
  'gov:otherName': 'skos:altLabel',
  'gov:quotaOf': 'obeu-dimension:organization',
};

/** Terms of ours that stand for no property and no relation of the model alone. */
const FURTHER: readonly (readonly [term: string, zh: string, en: string, range: string])[] = [
  ['gov:mention', '所用名称', 'The name by which it speaks of a topic.', 'rdf:langString'],
  ['gov:page', '页', 'Page of the published file, from 1.', 'xsd:nonNegativeInteger'],
  ['gov:sheet', '工作表', 'Name of the sheet of a workbook.', 'xsd:string'],
  ['gov:cell', '单元格', 'Cell of the sheet, or the first and the last of several.', 'xsd:string'],
  ['gov:paragraph', '段', 'Number of the paragraph of a Word document, from 1.', 'xsd:nonNegativeInteger'],
];

/** What data sets of observations are made of. */
const STRUCTURES: readonly (readonly [dataset: string, zh: string, dimensions: readonly string[], measures: readonly string[]])[] = [
  ['budget', '预算科目、项目', ['obeu-dimension:organization', 'obeu-dimension:fiscalYear', 'obeu-dimension:budgetPhase', 'gov:functionalClassification', 'gov:economicClassification'], ['obeu-measure:amount']],
  ['measures', '非货币指标', ['obeu-dimension:organization', 'obeu-dimension:fiscalYear', 'obeu-dimension:budgetPhase'], ['gov:value']],
  ['staffing', '编制', ['gov:quotaOf', 'gov:staffingType'], [...MEASURES.values()]],
]; // prettier-ignore

export function vocabularyQuads(names: Names): readonly Quad[] {
  const ontology = `${names.base}/def/gov`;
  return [
    ...say(names, ontology, null, [
      ['rdf:type', iri(names.iri('owl:Ontology'))],
      ['rdfs:label', english('govorg-graph: public bodies, their duties, posts and money')],
      ['dcterms:license', iri(LICENCE)],
    ]),
    ...KIND_NAMES.flatMap((kind) => classQuads(names, kind)),
    ...[...CHANGE_CLASSES].flatMap(([code, term]) =>
      own(names, term, [
        ['rdf:type', iri(names.iri('rdfs:Class'))],
        ['rdfs:label', chinese(termOfCode('ChangeKind', code))],
        ['rdfs:label', english(words(term.slice('gov:'.length)))],
        ['rdfs:subClassOf', iri(names.iri('gov:ChangeEvent'))],
        ['rdfs:subClassOf', iri(names.iri('org:ChangeEvent'))],
        ['rdfs:seeAlso', iri(names.concept('change-kind', code))],
      ]),
    ),
    ...propertyQuads(names),
    ...codeListQuads(names),
    ...STRUCTURES.flatMap((structure) => structureQuads(names, ...structure)),
  ];
}

/** Chinese term of a code. */
const termOfCode = (list: CodeListName, code: string): string => bilingual(codeList(list).values[code] ?? '').zh;

/** Statements about a term of ours; of another's there are none. */
function own(names: Names, term: string, statements: readonly Statement[]): readonly Quad[] {
  if (!term.startsWith('gov:')) return [];
  const whole: readonly Statement[] = [...statements, ['rdfs:isDefinedBy', iri(`${names.base}/def/gov`)]];
  return say(names, names.iri(term), null, whole);
}

function classQuads(names: Names, kind: Kind): readonly Quad[] {
  const terms = termsOf(kind);
  const { term, doc } = kindSpec(kind);
  if (!terms) return [];
  return own(names, `gov:${kind}`, [
    ['rdf:type', iri(names.iri('rdfs:Class'))],
    ['rdfs:label', chinese(term)],
    ['rdfs:label', english(words(kind))],
    ['rdfs:comment', english(doc)],
    ...terms.classes.map((superclass): Statement => ['rdfs:subClassOf', iri(names.iri(superclass))]),
  ]);
}

interface Property {
  readonly zh: Set<string>;
  readonly en: Set<string>;
  readonly range: string | null;
  readonly of: Set<Kind>;
}

/** One entry a term: several kinds may share it. */
function propertyQuads(names: Names): readonly Quad[] {
  const properties = new Map<string, Property>();
  const add = (term: string, zh: string, en: string, range: string | null, of: readonly Kind[]): void => {
    const known = properties.get(term) ?? { zh: new Set(), en: new Set(), range, of: new Set() };
    known.zh.add(zh);
    known.en.add(en);
    for (const kind of of) known.of.add(kind);
    properties.set(term, known);
  };
  for (const kind of KIND_NAMES) {
    for (const [property, term] of Object.entries(termsOf(kind)?.properties ?? {})) {
      const doc = kindSpec(kind).properties[property]?.doc ?? '';
      for (const one of term?.terms ?? []) if (term) add(one, term.zh, doc, rangeOf(term.form), [kind]);
    }
  }
  for (const type of RELATION_NAMES) {
    const { zh, inverse = [] } = RELATION_TERMS[type];
    const { doc, from, to } = relationSpec(type);
    for (const one of termsAlong(type)) add(one, zh[0], doc, null, from as readonly Kind[]);
    for (const one of inverse) add(one, zh[1], `Of: ${doc.toLowerCase()}`, null, to as readonly Kind[]);
  }
  for (const [term, zh, en, range] of FURTHER) add(term, zh, en, range, []);
  for (const [code, term] of MEASURES) add(term, termOfCode('StaffingMeasure', code), `Number of posts or people: ${code.toLowerCase()}.`, 'xsd:integer', ['StaffingQuota']); // prettier-ignore
  return [...properties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([term, property]) => own(names, term, propertyStatements(names, term, property)));
}

function propertyStatements(names: Names, term: string, { zh, en, range, of }: Property): readonly Statement[] {
  const [domain, ...others] = of;
  return [
    ['rdf:type', iri(names.iri('rdf:Property'))],
    ...[...zh].map((label): Statement => ['rdfs:label', chinese(label)]),
    ['rdfs:label', english(words(term.slice(term.indexOf(':') + 1)))],
    ...[...en].filter((text) => text !== '').map((text): Statement => ['rdfs:comment', english(text)]),
    // Of several kinds no domain is said: it would say that a thing is of all of them.
    ...(domain !== undefined && others.length === 0 ? [['rdfs:domain', iri(names.iri(`gov:${domain}`))] as const] : []),
    ...(range === null ? [] : [['rdfs:range', iri(names.iri(range))] as const]),
    ...(SUPER_PROPERTIES[term] === undefined
      ? []
      : [['rdfs:subPropertyOf', iri(names.iri(SUPER_PROPERTIES[term]))] as const]),
    ...componentType(names, term),
  ];
}

const componentType = (names: Names, term: string): readonly Statement[] =>
  STRUCTURES.some(([, , , measures]) => measures.includes(term))
    ? [['rdf:type', iri(names.iri('qb:MeasureProperty'))]]
    : STRUCTURES.some(([, , dimensions]) => dimensions.includes(term))
      ? [['rdf:type', iri(names.iri('qb:DimensionProperty'))]]
      : [];

/** The datatype of a form, or the class of its codes; null where it depends on the value. */
export function rangeOf(form: Form): string | null {
  const ranges: Partial<Readonly<Record<Form, string>>> = {
    text: 'rdf:langString',
    path: 'rdf:langString',
    string: 'xsd:string',
    integer: 'xsd:integer',
    decimal: 'xsd:decimal',
    fen: 'xsd:decimal',
    year: 'xsd:gYear',
  };
  return form === 'rule' || codeListOf(form) !== null ? 'skos:Concept' : (ranges[form] ?? null);
}

function structureQuads(
  names: Names,
  dataset: string,
  zh: string,
  dimensions: readonly string[],
  measures: readonly string[],
): readonly Quad[] {
  const structure = names.iri(`gov:${dataset}Structure`);
  const components = [
    ...dimensions.map((term) => ['qb:dimension', term] as const),
    ...measures.map((term) => ['qb:measure', term] as const),
  ].map(([role, term], i) => ({ uri: `${structure}-${i + 1}`, role, term }));
  return [
    ...say(names, `${names.base}/dataset/${dataset}`, null, [
      ['rdf:type', iri(names.iri('qb:DataSet'))],
      ['rdfs:label', chinese(zh)],
      ['qb:structure', iri(structure)],
    ]),
    ...say(names, structure, null, [
      ['rdf:type', iri(names.iri('qb:DataStructureDefinition'))],
      ...components.map(({ uri }): Statement => ['qb:component', iri(uri)]),
    ]),
    ...components.flatMap(({ uri, role, term }) =>
      say(names, uri, null, [
        ['rdf:type', iri(names.iri('qb:ComponentSpecification'))],
        [role, iri(names.iri(term))],
      ]),
    ),
  ];
}

/** `StaffingQuota`, `fiscalYear` → words. */
export const words = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
