import type { Quote, SectionKind } from '../../../domain/fact';
import type { Unwrapped } from '../../../text/width';
import { isClosed } from '../../outline/closing';
import type { Outline, OutlineNode } from '../../outline.types';
import { announcedBy } from '../../outline/subjects';
import { bodyCalled } from '../organisations/called';
import { finderOf } from '../organisations/name-finder';
import type { Reading } from '../reading';
import { endOf, indexBehind, quoteOfWords, startOf, wordsOf } from '../words';
import { listedNames } from './listed';
import { type Head, headIn, isSectionText, type PlacedName, placedName } from './places';
import { memberName, sectionName, type SectionName } from './section-names';
import { sectionSentences } from './sentences';

/** A section that heads its own text: `（一）办公室。负责…`, or its name on a line with duties below. */
export interface SectionEntry extends SectionName {
  readonly node: OutlineNode;
  readonly kind: SectionKind;
  /** Where the name is printed. */
  readonly quote: Quote;
  readonly words: Unwrapped;
  /** Where in `words` the text behind the name begins; the length where none follows. */
  readonly rest: number;
  /** Offsets between which the text speaks of this section. */
  readonly start: number;
  readonly end: number;
  /** It stands behind numbered sections without a number of its own. */
  readonly follows?: boolean;
}

const cache = new WeakMap<Outline, readonly SectionEntry[]>();

/** All entries in order; three extractors read them, so they are found once. */
export function sectionEntries(reading: Reading): readonly SectionEntry[] {
  const { outline } = reading;
  const known = cache.get(outline);
  if (known) return known;
  const entries: SectionEntry[] = [];
  const headed = new Set<OutlineNode>();
  for (const node of outline.nodes) {
    const inside = headed.size > 0 && outline.ancestors(node).some((above) => headed.has(above));
    if (inside && (node.marker !== null || node.role !== 'PARAGRAPH')) continue;
    const entry = entryOf(reading, node, inside) ?? followerOf(reading, node, entries.at(-1));
    if (!entry) continue;
    entries.push(entry);
    headed.add(node);
  }
  const bounded: SectionEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const most = next ? Infinity : mostBelow(outline, bounded);
    bounded.push({ ...entry, end: endOfEntry(outline, entry, next, most) });
  }
  cache.set(outline, bounded);
  return bounded;
}

/** Names that show how many lines each of their list has below it. */
const LEAST_ALIKE = 2;

/** The most lines that one of the names before has below it: behind the last stands what is about all of them. */
function mostBelow(outline: Outline, before: readonly SectionEntry[]): number {
  const most = before.reduce(
    (count, { node, end }) => Math.max(count, indexBehind(outline, end - 1) - indexBehind(outline, node.span.end)),
    0,
  );
  return before.length < LEAST_ALIKE || most === 0 ? Infinity : most;
}

/**
 * A name without lines of its own below it speaks for those behind it, up to the next entry or heading.
 * @param most lines that the last of a list takes
 */
function endOfEntry(outline: Outline, entry: SectionEntry, next: SectionEntry | undefined, most: number): number {
  const { node } = entry;
  if (node.role === 'HEADING' || node.children.length > 0 || entry.rest < entry.words.text.length) return endOf(node);
  let { end } = node.span;
  const first = indexBehind(outline, end);
  for (let index = first; index < outline.nodes.length; index += 1) {
    const line = outline.nodes[index];
    if (!line || line === next?.node || line.role !== 'PARAGRAPH') break;
    if (index - first >= most) break;
    // Behind the last of several numbered names what follows may be about all of them.
    if (node.marker !== null && !isSectionText(line.text)) break;
    end = line.span.end;
  }
  return end;
}

/** @param inside below the last section: only what plainly heads a section without a number begins another there */
function entryOf(reading: Reading, node: OutlineNode, inside: boolean): SectionEntry | null {
  const { subject } = node;
  if (subject === 'DEFINITIONS' || subject === 'TABLES' || subject === 'MONEY' || subject === 'WORK') return null;
  if (node.announces === 'STRUCTURE' || sectionSentences(reading.outline, node).length > 0) return null;
  if (isSigned(reading.outline, node)) return null;
  const words = wordsOf(reading.outline, node);
  const head = headIn(reading.outline, words.text);
  if (head === null) return null;
  const placed = placedName(reading.outline, node) ?? listedName(reading.outline, head);
  const name = placed ?? sectionName(head.printed);
  if (name === null || name.name.endsWith('部门')) return null;
  if (ADDRESSED.test(name.name) && (subject !== 'STRUCTURE' || (node.marker === null && /[：:]$/.test(words.text))))
    return null;
  const behind = placed?.inCells === true ? words.text.length : head.rest;
  const rest = words.text.slice(behind);
  if (bodyCalled(reading, name.name) !== null) return null;
  if (
    inside
      ? !isUnnumbered(reading, node, name, rest, head.mark)
      : placed === null && !isEntry(reading, node, name, rest, head.mark)
  ) {
    return null;
  }
  const kind = headedAsBranch(reading.outline, node) ? 'BRANCH' : 'INTERNAL';
  const quote = quoteOfWords(reading.outline.text, words, 0, head.printed.length);
  return { ...name, node, kind, quote, words, rest: behind, start: startOf(node), end: node.span.end };
}

