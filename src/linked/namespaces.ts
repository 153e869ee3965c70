/** Prefixes, and the terms and graphs of our own, which stand under the base of the service. */

/** Those of others; where they are defined, docs/linked-data.md tells. */
const STANDARDS = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  oa: 'http://www.w3.org/ns/oa#',
  'obeu-attribute': 'http://data.openbudgets.eu/ontology/dsd/attribute/',
  'obeu-dimension': 'http://data.openbudgets.eu/ontology/dsd/dimension/',
  'obeu-measure': 'http://data.openbudgets.eu/ontology/dsd/measure/',
  'obeu-budgetphase': 'http://data.openbudgets.eu/resource/codelist/budget-phase/',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  qb: 'http://purl.org/linked-data/cube#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  sd: 'http://www.w3.org/ns/sparql-service-description#',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  void: 'http://rdfs.org/ns/void#',
  xhv: 'http://www.w3.org/1999/xhtml/vocab#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof STANDARDS | 'gov';

/** In what way statements are known; the words are those of the API. */
export type GraphName = 'stated' | 'derived' | 'inferred' | 'decided' | 'lists';

/** Names under one base. */
export class Names {
  readonly prefixes: ReadonlyMap<string, string>;
  private readonly known = new Map<string, string>();

  /** @param base where the service is known to the world, without a slash at its end */
  constructor(readonly base: string) {
    this.prefixes = new Map<string, string>([['gov', `${base}/def/gov#`], ...Object.entries(STANDARDS)]);
  }

  /** The IRI of `prefix:name`. */
  iri(term: string): string {
    const known = this.known.get(term);
    if (known !== undefined) return known;
    const colon = term.indexOf(':');
    const namespace = this.prefixes.get(term.slice(0, colon));
    if (namespace === undefined) throw new Error(`no prefix of ${term} is known`);
    const iri = namespace + term.slice(colon + 1);
    this.known.set(term, iri);
    return iri;
  }

  /** The term of an IRI, where a prefix stands for its namespace and what follows is a plain name; else null. */
  term(iri: string): string | null {
    const cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    const prefix = this.prefixOf().get(iri.slice(0, cut));
    const name = iri.slice(cut);
    return prefix === undefined || !/^[A-Za-z_][\w-]*$/.test(name) ? null : `${prefix}:${name}`;
  }

  /** A concept scheme, or one of its concepts. */
  concept(scheme: string, code?: string): string {
    return `${this.base}/vocabulary/${scheme}${code === undefined ? '' : `/${encodeURIComponent(code)}`}`;
  }

  /** @param rule by which it was derived, where one is known */
  graph(name: GraphName, rule?: string): string {
    return `${this.base}/graph/${name}${rule === undefined ? '' : `/${encodeURIComponent(rule)}`}`;
  }

  private byNamespace: ReadonlyMap<string, string> | null = null;
  private prefixOf(): ReadonlyMap<string, string> {
    return (this.byNamespace ??= new Map([...this.prefixes].map(([prefix, namespace]) => [namespace, prefix])));
  }
}
