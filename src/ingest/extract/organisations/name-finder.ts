/** Finds the names of bodies or sections of a document in its texts, in one pass however many there are. */
import type { OrganisationFact } from '../../../domain/fact';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A name or alias of a body that stands in a text. */
export interface FoundName<T extends Named = OrganisationFact> {
  readonly fact: T;
  /** Place of the body among those of the document. */
  readonly index: number;
  readonly at: number;
  readonly length: number;
}

type Bearer<T extends Named> = Pick<FoundName<T>, 'fact' | 'index'>;

/** Characters that decide which names can begin at a place. */
const HEAD = 2;

export class NameFinder<T extends Named = OrganisationFact> {
  /** Lengths of the names that begin with two characters. */
  private readonly lengths = new Map<string, number[]>();
  private readonly bearers = new Map<string, Bearer<T>[]>();

  constructor(facts: readonly T[]) {
    for (const [index, fact] of facts.entries())
      for (const name of new Set([fact.name, ...fact.aliases])) if (name !== '') this.add(name, { fact, index });
  }

  /** Every name in a text, those that begin first before the others; one inside another too. */
  *in(text: string): Generator<FoundName<T>> {
    for (let at = 0; at < text.length; at += 1) yield* this.at(text, at);
  }

  /** The names with which a text goes on at an offset. */
  *at(text: string, at: number): Generator<FoundName<T>> {
    // A name of one character has a head of one.
    for (const head of [text.slice(at, at + HEAD), text.slice(at, at + 1)]) {
      for (const length of this.lengths.get(head) ?? []) {
        if (at + length > text.length) continue;
        for (const bearer of this.bearers.get(text.slice(at, at + length)) ?? []) yield { ...bearer, at, length };
      }
    }
  }

  /** Whether one of them is called so, by its name and not only by an alias. */
  isName(name: string): boolean {
    return this.bearers.get(name)?.some(({ fact }) => fact.name === name) ?? false;
  }

  private add(name: string, bearer: Bearer<T>): void {
    const head = name.slice(0, HEAD);
    const lengths = this.lengths.get(head) ?? [];
    if (!lengths.includes(name.length)) this.lengths.set(head, [...lengths, name.length]);
    const bearers = this.bearers.get(name) ?? [];
    bearers.push(bearer);
    this.bearers.set(name, bearers);
  }
}

const finders = new WeakMap<readonly OrganisationFact[], NameFinder>();

/** The finder of a document's bodies, made once. */
export function finderOf(facts: readonly OrganisationFact[]): NameFinder {
  const known = finders.get(facts) ?? new NameFinder(facts);
  finders.set(facts, known);
  return known;
}
