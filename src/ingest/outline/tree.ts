import type { Marker, OutlineNode, Subject } from '../outline.types';
import { parseChineseNumeral } from '../../text/chinese-number';
import { Announcing } from './announcing';
import { isClosed, isLeadIn } from './closing';
import { BARE_HEADING_RANK, BODY_RANK, LEAD_IN_RANK, listKey, MEMBER_HEAD_RANK, rankOf, SUB_HEAD_RANK } from './levels';
import type { Segment } from './segments';
import { type Draft, type Open, siblingIn } from './open';
import { announcedBy, endsAsTitle } from './subjects';
import { PrintedTitles } from './title-print';
import { isBareName, isBareTitle, isShortHeading, isSubHead, isTitle } from './titles';

/**
 * Levels of a tree. No text is nested so deep; one that opens headings and closes none would make every question about
 * what stands above a line as long as the text.
 */
const DEEPEST = 32;

/** Where numbered names are a list of bodies or sections. */
const LISTS_NAMES: ReadonlySet<string> = new Set(['STRUCTURE', 'BUDGET_UNITS', 'OVERVIEW']);

/** Builds the tree from segments in reading order. */
export class TreeBuilder {
  readonly root: Draft;
  readonly nodes: Draft[] = [];
  readonly parents = new Map<OutlineNode, Draft>();
  private readonly open: Open[];
  private readonly announcing = new Announcing();
  private readonly titles = new PrintedTitles<Draft>();
  /** What led in at the beginning of the paragraph, and where its list ran inside that paragraph. */
  private lead: OutlineNode | null = null;
  private runIn: OutlineNode | null = null;

  constructor(private readonly text: string) {
    this.root = {
      role: 'ROOT',
      marker: null,
      span: { start: 0, end: 0 },
      text: '',
      subject: null,
      announces: null,
      children: [],
    };
    this.open = [{ node: this.root, rank: 0, key: null, value: 0, gathers: true }];
  }

  /** @param headsBody its line heads what the text says of one of several bodies */
  add(segment: Segment, headsBody = false): void {
    if (this.open.length > DEEPEST) this.open.length = DEEPEST;
    if (headsBody) {
      this.pop((open) => open.rank >= BODY_RANK);
      const node = this.append(segment, 'HEADING', null, true);
      this.open.push({ node, rank: BODY_RANK, key: null, value: 0, gathers: true });
      return;
    }
    if (segment.opens) this.closeRunIn(segment);
    if (segment.marker) this.addNumbered(segment, segment.marker);
    else this.addBare(segment);
    const { node } = this.open.at(-1) as Open;
    if (segment.opens) this.lead = segment.marker === null && isLeadIn(segment.words) ? node : null;
    else if (segment.marker !== null) this.runIn = this.lead;
  }

  /** A table stands behind what was added last. */
  holdTable(): void {
    this.titles.fill((this.open.at(-1) as Open).node);
  }

  /** A list that ran inside a paragraph ends with it, unless the next line goes on counting. */
  private closeRunIn(segment: Segment): void {
    const lead = this.open.findIndex(({ node }) => node === this.runIn);
    if (lead > 0 && segment.marker === null) this.open.length = lead;
    this.runIn = null;
  }

  private addNumbered(segment: Segment, marker: Marker): void {
    this.closeFor(marker);
    const { words } = segment;
    const isPart = marker.style === 'PART' || marker.style === 'CHAPTER';
    const leadsIn = isLeadIn(words);
    const announces = !isPart && this.isMember(words, marker) ? null : this.announcement(words, leadsIn, isPart, true);
    const heads = isPart || (announces !== null && isTitle(words)) || isShortHeading(words);
    const node = this.append(segment, heads ? 'HEADING' : 'ITEM', announces, isPart);
    this.open.push({
      node,
      rank: rankOf(marker),
      key: listKey(marker),
      value: marker.value,
      gathers: heads || leadsIn,
    });
  }

