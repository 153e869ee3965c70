import type { DutyFact, Holder } from '../../domain/fact';
import type { OutlineNode } from '../outline.types';
import { DutyHolders } from './duties/holders';
import { beginsAsDuty, isIntroduction } from './duty-verbs';
import { dutiesInTables } from './duties/in-tables';
import { isDutyList, isDutyText } from './duties/recognise';
import type { Reading } from './reading';
import { sectionEntries, type SectionEntry } from './sections/entries';
import { ownerOf } from './sections/owner';
import { endOf, indexBehind, quoteAt, startOf, wordsOf } from './words';
import { unwrap } from '../../text/width';

/** Every duty with its holder: one a top number of a list, its clauses inside; one a paragraph where there are no numbers. */
export function extractDuties(reading: Reading): readonly DutyFact[] {
  const reader = new DutyReader(reading);
  for (const node of reading.outline.root.children) reader.visit(node);
  return [...reader.duties, ...dutiesInTables(reading)];
}

class DutyReader {
  readonly duties: DutyFact[] = [];
  private readonly entries: ReadonlyMap<OutlineNode, SectionEntry>;
  private readonly holders: DutyHolders;

  constructor(private readonly reading: Reading) {
    this.entries = new Map(sectionEntries(reading).map((entry) => [entry.node, entry]));
    this.holders = new DutyHolders(reading);
  }

  /** Reads a node and what stands under it: as deep as the outline, which is never deep. */
  visit(node: OutlineNode): void {
    if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'WORK')
      return this.visitAll(node);
    const entry = this.entries.get(node);
    if (entry) return this.readSection(entry);
    if (this.isDuty(node)) return this.add(node, { organisation: this.holders.of(node), section: null });
    this.visitAll(node);
  }

  private visitAll(node: OutlineNode): void {
    for (const child of node.children) this.visit(child);
  }

  private isDuty(node: OutlineNode): boolean {
    const words = wordsOf(this.reading.outline, node).text;
    if (words === '') return false;
    if (node.subject === 'DUTIES') return isDutyText(node, words, this.reading);
    if (node.subject === 'OVERVIEW' || node.subject === null) return isDutyList(node, words, this.reading);
    return false;
  }

  /** The text behind a section's name, or the lines and items below it. */
  private readSection(entry: SectionEntry): void {
    const holder = this.holderOf(entry);
    const { words, rest, node } = entry;
    const { text } = this.reading.outline;
    if (rest < words.text.length) {
      if (isSectionDuty(words.text.slice(rest))) {
        const items = node.children.filter((child) => child.marker !== null);
        const leadsIn = /[：:]$/.test(words.text) && items.length > 0;
        if (leadsIn) for (const item of items) this.add(item, holder);
        else this.push(holder, labelOf(node), words.source(rest), dutyEnd(text, node), text);
      }
      return;
    }
    const below = node.children.length > 0 || node.role === 'HEADING' ? node.children : this.linesBehind(entry);
    const next = below.findIndex((child) => this.entries.has(child));
    for (const [index, child] of below.entries()) {
      if (this.entries.has(child)) this.visit(child);
      else if (next >= 0 && index > next) continue;
      else if (isSectionDuty(wordsOf(this.reading.outline, child).text)) this.add(child, holder, labelOf(node));
      else if (child.children.length > 0) for (const inner of child.children) if (inner.marker) this.add(inner, holder);
    }
  }

  private linesBehind({ node, end }: SectionEntry): readonly OutlineNode[] {
    const { outline } = this.reading;
    return outline.nodes.slice(indexBehind(outline, node.span.end), indexBehind(outline, end - 1));
  }

  private holderOf({ node, name }: SectionEntry): Holder {
    return { organisation: ownerOf(this.reading, node, ''), section: name };
  }

  private add(node: OutlineNode, holder: Holder, label = node.marker?.label ?? null): void {
    const { text } = this.reading.outline;
    const whole = node.marker === null || node.marker.style === 'ARTICLE';
    const stated = whole ? statedPart(wordsOf(this.reading.outline, node).text) : null;
    if (stated) {
      const words = wordsOf(this.reading.outline, node);
      const end = stated.to < words.text.length ? words.source(stated.to - 1) + 1 : endOf(node);
      this.push(holder, labelOfArticle(node, label), words.source(stated.from), end, text);
    } else {
      const end = holder.section === null ? endOf(node) : dutyEnd(text, node);
      this.push(holder, label ?? node.marker?.label ?? null, node.span.start, end, text, startOf(node));
    }
  }

  private push(holder: Holder, label: string | null, start: number, end: number, text: string, from = start): void {
    const clean = unwrap(text, start, end).text.trim();
    if (clean === '') return;
    this.duties.push({ holder, label, text: clean, quote: quoteAt(text, from, end) });
  }
}

