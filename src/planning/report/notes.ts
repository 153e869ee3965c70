/** Evidence as numbered notes: each fact has one, in the order in which a reader meets them. */
import type { RelationProperties } from '../../domain/model';
import { spokenPlace } from '../../domain/stated-place';
import type { Thing } from '../scenario/thing';
import type { Note } from './report';

/** The place by which a report proves a fact. */
export interface StatedFact {
  readonly place: RelationProperties<'STATED_IN'>;
  readonly document: string;
  readonly documentTitle: string;
  readonly fiscalYear: number | null;
}

export class Notes {
  readonly all: Note[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param stated by the id of a fact; what has no place in a text has no note */
  constructor(private readonly stated: ReadonlyMap<string, StatedFact>) {}

  /** Numbers of the notes of things, each once and in order; none of what steps make. */
  of(things: Iterable<Thing>): readonly number[] {
    const numbers = new Set<number>();
    for (const { origin } of things) {
      const number = origin === null ? null : this.#numberOf(origin);
      if (number !== null) numbers.add(number);
    }
    return [...numbers].sort((a, b) => a - b);
  }

  #numberOf(fact: string): number | null {
    const known = this.#numbers.get(fact);
    if (known !== undefined) return known;
    const found = this.stated.get(fact);
    if (!found) return null;
    const { place, document, documentTitle, fiscalYear } = found;
    const number = this.all.length + 1;
    this.#numbers.set(fact, number);
    this.all.push({
      number,
      fact,
      quote: place.quote,
      document,
      documentTitle,
      fiscalYear,
      place: spokenPlace(place),
    });
    return number;
  }
}
