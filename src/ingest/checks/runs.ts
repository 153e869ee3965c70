/**
 * Facts that follow one another in the text as the members of one list. A sum over such a list proves something only
 * where nothing was overlooked, so that this file tells what stands between two facts and how a list ends.
 */

/** What the words between two facts say of the second one. */
export type Between =
  | 'SEPARATOR' // ，、；和: one more member
  | 'OPENER' // ，其中：（: the first of the parts of the fact before
  | 'CLOSER' // ）: back in the list around a bracket
  | 'BREAK'; // anything else: no member of this list

const MARKER = '(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、．.]|[①-⑳])?';
const OPENS =
  '(?:其中|包括|主要包括|主要是|含|分别为|分别是|分为|具体为|具体是|按[^，。；：0-9]{1,10}[划区]?分[为成]?)';

/** The head of a name that a line break has cut. */
const CUT = '(?:[\\u4e00-\\u9fff]{1,4}\\n\\s*)?';

const SEPARATOR = new RegExp(`^\\s*(?:[，,、；;]\\s*)?(?:和|及|以及|与)?\\s*${MARKER}\\s*$`);
const OPENER = new RegExp(
  `^\\s*[，,。；;]?\\s*(?:[（(]\\s*${OPENS}?|${OPENS}|[：:])\\s*[：:，,]?\\s*${MARKER}\\s*${CUT}$`,
);
const CLOSER = new RegExp(`^\\s*[）)]\\s*[，,、；;]?\\s*${MARKER}\\s*$`);

/** A name that a line break has cut leaves its head behind a separator: `、事业⏎编制16人`. */
const CUT_NAME = /^\s*[，,、；;]\s*[\u4e00-\u9fff]{1,4}\s*$/;
/** Words that open, leave or name another list are no head of a name. */
const TURNS = /其|中|含|包|另|还|外|共|计|实|现|比|较|同/;

export function between(words: string): Between {
  if (OPENER.test(words)) return 'OPENER';
  if (SEPARATOR.test(words)) return 'SEPARATOR';
  if (CLOSER.test(words)) return 'CLOSER';
  return CUT_NAME.test(words) && !TURNS.test(words) ? 'SEPARATOR' : 'BREAK';
}

/** Openers that announce some of the parts: only too much is a contradiction then. */
const PARTIAL = /含|主要/;

export const announcesSome = (words: string): boolean => PARTIAL.test(words);

/** The mark behind a list that is over: a list that ends in 等, in a cut page or in more words may go on. */
const END =
  /^\s*(?:[。；;）)]|\.(?![0-9])|$|\n\s*(?:\n|$|第?[一二三四五六七八九十]{1,3}[、章条部]|[（(][一二三四五六七八九十]{1,3}[）)]))/;

export function endsList(text: string, at: number): boolean {
  return END.test(text.slice(at, at + 24));
}
