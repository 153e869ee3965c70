/** How the hits of a search are counted by what they belong to, the same on every engine. */
import type { Kind, Relation } from '../domain/model';
import type { Facets } from './graph-store';
import { SEARCHED_KINDS } from './search-order';

/** Hits whose documents and bodies are looked up. Of more only the kinds are counted: a count is never a guess. */
export const MOST_FACETED = 10_000;

/** Documents and bodies that a facet names; how many there are it says. */
export const MOST_NAMED = 100;

/** From a hit to the documents in which it stands, along relations that lead out of it; a document stands in itself. */
export const TO_DOCUMENTS: readonly Relation[] = ['STATED_IN', 'PASSAGE_OF'];

/** From a hit to the body that it belongs to, along relations that lead into it; a body belongs to itself. */
export const TO_AGENCIES: readonly (readonly Relation[])[] = [
  ['HAS_SECTION'],
  ['HAS_LINE'],
  ['RESPONSIBLE_FOR'],
  ['RESPONSIBLE_FOR', 'HAS_SECTION'],
];

/** The facets of no hit. */
export const NO_FACETS: Facets = {
  kinds: [],
  years: [],
  agencies: { total: 0, counted: [] },
  documents: { total: 0, counted: [] },
};

export const kindFacet = (counts: ReadonlyMap<Kind, number>): Facets['kinds'] =>
  SEARCHED_KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
