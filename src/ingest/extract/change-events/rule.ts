import type { ChangeKind } from '../../../domain/fact';
import { DATE } from './leads';
import type { ChangeNames, Role } from './names';
import type { Sentence, Slot } from './sentence';

/** A change as a sentence states it, before its names are looked up. Offsets are those of the sentence. */
export interface Draft {
  readonly kind: ChangeKind;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly moved?: readonly string[];
  readonly subject?: string;
  /** The part of whom the text speaks of where the sentence names nobody in it. */
  readonly itself?: Role;
  /** Of all words that state it. */
  readonly from: number;
  readonly to: number;
}

/** One way in which a sentence states a change. */
export interface Rule {
  /** The words by which it is found; global. */
  readonly anchor: RegExp;
  /** @param floor where the words of the change before it end */
  read(sentence: Sentence, names: ChangeNames, anchor: RegExpExecArray, floor: number): readonly Draft[];
}

export const NONE: readonly Draft[] = [];

/** Words that make what follows an object. */
export const OBJECT = /将(?![乐来])|把/g;

export const FOUNDING = /(?:重新|新)?(?:组建|成立|设立|建立)(?:了)?/;

const ADVERBS = /(?:[，、\s]|一并|整体|统一|成建制|全部|予以|同时|分别|相应|进行|正式|均|也)$/;
const DATE_BEHIND = new RegExp(`于?${DATE}(?:初|底|末)?$`);
const MOST_STRIPPED = 6;

/** The slot without the adverbs and dates that stand in front of a verb. */
export function trimmedEnd(slot: Slot): Slot {
  let { text } = slot;
  for (let stripped = 0; stripped < MOST_STRIPPED; stripped += 1) {
    const next = text.replace(ADVERBS, '').replace(DATE_BEHIND, '');
    if (next === text) break;
    text = next;
  }
  return { text, from: slot.from, to: slot.from + text.length };
}

const CUT = /(?:并|同时)?(?:对外)?(?:加挂|增挂|挂牌|保留)|(?:并|同时)(?:归|由|将|作为)|，|（|$/;
const BEHIND_TARGET =
  /(?:统一|集中|具体|归口)?(?:管理|承担|负责|行使|领导|主管|代管|牵头|实施|履行)$|作为[^，]{0,30}$|(?:的)?(?:职责|职能)(?:范围)?$/;

/** The words that a verb leads to, up to where another thing begins. */
export function target(sentence: Sentence, from: number): Slot {
  const { to } = sentence.clauseAt(Math.max(0, from - 1));
  const { text } = sentence.slot(from, Math.max(from, to));
  const words = text.slice(0, CUT.exec(text)?.index ?? text.length).replace(BEHIND_TARGET, '');
  return sentence.slot(from, from + words.length);
}
