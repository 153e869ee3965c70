/**
 * The list that a declared count is about, found by its place: in the sentence of the count, or below it. The members are
 * counted only where the whole list was read, so that a name that no extractor knows cannot make a false alarm.
 */
import type { DeclaredCount, Quote, Span } from '../../domain/fact';
import type { Outline, OutlineNode, PlacedTable } from '../outline.types';
import { isCutOff, sentenceEnd, sentenceStart } from './passages';

/** A section, as far as a list is concerned. */
export interface Listed {
  readonly name: string;
  readonly quote: Quote;
}

export interface DeclaredList<T extends Listed> {
  readonly members: readonly T[];
  /** How many members the words can be read as: 保卫和后勤科 may be two, 机关党委和机关纪委 one. */
  readonly least: number;
  readonly most: number;
}

/** Null where there is no list, or where one of its words was read as nothing. */
export function listOf<T extends Listed>(
  outline: Outline,
  declared: readonly DeclaredCount[],
  sections: readonly T[],
): DeclaredList<T> | null {
  const first = declared[0];
  const last = declared.at(-1);
  if (!first || !last) return null;
  const at = outline.nodes.findLastIndex(({ span }) => span.start <= last.quote.start && last.quote.start < span.end);
  const node = outline.nodes[at];
  if (!node) return null;
  const { text } = outline;
  const start = Math.max(
    sentenceStart(text, first.quote.start, first.quote.start - node.span.start),
    text.lastIndexOf('；', first.quote.start) + 1,
  );
  const end = sentenceEnd(text, last.quote.end, Math.max(0, paragraphEnd(outline, at) - last.quote.end));
  const before = inside(sections, { start, end: first.quote.start });
  if (before.length > 0)
    return inLine(text, before, { start: before[0]?.quote.start ?? start, end: first.quote.start });
  if (inside(sections, { start: last.quote.end, end }).length > 0) {
    return inLine(text, inside(sections, { start: last.quote.end, end }), { start: last.quote.end, end });
  }
  const behind = text.slice(last.quote.end, node.span.end);
  return inTable(outline, node, behind, sections) ?? (ANNOUNCES.test(behind) ? below(outline, at, sections) : null);
}

/** `设6个股室，职责如下：` above a table, or `见附表` where one table lists sections: each of its rows is one. */
function inTable<T extends Listed>(
  outline: Outline,
  node: OutlineNode,
  behind: string,
  sections: readonly T[],
): DeclaredList<T> | null {
  if (!REFERS_TO_TABLE.test(behind)) return null;
  const listing = outline.tables.filter(({ table }) => inside(sections, table).length >= LEAST_MEMBERS);
  const [only] = listing;
  const next = tableBehind(outline, node);
  const own =
    listing.find((table) => table.behind === node || table === next) ??
    (listing.length === 1 && APART.test(behind) ? only : null);
  if (!own) return null;
  const members = inside(sections, own.table);
  return { members, least: members.length, most: members.length };
}

/** The table right below a paragraph, with nothing but its caption between. */
export function tableBehind({ nodes, tables }: Outline, { span }: OutlineNode): PlacedTable | null {
  const next = tables.find(({ table }) => table.start >= span.end);
  const between = nodes.filter(({ span: other }) => other.start >= span.end && other.start < (next?.table.start ?? 0));
  const caption = next?.table.caption;
  return next && between.every(({ span: one }) => caption && caption.start <= one.start && one.end <= caption.end)
    ? next
    : null;
}

export const REFERS_TO_TABLE = /如下|[附下]表|：\s*$/;
const APART = /附表/;

/** Nothing but the words that announce a list stands behind the count. */
const ANNOUNCES =
  /^\s*[，,]?\s*(?:分别是|分别为|具体是|具体为|具体如下|包括|包含|如下|即|有|为|是)?\s*[：:。.，,]?\s*$/;

const inside = <T extends Listed>(sections: readonly T[], { start, end }: Span): readonly T[] =>
  sections
    .filter(({ quote }) => start <= quote.start && quote.end <= end)
    .toSorted((a, b) => a.quote.start - b.quote.start);

/** Where the paragraph of a node ends: what stands behind its colon on the same line is a node of its own. */
function paragraphEnd({ nodes, text }: Outline, at: number): number {
  const [node, next] = [nodes[at], nodes[at + 1]];
  if (!node) return 0;
  const goesOn = next?.marker === null && !text.slice(node.span.end, next.span.start).includes('\n');
  return goesOn ? next.span.end : node.span.end;
}

const REMARK = /[（(][^（）()]{0,60}[）)]/g;
const HEAD = /^\s*[，,：:]?\s*(?:分别是|分别为|具体是|具体为|包括|包含|即|有|为|是)?\s*[：:，,]?\s*$/;
const GAP = /^\s*[，,、；;]?\s*(?:和|及|以及|与)?\s*$/;
const TAIL = /^\s*[，,；;]?\s*(?:共计|共|合计)?\s*$/;

