/** Statements of RDF as plain data. There are no blank nodes: whatever is said can be linked to, compared and taken back. */

export interface Iri {
  readonly iri: string;
}

export interface Literal {
  readonly value: string;
  /** IRI of the datatype; without it and without a language it is xsd:string. */
  readonly datatype?: string;
  readonly language?: string;
}

export type RdfObject = Iri | Literal;

export interface Quad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: RdfObject;
  /** Null for the default graph. */
  readonly graph: string | null;
}

export const isIri = (object: RdfObject): object is Iri => 'iri' in object;

/** What texts print is Chinese in simplified characters, or stands beside such. */
export const CHINESE = 'zh-Hans';

export const iri = (value: string): Iri => ({ iri: value });
export const chinese = (value: string): Literal => ({ value, language: CHINESE });
export const english = (value: string): Literal => ({ value, language: 'en' });
export const plain = (value: string): Literal => ({ value });
