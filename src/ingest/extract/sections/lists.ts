import type { SectionFact, SectionKind } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import type { Reading } from '../reading';
import { type ListItem, quoteOfWords, sentenceBefore, splitOutside, wordsOf } from '../words';
import { branchesAtEnd, type CountOf, numeral } from './declared';
import { outposts } from './outposts';
import { ownerOf } from './owner';
import { COUNT, memberName, SECTION_WORDS, type SectionName, sectionName } from './section-names';

/** Words that open a list of sections, the surer ones first; what stands before them is the sentence. */
const SURE_LEAD = new RegExp(
  `(?:内设机构|内设科室|内设股室|内设处室|内设部门|内设|下设|设有|设立|设置|内部设置|包括|包含|分别是|分别为|分别|具体为|具体是|具体有|是指|即|[：:]|${COUNT}个${SECTION_WORDS})(?:了|为|是|有)?(?:${COUNT}个?${SECTION_WORDS}?)?[：:，,]?`,
  'g',
);
const WEAK_LEAD = new RegExp(`(?:设|有|为|是)(?:${COUNT}个?${SECTION_WORDS}?)?[：:]?`, 'g');
const TAIL = new RegExp(
  `(?:等)?(?:共|共计|总计|合计)\\s{0,2}${COUNT}\\s{0,2}个[^，。；、]{0,12}$|(?:等)?\\s{0,2}(?:${COUNT})\\s{0,2}个(?:[^，。；、]{0,10}(?:机构|科室|股室|处室|部门|组室|部室|科|股|室|处|单位|组|部)(?:[（(].{0,6}[）)])?)$|等(?:[^，。；、]{0,10})?$`,
);
/** Words in front of a list of units of their own, which are no sections. */
const UNITS = /(?:下属|所属|直属|下辖|二级|归口)[^，。；：:]{0,20}(?:单位|机构|站所|家|个)|事业单位|预算单位|决算单位/;
const SECTIONS = /内设|下设|设有|设立|设置|职能科室|科室|股室|处室|内部|组室|部门(?:有|包括|为)|分支机构|派出机构|机构/;
const SEPARATOR = /[、，,；;。：:]/;
/** `…等2个事业单位` behind a list: it was one of units. */
const UNITS_BEHIND = /^(?:等)?[0-9一二三四五六七八九十]{0,3}[个家]?(?:下属|所属|直属)?(?:二级|事业)(?:单位|机构)/;

/** `初中部、高中部两个校区` counts places, no sections. */
const OTHERS_BEHIND = new RegExp(
  `^[^，。；]{0,16}?${COUNT}个(?:校区|院区|园区|分园|社区|村|居委会|班级|年级|方面|平台|系统)`,
);
/** Courts of a township, police stations and the parts of a bureau stand outside the house whoever lists them. */
const BRANCH_BY_NAME = /.(?:人民法庭|派出所|分局)$/;

const OWN_UNITS = /(?:预算|决算|所属|下属|二级|事业)单位(?!构成)/;

interface Found extends SectionName, ListItem {}

/** Sections that stand in a row inside a sentence or on one line. */
export function listedSections(reading: Reading): readonly SectionFact[] {
  return reading.outline.nodes.flatMap((node) => (mayList(node) ? sectionsOf(reading, node) : []));
}

function mayList(node: OutlineNode): boolean {
  if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'MONEY') return false;
  return node.subject === 'DUTIES' || node.subject === 'WORK' ? /内设|下设/.test(node.text.replace(/\s/g, '')) : true;
}

function sectionsOf(reading: Reading, node: OutlineNode): readonly SectionFact[] {
  const words = wordsOf(reading.outline, node);
  const sections: SectionFact[] = [];
  for (const { name, aliases, from, to } of outposts(words.text)) {
    if (reading.organisations.facts.some((fact) => fact.name.endsWith(name))) continue;
    sections.push({
      organisation: ownerOf(reading, node, sentenceBefore(words.text, from)),
      name,
      aliases,
      kind: 'BRANCH',
      quote: quoteOfWords(reading.outline.text, words, from, to),
    });
  }
  const above = leadInOf(reading, node);
  for (const run of [...runs(words.text, above), ...bracketedRuns(words.text, above)]) {
    const first = run[0];
    if (!first) continue;
    const before = sentenceBefore(words.text, first.from);
    const lead = before.includes('设') || before.includes('机构') ? before : `${above}${before}`;
    const behind = words.text.slice(run.at(-1)?.to ?? 0);
    if (UNITS_BEHIND.test(behind) || OTHERS_BEHIND.test(behind) || !opens(reading, node, lead, before, run, behind))
      continue;
    const kinds = kindsOf(lead, run.length);
    run.forEach((found, index) => {
      sections.push({
        organisation: ownerOf(reading, node, before),
        name: found.name,
        aliases: found.aliases,
        kind: BRANCH_BY_NAME.test(found.name) ? 'BRANCH' : (kinds[index] ?? 'INTERNAL'),
        quote: quoteOfWords(reading.outline.text, words, found.from, found.to),
      });
    });
  }
  return sections;
}

