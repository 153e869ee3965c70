/** Statements that count several things at once: one number for each of several names, or two numbers in one word. */
import type { Count } from './count.types';
import { numeral } from '../sections/declared';
import { type Label, labelBefore, NUMBER } from './label';

/** One of those that share a number, with the section that it is of where the words name one. */
export interface SharedLabel extends Label {
  readonly section?: string;
}

/**
 * `局长、副局长各1名`, `正副局长各1名`, `秘书科、档案科设科长各1名`: one number for each of several. Nothing where the words do not
 * tell whose they are: how many there are in all is not known.
 */
export function sharing(sentence: string, label: Label, isSection: (name: string) => boolean): readonly SharedLabel[] {
  if (OF_EACH_UNNAMED.test(label.text)) return [];
  if (!/[各均]$/.test(label.text)) return [label];
  const items: Label[] = [];
  let end = label.from + label.text.length - 1;
  while (items.length < MOST_SHARING) {
    const { text, from } = labelBefore(sentence, end, 0);
    if (text === '' || /[0-9０-９]/.test(text)) break;
    items.unshift({ text, from });
    if (sentence.charAt(from - 1) !== '、') break;
    end = from - 1;
  }
  // `各部门负责人各1名`
  if (items.length === 1 && OF_EACH.test(items[0]?.text ?? '')) return [];
  const [, last = '', title = ''] = SETS_UP.exec(items.at(-1)?.text ?? '') ?? [];
  if (last !== '') {
    const names = [...items.slice(0, -1).map(({ text }) => text.replace(/^[和与及]/, '')), ...last.split(/[和与及]/)];
    const from = items[0]?.from ?? label.from;
    return names.every(isSection) ? names.map((section) => ({ text: title, from, section })) : [];
  }
  return items.flatMap((item, index) => {
    const next = items[index + 1]?.text;
    if (item.text === '正' && next !== undefined) return [{ ...item, text: next.replace(/^副/, '') }];
    const both = /^正副(.+)$/.exec(item.text)?.[1];
    return both === undefined
      ? [item]
      : [
          { ...item, text: both },
          { ...item, text: `副${both}` },
        ];
  });
}

const OF_EACH = /^(?:以上|上述|各|每)/;
/** `各设站长1名`, `由两家单位各委派1名` */
const OF_EACH_UNNAMED = /^[各均每].|[各均](?:委|选|指|推)?派$/;
/** Those who have the posts, and what they are. */
const SETS_UP = /^(.+?)(?:增设|设置?|配备?)([^设配]{2,10})$/;
const MOST_SHARING = 10;

const PAIR = new RegExp(`(${NUMBER})\\s{0,2}正[、，]?\\s{0,2}(${NUMBER})\\s{0,2}副`, 'g');

/** `1正2副` in a cell of its own; empty where the cell holds anything else. */
export function ranksInCell(text: string): readonly { readonly post: string; readonly count: number }[] {
  const [, chiefs, deputies] = RANKS.exec(text) ?? [];
  return [
    ...(chiefs === undefined ? [] : [{ post: '正职', count: numeral(chiefs) ?? 0 }]),
    ...(deputies === undefined ? [] : [{ post: '副职', count: numeral(deputies) ?? 0 }]),
  ];
}

const RANKS = new RegExp(`^(?:(${NUMBER})正)?[、，]?(?:(${NUMBER})副)?$`);

/** Behind `一正两副` the posts themselves: `：主任一名、副主任两名`. */
const TELLS_POSTS = new RegExp(`^\\s{0,2}[：:（(，,][^，。；、：:]{1,12}${NUMBER}\\s{0,2}[名人]`);

const SEATS = new RegExp(`由\\s{0,2}(${NUMBER})\\s{0,2}[名人]([\\u4e00-\\u9fff]{2,6})组成`, 'g');

/** `理事会由13名理事组成`: the number stands in front of what it counts. */
export function seats(sentence: string): readonly Count[] {
  return [...sentence.matchAll(SEATS)].flatMap((match) => {
    const [printed, number = '', post = ''] = match;
    const count = numeral(number);
    const place = { from: match.index + 1, to: match.index + printed.length - '组成'.length };
    return count === null ? [] : [{ ...place, count, post, staffingType: null, measure: 'AUTHORISED' as const }];
  });
}

/** `股级领导职数4正2副` counts two posts at once. */
export function pairsOfPosts(sentence: string): readonly Count[] {
  return [...sentence.matchAll(PAIR)].flatMap((match) => {
    if (TELLS_POSTS.test(sentence.slice(match.index + match[0].length))) return [];
    // `其余每股各一正一副`: of how many is not known.
    if (/[各每均][^，。；]{0,4}$/.test(sentence.slice(Math.max(0, match.index - 5), match.index))) return [];
    const rank =
      /([厅处县科股]级)[^，。；（(]{0,8}$/.exec(sentence.slice(Math.max(0, match.index - 16), match.index))?.[1] ?? '';
    const from = match.index;
    const to = from + match[0].length;
    return [
      { post: `${rank}正职`, printed: match[1] ?? '' },
      { post: `${rank}副职`, printed: match[2] ?? '' },
    ].flatMap(({ post, printed }) => {
      const count = numeral(printed);
      return count === null ? [] : [{ from, to, count, post, staffingType: null, measure: 'AUTHORISED' as const }];
    });
  });
}
