/** The JSON-LD context: what a key of the JSON means, and how its values are typed. Generated from the terms of the model. */
import type { Relation } from '../domain/model';
import { KIND_NAMES, RELATION_NAMES } from '../domain/model';
import { RELATION_TERMS, termsAlong, termsOf, type Form } from '../domain/terms';
import { codeListOf } from './literals';
import type { Names } from './namespaces';
import { CHINESE } from './quad';

/** How values of a key are typed where they are plain JSON. */
export interface Coercion {
  readonly '@type'?: string;
  readonly '@language'?: string;
}

/** Terms that no property or relation of the model has, and that descriptions use. */
const FURTHER: Readonly<Record<string, Coercion>> = {
  'adms:identifier': { '@type': '@id' },
  'cv:contactPoint': { '@type': '@id' },
  'dcterms:conformsTo': { '@type': '@id' },
  'foaf:primaryTopic': { '@type': '@id' },
  'gov:mention': { '@language': CHINESE },
  'oa:end': { '@type': 'xsd:nonNegativeInteger' },
  'oa:hasSelector': { '@type': '@id' },
  'oa:hasSource': { '@type': '@id' },
  'oa:hasTarget': { '@type': '@id' },
  'oa:motivatedBy': { '@type': '@id' },
  'oa:start': { '@type': 'xsd:nonNegativeInteger' },
  'obeu-attribute:currency': { '@type': '@id' },
  'obeu-dimension:budgetPhase': { '@type': '@id' },
  'obeu-dimension:fiscalYear': { '@type': '@id' },
  'prov:wasDerivedFrom': { '@type': '@id' },
  'qb:dataSet': { '@type': '@id' },
  'skos:inScheme': { '@type': '@id' },
  'xhv:next': { '@type': '@id' },
};

const DATATYPES: Partial<Readonly<Record<Form, string>>> = {
  fen: 'xsd:decimal',
  year: 'xsd:gYear',
  decimal: 'xsd:decimal',
};

/** By `prefix:name`. */
export function coercions(): ReadonlyMap<string, Coercion> {
  const found = new Map<string, Coercion>();
  for (const kind of KIND_NAMES) {
    for (const term of Object.values(termsOf(kind)?.properties ?? {})) {
      if (!term) continue;
      const coercion = coercionOf(term.form);
      if (coercion) for (const one of term.terms) found.set(one, coercion);
    }
  }
  for (const type of RELATION_NAMES) for (const one of allTerms(type)) found.set(one, { '@type': '@id' });
  for (const [term, coercion] of Object.entries(FURTHER)) found.set(term, coercion);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const allTerms = (type: Relation): readonly string[] => [...termsAlong(type), ...(RELATION_TERMS[type].inverse ?? [])];

function coercionOf(form: Form): Coercion | null {
  if (form === 'rule' || codeListOf(form) !== null) return { '@type': '@id' };
  if (form === 'text' || form === 'path') return { '@language': CHINESE };
  const datatype = DATATYPES[form];
  return datatype === undefined ? null : { '@type': datatype };
}

const COERCIONS = coercions();

/** The key of a term: our own need no prefix. */
export const keyOf = (term: string): string => (term.startsWith('gov:') ? term.slice('gov:'.length) : term);

export const coercionOfTerm = (term: string): Coercion | undefined => COERCIONS.get(term);

/** @param used only these terms are told of; all where it is left out */
export function contextOf(names: Names, used?: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const isUsed = (term: string): boolean => used === undefined || used.has(term);
  const prefixes = [...names.prefixes].filter(([prefix]) => isUsed(`${prefix}:`));
  const terms = [...COERCIONS].filter(([term]) => isUsed(term));
  return {
    '@vocab': names.iri('gov:'),
    ...Object.fromEntries(prefixes),
    ...Object.fromEntries(terms.map(([term, coercion]) => [keyOf(term), coercion])),
  };
}
