/** A relation of the graph as statements of RDF. Pure: everything comes from the relation itself. */
import { kindOfId } from '../domain/identifier';
import type { GraphRelation, Kind } from '../domain/model';
import { readStatedPlaces } from '../domain/stated-place';
import { RELATION_TERMS, relationTerms, termsOf } from '../domain/terms';
import { nodeUri } from '../domain/uri';
import { say, spanQuads, spanUri } from './evidence';
import type { Names } from './namespaces';
import { chinese, iri, type Quad } from './quad';

/** What a text says itself; every other basis names the rule that derived it. */
const STATED = 'STATED';

/** What it says; nothing where one of its ends is not published. */
export function relationQuads(names: Names, relation: GraphRelation): readonly Quad[] {
  const { type, from, to } = relation;
  const [fromKind, toKind] = [publishedKind(from), publishedKind(to)];
  if (!fromKind || !toKind) return [];
  if (relation.type === 'STATED_IN') return evidenceQuads(names, relation, fromKind);
  const [subject, object] = [nodeUri(names.base, from), nodeUri(names.base, to)];
  const graph = graphOf(names, relation, fromKind);
  const { inverse = [] } = RELATION_TERMS[type];
  return [
    ...say(names, subject, graph, relationTerms(type, fromKind, toKind).map((term) => [term, iri(object)])),
    ...say(names, object, graph, inverse.map((term) => [term, iri(subject)])),
    ...('evidence' in relation.properties ? placeQuads(names, subject, relation.properties.evidence) : []),
    ...(relation.type === 'CONCERNS' ? say(names, subject, graph, [['gov:mention', chinese(relation.properties.mention)]]) : []),
  ]; // prettier-ignore
}

/** Where documents state the relation of a body to another: it has no name of its own, so that the words are the body's. */
const placeQuads = (names: Names, subject: string, printed: readonly string[]): readonly Quad[] =>
  readStatedPlaces(printed).flatMap(({ to, properties }) => {
    const graph = names.graph('stated');
    const passage = iri(spanUri(names, to, properties));
    return [
      ...say(names, subject, graph, [['prov:wasDerivedFrom', passage]]),
      ...spanQuads(names, to, properties, graph),
    ];
  });

/** That something stands in these words; a finding speaks of them too. */
function evidenceQuads(
  names: Names,
  { from, to, properties }: Extract<GraphRelation, { type: 'STATED_IN' }>,
  kind: Kind,
): readonly Quad[] {
  const graph = names.graph('stated');
  const passage = iri(spanUri(names, to, properties));
  return [
    ...say(names, nodeUri(names.base, from), kind === 'Finding' ? names.graph('derived') : graph, [
      ['prov:wasDerivedFrom', passage],
      ...(kind === 'Finding' ? [['oa:hasTarget', passage] as const] : []),
    ]),
    ...spanQuads(names, to, properties, graph),
  ];
}

function graphOf(names: Names, relation: GraphRelation, from: Kind): string {
  if ('basis' in relation.properties && relation.properties.basis !== STATED) {
    return names.graph('derived', relation.properties.basis);
  }
  if (from === 'Finding') return names.graph('derived');
  if (from === 'Decision' || from === 'Naming') return names.graph('decided');
  const isList = from === 'Division' || from === 'FunctionClass' || from === 'EconomicClass';
  return names.graph(isList ? 'lists' : 'stated');
}

/** The kind of a thing that has an address. */
export function publishedKind(id: string): Kind | null {
  const kind = kindOfId(id);
  return kind !== null && termsOf(kind) ? kind : null;
}