/** Members of a sentence: all of its words are theirs but for what separates them. */
function inLine<T extends Listed>(text: string, members: readonly T[], region: Span): DeclaredList<T> | null {
  let at = region.start;
  let joints = 0;
  for (const [index, { quote }] of members.entries()) {
    const gap = text.slice(at, quote.start).replace(REMARK, '');
    if (!(index === 0 ? HEAD : GAP).test(gap)) return null;
    if (index > 0 && /[和及与]/.test(gap)) joints += 1;
    at = quote.end;
  }
  return TAIL.test(text.slice(at, region.end).replace(REMARK, '')) && !isCutOff({ text } as Outline, at)
    ? { members, least: members.length - joints, most: mostOf(text, members) }
    : null;
}

/** A name that holds a word of joining may be two names, unless the text prints it whole a second time. */
function mostOf(text: string, members: readonly Listed[]): number {
  return members.reduce((sum, { quote }) => {
    const name = quote.text.replace(REMARK, '');
    const isOne = text.indexOf(name) !== text.lastIndexOf(name);
    return sum + (isOne ? 1 : name.split(/[、和与及]/).length);
  }, 0);
}

/** Members on lines of their own below the count: numbered ones, or lines that begin with a name. */
function below<T extends Listed>(outline: Outline, at: number, sections: readonly T[]): DeclaredList<T> | null {
  const first = outline.nodes[at + 1];
  const node = outline.nodes[at];
  if (!first || !node) return null;
  const siblings = childrenOf(outline, first);
  const rest = siblings.slice(siblings.indexOf(first));
  return first.marker ? numbered(outline, rest, sections) : lines(outline, rest, sections);
}

const childrenOf = (outline: Outline, node: OutlineNode): readonly OutlineNode[] =>
  (outline.ancestors(node).at(-1) ?? outline.root).children;

function numbered<T extends Listed>(
  outline: Outline,
  siblings: readonly OutlineNode[],
  sections: readonly T[],
): DeclaredList<T> | null {
  const style = siblings[0]?.marker?.style;
  const members: T[] = [];
  let last = siblings[0];
  let more = 0;
  for (const node of siblings) {
    const { marker, span } = node;
    const [section, another] = inside(sections, span);
    if (marker?.style === style) {
      // The list begins anew for something else, or a number is missing from it.
      if (marker?.value === 1 && members.length > 0) break;
      if (marker?.value !== members.length + 1 || more > 0) return null;
      if (!section || another || !isTold(outline, section, span)) return null;
      members.push(section);
      last = node;
    } else if (marker) break;
    // A section without a number may be counted or not.
    else if (section) more += 1;
  }
  if (members.length < LEAST_MEMBERS || !last || goesOn(outline, last)) return null;
  return { members, least: members.length, most: members.length + more };
}

/** One name is a list that was hardly read. */
const LEAST_MEMBERS = 2;

/** Numerals from 0 to 20 in each script that numbers a list. */
const NUMERALS: readonly (readonly string[])[] = [
  Array.from({ length: 21 }, (_, value) => String(value)),
  ['〇', ...'一二三四五六七八九十', ...Array.from('一二三四五六七八九', (unit) => `十${unit}`), '二十'],
  [...'⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
];

/** The next number stands in the words below the last member: the list goes on where no line begins. */
function goesOn(outline: Outline, last: OutlineNode): boolean {
  const { marker, span } = last;
  if (!marker) return false;
  const behind = outline.nodes.slice(outline.nodes.indexOf(last) + 1);
  const next = behind.find((node) => !outline.ancestors(node).includes(last));
  const words = outline.text.slice(span.start, next?.span.start);
  return NUMERALS.some((numerals) => {
    const [own, following] = [numerals[marker.value], numerals[marker.value + 1]];
    if (own === undefined || following === undefined || !marker.label.includes(own)) return false;
    return words.includes(marker.label.replace(own, following));
  });
}

/** A mark behind the name; where words follow at once, the name was cut, or another line hangs on it. */
const MARKED = /^[ \t\u3000]*(?:[。；;：:，,.、—–-]|$)|^[ \t\u3000]/;

/** A name that a page's break has torn holds what stands at the page's edges. */
const TORN = /\n[^\n]*\n/;

function isTold({ text }: Outline, { quote }: Listed, span: Span): boolean {
  return !TORN.test(quote.text) && MARKED.test(text.slice(quote.end, span.end).replace(REMARK, ''));
}

/** Lines that are read as members, or told wholly as what a member does. */
const SENTENCE = /[。.；;：:]\s*$/;

function lines<T extends Listed>(
  outline: Outline,
  siblings: readonly OutlineNode[],
  sections: readonly T[],
): DeclaredList<T> | null {
  const members: T[] = [];
  for (const { marker, role, span } of siblings) {
    const words = outline.text.slice(span.start, span.end);
    const [section, another] = inside(sections, span);
    if (marker) break;
    if (role === 'HEADING') return null;
    if (section && section.quote.start === span.start && !another && isTold(outline, section, span)) {
      members.push(section);
    }
    // A line without a mark at its end may be a name that was read as nothing.
    else if (section || !SENTENCE.test(words)) return null;
  }
  return members.length < LEAST_MEMBERS || endsInBareHeading(outline, siblings)
    ? null
    : { members, least: members.length, most: members.length };
}

/** What stands behind the lines has no number either: it may be one more of them. */
function endsInBareHeading({ nodes }: Outline, siblings: readonly OutlineNode[]): boolean {
  const last = siblings.at(-1);
  const next = last && nodes[nodes.indexOf(last) + 1];
  return next?.marker === null && next.role === 'HEADING' && next.announces === null;
}
