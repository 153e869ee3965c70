/** Statements that count several things at once: one number for each of several names, or two numbers in one word. */
import type { Count } from './count.types';
import { numeral } from '../sections/declared';
import { type Label, labelBefore, NUMBER } from './label';

/** `局长、副局长各1名`, `正副局长各1名`: one number for each of several. */
export function sharing(sentence: string, label: Label): readonly Label[] {
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
  // `各部门负责人各1名`: how many there are in all is not told.
  if (items.length === 1 && OF_EACH.test(items[0]?.text ?? '')) return [];
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

/** `股级领导职数4正2副` counts two posts at once. */
export function pairsOfPosts(sentence: string): readonly Count[] {
  return [...sentence.matchAll(PAIR)].flatMap((match) => {
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
