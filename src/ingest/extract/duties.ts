import type { DutyFact, Holder, SectionFact } from '../../domain/fact';
import type { OutlineNode } from '../outline.types';
import { isClosed, isLeadIn } from '../outline/closing';
import { DutyHolders } from './duties/holders';
import { countedItems } from './duties/ordinals';
import { dutiesInBrackets } from './duties/in-brackets';
import { dutiesInTables } from './duties/in-tables';
import { behindParts, COUNTS_PERSONS, dutyEnd, isRowOfNames, isSectionDuty, TELLS_POSTS } from './duties/parts';
import { STATES_DUTIES } from './duties/sentences';
import { commonLabels } from './duties/labels';
import { announcesDuties, isAnnouncedDuty, isUnannouncedDuty, opensWithBody } from './duties/slots';
import { statedPart } from './duties/stated';
import { publishingBody, type Reading } from './reading';
import { type Head, headIn } from './sections/places';
import { sectionSentences } from './sections/sentences';
import { sectionEntries, type SectionEntry } from './sections/entries';
import { listsOf } from './sections/listed';
import { ownerOf } from './whose';
import { endOf, indexBehind, quoteAt, startOf, wordsOf } from './words';
import { groupBy } from '../../text/group-by';
import { unwrap } from '../../text/width';

/** Every duty with its holder: one a top number of a list, its clauses inside; one a paragraph where there are no numbers. */
export function extractDuties(reading: Reading, sections: readonly SectionFact[]): readonly DutyFact[] {
  const reader = new DutyReader(reading);
  for (const node of reading.outline.root.children) reader.visit(node);
  const duties = [...reader.duties, ...dutiesInTables(reading)];
  return [...duties, ...dutiesInBrackets(sections, duties)];
}

class DutyReader {
  readonly duties: DutyFact[] = [];
  private readonly entries: ReadonlyMap<OutlineNode, SectionEntry>;
  /** The sections of each list, by what stands above it. */
  private readonly siblings: ReadonlyMap<OutlineNode, readonly SectionEntry[]>;
  private readonly holders: DutyHolders;
  /** Labels that stand below most of the sections: `分工：` is no part of the duty behind it. */
  private readonly labels: ReadonlySet<string>;

  constructor(private readonly reading: Reading) {
    this.entries = new Map(sectionEntries(reading).map((entry) => [entry.node, entry]));
    this.siblings = groupBy(this.entries.values(), ({ node }) => this.above(node));
    this.holders = new DutyHolders(reading);
    this.labels = commonLabels([...this.entries.values()].map((entry) => this.textsBelow(entry)));
  }

  private textsBelow(entry: SectionEntry): readonly string[] {
    return this.linesOf(entry).map((line) => wordsOf(this.reading.outline, line).text);
  }