function opens(
  reading: Reading,
  node: OutlineNode,
  lead: string,
  before: string,
  run: readonly Found[],
  behind: string,
): boolean {
  const strong = run.filter((found) => found.strong).length;
  const announced = (SECTIONS.test(lead) || /(?:共|均)?设$/.test(before)) && !unitsNearer(lead);
  if (run.length === 1) {
    const party = /党委|党总支|支部|纪委|工会|团委$/.test(run[0]?.name ?? '');
    const sure = strong === 1 ? /内设|下设|另设|增设/.test(before) : party && /另设|另按规定设/.test(before);
    return sure && !unitsNearer(before);
  }
  if (unitsNearer(lead)) return false;
  if (ANNOUNCES.test(lead)) return true;
  const alone = before.trim() === '' && node.subject === 'STRUCTURE';
  if (!announced && !alone && !underStructure(reading, node)) {
    // 单位构成 may list sections: `从单位构成看，某局包括办公室、…`
    return (
      node.subject === 'BUDGET_UNITS' && /(?:包括|有|为|：)$/.test(before) && !OWN_UNITS.test(before) && strong > 0
    );
  }
  if (strong > 0 && run.length === (countBehind(behind) ?? countBefore(before, before.length))) return true;
  return strong * 2 >= run.length || (strong > 0 && /[局委会院关协心](?:共|下)?设(?:有|立)?$/.test(before));
}

/** Words behind which a list of sections, and of nothing else, begins. */
const ANNOUNCES = /(?:内设|下设|设有|内部设置|职能部门|[科股处组部]室|内设机构|(?:分支|派出)机构)[^，。；、]{0,16}$/;

/** Where no member ends as a section does, only a verb that sets them up makes a list one of sections. */
const SETS_UP = /设[^，。；、]{0,16}$/;

/** Whether units, not sections, were the last thing announced: `下属事业单位：` is, `下属事业单位某中心设` is not. */
function unitsNearer(lead: string): boolean {
  const units = lastIndex(lead, UNITS);
  if (units < 0) return false;
  const sections = lastIndex(lead, /内设|科室|股室|处室|分支机构|派出机构/);
  return (
    units >= sections &&
    !/[心局院校所站馆会队处][）)]?[，,]?(?:共|下|内)?设/.test(lead.slice(units)) &&
    !/单位[，,；;][^，,；;]{0,12}(?:[下内另]|规定)设/.test(lead.slice(units))
  );
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) last = match.index;
  return last;
}

const underStructure = (reading: Reading, node: OutlineNode): boolean =>
  node.subject === 'STRUCTURE' &&
  reading.outline.ancestors(node).some((above) => above.announces === 'STRUCTURE') &&
  !/[。；]$/.test(node.text.slice(0, -1));

/** The words that lead into a node from above: `设8个内设机构：`. */
function leadInOf(reading: Reading, node: OutlineNode): string {
  return reading.outline
    .ancestors(node)
    .filter((above) => above.announces === 'STRUCTURE' || /[：:]$/.test(above.text))
    .map((above) => wordsOf(reading.outline, above).text)
    .join('');
}

/** `内设机构2个（办公室、业务科）`: the list stands in brackets behind the words that announce it. */
function bracketedRuns(text: string, above: string): readonly (readonly Found[])[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const inside = match[1] ?? '';
    const offset = match.index + match[0].length - inside.length - 1;
    return runs(inside, `${above}${text.slice(0, offset)}`)
      .filter((run) => run.length > 1)
      .map((run) => run.map((found) => ({ ...found, from: found.from + offset, to: found.to + offset })));
  });
}

