/**
 * A document under other names: every section a string of 2 to 6 characters that means nothing, the first verb of every
 * duty another pair, every place and body another one. A reading that goes by places in the text says the same of it.
 */
import { Random } from '../../bench/documents/random';
import { anyCharacters } from '../../bench/documents/words/characters';
import type { Expected } from './expected';

/** Words that become others; `before` must stand behind them for the change to be made. */
interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly before: string;
}

export interface Renaming {
  /** Of a text, white space kept where it is outside of names. */
  readonly text: (text: string) => string;
  /** Of words without white space. */
  readonly words: (words: string) => string;
}

const HAN_PAIR = /^\p{Script=Han}{2}/u;
/** One of the places in front of a name, or what kind of place it is alone: `区残联`. The kind stays, and so does 政府. */
const PLACE =
  /^(?:(?:(\p{Script=Han}{2,4}?)(?=[省市县区州盟旗镇乡]|街道)|(\p{Script=Han}{2,12}?)(?=自治[区州县]|园区|开发区)|)(?:自治[区州县]|园区|开发区|[省市县区州盟旗镇乡]|街道)|(?:人民)?政府)(?=\p{Script=Han}{2})/u;
/** What a body may end in; it is told apart from what it is the body of, so that 城管局 is called by its new name too. */
const ENDING =
  /(?:人民政府|中学|小学|委员会|办事处|办公室|研究所|中心|学校|医院|协会|联合会|大队|支队|\p{Script=Han})(?:机关)?(?:本级|本部|系统)?$/u;
/** Not in a drawn name: 市级 says something. */
const SPEAKING = '级';
const OPENS_WITH_ADVERB = /^[为对在由根据按本该]/u;

const MOST_CHARACTERS = 12;

const bare = (text: string): string => text.replace(/\s+/gu, '');

export function renamingOf(expected: Expected, text: string, seed: number): Renaming {
  const random = new Random(seed).fork('renaming');
  const flatText = bare(text);
  const renamed = new Map<string, Renamed>();
  const add = (from: string, to: string, before = ''): void => {
    if (from.length >= 2 && !renamed.has(from + before)) renamed.set(from + before, { from, to, before });
  };
  for (const { name } of expected.sections) add(withoutRemark(name), anyCharacters(random, 2, 6));
  const others = new Map<string, string>();
  const called = expected.organisations.flatMap((one) => [one.name, ...one.aliases]).map(bare);
  for (const name of called) {
    let own = withoutRemark(name);
    for (let place = PLACE.exec(own); place; place = PLACE.exec(own)) {
      const where = place[1] ?? place[2] ?? '';
      add(where, mapped(where, others, random));
      own = own.slice(place[0].length);
    }
    const ending = ENDING.exec(own)?.[0] ?? '';
    const subject = own.slice(0, own.length - ending.length);
    for (const part of [subject, ...abbreviationsOf(subject)].filter((one) => flatText.includes(one + ending))) {
      if (part.length >= 2) add(part + ending, mapped(part, others, random) + ending);
    }
  }
  for (const { head } of expected.duties) {
    const flat = bare(head);
    const verb = HAN_PAIR.exec(flat)?.[0];
    if (verb === undefined || OPENS_WITH_ADVERB.test(flat) || called.some((name) => flat.startsWith(name))) continue;
    add(verb, anyCharacters(random, 2, 2), flat.slice(2));
  }
  return renamingBy([...renamed.values()].sort((a, b) => (b.from + b.before).length - (a.from + a.before).length));
}

const withoutRemark = (name: string): string => bare(name).replace(/[（(].*$/u, '');

function drawn(random: Random): string {
  const character = anyCharacters(random, 1, 1);
  return character === SPEAKING ? drawn(random) : character;
}

/** Each character of a name by the same other one throughout a document, so that its short forms stay its short forms. */
function mapped(subject: string, others: Map<string, string>, random: Random): string {
  return Array.from(subject, (character) => {
    const other = others.get(character) ?? drawn(random);
    others.set(character, other);
    return other;
  }).join('');
}

/** Every two characters of a name in their order: 营商 of 营商环境建设. Longer names have too many, and are cut. */
function abbreviationsOf(subject: string): readonly string[] {
  const characters = [...subject].slice(0, MOST_CHARACTERS);
  return characters.flatMap((one, at) => characters.slice(at + 1).map((other) => one + other));
}

function renamingBy(all: readonly Renamed[]): Renaming {
  const byFirst = new Map<string, Renamed[]>();
  for (const one of all) byFirst.set(one.from.charAt(0), [...(byFirst.get(one.from.charAt(0)) ?? []), one]);
  const at = (words: string, place: number): Renamed | undefined =>
    byFirst
      .get(words.charAt(place))
      ?.find(({ from, before }) => words.startsWith(from, place) && words.startsWith(before, place + from.length));
  return {
    words: (words) => replaced(words, at),
    text: (text) => {
      // Where each character stands that is no white space; a name may be cut by the end of a line.
      const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
      const flat = bare(text);
      let written = '';
      let last = 0;
      for (let place = 0; place < flat.length;) {
        const found = at(flat, place);
        if (!found) {
          place += 1;
          continue;
        }
        const end = (places[place + found.from.length - 1] ?? 0) + 1;
        written += text.slice(last, places[place]) + found.to;
        last = end;
        place += found.from.length;
      }
      return written + text.slice(last);
    },
  };
}

function replaced(words: string, at: (words: string, place: number) => Renamed | undefined): string {
  let written = '';
  for (let place = 0; place < words.length;) {
    const found = at(words, place);
    written += found ? found.to : words.charAt(place);
    place += found ? found.from.length : 1;
  }
  return written;
}
