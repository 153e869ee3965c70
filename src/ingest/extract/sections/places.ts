/**
 * Places for sections: a numbered line, or one of several bare lines, that begins with a name. Members of one list are of
 * one kind. Where sections are announced, the members that could be names are; elsewhere most of them have to end as
 * sections do.
 */
import { isClosed, isLeadIn } from '../../outline/closing';
import type { Outline, OutlineNode } from '../../outline.types';
import { isPlainDuty } from '../duties/sentences';
import { indexBehind, wordsOf } from '../words';
import { countIn, countsSections } from './declared';
import { listedNames } from './listed';
import { memberName, sectionName, type SectionName } from './section-names';

/** A name at the beginning of a line. */
export interface Head {
  readonly printed: string;
  /** Punctuation behind the name; empty where the line or a verb ends it. */
  readonly mark: string;
  /** Where the text behind it begins; the length of the line where none does. */
  readonly rest: number;
}

/** What may be a name at the beginning of a line; null where no name can end. */
export function headOf(text: string, isListed: (name: string) => boolean = () => false): Head | null {
  const framed = FRAMED.exec(text);
  if (framed) return { printed: framed[1] ?? '', mark: '】', rest: framed[0].length };
  let depth = 0;
  const limit = Math.min(text.length, LONGEST_HEAD);
  for (let at = 0; at < limit; at += 1) {
    const character = text.charAt(at);
    if ('（(《“'.includes(character)) depth += 1;
    else if ('）)》”'.includes(character)) {
      depth = Math.max(0, depth - 1);
      // `某所（管辖某镇）地址：…`: a label of what stands behind the name.
      if (depth === 0 && LABEL.test(text.slice(at + 1, at + 8))) {
        return { printed: text.slice(0, at + 1), mark: ' ', rest: at + 1 };
      }
    } else if (depth > 0) continue;
    else if (ENDS_NAME.test(character) || text.startsWith('——', at)) return headUpTo(text, at);
    else if (at > 1 && endsAtDeed(text, at, isListed)) {
      return { printed: text.slice(0, at), mark: '', rest: at };
    }
  }
  return text.length <= LONGEST_HEAD ? { printed: text, mark: '', rest: text.length } : null;
}

/** Words of a duty end a name that is listed or ends as names do; `…职责为：` ends any. */
const endsAtDeed = (text: string, at: number, isListed: (name: string) => boolean): boolean =>
  DEED_BEHIND_NAME.test(text.slice(at, at + 4)) &&
  (isListed(text.slice(0, at)) ||
    sectionName(text.slice(0, at)) !== null ||
    LEADS_TO_DUTIES.test(text.slice(at, at + 8)));

function headUpTo(text: string, at: number): Head {
  let rest = at + 1;
  while (/[\s：:—｜|]/.test(text.charAt(rest))) rest += 1;
  rest += CONTACT.exec(text.slice(rest, rest + LONGEST_CONTACT))?.[0].length ?? 0;
  return { printed: text.slice(0, at), mark: text.charAt(at), rest };
}

/** A telephone number between a name and what is said of it is of neither. */
const CONTACT = /^(?:[0-9]{3,4}[-－—]?)?[0-9]{7,8}[\s：:—｜|]{1,4}/;
const LONGEST_CONTACT = 24;

const LONGEST_HEAD = 60;
const LABEL = /^[\u4e00-\u9fff]{2,6}：/;
/** `【办公室】统筹…`, in whatever brackets names are framed by. */
const FRAMED = /^[【〖〔［「『]([^【】〖〗〔〕［］「」『』]{2,40})[】〗〕］」』]\s{0,4}/;
const LEADS_TO_DUTIES = /^(?:主要|工作)?职责(?:是|为)?：/;
const ENDS_NAME = /[。：:，,；;.\s｜|]/;
const DEED_BEHIND_NAME = /^(?:(?:主要)?负责(?!人)|承担|主要职责|工作职责|职责|人员编制|编制)/;

/** What plainly stands behind a section's name: duties, or its posts. */
export const isSectionText = (text: string): boolean =>
  text !== '' &&
  (isPlainDuty(text) || /^(?:主要职责|主要职能|职责|职能|工作职责|人员编制|编制|[0-9]{1,3}[名人])/.test(text));

interface Place {
  readonly member: OutlineNode;
  readonly name: PlacedName;
  readonly head: Head;
  /** Text stands behind the name on its line. */
  readonly isLed: boolean;
  readonly endsAsSection: boolean;
  readonly endsAsName: boolean;
  /** What the section does or has stands behind its name or below it. */
  readonly speaks: boolean;
}