const IN_BRACKETS =
  /(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})个[^，。；、（]{0,10}|(?:机构|科室|股室|处室|部室)[^，。；、（]{0,4})（([^（）。]{4,300})）/g;
/**
 * Runs of section names that follow each other.
 * @param above the words that lead to the text
 */
function runs(text: string, above: string): readonly (readonly Found[])[] {
  const result: (readonly Found[])[] = [];
  let current: Part[] = [];
  const close = (): void => {
    for (const run of settled(`${above}${text}`, above.length, current)) result.push(run);
    current = [];
  };
  for (const item of splitOutside(text, SEPARATOR)) {
    if (item.text.trim() === '') continue;
    const separator = text.charAt(item.from - 1);
    if (/[。：:]/.test(separator)) close();
    const parts = namesIn(
      item,
      current.every((part) => part.doubtful),
    );
    const doubtful =
      parts.length === 0 && (current.length === 0 || separator === '、')
        ? doubtfulName(item, current.length === 0 && separator !== '：')
        : null;
    if (doubtful) {
      if (doubtful.opens) close();
      current.push(doubtful);
      if (doubtful.closes) close();
    } else if (parts.length === 0) close();
    else {
      if (parts[0]?.from !== undefined && parts[0].opens) close();
      for (const part of parts) current.push(part);
      if (parts.at(-1)?.closes) close();
    }
  }
  close();
  return result;
}

/** The last character of a section's name, of its brackets or of a plaque; most items of a sentence end otherwise. */
const MAY_END_NAME = /[科室处股部队心所站办组院局庭厅课段班馆厂库委会校支联口门）)牌子”"]$|挂/;

/** A name with the words that lead to it is no longer; of more only the end is looked at. */
const LONGEST_ITEM = 80;

interface Part extends Found {
  /** Words of the sentence stand in front of it: a run begins here. */
  readonly opens: boolean;
  /** Words of the sentence stand behind it: the run ends here. */
  readonly closes: boolean;
  /** It ends like no section, and is one only where a declared count needs it. */
  readonly doubtful?: boolean;
  /** How many the words behind it count: `体卫艺5个处室`. */
  readonly counted?: number | null;
}

/**
 * Members of one list are of one kind: behind words that announce sections, and where there are as many as declared,
 * all are sections; elsewhere the doubtful ones part runs.
 */
function settled(text: string, offset: number, parts: readonly Part[]): readonly (readonly Found[])[] {
  const first = parts[0];
  if (!first) return [];
  if (!parts.some((part) => part.doubtful)) return [parts];
  const before = text.slice(0, offset + first.from).slice(-LONGEST_ITEM);
  const announces = parts.every((part) => part.doubtful) ? SETS_UP : ANNOUNCES;
  if (parts.length > 1 && announces.test(before)) return [parts];
  const count = parts.at(-1)?.counted ?? countBefore(text, offset + first.from);
  if (count === parts.length && parts.filter((part) => !part.doubtful).length * 2 >= count) return [parts];
  const sure: Part[][] = [[]];
  for (const part of parts) {
    if (part.doubtful) sure.push([]);
    else sure.at(-1)?.push(part);
  }
  return sure.filter((run) => run.length > 0);
}

const COUNT_BEFORE = new RegExp(
  `(${COUNT})\\s{0,2}个[^，。；：、（]{0,12}[：:，,（]?(?:分别|具体|即|包括|有|为|是|如下)?(?:为|是)?[：:]?$`,
);

function countBefore(text: string, at: number): number | null {
  const match = COUNT_BEFORE.exec(text.slice(Math.max(0, at - 30), at).trimEnd());
  return match?.[1] ? numeral(match[1]) : null;
}

const COUNT_BEHIND = new RegExp(
  `^(?:等)?\\s{0,2}(${COUNT})\\s{0,2}个(?:职能|工作|内设|中层)?(?:机构|部门|科室|股室|处室|部室)`,
);

function countBehind(text: string): number | null {
  const match = COUNT_BEHIND.exec(text.slice(0, 20));
  return match?.[1] ? numeral(match[1]) : null;
}

/**
 * An item that ends like no section.
 * @param led only where the words that open a list stand in front of it
 */
