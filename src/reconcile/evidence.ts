/** In what way a name that was asked for goes with a name of a thing: one kind of evidence each, the strongest first. */
import { isSubsequence } from '../text/subsequence';
import { sharedPart } from '../text/similarity';
import type { NameParts } from './name-parts';

interface EvidenceSpec {
  /** How likely the thing is meant where nothing else is known, of 100. */
  readonly score: number;
  /** For people, in Chinese and English. */
  readonly reason: string;
}

export const EVIDENCE = {
  id: { score: 100, reason: '标识相同 same identifier' },
  code: { score: 100, reason: '代码相同 same official code' },
  name: { score: 100, reason: '名称相同 same name' },
  alias: { score: 98, reason: '别名相同 one of its other names' },
  place_form: { score: 96, reason: '地名写法不同 same name, its place written otherwise' },
  pinyin: { score: 92, reason: '拼音相同 its name in pinyin' },
  same_sound: { score: 90, reason: '同音字 characters of the same sound' },
  one_mistake: { score: 88, reason: '一处笔误 one character too many, too few or out of order' },
  abbreviation: { score: 86, reason: '简称 abbreviates its name' },
  former_name: { score: 80, reason: '原名称 name of a body that it succeeds' },
  place_left_out: { score: 76, reason: '省略地名 its name without its place' },
  one_other: { score: 74, reason: '一字之差 one character differs' },
  short_form: { score: 72, reason: '略写 its name with words left out' },
  initials: { score: 60, reason: '拼音首字母相同 initials of its pinyin' },
  similar: { score: 60, reason: '名称相近 a similar name' },
} as const satisfies Record<string, EvidenceSpec>;

export type EvidenceKind = keyof typeof EVIDENCE;

export interface Evidence {
  readonly kind: EvidenceKind;
  /** How much of it there is, over 0 to 1. */
  readonly value: number;
  /** The name of the thing with which it goes, folded. */
  readonly name: string;
}

export const scoreOf = ({ kind, value }: Evidence): number => EVIDENCE[kind].score * value;

/** A name with what it takes to compare it. */
export interface ComparedName extends NameParts {
  readonly name: string;
  readonly pairs: ReadonlySet<string>;
  /** Pinyin of each character of the name; null for a name in other letters. */
  syllables(): readonly string[] | null;
}

/** Names less alike than this are alike by chance. */
export const LEAST_SIMILAR = 0.5;

/** Numbers tell things apart: 第一中学 and 第二中学 are no mistake for each other. */
const NUMERALS = new Set('〇零一二三四五六七八九十百千0123456789');

/** @returns null where the two have too little in common */
export function compareNames(asked: ComparedName, named: ComparedName): Evidence | null {
  const kind = kindOf(asked, named);
  if (kind !== null) return { kind, value: 1, name: named.name };
  const value = sharedPart(asked.pairs, named.pairs);
  return value >= LEAST_SIMILAR ? { kind: 'similar', value, name: named.name } : null;
}

function kindOf(asked: ComparedName, named: ComparedName): EvidenceKind | null {
  if (asked.name === named.name) return 'name';
  if (asked.place !== named.place) return otherPlace(asked, named);
  if (asked.core === named.core) return 'place_form';
  if (soundsAlike(asked, named)) return 'same_sound';
  const [one, other] = [Array.from(asked.core), Array.from(named.core)];
  if (isOneMistake(one, other)) return 'one_mistake';
  if (isAbbreviation(one, other)) return asked.place === '' ? 'short_form' : 'abbreviation';
  if (isOneOther(one, other)) return 'one_other';
  return isShortForm(one, named.core) ? 'short_form' : null;
}

/** The place may be left out, or mistyped so that it is none; a place of the lists is never another. */
function otherPlace(asked: ComparedName, named: ComparedName): EvidenceKind | null {
  if (asked.place === '' && asked.core === named.core) return 'place_left_out';
  if (asked.isListed && named.place !== '') return null;
  if (soundsAlike(asked, named)) return 'same_sound';
  return isSwapped(Array.from(asked.name), Array.from(named.name)) ? 'one_mistake' : null;
}

function soundsAlike(asked: ComparedName, named: ComparedName): boolean {
  if (asked.name.length !== named.name.length) return false;
  if (differing(Array.from(asked.name), Array.from(named.name)).some(({ one, other }) => isNumeral(one, other))) return false; // prettier-ignore
  const [spoken, known] = [asked.syllables(), named.syllables()];
  return spoken !== null && known !== null && spoken.length === known.length && spoken.every((syllable, at) => syllable === known[at]); // prettier-ignore
}

type Characters = readonly string[];

const differing = (one: Characters, other: Characters) =>
  one.flatMap((character, at) => (character === other[at] ? [] : [{ at, one: character, other: other[at] ?? '' }]));

const isNumeral = (...characters: readonly string[]): boolean => characters.some((one) => NUMERALS.has(one));

/** Fewer characters are one mistake away from too many other names. */
const FEWEST = 4;

function isOneMistake(one: Characters, other: Characters): boolean {
  if (Math.min(one.length, other.length) < FEWEST) return false;
  if (one.length === other.length) return isSwapped(one, other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  // 县人武部 is not 人武部: what a name begins with may be all that tells whose it is.
  return at > 0 && !isNumeral(long[at] ?? '') && short.slice(at).join('') === long.slice(at + 1).join('');
}

function isSwapped(one: Characters, other: Characters): boolean {
  if (one.length !== other.length || one.length < FEWEST) return false;
  const [first, second, ...more] = differing(one, other);
  if (!first || !second || more.length > 0 || second.at !== first.at + 1) return false;
  return first.one === second.other && second.one === first.other && !isNumeral(first.one, second.one);
}

function isOneOther(one: Characters, other: Characters): boolean {
  if (one.length !== other.length || one.length < FEWEST) return false;
  const [only, ...more] = differing(one, other);
  return only !== undefined && more.length === 0 && !isNumeral(only.one, only.other);
}

const SHORTEST_ABBREVIATION = 3;
/** Characters that may follow the last one of an abbreviation: 委 for 委员会. */
const LONGEST_TAIL = 2;

/**
 * 发改委 for 发展和改革委员会: the first character and others of which no two stand side by side in the name, so that
 * each stands for a word. What keeps words whole may be another body: 信息中心 is not 信用信息中心.
 */
function isAbbreviation(short: Characters, whole: Characters): boolean {
  if (short.length < SHORTEST_ABBREVIATION || short.length >= whole.length || short[0] !== whole[0]) return false;
  // Places in the whole at which the part read so far can end.
  let ends = [0];
  for (const character of short.slice(1)) {
    const [first = whole.length] = ends;
    const next: number[] = [];
    for (let at = first + 2; at < whole.length; at += 1) if (whole[at] === character) next.push(at);
    ends = next;
  }
  return ends.some((end) => whole.length - 1 - end <= LONGEST_TAIL);
}

/** 应急局 for 应急管理局. */
const isShortForm = (short: Characters, whole: string): boolean =>
  short.length >= 2 &&
  short.length < whole.length &&
  short[0] === whole.charAt(0) &&
  short.at(-1) === whole.at(-1) &&
  isSubsequence(short.join(''), whole);