/** `办公电话：…`: what stands behind the colon is no sentence. */
export const isLineOfForm = (text: string): boolean => LINE_OF_FORM.test(text) && !isClosed(text);
const LINE_OF_FORM = /^[^，。；：:]{1,12}[：:]./;

export interface PlacedName extends SectionName {
  /** Cells behind it on its line say what it is; what it does stands below. */
  readonly inCells: boolean;
}

/** The name at a place of a list of sections; null where the line is no such place. */
export function placedName(outline: Outline, node: OutlineNode): PlacedName | null {
  const above = outline.ancestors(node).at(-1) ?? outline.root;
  const known = lists.get(above) ?? new Map<string, Names>();
  lists.set(above, known);
  const style = styleOf(node);
  const names = known.get(style) ?? namesIn(outline, above, style);
  known.set(style, names);
  return names.get(node) ?? null;
}

type Names = ReadonlyMap<OutlineNode, PlacedName>;
const lists = new WeakMap<OutlineNode, Map<string, Names>>();

/** The names of the members of one list; none where it is no list of sections. */
function namesIn(outline: Outline, above: OutlineNode, style: string): Names {
  const members = above.children.filter((child) => styleOf(child) === style && isLine(child));
  const places = placesOf(outline, above, members);
  const areNames =
    style === '' ? areBareNames(above, members, places) : areNumberedNames(outline, above, members, places);
  const named = areNames ? places : style === '' ? printedAlike(above, members, places) : [];
  const least = Math.min(LEAST, countIn(above.text) ?? LEAST);
  return new Map(named.length >= least ? named.map(({ member, name }) => [member, name]) : []);
}

/**
 * Among other lines the most that stand in a row and are printed alike: a name, the same mark, a sentence. A list of
 * sections leads to them, or most of the names end as those of sections and bodies do.
 */
function printedAlike(above: OutlineNode, lines: readonly OutlineNode[], places: readonly Place[]): readonly Place[] {
  const byLine = new Map(places.map((place) => [place.member, place]));
  let longest: readonly Place[] = [];
  let row: Place[] = [];
  for (const line of lines) {
    const place = byLine.get(line);
    const goesOn = place !== undefined && place.isLed && (row[0]?.head.mark ?? place.head.mark) === place.head.mark;
    row = !goesOn ? (place?.isLed ? [place] : []) : [...row, place];
    if (row.length > longest.length) longest = row;
  }
  const leadsTo = above.subject === 'STRUCTURE' && isLeadIn(above.text);
  const named = longest.filter(({ endsAsName }) => endsAsName).length;
  return longest.length > LEAST && (leadsTo || named * 3 >= longest.length * 2) ? longest : [];
}

const isLine = ({ marker, role }: OutlineNode): boolean => marker !== null || role === 'PARAGRAPH';

const styleOf = ({ marker }: OutlineNode): string => marker?.style ?? '';

/** Fewer do not show what they are. */
const LEAST = 2;

function areNumberedNames(
  outline: Outline,
  above: OutlineNode,
  members: readonly OutlineNode[],
  places: readonly Place[],
): boolean {
  if (above.announces === 'STRUCTURE' && places.length * 3 >= members.length * 2) return true;
  if (above.subject === 'STRUCTURE' && isLeadIn(above.text) && areAlike(members, places)) return true;
  const before = wordsIn(outline, members[0]);
  if (members.length >= LEAST && places.length === members.length && countsSections(before, members.length))
    return true;
  // `主要职责和内设机构` announces both: then each name says what it does.
  if (above.announces === 'OVERVIEW' && places.length === members.length && places.every(({ speaks }) => speaks)) {
    return true;
  }
  return endAsSections(places) * 2 >= members.length;
}

/** The words of the line in front of a list. */
function wordsIn(outline: Outline, first: OutlineNode | undefined): string {
  const before = first && outline.nodes[indexBehind(outline, first.span.start) - 2];
  return before ? wordsOf(outline, before).text : '';
}

/**
 * Bare lines that are names: below a lead-in their place is enough, below a heading they are all printed alike, or most
 * of them look like names. Where nothing announces them both have to be so.
 */
function areBareNames(above: OutlineNode, lines: readonly OutlineNode[], places: readonly Place[]): boolean {
  const announced = above.announces === 'STRUCTURE';
  const mayList = announced || above.announces === 'OVERVIEW';
  const mostEnd = endAsSections(places) * 2 >= places.length;
  if ((mayList || mostEnd) && areAlike(lines, places, announced ? LEAST : LEAST + 1)) return true;
  if (!mayList && !isLeadIn(above.text)) return false;
  if (announced && (isLeadIn(above.text) || headsInCells(lines).size > 0)) return true;
  const others = lines.filter(({ text }) => !isClosed(text) && !isLineOfForm(text)).length - places.length;
  return others <= 0 && mostEnd;
}

