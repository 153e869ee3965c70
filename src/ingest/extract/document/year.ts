import type { DocumentKind } from '../../../domain/fact';
import { parseChineseNumeral } from '../../../text/chinese-number';
import type { Outline } from '../../outline.types';
import { wordsOf } from '../words';

const YEAR = /([12][0-9]{3}|[１２][０-９]{3}|[一二][〇零○ＯO][〇零○ＯO一二三四五六七八九]{2})\s{0,2}年(度)?/g;
/** Words before a year that make it the one compared with, or a date: 比2021年, 截至2021年. */
const COMPARED = /(?:比|与|同|较|对比|相比|至|自|从|于|上年|〔|\[|（|\(|—|-|～|~|[0-9])$/;
/** Words behind it that make it the year of account. */
const OF_ACCOUNT =
  /^(?:部门|单位|本级|整体|本年)?(?:的)?(?:预算|决算|收入|支出|收支|财政|一般公共|政府|“?三公|机关|国有资|基本支出|项目|部门|单位|年初|安排|资产|应编|拟|全年|度)/;
const EARLIEST = 1990;
const LATEST = 2099;

/**
 * The year that the figures speak of. The body's majority wins over headings, which templates leave behind from the year
 * before; years of comparisons, dates and document numbers do not count. Staffing plans and charters have none.
 */
export function fiscalYearOf(outline: Outline, title: string | null, kind: DocumentKind): number | null {
  if (kind === 'STAFFING_PLAN' || kind === 'CHARTER') return null;
  const headings = new Map<number, number>();
  const body = new Map<number, number>();
  if (title !== null) vote(title, headings);
  for (const node of outline.nodes) {
    if (node.subject === 'DEFINITIONS' || node.subject === 'WORK') continue;
    if (node.subject === 'DUTIES' || node.subject === 'STRUCTURE') continue;
    vote(wordsOf(outline, node).text, node.role === 'HEADING' ? headings : body);
  }
  if (body.size === 0 && headings.size === 0) {
    // Only a contents page may be left that says it.
    for (const match of outline.text.matchAll(ACCOUNTS_OF)) vote(match[0], headings);
  }
  const inBody = leader(body);
  const inHeadings = leader(headings);
  if (inBody === null || inHeadings === null) return inBody?.year ?? inHeadings?.year ?? null;
  if (inBody.year === inHeadings.year) return inBody.year;
  return inBody.votes >= LEAST_BODY ? inBody.year : inHeadings.year;
}

const ACCOUNTS_OF = /[0-9]{4}年度?(?:部门|单位)(?:预算|决算)/g;

/** A body that contradicts the headings must say so more than once. */
const LEAST_BODY = 2;

function vote(text: string, votes: Map<number, number>): void {
  for (const match of text.matchAll(YEAR)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index).trimEnd();
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 8).trimStart();
    if (
      COMPARED.test(before) ||
      /^(?:以来|底|[0-9０-９]{1,2}月|末|初(?!预算)|[一二三四五六七八九十]{1,3}月)/.test(behind)
    )
      continue;
    if (
      !match[2] &&
      !OF_ACCOUNT.test(behind) &&
      !OF_ACCOUNT.test(behind.replace(/^[^，。]{0,4}/, '')) &&
      !AFTER_NAME.test(text.slice(match.index))
    )
      continue;
    const year = yearOf(match[1] ?? '');
    if (year === null || year < EARLIEST || year > LATEST) continue;
    votes.set(year, (votes.get(year) ?? 0) + 1);
  }
}

/** `2022年某局机关运行经费`: the name of a body stands between the year and the measure. */
const AFTER_NAME = /^.{5,7}[^，。；0-9]{2,30}(?:预算|决算|收入|支出|经费|编制|采购|资产)/;

function yearOf(printed: string): number | null {
  if (/^[0-9]/.test(printed)) return Number(printed);
  if (/^[０-９]/.test(printed))
    return Number(printed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  return parseChineseNumeral(printed.replace(/[○ＯO]/g, '〇'));
}

/** The year with the most votes; of equals the later one, since both kinds of document look back. */
function leader(votes: ReadonlyMap<number, number>): { readonly year: number; readonly votes: number } | null {
  let best: { year: number; votes: number } | null = null;
  for (const [year, count] of votes) {
    if (best === null || count > best.votes || (count === best.votes && year > best.year))
      best = { year, votes: count };
  }
  return best;
}