  private addBare(segment: Segment): void {
    const { words } = segment;
    const leadsIn = isLeadIn(words);
    const part = this.open.at(-1);
    if (part && this.completesPart(part, words)) {
      this.completePart(part, segment);
      return;
    }
    if (leadsIn && isSubHead(words)) {
      this.closeForSubHead();
      const node = this.append(segment, 'HEADING', this.announcement(words, true, false), false);
      this.open.push({ node, rank: SUB_HEAD_RANK, key: null, value: 0, gathers: true });
      return;
    }
    const isMember = this.isMember(words, null);
    const announces = isMember ? null : this.announcement(words, leadsIn, false);
    if (announces !== null && this.headsInMember(words, announces)) {
      this.pop((open) => open.rank === MEMBER_HEAD_RANK);
      const node = this.append(segment, 'HEADING', announces, false);
      this.open.push({ node, rank: MEMBER_HEAD_RANK, key: null, value: 0, gathers: true });
      return;
    }
    const under = this.gatherer();
    const listsNames = LISTS_NAMES.has(under.subject ?? '');
    const headsAlike = announces === null && !isMember && this.titles.hasAlike(segment.print, words, under, listsNames);
    if ((announces !== null && isBareTitle(words)) || headsAlike) {
      this.pop((open) => open.rank >= BARE_HEADING_RANK && open.node.announces !== 'OVERVIEW');
      const node = this.append(segment, 'HEADING', announces, announces === null);
      this.titles.add(segment.print);
      this.open.push({ node, rank: BARE_HEADING_RANK, key: null, value: 0, gathers: true });
      return;
    }
    if (leadsIn) {
      this.pop((open) => this.endsPlainList(open));
      this.pop((open) =>
        open.node.role === 'ITEM' ? !open.gathers : open.rank === LEAD_IN_RANK || open.rank === SUB_HEAD_RANK,
      );
      const node = this.append(segment, 'PARAGRAPH', announces, false);
      this.open.push({ node, rank: LEAD_IN_RANK, key: null, value: 0, gathers: true });
      return;
    }
    this.append(segment, 'PARAGRAPH', null, false);
  }

  /**
   * A member of a list announces nothing, whatever words it holds: the n-th of so many sections as the lead-in counts, an
   * item that is closed as duties are, a line in a list of names that does not end as titles do.
   */
  private isMember(words: string, marker: Marker | null): boolean {
    const list = (this.open.at(-1) as Open).node;
    const closed = isClosed(words);
    if (marker !== null && closed) {
      // `（十三）职能转变。` behind the duties heads what is no duty.
      if (isBareTitle(words) && announcedBy(words) === 'WORK') return false;
      const before = list.children.findLast((child) => child.marker?.style === marker.style);
      if (before) return before.role === 'ITEM' && before.announces === null;
      return list.announces === 'DUTIES' && (isLeadIn(list.text) || !isBareTitle(words));
    }
    if (list.announces !== 'STRUCTURE' || !isLeadIn(list.text) || isLeadIn(words)) return false;
    const members = list.children.filter((child) => (child.marker === null) === (marker === null)).length;
    return members < (declaredIn(list.text) ?? 0) || (marker === null && !endsAsTitle(words));
  }

  /**
   * Whether a title speaks of the section that is open: the same words, or nothing at all, have headed what is said of the
   * section before it. Behind a list of bare names a title begins what follows the list.
   */
  private headsInMember(words: string, announces: Subject): boolean {
    const member = this.open.findLast((open) => open.rank !== MEMBER_HEAD_RANK)?.node;
    if (!member?.marker || member.role !== 'HEADING' || member.announces !== null) return false;
    if (announces === 'STRUCTURE' || !isLeadIn(words) || !isTitle(words)) return false;
    const list = this.parents.get(member);
    if (list?.announces !== 'STRUCTURE') return false;
    if (member.children.length > 0) return (member.children[0]?.announces ?? null) !== null;
    const before = list.children.at(-2);
    return before === undefined || before.children.some(({ text }) => text.trim() === words.trim());
  }

  /** A sub-head closes the one before it, or the items of a list that has ended. */
  private closeForSubHead(): void {
    const last = this.open.findLastIndex((open) => open.rank === SUB_HEAD_RANK);
    const heading = this.open.findLastIndex((open) => open.rank <= BARE_HEADING_RANK);
    if (last > heading) this.open.length = last;
    else this.pop((open) => open.node.role === 'ITEM' && !open.gathers);
  }

  /** Closes what a number does not stand under. */
  private closeFor(marker: Marker): void {
    const rank = rankOf(marker);
    if (rank <= 2 || marker.style === 'ARTICLE') {
      this.pop((open) => open.rank >= rank);
      return;
    }
    const sibling = siblingIn(this.open, marker);
    if (sibling >= 0) {
      this.open.length = sibling;
      return;
    }
    if (marker.value === 1) {
      this.pop((open) => open.node.role === 'ITEM' && !open.gathers && open.rank > rank);
      return;
    }
    this.pop((open) => open.rank >= rank || (open.rank === LEAD_IN_RANK && open.node.announces === null));
  }

