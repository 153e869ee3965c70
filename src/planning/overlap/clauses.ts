/**
 * A duty as the clauses that it is made of, each told by the pairs of neighbouring characters in it: 负责信息系统的运维 and
 * 信息系统运维的保障 share 信息, 息系, 系统, 运维. No dictionary and no list of words; how much a pair tells, the index weighs.
 */
import { fold } from '../../text/fold';

/** Offsets in the text of a duty. */
export type Span = readonly [start: number, end: number];

export interface Clause {
  readonly span: Span;
  /** Its distinct pairs, two UTF-16 units in one number, in the order in which they first stand. */
  readonly pairs: readonly number[];
  /** Of each pair, the offsets in the duty's text of its first character and behind its last one. */
  readonly places: readonly Span[];
}

/** Marks at which a duty goes on with something else it does. */
const BREAKS = /[^。；;，,\n]+/gu;
const LETTER = /[\p{L}\p{N}\p{Cs}]/u;

/** What every body is told to do besides, in one form or another: 完成上级交办的其他工作. It tells nothing of what it does. */
const WHATEVER_ELSE = /(?:交办|交付|安排|赋予|授权|规定)的?其[他它]/u;

/** @returns none for a duty that leaves open what it is */
export function clausesOf(text: string): readonly Clause[] {
  if (WHATEVER_ELSE.test(text)) return [];
  return [...text.matchAll(BREAKS)]
    .map(({ 0: part, index }) => clauseOf(part, index))
    .filter(({ pairs }) => pairs.length > 0);
}

function clauseOf(part: string, offset: number): Clause {
  const folded = fold(part);
  const places = new Map<number, Span>();
  for (let at = 0; at + 1 < folded.text.length; at += 1) {
    if (!LETTER.test(folded.text.charAt(at)) || !LETTER.test(folded.text.charAt(at + 1))) continue;
    const pair = (folded.text.charCodeAt(at) << 16) | folded.text.charCodeAt(at + 1);
    if (!places.has(pair)) places.set(pair, [offset + folded.source(at), offset + folded.behind(at + 2)]);
  }
  return { span: [offset, offset + part.length], pairs: [...places.keys()], places: [...places.values()] };
}