/**
 * The part of a paragraph that states duties: from `主要职责是` or from the sentence that says 负责, up to the sentence
 * that tells of structure or staff. Null where the paragraph is all duties.
 */
function statedPart(text: string): { readonly from: number; readonly to: number } | null {
  const led = /^(?:主要|具体)?负责[：:]/.exec(text)?.[0].length ?? 0;
  if (led === 0 && beginsAsDuty(text)) {
    const next = text.search(NEXT_TITLE);
    return next > 0 ? { from: 0, to: next } : null;
  }
  const from = led > 0 ? behindDescription(text, led) : statedFrom(text);
  if (from === null) return null;
  const structure = text.slice(from).search(TELLS_STRUCTURE);
  return { from, to: structure > 0 ? from + structure : text.length };
}

/** Where a paragraph that does not begin with a duty states the first one. */
function statedFrom(text: string): number | null {
  const named = NAMES_DUTIES.exec(text);
  if (named) {
    const behind = named.index + named[0].length;
    return beginsAsDuty(text.slice(behind)) ? behind : named.index;
  }
  const acts = text.search(/负责(?!人)|承担/);
  if (acts < 0) return null;
  return behindDescription(text, Math.max(text.lastIndexOf('。', acts), text.lastIndexOf('；', acts)) + 1);
}

/** `某中心是…事业单位。承担…`: what the body is stands in front of what it does. */
function behindDescription(text: string, from: number): number {
  const stop = text.indexOf('。', from) + 1;
  return stop > 0 && stop < text.length && isIntroduction(text.slice(from, stop)) ? stop : from;
}

const NEXT_TITLE = /(?<=[。；])(?:人员(?:概况|情况|构成)|机构设置|内设机构)[：:]/;
const TELLS_STRUCTURE =
  /(?<=[。；])[^。；，]{0,24}(?:内设|下设|核定编制|人员编制|行政编制|事业编制|现有在职|人员(?:概况|情况|构成)[：:]|机构设置[：:]|下属)|(?<=[。；])[^。；]{0,40}，无下属/;
const NAMES_DUTIES = /(?:(?:主要|基本|工作|单位|部门)(?:职责|职能|任务)|业务范围|职能职责|职责)(?:是|为|包括|有|：|:)/;

/** The number of an article is the rule's, not the duty's. */
const labelOfArticle = (node: OutlineNode, label: string | null): string | null =>
  node.marker?.style === 'ARTICLE' ? null : label;

/** In a list of duties the number counts the duty, in a list of sections it counts the section. */
const labelOf = (node: OutlineNode): string | null => (node.subject === 'DUTIES' ? (node.marker?.label ?? null) : null);

/** A staffing line below a section is none of its duties. */
const isSectionDuty = (text: string): boolean =>
  text.length >= SHORTEST_DUTY &&
  !/^(?:按(?:照)?(?:有关)?规定设[立置]|下设|内设|另设|共有|核定|人员编制|编制(?:人?数|总数|为|共|：|\s){0,3}[0-9]|行政编制|事业编制|领导职数|科级领导|设(?:主任|科长)|[0-9]{1,3}[名人])/.test(
    text,
  );

const SHORTEST_DUTY = 4;

/** A section's duty ends before the sentence about its posts. */
function dutyEnd(text: string, node: OutlineNode): number {
  const end = endOf(node);
  const body = text.slice(node.span.start, end);
  const posts = body.search(
    /(?<=[。；])\s{0,4}(?:[内下]设(?:有)?[0-9一二三四五六七八九十]{1,3}个[^。]{0,200}|(?:人员编制|编制|核定编制|行政编制|事业编制|设(?:主任|科长|股长|处长)|科长职数|主任职数|领导职数)[^。]{0,60}[名人个])[。]?$/,
  );
  return posts > 0 ? node.span.start + body.slice(0, posts).trimEnd().length : end;
}
