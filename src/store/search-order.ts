/**
 * The order of hits that every engine can keep without looking at more than the hits of the page: things before what
 * is said about them, and among equals the shorter text, of which the words sought are the larger part. It depends on
 * the node alone, so that pages stay apart whatever is asked.
 */
import { kindSpec, KINDS, type GraphNode, type Kind, type PropertySpec, type PropertyValue } from '../domain/model';
import type { Hit, MatchedBy, Position } from './graph-store';

/** Kinds that search knows, those named first come first. */
const PRECEDENCE: readonly Kind[] = [
  'Topic',
  'Agency',
  'Section',
  'Responsibility',
  'BudgetLine',
  'FiscalMeasure',
  'Document',
  'Division',
  'FunctionClass',
  'EconomicClass',
  'Scenario',
  'ChangeEvent',
  'Finding',
  'Passage',
];

/** Texts longer than this rank alike. */
export const LONGEST_RANKED = 1023;

/** Searchable properties by kind, the one that names the thing first. */
const SEARCHABLE = new Map<Kind, readonly string[]>(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    Object.entries(kindSpec(kind).properties)
      .filter(([, spec]) => spec.searchable)
      .map(([name]) => name),
  ]),
);

/** Kinds with something to search in, in the order of their hits. */
export const SEARCHED_KINDS: readonly Kind[] = [...SEARCHABLE.keys()]
  .filter((kind) => searchableProperties(kind).length > 0)
  .sort((a, b) => precedence(a) - precedence(b));

export function searchableProperties(kind: Kind): readonly string[] {
  return SEARCHABLE.get(kind) ?? [];
}

/** The texts that one searchable property holds: one, several or none. */
export const textsOf = (value: PropertyValue | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];

/** Kinds that the list does not name come last, in the order of the model. */
function precedence(kind: Kind): number {
  const place = PRECEDENCE.indexOf(kind);
  return place < 0 ? PRECEDENCE.length : place;
}

/** Length in UTF-16 units of the first searchable property, as far as it counts; unknown counts as longest. */
export function rankedLength(node: GraphNode): number {
  const [first] = searchableProperties(node.kind);
  const text = first === undefined ? null : (node.properties as Readonly<Record<string, PropertyValue>>)[first];
  return typeof text === 'string' ? Math.min(text.length, LONGEST_RANKED) : LONGEST_RANKED;
}

/** Rises along the hits of one tier and never falls; hits of one rank are in an order that the engine chose. */
export const searchRank = (node: GraphNode): number =>
  SEARCHED_KINDS.indexOf(node.kind) * (LONGEST_RANKED + 1) + rankedLength(node);

/** Above every rank: a place among all hits is that of the tier and of the rank in it. */
const RANKS = 2 ** 20;

/** Greater than the quotient of any two scores of one tier. */
const TIER_SCORE = 100;

/** The tiers of hits, the best first. */
const TIERS: readonly MatchedBy[] = ['WORDS', 'OTHER_NAME', 'PINYIN', 'SIMILAR'];

/** Rises from tier to tier. */
export const tierOf = (matchedBy: MatchedBy): number => TIERS.indexOf(matchedBy);

/** @param known what the engine knows the hit by among those of its rank, null where the id tells it */
export const hitOf = (node: GraphNode, matchedBy: MatchedBy, known: number | null): Hit => ({
  node,
  matchedBy,
  position: [tierOf(matchedBy) * RANKS + searchRank(node), node.id, known],
  score: searchScore(node) / TIER_SCORE ** tierOf(matchedBy),
});

export interface HitPlace {
  /** As `tierOf` counts them. */
  readonly tier: number;
  readonly rank: number;
  readonly id: string;
  readonly known: number | null;
}

export function placeOf([rank, id, known = null]: Position): HitPlace {
  const tier = Math.floor(Number(rank) / RANKS);
  return { tier, rank: Number(rank) - tier * RANKS, id: String(id), known: known === null ? null : Number(known) };
}

/** Higher is better: falls along the order of hits of one tier and never rises. */
export function searchScore(node: GraphNode): number {
  return SEARCHED_KINDS.length - SEARCHED_KINDS.indexOf(node.kind) + 1 / (1 + rankedLength(node));
}

/** A position among hits: tier and rank, the id, and what an engine knows a hit by among those of its rank. */
export const HIT_TERMS: readonly { readonly spec: PropertySpec }[] = [
  { spec: { type: 'int', required: true, doc: 'Tier and rank of the hit.' } },
  { spec: { type: 'string', required: true, doc: 'Id of the hit.' } },
  { spec: { type: 'int', doc: 'Place among hits of its rank, null where the id tells it.' } },
];