function doubtfulName(item: ListItem, led: boolean): Part | null {
  const bare = withoutTail(item.text.trimEnd());
  const lead = sureLeadEnd(bare.text);
  if (led && lead === null) return null;
  const text = bare.text.slice(lead ?? 0).trimStart();
  const name = memberName(text);
  if (name === null) return null;
  const from = item.from + bare.text.length - text.length;
  const { closes, counted } = bare;
  return { ...name, text, from, to: from + text.length, opens: lead !== null, closes, doubtful: true, counted };
}

interface Bare {
  readonly text: string;
  readonly closes: boolean;
  readonly counted: number | null;
}

/** An item without `等8个科室` or dots behind it. */
function withoutTail(text: string): Bare {
  const dots = DOTS.exec(text);
  if (dots && dots.index > 0) return { text: text.slice(0, dots.index), closes: true, counted: null };
  const tail = /[个等]/.test(text) ? TAIL.exec(text) : null;
  if (!tail || tail.index === 0) return { text, closes: false, counted: null };
  const printed = COUNT_IN_TAIL.exec(tail[0])?.[1];
  return {
    text: text.slice(0, tail.index),
    closes: true,
    counted: printed && !/等/.test(tail[0]) ? numeral(printed) : null,
  };
}

const DOTS = /[.…．·]{2,12}等?$|…$/;
const COUNT_IN_TAIL = new RegExp(`(${COUNT})\\s{0,2}个`);

/** The names that an item between two separators holds: mostly one, two where 和 joins the last. */
function namesIn(item: ListItem, first: boolean): readonly Part[] {
  let { from, to } = item;
  let text = item.text;
  const trimmed = text.trimStart();
  from += text.length - trimmed.length;
  text = trimmed.trimEnd();
  if (text.length > LONGEST_ITEM) {
    from += text.length - LONGEST_ITEM;
    text = text.slice(-LONGEST_ITEM);
  }
  const bare = withoutTail(text);
  const { closes, counted } = bare;
  if (!closes && !MAY_END_NAME.test(text)) return [];
  text = bare.text.trimEnd();
  to = from + text.length;
  const joined = JOINT.exec(text);
  if (joined) {
    const left = namesIn({ text: text.slice(0, joined.index + 1), from, to: from + joined.index + 1 }, first);
    const at = joined.index + joined[0].length - 1;
    const right = namesIn({ text: text.slice(at), from: from + at, to }, false);
    if (left.length > 0 && right.length > 0) return [...left, ...right.map((part) => ({ ...part, closes, counted }))];
  }
  const whole = sectionName(text);
  if (whole && !(first && LEADS.test(text))) return [{ ...whole, text, from, to, opens: false, closes, counted }];
  const lead = leadEnd(text);
  if (lead === null) return [];
  const name = sectionName(text.slice(lead));
  return name ? [{ ...name, text: text.slice(lead), from: from + lead, to, opens: true, closes, counted }] : [];
}

const JOINT = /[科室处股部队心所站办组院局庭会委）)](?:和|及|以及|与)(?=[^（(、]{2,})[\u4e00-\u9fff]/;
const LEADS = /内设|下设|设有|包括|分别|是指|^即/;

/** Offset behind the words that lead into a list. */
function leadEnd(text: string): number | null {
  const sure = sureLeadEnd(text);
  if (sure !== null) return sure;
  for (const match of text.matchAll(WEAK_LEAD)) {
    const end = match.index + match[0].length;
    if (/[建开假施]$/.test(text.slice(0, match.index)) || end >= text.length - 1) continue;
    if (sectionName(text.slice(end)) !== null) return end;
  }
  return null;
}

function sureLeadEnd(text: string): number | null {
  let sure: number | null = null;
  for (const match of text.matchAll(SURE_LEAD)) sure = match.index + match[0].length;
  return sure;
}

/** A list as long as the counts of sections and branches together ends with the branches. */
function kindsOf(lead: string, length: number): readonly SectionKind[] {
  const counts: CountOf = branchesAtEnd(lead);
  if (counts.internal > 0 && counts.branch > 0) {
    const branches = length === counts.internal + counts.branch ? counts.branch : Math.max(0, length - counts.internal);
    return Array.from({ length }, (_, index) => (index >= length - branches ? 'BRANCH' : 'INTERNAL'));
  }
  const branch = lastIndex(lead, /分支机构|派出机构/) > lastIndex(lead, /内设|科室|股室/);
  return Array.from({ length }, () => (branch ? 'BRANCH' : 'INTERNAL'));
}
