/** Which body of a document a name stands for that fills a cell or heads a line, where likeness alone is not enough. */
import type { OrganisationFact } from '../../../domain/fact';
import { isShortFormOf, namesOwnLevel } from '../organisation-names';
import { type Reading } from '../reading';
import { finderOf } from './name-finder';

/** What a name and its short form both end in. */
const ENDING = 3;
/** Bodies looked at for one name; so many of one document end alike only in lists without end. */
const MOST_ALIKE = 64;

const endings = new WeakMap<readonly OrganisationFact[], ReadonlyMap<string, readonly OrganisationFact[]>>();

/** The body that is called so, or so with its place in front, or whose own level is; null where none is. */
export function bodyCalled({ organisations }: Reading, name: string): string | null {
  const { facts } = organisations;
  if (finderOf(facts).isName(name) || namesOwnLevel(name)) return organisations.resolve(name);
  const known = endings.get(facts) ?? byEnding(facts);
  endings.set(facts, known);
  return known.get(name.slice(-ENDING))?.find((fact) => isShortFormOf(name, fact.name))?.name ?? null;
}

function byEnding(facts: readonly OrganisationFact[]): ReadonlyMap<string, readonly OrganisationFact[]> {
  const found = new Map<string, OrganisationFact[]>();
  for (const fact of facts) {
    const alike = found.get(fact.name.slice(-ENDING)) ?? [];
    if (alike.length < MOST_ALIKE) alike.push(fact);
    found.set(fact.name.slice(-ENDING), alike);
  }
  return found;
}