/**
 * `机关党委。负责…` behind the last of several numbered sections, printed as they are but for the number: one mark or a
 * blank parts a name from a sentence.
 */
function followerOf(reading: Reading, node: OutlineNode, last: SectionEntry | undefined): SectionEntry | null {
  if (last === undefined || node.marker !== null || node.role !== 'PARAGRAPH') return null;
  const { outline } = reading;
  if (last.node.marker === null && !last.follows) return null;
  const before = outline.nodes[indexBehind(outline, node.span.start) - 2];
  if (before === undefined || startOf(before) < last.start || isHeading(before)) return null;
  const words = wordsOf(outline, node);
  const head = headIn(outline, words.text);
  if (head === null || !/[。：\s]/.test(head.mark) || announcedBy(head.printed) !== null) return null;
  const mark = headIn(outline, last.words.text)?.mark ?? '';
  if (mark !== '' && mark !== head.mark) return null;
  const name = memberName(head.printed);
  const rest = words.text.slice(head.rest);
  if (name === null || !isClosed(rest) || rest.length < SHORTEST_TEXT || /[0-9]/.test(rest)) return null;
  if (!finderOf(reading.organisations.facts).in(name.name).next().done) return null;
  const quote = quoteOfWords(outline.text, words, 0, head.printed.length);
  return {
    ...last,
    ...name,
    node,
    quote,
    words,
    rest: head.rest,
    start: startOf(node),
    end: node.span.end,
    follows: true,
  };
}

/** A name that the document has listed heads a line: alone on it, or a mark parts it from what is said of it. */
function listedName(outline: Outline, head: Head): PlacedName | null {
  const name = memberName(head.printed) ?? sectionName(head.printed);
  if (name === null || !listedNames(outline).has(name.name)) return null;
  return { ...name, strong: true, inCells: false };
}

/** The name above the date at the end of a text is that of who signs it. */
const isSigned = (outline: Outline, node: OutlineNode): boolean =>
  DATE.test(outline.nodes[indexBehind(outline, node.span.start)]?.text ?? '');
const DATE = /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$/;

/** `市行政审批服务局：` heads a letter. */
const ADDRESSED = /^.{0,8}[省市县区旗州].{2,}(?:局|委|委员会|中心|院|校)$/;

/** @param name of a list that its members do not show to be one of sections; a comma behind it parts what one does */
function isEntry(reading: Reading, node: OutlineNode, name: SectionName, rest: string, mark: string): boolean {
  const announced = node.subject === 'STRUCTURE' || node.subject === 'BUDGET_UNITS';
  const below = node.children[0]?.text ?? '';
  const speaks = isSectionText(rest) || (rest === '' && isSectionText(below));
  if (node.marker !== null) {
    if (announced)
      return node.subject === 'STRUCTURE' ? rest === '' || speaks || name.strong : rest === '' ? name.strong : speaks;
    return speaks && name.strong && mark !== '，';
  }
  if (rest !== '')
    return (
      speaks &&
      (announced || node.subject === null) &&
      /[。：:\s.]/.test(wordsOf(reading.outline, node).text.charAt(node.text.length - rest.length - 1))
    );
  return node.subject === 'STRUCTURE' && underList(reading.outline, node);
}

/** `机关党委  负责机关党群工作。` behind the numbered sections, or its name on a line of its own above its duty. */
function isUnnumbered(reading: Reading, node: OutlineNode, name: SectionName, rest: string, mark: string): boolean {
  if (rest !== '') return name.strong && isEntry(reading, node, name, rest, mark);
  if (node.subject !== 'STRUCTURE' || !name.strong) return false;
  const { outline } = reading;
  const above = outline.ancestors(node).at(-1);
  const next = outline.nodes[indexBehind(outline, endOf(node))];
  const isSibling = above !== undefined && next !== undefined && outline.ancestors(next).at(-1) === above;
  return isSectionText(isSibling ? next.text : '');
}

/** A bare name counts where a lead-in or heading announces sections, not where a sentence has just ended. */
function underList(outline: Outline, node: OutlineNode): boolean {
  const above = outline.ancestors(node).at(-1);
  return above?.announces === 'STRUCTURE' || (above !== undefined && /[：:]$/.test(above.text));
}

const SHORTEST_TEXT = 8;
const isHeading = ({ role, announces }: OutlineNode): boolean => role === 'HEADING' && announces !== null;

function headedAsBranch(outline: Outline, node: OutlineNode): boolean {
  for (const above of [...outline.ancestors(node)].reverse()) {
    const branch = /分支机构|派出/.test(above.text);
    const internal = /内设|科室|股室|处室/.test(above.text);
    if (branch || internal) return branch && !internal;
  }
  return false;
}
