/** SHACL shapes of what the service publishes, generated from the model and its terms. */
import { codeList } from '../domain/codes';
import { FACT_KINDS, KIND_NAMES, kindSpec, type Kind, type PropertySpec } from '../domain/model';
import { termsOf, type PropertyTerm } from '../domain/terms';
import { say } from './evidence';
import { codeListOf } from './literals';
import type { Names } from './namespaces';
import { iri, plain, type Quad, type RdfObject } from './quad';
import { rangeOf } from './vocabulary';

type Statement = readonly [term: string, object: RdfObject];

export function shapeQuads(names: Names): readonly Quad[] {
  return [...KIND_NAMES.flatMap((kind) => kindShape(names, kind)), ...passageShapes(names)];
}

function kindShape(names: Names, kind: Kind): readonly Quad[] {
  const terms = termsOf(kind);
  if (!terms) return [];
  const shape = new Shape(names, kind, `gov:${kind}`);
  for (const [property, term] of Object.entries(terms.properties)) {
    const spec = kindSpec(kind).properties[property];
    if (term && spec) for (const path of term.terms) shape.property(path, constraints(names, term, spec));
  }
  const isFact = (FACT_KINDS as readonly Kind[]).includes(kind);
  if (isFact)
    shape.property('prov:wasDerivedFrom', [count(names, 'sh:minCount', 1), classOf(names, 'oa:SpecificResource')]);
  return shape.quads;
}

/** What a quote is made of. */
function passageShapes(names: Names): readonly Quad[] {
  const integer: Statement = ['sh:datatype', iri(names.iri('xsd:nonNegativeInteger'))];
  const one = [count(names, 'sh:minCount', 1), count(names, 'sh:maxCount', 1)];
  const passage = new Shape(names, 'Quote', 'oa:SpecificResource');
  passage.property('oa:hasSource', [...one, classOf(names, 'foaf:Document')]);
  passage.property('oa:hasSelector', [count(names, 'sh:minCount', 2)]);
  const words = new Shape(names, 'QuoteWords', 'oa:TextQuoteSelector');
  words.property('oa:exact', one);
  const place = new Shape(names, 'QuotePlace', 'oa:TextPositionSelector');
  place.property('oa:start', [...one, integer, ['sh:lessThanOrEquals', iri(names.iri('oa:end'))]]);
  place.property('oa:end', [...one, integer]);
  return [passage, words, place].flatMap(({ quads }) => quads);
}

/** One node shape, whose properties have URIs of their own. */
class Shape {
  readonly quads: Quad[];
  private readonly uri: string;

  constructor(
    private readonly names: Names,
    name: string,
    targetClass: string,
  ) {
    this.uri = names.iri(`gov:${name}Shape`);
    this.quads = [
      ...say(names, this.uri, null, [
        ['rdf:type', iri(names.iri('sh:NodeShape'))],
        ['sh:targetClass', iri(names.iri(targetClass))],
      ]),
    ];
  }

  property(path: string, statements: readonly Statement[]): void {
    const uri = `${this.uri}-${path.replace(/[^A-Za-z]/g, '-')}`;
    this.quads.push(
      ...say(this.names, this.uri, null, [['sh:property', iri(uri)]]),
      ...say(this.names, uri, null, [['sh:path', iri(this.names.iri(path))], ...statements]),
    );
  }
}

function constraints(names: Names, { form }: PropertyTerm, { required, type }: PropertySpec): readonly Statement[] {
  return [
    ...(required ? [count(names, 'sh:minCount', 1)] : []),
    ...(type === 'strings' ? [] : [count(names, 'sh:maxCount', 1)]),
    ...valueConstraints(names, form),
  ];
}

function valueConstraints(names: Names, form: PropertyTerm['form']): readonly Statement[] {
  const list = codeListOf(form);
  if (list !== null) {
    const { scheme, values } = codeList(list);
    return concepts(names, scheme, `(${Object.keys(values).join('|')})`);
  }
  // Rules come and go with the program; a graph may hold findings of an older one.
  if (form === 'rule') return concepts(names, 'rule', '[a-z0-9-]+');
  const datatype = rangeOf(form);
  return datatype === null
    ? [['sh:nodeKind', iri(names.iri('sh:Literal'))]]
    : [['sh:datatype', iri(names.iri(datatype))]];
}

const concepts = (names: Names, scheme: string, codes: string): readonly Statement[] => [
  ['sh:nodeKind', iri(names.iri('sh:IRI'))],
  ['sh:pattern', plain(`^${names.concept(scheme).replace(/[.?+*()[\]{}^$|\\]/g, '\\$&')}/${codes}$`)],
];

const count = (names: Names, term: string, value: number): Statement => [
  term,
  { value: String(value), datatype: names.iri('xsd:integer') },
];

const classOf = (names: Names, term: string): Statement => ['sh:class', iri(names.iri(term))];