  private pop(closes: (open: Open) => boolean): void {
    while (this.open.length > 1 && closes(this.open.at(-1) as Open)) this.open.pop();
  }

  /** Behind numbered terms a line without a number is none of them where it ends as titles do. */
  private standsOutside(words: string, isNumbered: boolean): boolean {
    const above = this.open.findLast(({ node }) => node.announces === 'DEFINITIONS')?.node;
    const last = above?.children.at(-1);
    return !isNumbered && last !== undefined && last.marker !== null && isClosed(last.text) && ENDS_OUTSIDE.test(words);
  }

  private announcement(words: string, leadsIn: boolean, part: boolean, isNumbered = false): Subject | null {
    const endsTerms = part || this.standsOutside(words, isNumbered);
    return this.announcing.by(words, this.open.at(-1)?.node.subject ?? null, { leadsIn, part: endsTerms });
  }

  private append(segment: Segment, role: OutlineNode['role'], announces: Subject | null, resets: boolean): Draft {
    const parent = role === 'PARAGRAPH' ? this.gatherer() : (this.open.at(-1) as Open).node;
    const node: Draft = {
      role,
      marker: segment.marker,
      span: { start: segment.start, end: segment.end },
      text: this.text.slice(segment.start, segment.end),
      subject: announces ?? (resets ? null : parent.subject),
      announces,
      children: [],
    };
    parent.children.push(node);
    this.nodes.push(node);
    this.parents.set(node, parent);
    return node;
  }

  /** The innermost open heading or lead-in: a finished item takes no further lines. */
  private gatherer(): Draft {
    for (let index = this.open.length - 1; index > 0; index -= 1) {
      const open = this.open[index] as Open;
      if (open.gathers && !this.endsPlainList(open)) return open.node;
    }
    return this.root;
  }

  /** The last of several names in a row (`1. 办公室`, `2. 财务科`): what follows the list is not about that one. */
  private endsPlainList({ node }: Open): boolean {
    if (node.marker === null || node.children.length > 0 || !LISTS_NAMES.has(node.subject ?? '')) return false;
    const list = this.parents.get(node);
    const siblings = list?.children ?? [];
    const before = siblings.at(-2);
    const areNames = list !== undefined && LISTS_NAMES.has(list.announces ?? '') && isLeadIn(list.text);
    return (
      siblings.at(-1) === node &&
      before?.marker?.style === node.marker.style &&
      before.marker.value + 1 === node.marker.value &&
      before.children.length === 0 &&
      (areNames || (isBareName(before.text) && isBareName(node.text)))
    );
  }

  /** `第一部分` alone on its line, or with a name that announces nothing, has its title on the next. */
  private completesPart(part: Open, words: string): boolean {
    return (
      part.rank <= 2 &&
      part.node.children.length === 0 &&
      part.node.announces === null &&
      part.node === this.nodes.at(-1) &&
      isTitle(words) &&
      !isLeadIn(words) &&
      announcedBy(words) !== null
    );
  }

  private completePart(part: Open, segment: Segment): void {
    const announces = announcedBy(segment.words);
    const start = part.node.text === '' ? segment.start : part.node.span.start;
    const whole: Draft = {
      ...part.node,
      span: { start, end: segment.end },
      text: this.text.slice(start, segment.end),
      subject: announces,
      announces,
    };
    this.replaceLast(part, whole);
  }

  private replaceLast(part: Open, whole: Draft): void {
    const parent = this.parents.get(part.node) ?? this.root;
    parent.children[parent.children.length - 1] = whole;
    this.nodes[this.nodes.length - 1] = whole;
    this.parents.delete(part.node);
    this.parents.set(whole, parent);
    this.open[this.open.length - 1] = { ...part, node: whole };
  }
}

/** What explains money or lists it is no term. */
const ENDS_OUTSIDE = /(?:说明|情况|表)$/;

/** `设下列8个内设机构：`: how many members follow; null where the lead-in does not count them. */
function declaredIn(leadIn: string): number | null {
  const printed = DECLARED.exec(leadIn)?.[1];
  return printed === undefined ? null : /[0-9]/.test(printed) ? Number(printed) : parseChineseNumeral(printed);
}
const DECLARED = /([0-9]{1,3}|[一二两三四五六七八九十]{1,3})\s{0,2}个/;
