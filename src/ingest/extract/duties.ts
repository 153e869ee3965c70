import type { DutyFact, Holder } from '../../domain/fact';
import type { OutlineNode } from '../outline.types';
import { isClosed, isLeadIn } from '../outline/closing';
import { DutyHolders } from './duties/holders';
import { dutiesInTables } from './duties/in-tables';
import { isIntroduction, isPlainDuty, STATES_DUTIES } from './duties/sentences';
import { isAnnouncedDuty, isUnannouncedDuty, opensWithBody } from './duties/slots';
import { publishingBody, type Reading } from './reading';
import { headIn, isLineOfForm } from './sections/places';
import { sectionEntries, type SectionEntry } from './sections/entries';
import { listsOf } from './sections/listed';
import { ownerOf } from './sections/owner';
import { endOf, indexBehind, quoteAt, sentencesOf, startOf, wordsOf } from './words';
import { groupBy } from '../../text/group-by';
import { unwrap } from '../../text/width';

/** Every duty with its holder: one a top number of a list, its clauses inside; one a paragraph where there are no numbers. */
export function extractDuties(reading: Reading): readonly DutyFact[] {
  const reader = new DutyReader(reading);
  for (const node of reading.outline.root.children) reader.visit(node);
  return [...reader.duties, ...dutiesInTables(reading)];
}

/** Offsets in the words of a paragraph. */
interface Part {
  readonly from: number;
  readonly to: number;
}

class DutyReader {
  readonly duties: DutyFact[] = [];
  private readonly entries: ReadonlyMap<OutlineNode, SectionEntry>;
  /** The sections of each list, by what stands above it. */
  private readonly siblings: ReadonlyMap<OutlineNode, readonly SectionEntry[]>;
  private readonly holders: DutyHolders;

  constructor(private readonly reading: Reading) {
    this.entries = new Map(sectionEntries(reading).map((entry) => [entry.node, entry]));
    this.siblings = groupBy(this.entries.values(), ({ node }) => this.above(node));
    this.holders = new DutyHolders(reading);
  }