  /** Reads a node and what stands under it: as deep as the outline, which is never deep. */
  visit(node: OutlineNode): void {
    if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'WORK')
      return this.visitAll(node);
    const entry = this.entries.get(node);
    if (entry) return this.readSection(entry);
    if (this.readSentences(node) || this.readUnit(node)) return;
    if (this.isDuty(node))
      return this.add(node, { organisation: this.holders.of(node), section: null }, this.labelOver(node));
    this.visitAll(node);
  }

  /** A paragraph in which every sentence tells of another section. */
  private readSentences(node: OutlineNode): boolean {
    const { outline } = this.reading;
    const words = wordsOf(outline, node);
    const sentences = sectionSentences(outline, node);
    const organisation = sentences.length > 0 ? ownerOf(this.reading, node) : null;
    for (const { name, from, to } of sentences) {
      const said = words.text.slice(from, to);
      if (!isSectionDuty(said) || TELLS_POSTS.test(said)) continue;
      this.push({ organisation, section: name }, null, words.source(from), words.source(to - 1) + 1, outline.text);
    }
    return sentences.length > 0;
  }

  /** `（一）某中心。承担…。编制8名。` in a chapter about bodies: between its name and its posts stands what it does. */
  private readUnit(node: OutlineNode): boolean {
    if (node.role === 'HEADING' || node.announces !== null) return false;
    const words = wordsOf(this.reading.outline, node);
    const head = headIn(this.reading.outline, words.text);
    if (head === null) return this.readBelowUnit(node);
    const name = head.printed.replace(IN_BRACKETS, '');
    const organisation = this.reading.organisations.resolve(name);
    if (organisation === null) return this.readBelowUnit(node);
    if (!TELLS_OF_BODIES.has(node.subject ?? '') && !this.headsUnit(node, organisation, head)) return false;
    if (node.marker === null && !this.isUnit(organisation, words.text)) return false;
    const { text } = this.reading.outline;
    const from = behindParts(words.text, head.rest, true);
    const end = dutyEnd(text, node);
    const rest = words.text.slice(from);
    if (rest !== '' && words.source(from) < end && this.isDutyOf(node, from) && !COUNTS_PERSONS.test(rest)) {
      this.push({ organisation, section: null }, null, words.source(from), end, text);
    }
    return true;
  }

  /** Outside of chapters about bodies a unit's name is parted by a mark from what the unit does. */
  private headsUnit(node: OutlineNode, organisation: string, { mark, rest }: Head): boolean {
    return (
      (node.subject === null || node.subject === 'STAFFING') &&
      /[：—]/.test(mark) &&
      organisation !== publishingBody(this.reading) &&
      isClosed(node.text) &&
      rest < node.text.length
    );
  }

  /** A sentence right below a unit's name alone on its line. */
  private readBelowUnit(node: OutlineNode): boolean {
    const { outline } = this.reading;
    if (!MAY_TELL_OF_BODIES.has(node.subject) || node.marker !== null || !isClosed(node.text)) return false;
    const { text } = wordsOf(outline, node);
    if (opensWithBody(text, this.reading) || isRowOfNames(text)) return false;
    const before = outline.nodes[indexBehind(outline, node.span.start) - 2];
    const part = this.reading.organisations.partAt(startOf(node));
    if (!part || !before || part.start !== startOf(before) || announcesDuties(outline, part)) return false;
    const organisation = part.name;
    if (organisation === null || organisation === publishingBody(this.reading)) return false;
    const words = wordsOf(outline, node);
    const from = behindParts(words.text, 0, true);
    const end = dutyEnd(outline.text, node);
    if (words.source(from) >= end || !this.isDutyOf(node, from) || COUNTS_PERSONS.test(words.text.slice(from)))
      return false;
    this.push({ organisation, section: null }, null, words.source(from), end, outline.text);
    return true;
  }

  /** Whether the words of a node from an offset on say what a section or unit does, not what it has. */
  private isDutyOf(node: OutlineNode, from = 0): boolean {
    return isSectionDuty(wordsOf(this.reading.outline, node).text.slice(from)) && !this.tellsWhatItHas(node, from);
  }

  /** The words set up sections or count posts. */
  private tellsWhatItHas(node: OutlineNode, from = 0): boolean {
    const { outline } = this.reading;
    const { text } = wordsOf(outline, node);
    const setsUp = listsOf(outline, node).some(
      ({ opening, members, from: first }) =>
        members.length > 1 &&
        first > from &&
        (SETS_UP.test(opening)
          ? !text.slice(from, first - opening.length).includes('。')
          : opening.startsWith('设') && first - opening.length === from),
    );
    return setsUp || TELLS_POSTS.test(text.slice(from));
  }

  /** A line without a number is about a unit where it is a whole sentence. */
  private isUnit(organisation: string, line: string): boolean {
    return isClosed(line) && organisation !== publishingBody(this.reading);
  }

  /** `某局：` in a chapter about bodies: what stands below says what that one does. */
  private speaksOfBody(node: OutlineNode): boolean {
    if (!TELLS_OF_BODIES.has(node.subject ?? '')) return false;
    const above = this.reading.outline.ancestors(node).at(-1);
    if (above?.role !== 'HEADING' || above.marker !== null || above.announces !== null) return false;
    return this.reading.organisations.resolve(above.text.replace(/\s+|[：:]$/g, '')) !== null;
  }

  /** `（二）主要职责是：` numbers the one text that follows it. */
  private labelOver(node: OutlineNode): string | null {
    if (node.marker) return node.marker.label;
    const above = this.reading.outline.ancestors(node).at(-1);
    const numbers = above?.marker?.style !== 'ARTICLE' && above?.children.length === 1 && isLeadIn(above.text);
    return numbers && above.role === 'ITEM' ? (above.marker?.label ?? null) : null;
  }

  private visitAll(node: OutlineNode): void {
    for (const child of node.children) this.visit(child);
  }

  private isDuty(node: OutlineNode): boolean {
    const words = wordsOf(this.reading.outline, node).text;
    if (words === '' || (node.marker === null && !STATES_DUTIES.test(words) && this.tellsWhatItHas(node))) return false;
    if (node.subject === 'DUTIES') return isAnnouncedDuty(node, words, this.reading);
    if (this.speaksOfBody(node)) return isAnnouncedDuty(node, words, this.reading);
    if (node.subject === 'OVERVIEW' || node.subject === null) return isUnannouncedDuty(node, words, this.reading);
    return false;
  }

  /** The text behind a section's name, or the lines and items below it. */
  private readSection(entry: SectionEntry): void {
    const holder = this.holderOf(entry);
    const { words, rest, node } = entry;
    const { text } = this.reading.outline;
    if (rest < words.text.length) {
      const from = behindParts(words.text, rest, false);
      if (this.isDutyOf(node, from)) {
        const items = node.children.filter((child) => child.marker !== null);
        const leadsIn = /[：:]$/.test(words.text) && items.length > 0;
        if (leadsIn) for (const item of items) this.add(item, holder);
        else this.push(holder, labelOf(node), words.source(from), dutyEnd(text, node), text);
      }
      return;
    }
    const below = this.linesOf(entry);
    const most = this.mostLines(entry);
    const next = below.findIndex((child) => this.entries.has(child));
    for (const [index, child] of below.entries()) {
      if (this.entries.has(child)) this.visit(child);
      else if (next >= 0 && index > next) continue;
      else if (child.role === 'HEADING' && child.announces !== null) this.readHeaded(child, holder);
      else if (index >= most || (index > 0 && this.speaksOfWhole(child))) continue;
      else if (this.isDutyOf(child)) this.add(child, holder);
      else if (child.children.length > 0) for (const inner of child.children) if (inner.marker) this.add(inner, holder);
    }
  }

  /** A line behind the duties of the last section that begins with the body's name is about the body. */
  private speaksOfWhole(line: OutlineNode): boolean {
    return line.marker === null && opensWithBody(wordsOf(this.reading.outline, line).text, this.reading);
  }

  /** `主要职责：` below a section's name: each line or item below it is a duty, under another title none is. */
  private readHeaded(head: OutlineNode, holder: Holder): void {
    if (head.announces !== 'DUTIES') return;
    for (const child of head.children) {
      if (this.isDutyOf(child)) this.add(child, holder);
    }
  }

  /**
   * How many lines may be about the last of a list of sections: behind it stands what is about all of them, so that no
   * more are its own than the others have.
   */
  private mostLines({ node }: SectionEntry): number {
    const siblings = this.siblings.get(this.above(node)) ?? [];
    if (siblings.length <= LEAST_ALIKE || siblings.at(-1)?.node !== node) return Infinity;
    const most = siblings.slice(0, -1).reduce((count, entry) => Math.max(count, this.linesOf(entry).length), 0);
    return most === 0 ? Infinity : most;
  }

  private above(node: OutlineNode): OutlineNode {
    return this.reading.outline.ancestors(node).at(-1) ?? this.reading.outline.root;
  }

  private linesOf(entry: SectionEntry): readonly OutlineNode[] {
    const { node, end } = entry;
    if (node.children.length > 0 || node.role === 'HEADING') return node.children;
    const { outline } = this.reading;
    return outline.nodes.slice(indexBehind(outline, node.span.end), indexBehind(outline, end - 1));
  }

  private holderOf({ node, name }: SectionEntry): Holder {
    return { organisation: ownerOf(this.reading, node), section: name };
  }

  private add(node: OutlineNode, holder: Holder, label = node.marker?.label ?? null): void {
    const { text } = this.reading.outline;
    const whole = node.marker === null || node.marker.style === 'ARTICLE';
    const stated = whole ? statedPart(wordsOf(this.reading.outline, node).text, this.reading, this.labels) : null;
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
    const items = holder.section === null ? countedItems(text.slice(from, end)) : [];
    const isCounted = (items[0]?.at ?? Infinity) <= LONGEST_SUBJECT;
    if (isCounted) {
      for (const item of items) {
        const [first, last] = [from + item.from, from + item.to];
        const words = unwrap(text, first, last).text.trim();
        this.duties.push({ holder, label: item.label, text: words, quote: quoteAt(text, from + item.at, last) });
      }
      return;
    }
    this.duties.push({ holder, label, text: clean, quote: quoteAt(text, from, end) });
  }
}

/** `某中心（县某中心）` */
const IN_BRACKETS = /（[^（）]{0,40}）$/;

/** Where a sentence below the name of a body may say what it does. */
const MAY_TELL_OF_BODIES: ReadonlySet<string | null> = new Set([null, 'BUDGET_UNITS', 'STRUCTURE', 'OVERVIEW']);
/** Chapters in which one body follows the other. */
const TELLS_OF_BODIES: ReadonlySet<string> = new Set(['BUDGET_UNITS', 'STRUCTURE', 'OVERVIEW']);
/** The number of an article is the rule's, not the duty's. */
const labelOfArticle = (node: OutlineNode, label: string | null): string | null =>
  node.marker?.style === 'ARTICLE' ? null : label;

/** In a list of duties the number counts the duty, in a list of sections it counts the section. */
const labelOf = (node: OutlineNode): string | null => (node.subject === 'DUTIES' ? (node.marker?.label ?? null) : null);

/** Sections that show how many lines each of their list has. */
const LEAST_ALIKE = 2;

/** Words that open a list of sections, behind a subject that is no longer. */
const SETS_UP = /[内下]设|机构|[科股处组部]室/;
const LONGEST_SUBJECT = 24;
