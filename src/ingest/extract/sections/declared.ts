import type { DeclaredCount } from '../../../domain/fact';
import { COUNT, parseChineseNumeral } from '../../../text/chinese-number';
import type { Reading } from '../reading';
import { quoteOfWords, wordsOf } from '../words';
import { ownerOf } from '../whose';
import { SECTION_WORDS } from './section-names';

const BEFORE = new RegExp(
  `(${COUNT})\\s{0,2}[个家](?:[正副]?[科股处]级)?(${SECTION_WORDS}|(?:行政|事业|预算|决算|二级预算|下属|所属)(?:事业)?单位)`,
  'g',
);
const BEHIND = new RegExp(
  `((?:行政|事业|参公|二级预算|下属事业|所属事业|所属|下属)单位|内设(?:[正副]?[科股处]级)?(?:职能)?机构|内设(?:科室|股室|处室|部门)|职能部门|职能科室|科室|股室|处室|机构)(?:共有?|共计|为|（)?\\s{0,2}(${COUNT})\\s{0,2}[个家]`,
  'g',
);

/** How many sections or units the text says there are. */
export function declaredCounts(reading: Reading): readonly DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const node of reading.outline.nodes) {
    if (node.subject === 'DEFINITIONS' || node.subject === 'DUTIES' || node.subject === 'TABLES') continue;
    if (!/[个家]/.test(node.text)) continue;
    const words = wordsOf(reading.outline, node);
    const add = (what: string, printed: string, from: number, to: number): void => {
      const count = numeral(printed);
      if (count === null) return;
      const quote = quoteOfWords(reading.outline.text, words, from, to);
      counts.push({ organisation: ownerOf(reading, node, from), what, count, quote });
    };
    const taken = new Set<number>();
    for (const match of words.text.matchAll(BEFORE)) {
      add(match[2] ?? '', match[1] ?? '', match.index, match.index + match[0].length);
      taken.add(match.index);
    }
    for (const match of words.text.matchAll(BEHIND)) {
      const at = match.index + match[0].lastIndexOf(match[2] ?? '');
      if (!taken.has(at)) add(match[1] ?? '', match[2] ?? '', match.index, match.index + match[0].length);
    }
  }
  return counts;
}

export interface CountOf {
  readonly internal: number;
  readonly branch: number;
}

/** The counts of sections and of branches that a lead-in declares, 0 where it declares none. */
export function branchesAtEnd(lead: string): CountOf {
  let internal = 0;
  let branch = 0;
  for (const match of lead.matchAll(BEFORE)) {
    const count = numeral(match[1] ?? '') ?? 0;
    if (/分支|派出/.test(match[2] ?? '')) branch += count;
    else internal += count;
  }
  return { internal, branch };
}

/** Whether a text counts so many sections. */
export const countsSections = (text: string, count: number): boolean =>
  [...text.matchAll(BEFORE)].some((match) => numeral(match[1] ?? '') === count) ||
  [...text.matchAll(BEHIND)].some((match) => numeral(match[2] ?? '') === count);

const COUNT_INSIDE = new RegExp(`(${COUNT})\\s{0,2}[个处家所]`);

/** The first count in some words; null where they hold none. */
export function countIn(words: string): number | null {
  const printed = COUNT_INSIDE.exec(words)?.[1];
  return printed === undefined ? null : numeral(printed);
}

export function numeral(printed: string): number | null {
  const half = printed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[,，]/g, '');
  return /^[0-9]+$/.test(half) ? Number(half) : parseChineseNumeral(half);
}
