/** Which duty of a later year continues which of an earlier one. */
import { foldText, nameKey } from '../../text/fold';
import { continuityOf, together, type Continuable, type Continuity, type Likening } from './continuity';
import type { Decided } from './decided';

export interface DutyThing extends Continuable {
  readonly text: string;
  /** Who holds it, by what goes on through the years; the duties of one agency all have the same. */
  readonly holder: string;
}

const WEIGHT = { place: 0.3, holder: 0.1 };
/** Less alike are duties of one field of work. */
const LEAST = 0.3;

const PUNCTUATION = /[，。；：、！？,.;:!?]/g;
const wording = (text: string): string => foldText(text).replace(PUNCTUATION, '');

/** What a duty shares with every other. */
const STOCK = /负责|承担|组织|指导|协调|实施|开展|有关|相关|全[国省市州县区旗]|工作/g;

const DUTIES: Likening<DutyThing> = {
  same: [
    { rule: 'SAME_WORDING', score: 1, keys: ({ text, holder }) => [JSON.stringify([holder, wording(text)])] },
    { rule: 'SAME_WORDING', score: 0.95, keys: ({ text }) => [wording(text)] },
  ],
  closeness: () => 0,
  alike: 'REWORDED',
  texts: ({ text }) => [wording(text).replace(STOCK, '')],
  likeness: (earlier, later, text, place) =>
    text < LEAST
      ? 0
      : together(text, WEIGHT.place * place * text, earlier.holder === later.holder ? WEIGHT.holder * text : 0),
};

export const continuityOfDuties = <T extends DutyThing>(
  earlier: readonly T[],
  later: readonly T[],
  decided?: Decided,
): Continuity<T> => continuityOf(earlier, later, DUTIES, decided);

/** Whether they are two in more than punctuation. */
export const isReworded = (earlier: string, later: string): boolean => wording(earlier) !== wording(later);

/**
 * What a decision about it goes by: several offices may have a duty of one wording.
 * @param section name of the one that has it; null where the agency does
 */
export const keyOfDuty = ({ text, section }: { readonly text: string; readonly section: string | null }): string =>
  JSON.stringify([section === null ? null : nameKey(section), wording(text)]);