  /** Reads a node and what stands under it: as deep as the outline, which is never deep. */
  visit(node: OutlineNode): void {
    if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'WORK')
      return this.visitAll(node);
    const entry = this.entries.get(node);
    if (entry) return this.readSection(entry);
    if (this.readUnit(node)) return;
    if (this.isDuty(node))
      return this.add(node, { organisation: this.holders.of(node), section: null }, this.labelOver(node));
    this.visitAll(node);
  }

  /** `（一）某中心。承担…。编制8名。` in a chapter about bodies: between its name and its posts stands what it does. */
  private readUnit(node: OutlineNode): boolean {
    if (!TELLS_OF_BODIES.has(node.subject ?? '') || node.role === 'HEADING') return false;
    const words = wordsOf(this.reading.outline, node);
    const head = headIn(this.reading.outline, words.text);
    if (head === null) return false;
    const name = head.printed.replace(/（[^（）]{0,40}）$/, '');
    const organisation = this.reading.organisations.resolve(name);
    if (organisation === null || (node.marker === null && !this.isUnit(organisation, words.text))) return false;
    const { text } = this.reading.outline;
    const from = head.rest + (DESCRIBES_UNIT.exec(words.text.slice(head.rest))?.[0].length ?? 0);
    const end = dutyEnd(text, node);
    const rest = words.text.slice(from);
    if (rest !== '' && words.source(from) < end && this.isDutyOf(node, from) && !COUNTS_PERSONS.test(rest)) {
      this.push({ organisation, section: null }, null, words.source(from), end, text);
    }
    return true;
  }

  /** Whether the words of a node from an offset on say what a section or unit does, not what it has. */
  private isDutyOf(node: OutlineNode, from = 0): boolean {
    return isSectionDuty(wordsOf(this.reading.outline, node).text.slice(from)) && !this.tellsWhatItHas(node, from);
  }

  /** The words set up sections or count posts. */
  private tellsWhatItHas(node: OutlineNode, from = 0): boolean {
    const { outline } = this.reading;
    const setsUp = listsOf(outline, node).some(
      ({ opening, members, from: first }) =>
        members.length > 1 &&
        first > from &&
        (SETS_UP.test(opening)
          ? first - opening.length - from <= LONGEST_SUBJECT
          : opening.startsWith('设') && first - opening.length === from),
    );
    return setsUp || TELLS_POSTS.test(wordsOf(outline, node).text.slice(from));
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
      if (this.isDutyOf(node, rest)) {
        const items = node.children.filter((child) => child.marker !== null);
        const leadsIn = /[：:]$/.test(words.text) && items.length > 0;
        if (leadsIn) for (const item of items) this.add(item, holder);
        else this.push(holder, labelOf(node), words.source(behindLead(words.text, rest)), dutyEnd(text, node), text);
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
    const stated = whole ? this.statedPart(wordsOf(this.reading.outline, node).text) : null;
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

  /**
   * The part of a paragraph that states duties: from `主要职责是`, or from the sentence that says 负责 where the body's
   * name opens it, up to the sentence that tells of structure or staff. Null where the paragraph is all duties.
   */
  private statedPart(text: string): Part | null {
    const led = /^(?:主要|具体)?负责[：:]/.exec(text)?.[0].length ?? 0;
    const from = led > 0 ? behindDescription(text, led) : this.statedFrom(text);
    const structure = text.slice(from).search(TELLS_STRUCTURE);
    const to = structure > 0 ? from + structure : text.length;
    return from === 0 && to === text.length ? null : { from, to };
  }

  /** Where a paragraph states its first duty. */
  private statedFrom(text: string): number {
    if (isPlainDuty(text)) return 0;
    const named = NAMES_DUTIES.exec(text);
    if (named) {
      const behind = named.index + named[0].length;
      return text.charAt(behind) === '：' ? named.index : behind;
    }
    if (!opensWithBody(text, this.reading)) return behindDescription(text, 0);
    const acts = text.search(/负责(?!人)|承担/);
    if (acts < 0) return behindDescription(text, 0);
    return behindDescription(text, Math.max(text.lastIndexOf('。', acts), text.lastIndexOf('；', acts)) + 1);
  }
}

/** `职责：` in front of a duty is no part of it. */
const behindLead = (text: string, from: number): number =>
  from + (/^(?:主要|工作|具体)?(?:职责|职能|任务)(?:是|为)?：/.exec(text.slice(from))?.[0].length ?? 0);

/** `某中心是…事业单位。承担…`: what the body is stands in front of what it does. */
function behindDescription(text: string, from: number): number {
  const stop = text.indexOf('。', from) + 1;
  return stop > 0 && stop < text.length && isIntroduction(text.slice(from, stop)) ? stop : from;
}

/** `，副科级公益一类事业单位，编制8名。`: clauses that say what a body is and has. */
const DESCRIBES_UNIT = /^(?:[^，。；]{0,20}(?:级|单位|机构|法人|自支|拨款|补助|[0-9]{1,4}[名人])[，。；]){1,6}/;
const COUNTS_PERSONS = /^[^。；]{0,30}[0-9]{1,4}\s?[名人]/;

/** Chapters in which one body follows the other. */
const TELLS_OF_BODIES: ReadonlySet<string> = new Set(['BUDGET_UNITS', 'STRUCTURE', 'OVERVIEW']);
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
  !isLineOfForm(text) &&
  !/^(?:按(?:照)?(?:有关)?规定设[立置]|下设|内设|另设|共有|核定|[^，。；]{0,10}编制(?:人?数|总数|为|共|：|\s){0,3}[0-9]|人员编制|行政编制|事业编制|领导职数|科级领导|设(?:主任|科长)|[0-9]{1,3}[名人])/.test(
    text,
  );

const SHORTEST_DUTY = 4;
/** Sections that show how many lines each of their list has. */
const LEAST_ALIKE = 2;

/** A section's duty ends before the sentence about its posts. */
function dutyEnd(text: string, node: OutlineNode): number {
  const end = endOf(node);
  const body = text.slice(node.span.start, end);
  const sentences = sentencesOf(body);
  let last = sentences.length;
  while (last > 1 && TELLS_POSTS.test(sentences[last - 1]?.text ?? '')) last -= 1;
  if (last === sentences.length) return end;
  return node.span.start + body.slice(0, sentences[last]?.from).trimEnd().length;
}
/** Words that open a list of sections, behind a subject that is no longer. */
const SETS_UP = /[内下]设|机构|[科股处组部]室/;
const LONGEST_SUBJECT = 24;
const TELLS_POSTS =
  /^\s{0,4}(?:[^。；]{0,30}(?:编制|职数|[设配](?:有)?[^，。；]{0,8}[任长记]|现有|实有|[任长记])[^。；]{0,60}?[0-9０-９一二三四五六七八九十两]{1,4}\s?[名人个]|[内下]设(?:有)?[0-9一二三四五六七八九十]{1,3}个|[^，。；]{0,16}按[^，。；]{0,10}规定(?:设[立置]|配备)[。；]?$)/;
