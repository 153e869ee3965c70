import type { SectionFact, SectionKind } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import type { Reading } from '../reading';
import { type ListItem, quoteOfWords, sentenceBefore, splitOutside, wordsOf } from '../words';
import { branchesAtEnd, type CountOf } from './declared';
import { ownerOf } from './owner';
import { COUNT, SECTION_WORDS, type SectionName, sectionName } from './section-names';

/** Words that open a list of sections, the surer ones first; what stands before them is the sentence. */
const SURE_LEAD = new RegExp(
  `(?:内设机构|内设科室|内设股室|内设处室|内设部门|内设|下设|设有|设立|设置|内部设置|包括|包含|分别是|分别为|分别|具体为|具体是|具体有|即|[：:]|${COUNT}个${SECTION_WORDS})(?:了|为|是|有)?(?:${COUNT}个?${SECTION_WORDS}?)?[：:，,]?`,
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
  for (const run of [...runs(words.text), ...bracketedRuns(words.text)]) {
    const first = run[0];
    if (!first) continue;
    const before = sentenceBefore(words.text, first.from);
    const lead = before.includes('设') || before.includes('机构') ? before : `${leadInOf(reading, node)}${before}`;
    const outposts = OUTPOSTS.test(words.text.slice(0, words.text.lastIndexOf('（', first.from) + 1));
    if (UNITS_BEHIND.test(words.text.slice(run.at(-1)?.to ?? 0))) continue;
    if (!outposts && !opens(reading, node, lead, before, run)) continue;
    const kinds = outposts ? run.map(() => 'BRANCH' as const) : kindsOf(lead, run.length);
    run.forEach((found, index) => {
      sections.push({
        organisation: ownerOf(reading, node, before),
        name: found.name,
        aliases: found.aliases,
        kind: kinds[index] ?? 'INTERNAL',
        quote: quoteOfWords(reading.outline.text, words, found.from, found.to),
      });
    });
  }
  return sections;
}

function opens(reading: Reading, node: OutlineNode, lead: string, before: string, run: readonly Found[]): boolean {
  const strong = run.filter((found) => found.strong).length;
  const announced = (SECTIONS.test(lead) || /(?:共|均)?设$/.test(before)) && !unitsNearer(lead);
  if (run.length === 1) {
    const party = /党委|党总支|支部|纪委|工会|团委$/.test(run[0]?.name ?? '');
    const sure = strong === 1 ? /内设|下设|另设|增设/.test(before) : party && /另设|另按规定设/.test(before);
    return sure && !unitsNearer(before);
  }
  if (unitsNearer(lead)) return false;
  const alone = before.trim() === '' && node.subject === 'STRUCTURE';
  if (!announced && !alone && !underStructure(reading, node)) {
    // 单位构成 may list sections: `从单位构成看，某局包括办公室、…`
    return (
      node.subject === 'BUDGET_UNITS' && /(?:包括|有|为|：)$/.test(before) && !OWN_UNITS.test(before) && strong > 0
    );
  }
  return strong * 2 >= run.length || (/内设|职能部门|科室/.test(lead) && strong > 0);
}

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
function bracketedRuns(text: string): readonly (readonly Found[])[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const inside = match[1] ?? '';
    const offset = match.index + match[0].length - inside.length - 1;
    return runs(inside)
      .filter((run) => run.length > 1)
      .map((run) => run.map((found) => ({ ...found, from: found.from + offset, to: found.to + offset })));
  });
}

const IN_BRACKETS =
  /(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})个[^，。；、（]{0,10}|(?:机构|科室|股室|处室|部室)[^，。；、（]{0,4})（([^（）。]{4,300})）/g;
/** Bodies at other places that a count in front of such brackets names. */
const OUTPOSTS = /个[^（]{0,10}(?:法庭|分局|派出所|司法所|税务所|检察室|工作站|服务站)（$/;

/** Runs of section names that follow each other. */
function runs(text: string): readonly (readonly Found[])[] {
  const result: Found[][] = [];
  let current: Found[] = [];
  const close = (): void => {
    if (current.length > 0) result.push(current);
    current = [];
  };
  for (const item of splitOutside(text, SEPARATOR)) {
    if (item.text.trim() === '') continue;
    const separator = text.charAt(item.from - 1);
    const parts = namesIn(item, current.length === 0 || /[：:。]/.test(separator));
    if (/[。：:]/.test(separator)) close();
    if (parts.length === 0) close();
    else {
      if (parts[0]?.from !== undefined && parts[0].opens) close();
      current.push(...parts);
      if (parts.at(-1)?.closes) close();
    }
  }
  close();
  return result;
}

/** A name with the words that lead to it is no longer; of more only the end is looked at. */
const LONGEST_ITEM = 80;

interface Part extends Found {
  /** Words of the sentence stand in front of it: a run begins here. */
  readonly opens: boolean;
  /** Words of the sentence stand behind it: the run ends here. */
  readonly closes: boolean;
}

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
  let closes = false;
  const tail = TAIL.exec(text);
  if (tail && tail.index > 0) {
    text = text.slice(0, tail.index);
    closes = true;
  }
  to = from + text.length;
  const joined = JOINT.exec(text);
  if (joined) {
    const left = namesIn({ text: text.slice(0, joined.index + 1), from, to: from + joined.index + 1 }, first);
    const at = joined.index + joined[0].length - 1;
    const right = namesIn({ text: text.slice(at), from: from + at, to }, false);
    if (left.length > 0 && right.length > 0) return [...left, ...right.map((part) => ({ ...part, closes }))];
  }
  const whole = sectionName(text);
  if (whole && !(first && LEADS.test(text))) return [{ ...whole, text, from, to, opens: false, closes }];
  const lead = leadEnd(text);
  if (lead === null) return [];
  const name = sectionName(text.slice(lead));
  return name ? [{ ...name, text: text.slice(lead), from: from + lead, to, opens: true, closes }] : [];
}

const JOINT = /[科室处股部队心所站办组院局庭会委）)](?:和|及|以及|与)(?=[^（(、]{2,})[\u4e00-\u9fff]/;
const LEADS = /内设|下设|设有|包括|分别|^即/;

/** Offset behind the words that lead into a list. */
function leadEnd(text: string): number | null {
  let sure: number | null = null;
  for (const match of text.matchAll(SURE_LEAD)) sure = match.index + match[0].length;
  if (sure !== null) return sure;
  for (const match of text.matchAll(WEAK_LEAD)) {
    const end = match.index + match[0].length;
    if (/[建开假施]$/.test(text.slice(0, match.index)) || end >= text.length - 1) continue;
    if (sectionName(text.slice(end)) !== null) return end;
  }
  return null;
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
