/** Statements of a whole, so that a part is held against all of them at once, however often the text repeats it. */
import type { AmountFact } from '../../domain/fact';
import { figureOf, type Dimension, type Printed } from './exact';
import { sideOf } from './measures';

/** Statements that one part may be held against together. */
export class Statements {
  private first: { readonly fact: AmountFact; readonly place: number } | null = null;
  /** Null where one of them cannot be compared with the others. */
  private dimension: Dimension | null = null;
  /** The largest, with its rounding. */
  private most = 0n;

  add(fact: AmountFact, place: number): void {
    const figure = figureOf(fact);
    if (this.first === null) {
      this.first = { fact, place };
      this.dimension = figure?.dimension ?? null;
    } else if (figure?.dimension !== this.dimension) this.dimension = null;
    const upper = figure ? figure.value + figure.half : 0n;
    if (this.first.place === place || upper > this.most) this.most = upper;
  }

  /** The first of all, where a part is larger than every one; null where one has room for it or cannot be compared. */
  static exceededBy(part: Printed, groups: readonly Statements[]): AmountFact | null {
    const figure = figureOf(part);
    if (!figure) return null;
    let earliest: Statements['first'] = null;
    for (const { first, dimension, most } of groups) {
      if (first === null) continue;
      if (dimension !== figure.dimension || figure.value - figure.half <= most) return null;
      if (earliest === null || first.place < earliest.place) earliest = first;
    }
    return earliest?.fact ?? null;
  }
}

/** The statements of one measure by holder, time and stage. */
export class Wholes {
  private readonly groups = new Map<string, Statements>();
  private readonly facts: ReadonlySet<AmountFact>;

  constructor(facts: readonly AmountFact[]) {
    this.facts = new Set(facts);
    facts.forEach((fact, place) => {
      this.groupOf(keyOf(fact, fact.organisation)).add(fact, place);
      if (fact.organisation === null && sideOf(fact.label) !== null) this.groupOf(keyOf(fact, TOTAL)).add(fact, place);
    });
  }

  has(fact: AmountFact): boolean {
    return this.facts.has(fact);
  }

  /** The first statement of the whole, where the part is larger than each that it may be a part of. */
  exceededBy(part: AmountFact): AmountFact | null {
    // A unit's own figure cannot exceed that of its whole department either, as far as it is a total.
    const keys = [keyOf(part, part.organisation), ...(part.organisation === null ? [] : [keyOf(part, TOTAL)])];
    return Statements.exceededBy(
      part,
      keys.flatMap((key) => this.groups.get(key) ?? []),
    );
  }

  private groupOf(key: string): Statements {
    const known = this.groups.get(key) ?? new Statements();
    this.groups.set(key, known);
    return known;
  }
}

/** In the place of a holder: totals of the whole department. */
const TOTAL = 0;

/** A day counts before the year. */
const keyOf = ({ asOf, fiscalYear, stage }: AmountFact, holder: string | null | typeof TOTAL): string =>
  JSON.stringify([asOf, asOf === null ? fiscalYear : null, stage, holder]);
