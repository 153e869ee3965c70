/**
 * A name in two parts: the place with which it begins, and what the body is called there. 河北省石家庄市体育局 and
 * 石家庄体育局 are 体育局 of one place. Bodies of two places are two, however alike their names are.
 */
import type { DivisionIndex } from '../ingest/link/divisions';
import { foldText } from '../text/fold';

export interface NameParts {
  /** The code of a listed division, and behind it places that no list has; empty where the name begins with none. */
  readonly place: string;
  /** Whether all of the place is in the list: then a place that is written otherwise is another place. */
  readonly isListed: boolean;
  readonly core: string;
}

/** @param name folded */
export type PartName = (name: string) => NameParts;

/** What the names of divisions and of zones end in: a list of ranks that law knows. */
const RANKS = new Set('省市县区旗州盟镇乡');
/** A rank stands behind two characters at least: 城市管理局 begins with no place. */
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 10;

export const partNames =
  (divisions: DivisionIndex): PartName =>
  (name) => {
    const listed = divisions.leading(name);
    const from = listed?.end ?? 0;
    let end = from;
    for (let next = placeEnd(name, end); next > end; next = placeEnd(name, end)) end = next;
    const unlisted = name.slice(from, end);
    const place = (listed?.division.code ?? '') + unlisted;
    return { place, isListed: listed !== null && unlisted === '', core: name.slice(end) };
  };

/** Where the place ends that begins here; the same where none does. */
function placeEnd(name: string, from: number): number {
  const most = Math.min(name.length, from + LONGEST_PLACE);
  for (let at = from; at < most; at += 1) {
    if (!RANKS.has(name.charAt(at))) continue;
    const isPlace = at - from >= SHORTEST_PLACE && !name.startsWith('城乡', at - 1);
    return isPlace ? at + 1 : from;
  }
  return from;
}

export const foldedNameParts = (part: PartName, name: string): NameParts => part(foldText(name));
