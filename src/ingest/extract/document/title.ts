/** The slot of the title: the lines above the first number or subject, and which of them print what the document is. */
import type { Outline, OutlineNode } from '../../outline.types';
import { announcedBy } from '../../outline/subjects';
import { isOrganisationName, nameInTitle, namesAhead, placeInTitle } from '../organisation-names';

const LONGEST_TITLE = 60;
/** Lines at the top that a title may be broken into, and lines that are looked at for one. */
const MOST_LINES = 4;
const MOST_LEADING = 8;
const TITLE_WORDS = /预算|决算|规定|章程|公开|说明|报告|方案|概况|职责|职能|简介/;
/** `关于…的批复`: what an office writes about something, whatever it calls that. */
const ABOUT = /^关于[^，。；]{4,50}的[^，。；的]{1,6}$/;
const YEAR_OF_ACCOUNT =
  /^[^，。；：]{0,40}(?:[0-9]{4}|[一二][〇零○].{2})年度?[^，。；：]{0,40}(?:预算|决算)[^，。；：]{0,16}$/;

/** The title as printed; line breaks inside it are left out. Null where the text begins without one. */
export function titleOf(outline: Outline): string | null {
  const top = leadingLines(outline).map(flat);
  const printed = top.findIndex((line) => !isOrganisationName(line) && (TITLE_WORDS.test(line) || ABOUT.test(line)));
  const at = printed >= 0 ? printed : top.findIndex((line) => !isOrganisationName(line) && announcedBy(line) !== null);
  if (at >= 0) return wholeTitle(outline, top, at);
  const first = top[0];
  if (first !== undefined && isOrganisationName(first)) return first;
  // Behind a contents page it may stand anywhere, or among the lines that went out with it; a heading of the body names none.
  const headings = outline.nodes.filter(({ role }) => role === 'HEADING').map(flat);
  const lines = outline.text.split('\n', MOST_OPENING).map((line) => line.replace(/\s+/g, ''));
  return [...headings, ...lines].find((line) => YEAR_OF_ACCOUNT.test(line) && nameInTitle(line) !== null) ?? null;
}

/** Lines that a title and the contents page above it take. */
const MOST_OPENING = 60;

/** A title may begin on the lines above: as few of them as give a name that the text repeats, else any name. */
function wholeTitle({ text }: Outline, lines: readonly string[], at: number): string | null {
  const titles = lines
    .slice(Math.max(0, at - MOST_LINES + 1), at + 1)
    .map((_, index, part) => part.slice(part.length - 1 - index).join(''))
    .filter((title) => title.length <= LONGEST_TITLE);
  const named = titles.map((title) => ({ title, name: nameInTitle(title) })).filter(({ name }) => name !== null);
  const repeated = named.find(({ name }) => name !== null && text.indexOf(name) !== text.lastIndexOf(name));
  const title = (repeated ?? named[0])?.title ?? titles[0];
  if (title === undefined) return null;
  const above = titles[titles.indexOf(title) + 1]?.slice(0, -title.length) ?? '';
  return BARE_YEAR.test(above) ? above + title : title;
}

const BARE_YEAR = /^(?:[0-9]{4}|[一二][〇零○].{2})年度?$/;

/**
 * The bare lines in front of the first number or subject; rows of a page's index and its navigation are left out. What
 * stands above the path of links that leads to a page is the site's, where a line behind it names a body.
 */
export function leadingLines(outline: Outline): readonly OutlineNode[] {
  const behind = linesFrom(outline.nodes.slice(behindPath(outline)));
  return behind.some(({ text }) => namesInTitle(text)) ? behind : linesFrom(outline.nodes);
}

/** Whether a line is a title that names a body or a place. */
const namesInTitle = (text: string): boolean =>
  nameInTitle(text) !== null || placeInTitle(text) !== null || namesAhead(text).length > 0;

/** Index of the node behind the path of links at the top, printed on one line or one step a line; 0 where there is none. */
const behindPath = ({ nodes }: Outline): number =>
  nodes.slice(0, MOST_FURNITURE).findLastIndex(({ text }) => {
    const steps = text.split(STEP);
    return steps.length > 2 || (steps.length === 2 && steps.every((step) => step === '')) || HERE.test(text);
  }) + 1;

const STEP = /\s{0,4}[>＞»›→]{1,3}\s{0,4}/;
/** `当前位置：首页 — 机构设置`, whatever parts its steps. */
const HERE = /^.{0,6}位置[：:].{0,4}首\s?页/;
const MOST_FURNITURE = 24;

function linesFrom(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const lines: OutlineNode[] = [];
  let labelled = false;
  for (const node of nodes) {
    const titled = node.marker === null && node.text.length <= LONGEST_TITLE && !/[。；，]/.test(node.text);
    if (!titled || lines.length >= MOST_LEADING) break;
    const label = labelled;
    labelled = node.text.length <= LONGEST_LABEL && /[：:]$/.test(node.text);
    if (label || PAGE_ROW.test(node.text.replace(IS_TITLE, ''))) continue;
    if (node.announces !== null && !TITLE_YEAR.test(node.text) && !namesInTitle(node.text)) break;
    lines.push(node);
  }
  return lines;
}

/** `发布机构：` on a line of its own: what stands below is its value. */
const LONGEST_LABEL = 8;

/** `标题：某局2022年部门预算` in the index of a page. */
const IS_TITLE = /^标题[：:]\s{0,4}/;

/** A label with its value, a path of links, a code: rows that a page prints around a document. */
const PAGE_ROW = /[：:>»›→|【[]|[0-9]{8}|^(?:打印|首页)/;

const TITLE_YEAR = /预算|决算|20[0-9]{2}|规定|章程/;

const flat = (node: OutlineNode): string => node.text.replace(/\s+/g, '');
