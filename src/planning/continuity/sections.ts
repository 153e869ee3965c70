/** Which section of a later year continues which of an earlier one. */
import { nameKey } from '../../text/fold';
import { bigrams, sharedPart, similarity } from '../../text/similarity';
import { officeStem } from '../office-name';
import { continuityOf, together, type Continuable, type Continuity, type Likening } from './continuity';
import type { Decided } from './decided';
import { differInNumerals } from './numerals';

export interface SectionThing extends Continuable {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Its duties, one after the other; null where the document states none. */
  readonly duties: string | null;
}

const WEIGHT = { name: 0.9, place: 0.4, duties: 0.7 };

/** The office that serves all the others: every body has one, and it is 办公室, 综合科 or 行政办公室. */
const GENERAL = /^(?:|综合|行政|党政|党政综合|综合协调)$/;
const BOTH_GENERAL = 0.7;

/** Duties less alike than that are other duties, and speak against it. */
const OTHER_DUTIES = 0.15;
const AGAINST = 0.6;
/** Two offices of other names need duties as alike as this. */
const SAME_DUTIES = 0.5;

const SECTIONS: Likening<SectionThing> = {
  same: [
    { rule: 'SAME_NAME', score: 1, keys: ({ name }) => [nameKey(name)] },
    { rule: 'SAME_ALIAS', score: 0.95, keys: ({ name, aliases }) => [name, ...aliases].map(nameKey) },
  ],
  closeness: () => 0,
  alike: 'RENAMED',
  // A 办公室 shares nothing with a 综合科 but what it is for.
  texts: ({ name, aliases, duties }) => [name, ...aliases, ...(isGeneral(name) ? ['综合办公室'] : []), ...(duties === null ? [] : [duties.slice(0, LONGEST_DUTIES)])], // prettier-ignore
  likeness: (earlier, later, _, place) => {
    if (differInNumerals(nameKey(earlier.name), nameKey(later.name))) return 0;
    const name = likenessOfNames(earlier.name, later.name);
    const both = earlier.duties !== null && later.duties !== null;
    const duties = both ? sharedPart(pairsOfDuties(earlier), pairsOfDuties(later)) : 0;
    if (name === 0 && duties < SAME_DUTIES) return 0;
    const score = together(WEIGHT.name * name, WEIGHT.place * place, WEIGHT.duties * duties);
    return both && duties < OTHER_DUTIES ? score * AGAINST : score;
  },
};

export const continuityOfSections = <T extends SectionThing>(
  earlier: readonly T[],
  later: readonly T[],
  decided?: Decided,
): Continuity<T> => continuityOf(earlier, later, SECTIONS, decided);

/** What a decision about it goes by. */
export const keyOfSection = ({ name }: Pick<SectionThing, 'name'>): string => nameKey(name);

const isGeneral = (name: string): boolean => GENERAL.test(officeStem(name));

/** UTF-16 units of the duties of a section that are compared; each section is compared with many. */
const LONGEST_DUTIES = 400;
const dutyPairs = new WeakMap<SectionThing, ReadonlySet<string>>();

function pairsOfDuties(section: SectionThing): ReadonlySet<string> {
  const known = dutyPairs.get(section) ?? bigrams(nameKey((section.duties ?? '').slice(0, LONGEST_DUTIES)));
  dutyPairs.set(section, known);
  return known;
}

/** By what they say of their work: the words for an office are shared by offices that have nothing in common. */
function likenessOfNames(one: string, other: string): number {
  if (isGeneral(one) && isGeneral(other)) return BOTH_GENERAL;
  return similarity(officeStem(one), officeStem(other));
}