/** One mark ends every name, and what it does stands behind it. */
const areAlike = (members: readonly OutlineNode[], places: readonly Place[], least = LEAST + 1): boolean =>
  places.length === members.length &&
  places.length >= least &&
  places.every(({ head, isLed }) => isLed && head.mark === places[0]?.head.mark);

/**
 * `文书股 股级 3人` above what it does: lines of as many cells, each with its text below. They are the only lines of
 * their list that end open.
 */
function headsInCells(lines: readonly OutlineNode[]): ReadonlySet<OutlineNode> {
  const heads = lines.filter(({ text }) => !isClosed(text));
  const cells = heads.map(({ text }) => text.split(/\s{1,20}/).length);
  const [first = 1] = cells;
  const areRows = heads.length >= LEAST && first > 1 && cells.every((count) => count === first);
  const haveText = lines.every(({ text }, index) => isClosed(text) || isClosed(lines[index + 1]?.text ?? ''));
  return areRows && haveText ? new Set(heads) : NONE;
}
const NONE: ReadonlySet<OutlineNode> = new Set();

/** A comma ends a name where it does so for those that end as sections do, or before what is plainly a duty. */
function placesOf(outline: Outline, above: OutlineNode, members: readonly OutlineNode[]): readonly Place[] {
  const inCells = members[0]?.marker === null ? headsInCells(members) : NONE;
  const places = members
    .filter(({ announces }) => announces === null)
    .map((member) => placeOf(outline, member, inCells.has(member)))
    .filter((place) => place !== null)
    .filter(({ head }, _, all) => !recurs(head, all));
  const sure = places.filter(({ endsAsSection }) => endsAsSection);
  const comma =
    sure.filter(({ head }) => head.mark === '，').length * 2 > sure.length ||
    (isLeadIn(above.text) && above.announces === 'STRUCTURE' && areAlike(members, places, LEAST));
  return places.filter(({ member, head, speaks }) => comma || head.mark !== '，' || (speaks && member.marker !== null));
}

/** `职责：` below one name and again below the next is a label: the names of one list differ. */
const recurs = ({ printed, mark }: Head, places: readonly Place[]): boolean =>
  mark === '：' && places.filter(({ head }) => head.printed === printed).length > 1;

const endAsSections = (places: readonly Place[]): number => places.filter(({ endsAsSection }) => endsAsSection).length;

/** Marks between a name and what is said of it. */
const PARTS_NAME = /[。：:—\s，】｜|]/;

function placeOf(outline: Outline, member: OutlineNode, inCells: boolean): Place | null {
  const { text } = wordsOf(outline, member);
  const head = headIn(outline, text);
  if (head === null) return null;
  const rest = text.slice(head.rest);
  const byEnding = sectionName(head.printed);
  const name = byEnding?.strong === true ? byEnding : (memberName(head.printed) ?? byEnding);
  if (name === null) return null;
  const speaks = isSectionText(rest === '' ? (member.children[0]?.text ?? '') : rest);
  if (rest === '' ? member.marker === null && head.mark === '。' : !inCells && !parts(head, rest, member)) return null;
  return {
    member,
    name: { ...name, strong: true, inCells },
    head,
    isLed: rest !== '',
    endsAsSection:
      byEnding?.strong === true ||
      listedNames(outline).has(name.name) ||
      (head.mark === '' && LEADS_TO_DUTIES.test(rest)),
    endsAsName: byEnding !== null,
    speaks,
  };
}

const IN_BRACKETS = /（[^（）]{0,40}）/g;

/** The head of a line in a document that lists names of sections. */
export function headIn(outline: Outline, text: string): Head | null {
  const listed = listedNames(outline);
  return headOf(text, (name) => listed.has(name.replace(IN_BRACKETS, '')));
}

/** A sentence whose last mark was left out: its clauses show it. */
const tellsInClauses = (rest: string): boolean => rest.includes('，') && !/[0-9：:\s]/.test(rest);

/** Behind a bare name stands a whole sentence. */
function parts({ mark }: Head, rest: string, { marker }: OutlineNode): boolean {
  if (!PARTS_NAME.test(mark)) return isSectionText(rest);
  return marker !== null || isClosed(rest) || isSectionText(rest) || tellsInClauses(rest);
}
