/** The figures of a document by what they measure, so that a change or a share finds those it may speak of at once. */
import type { AmountFact } from '../../domain/fact';
import { identityOf, measureKey, sideOf } from './measures';

/** A measure of one holder, year and stage. */
export interface Measure {
  readonly organisation: string | null;
  readonly fiscalYear: number | null;
  readonly stage: AmountFact['stage'];
  readonly label: string;
}

export interface StatedFigures {
  /** Figures of a measure: of the same side where the label names the total of one. */
  of(measure: Measure): readonly AmountFact[];
  /** Figures that state the very measure of a fact, its place in the lists included. */
  alike(fact: AmountFact): readonly AmountFact[];
}

/** With more values a label names several things, and no change or share can be held against one of them. */
const MOST_VALUES = 24;
/** Places of one value that are kept: a figure compared with its own measure needs another place than its own. */
const MOST_PLACES = 2;

const KNOWN = new WeakMap<readonly AmountFact[], StatedFigures>();

/** Made once for each document: several checks ask. */
export function statedFigures(amounts: readonly AmountFact[]): StatedFigures {
  const known = KNOWN.get(amounts);
  if (known) return known;
  const byMeasure = new Groups();
  const byIdentity = new Groups();
  for (const fact of amounts) {
    if (fact.value === null) continue;
    byMeasure.add(keyOf(fact), fact);
    const identity = identityOf(fact);
    if (identity !== null) byIdentity.add(identity, fact);
  }
  const figures: StatedFigures = {
    of: (measure) => byMeasure.of(keyOf(measure)),
    alike: (fact) => byIdentity.of(identityOf(fact)),
  };
  KNOWN.set(amounts, figures);
  return figures;
}

const keyOf = ({ organisation, fiscalYear, stage, label }: Measure): string =>
  JSON.stringify([organisation, fiscalYear, stage, sideOf(label) ?? measureKey(label)]);

/** Facts by a key, of equal figures the first ones. */
class Groups {
  private readonly groups = new Map<string, { readonly facts: AmountFact[]; readonly places: Map<string, number> }>();

  add(key: string, fact: AmountFact): void {
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { facts: [], places: new Map() }));
    const { facts, places } = group;
    const value = `${fact.value ?? ''} ${fact.unit ?? ''}`;
    const stated = places.get(value) ?? 0;
    if (stated >= MOST_PLACES || (stated === 0 && places.size > MOST_VALUES)) return;
    places.set(value, stated + 1);
    facts.push(fact);
  }

  of(key: string | null): readonly AmountFact[] {
    const group = key === null ? undefined : this.groups.get(key);
    return group && group.places.size <= MOST_VALUES ? group.facts : NONE;
  }
}

const NONE: readonly AmountFact[] = [];
