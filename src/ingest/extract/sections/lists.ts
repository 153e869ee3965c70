/**
 * Sections that stand in a row inside a sentence or on one line. Where the words in front announce sections, all members
 * are sections; elsewhere the declared count has to agree, or half of them to end as sections do.
 */
import { COUNT } from '../../../text/chinese-number';
import type { SectionFact, SectionKind } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import { opensWithBody } from '../duties/slots';
import type { Reading } from '../reading';
import { innermost } from '../regions';
import { quoteOfWords, sentenceBefore, wordsOf } from '../words';
import { branchesAtEnd, type CountOf } from './declared';
import { postOf } from '../staffing/posts';
import { sectionEntries } from './entries';
import { outposts } from './outposts';
import { ownerOf } from '../whose';
import { isCountedAbove, isLed, listsOf } from './listed';
import { type RunIn, SECTION_NOUN } from './run-in';
import { sectionSentences } from './sentences';

/** Words in front of a list of units of their own, which are no sections. */
const UNITS = /(?:下属|所属|直属|下辖|二级|归口)[^，。；：:]{0,20}(?:单位|机构|站所|家|个)|(?:事业|预算|决算|核算)单位/;
/** `编制范围的单位共3个，分别为：` */
const UNITS_COUNTED = new RegExp(`单位(?:共有?|共计|有|为)?${COUNT}[个家][，：]?[^，。；：]{0,6}：?$`);
/** `…等2个事业单位` behind a list: it was one of units. */
const UNITS_BEHIND = /^(?:等)?[0-9一二三四五六七八九十]{0,3}[个家]?(?:下属|所属|直属)?(?:二级|事业)(?:单位|机构)/;
/** `初中部、高中部两个校区` counts places, no sections. */
const OTHERS_BEHIND = new RegExp(
  `^[^，。；]{0,16}?${COUNT}个(?:校区|院区|园区|分园|社区|村|居委会|班级|年级|方面|平台|系统)`,
);
/** Courts of a township, police stations and the parts of a bureau stand outside the house whoever lists them. */
const BRANCH_BY_NAME = /.(?:人民法庭|派出所|分局)$/;
/** Words behind which a list of sections, and of nothing else, begins. */
const ANNOUNCES =
  /(?:内设|下设|设有|派出|内部设置|职能部门|[科股处组部]室|内设机构|分支机构)[^，。；、]{0,24}$|设[置立有]?(?:下列|以下)[^，。；：、]{0,10}[科股处室部系组队所]：$|^设[置立有]?：$/;
/** Words behind which sections may be listed. */
const MAY_ANNOUNCE = /内设|下设|派出|设有|设立|设置|科室|股室|处室|内部|组室|部门(?:有|包括|为)|机构|(?:共|均)?设$/;
const OUTSIDE = /分支机构|派出/g;
const INSIDE = /内设|科室|股室|处室/g;
const OWN_UNITS = /(?:预算|决算|所属|下属|二级|事业)单位(?!构成)/;

const SETS_UP = /[内下]\s{0,2}设/;
/** Words of the opening that say what is listed. */
const NAMES_SECTIONS = /内设|下设|设有|派出|职能|[科股处组部]室|机构|[科股处室]：?$/;
/** A list that opens its line is all of it, unless its members end as sections do. */
const ENDS_LINE = /^(?:等[^，。；]{0,12}|[共合总]?计?[0-9一二三四五六七八九十]{1,3}个[^，。；]{0,12})?[。；.…\s]*$/;

export function listedSections(reading: Reading): readonly SectionFact[] {
  const { outline } = reading;
  const entries = sectionEntries(reading);
  const headed = new Set(entries.map(({ node }) => node));
  const around = innermost(entries);
  const isInside = (node: OutlineNode): boolean =>
    outline.ancestors(node).some((above) => headed.has(above)) ||
    (around(node.span.start) !== null && !opensWithBody(wordsOf(outline, node).text, reading));
  // What stands behind or below the name of a section is about that section.
  const isOfSection = (node: OutlineNode): boolean => headed.has(node) || (!SETS_UP.test(node.text) && isInside(node));
  return outline.nodes.flatMap((node) => (mayList(node) && !isOfSection(node) ? sectionsOf(reading, node) : []));
}

function mayList(node: OutlineNode): boolean {
  if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'MONEY') return false;
  return node.subject === 'DUTIES' || node.subject === 'WORK' ? SETS_UP.test(node.text) : true;
}

function sectionsOf(reading: Reading, node: OutlineNode): readonly SectionFact[] {
  const words = wordsOf(reading.outline, node);
  const sections: SectionFact[] = [];
  for (const { name, aliases, kind, from, to } of outposts(words.text, node.subject === 'STRUCTURE')) {
    if (reading.organisations.facts.some((fact) => fact.name.endsWith(name))) continue;
    sections.push({
      organisation: ownerOf(reading, node, from),
      name,
      aliases,
      kind,
      quote: quoteOfWords(reading.outline.text, words, from, to),
    });
  }
  const above = leadInOf(reading, node);
  const told = sectionSentences(reading.outline, node)[0]?.from ?? Infinity;
  for (const list of listsOf(reading.outline, node).filter(({ from }) => from < told)) {
    const before = sentenceBefore(words.text, list.from);
    const lead = before.includes('设') || before.includes('机构') ? before : `${above}${before}`;
    if (!isOfSections(reading, node, list, lead, before, words.text.slice(list.to))) continue;
    const organisation = ownerOf(reading, node, list.from);
    const kinds = kindsOf(lead, list.members.length);
    list.members.forEach(({ name, aliases, from, to }, index) => {
      sections.push({
        organisation,
        name,
        aliases,
        kind: BRANCH_BY_NAME.test(name) || isElsewhere(name, before) ? 'BRANCH' : (kinds[index] ?? 'INTERNAL'),
        quote: quoteOfWords(reading.outline.text, words, from, to),
      });
    });
  }
  return sections;
}

function isOfSections(
  reading: Reading,
  node: OutlineNode,
  list: RunIn,
  lead: string,
  before: string,
  behind: string,
): boolean {
  const { members, count } = list;
  if (UNITS_BEHIND.test(behind) || unitsNearer(lead) || UNITS_COUNTED.test(before) || countsOthers(list)) return false;
  if (OTHERS_BEHIND.test(behind) && !isCounted(list)) return false;
  const ending = members.filter(({ strong }) => strong).length;
  if (members.length === 1) return isOne(list, before, ending === 1 || isAlone(node, list, before, behind));
  if (isCountedAbove(reading.outline, node, list)) return true;
  const tells = TELLS_STRUCTURE.has(node.subject ?? '');
  if (
    count === members.length &&
    (MAY_ANNOUNCE.test(lead) || (tells && node.subject !== 'BUDGET_UNITS' && /设/.test(before)))
  )
    return true;
  const isBare = list.opening === '' && !isLed(reading.outline, node);
  if (isBare && ending * 2 < members.length && !ENDS_LINE.test(behind)) return false;
  if (!list.isCut && (namesSections(list) || ANNOUNCES.test(lead))) return true;
  if (!list.isCut && tells && SETS_UP_ANY.test(list.opening)) {
    return !members.some(({ name }) => postOf(name) !== null);
  }
  if (ending * 2 >= members.length && (MAY_ANNOUNCE.test(lead) || isUnderStructure(reading, node))) return true;
  // 单位构成 may list sections: `从单位构成看，某局包括办公室、…`
  const ofUnits = node.subject !== 'BUDGET_UNITS' || OWN_UNITS.test(before);
  return ending > 0 && !ofUnits && /(?:包括|有|为|：)$/.test(before);
}

const isCounted = ({ noun }: RunIn): boolean => noun !== null && noun !== '' && SECTION_NOUN.test(noun);

/** What is listed is called sections, in front of the list or behind it: `设…等诊疗科室`. */
const namesSections = (list: RunIn): boolean =>
  NAMES_SECTIONS.test(list.opening) || (list.opening !== '' && isCounted(list));
/** Where the text tells of structure, what is set up is sections. */
const TELLS_STRUCTURE: ReadonlySet<string> = new Set(['STRUCTURE', 'BUDGET_UNITS', 'OVERVIEW']);
const SETS_UP_ANY = /(?:设[立置有]?[了有]?|另有)$/;

/** `东岭、西坪2个分站`, `3个县级气象局` behind a list that nothing calls sections: it was one of other things. */
const countsOthers = ({ noun, opening, members }: RunIn): boolean =>
  noun !== null &&
  noun !== '' &&
  !SECTION_NOUN.test(noun) &&
  !/内设/.test(opening) &&
  !members.every(({ name }) => name.endsWith(noun.slice(-LAST_WORD)));

/** `松河分局、港南分局2个派出分局`: the word that the noun ends with. */
const LAST_WORD = 2;

/** Where the text tells of structure, one name that fills its clause is set up there. */
const isAlone = ({ subject }: OutlineNode, { members }: RunIn, before: string, behind: string): boolean =>
  subject === 'STRUCTURE' &&
  /[内另]设$/.test(before) &&
  /^[，。；]|^$/.test(behind) &&
  postOf(members[0]?.name ?? '') === null;

/** `在某镇设某分站`: the name begins as the place does. */
function isElsewhere(name: string, before: string): boolean {
  const place = ELSEWHERE.exec(before)?.[1];
  return place !== undefined && name.startsWith(place);
}
const ELSEWHERE = /在([^，。；]{2})[^，。；]{0,14}设[有立]?$/;

/** A list of one is one only where the sentence plainly sets it up. */
function isOne({ members, opening }: RunIn, before: string, endsAsSection: boolean): boolean {
  if (isElsewhere(members[0]?.name ?? '', before)) return true;
  // What is sent out to others (`对企业派出监事会`) is no part of the body.
  if (/分支机构|派出/.test(opening) && !/[对向][^，。；]{1,20}派出[^，。；]{0,8}$/.test(before)) return true;
  const isParty = /党委|党总支|支部|纪委|工会|团委$/.test(members[0]?.name ?? '');
  return endsAsSection
    ? /内设|下设|另设|增设|在[^，。；]{2,16}设[有立]?$/.test(before)
    : isParty && /另设|另按规定设/.test(before);
}

/** Whether units, not sections, were the last thing announced: `下属事业单位：` is, `下属事业单位某中心设` is not. */
function unitsNearer(lead: string): boolean {
  const units = lastIndex(lead, UNITS);
  if (units < 0) return false;
  const sections = lastIndex(lead, /内设|科室|股室|处室|分支机构|派出机构/);
  return (
    units >= sections &&
    !/[心局院校所站馆会队处][）)]?[，,]?(?:共|下|内)?设/.test(lead.slice(units)) &&
    !/单位[，,；;][^，,；;]{0,12}设/.test(lead.slice(units))
  );
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) last = match.index;
  return last;
}

function isUnderStructure(reading: Reading, node: OutlineNode): boolean {
  return (
    node.subject === 'STRUCTURE' &&
    reading.outline.ancestors(node).some((above) => above.announces === 'STRUCTURE') &&
    !/[。；]$/.test(node.text.slice(0, -1))
  );
}

/** The words that lead into a node from above: `设8个内设机构：`. */
function leadInOf(reading: Reading, node: OutlineNode): string {
  return reading.outline
    .ancestors(node)
    .filter((above) => above.announces === 'STRUCTURE' || /[：:]$/.test(above.text))
    .map((above) => wordsOf(reading.outline, above).text)
    .join('');
}

/** A list as long as the counts of sections and branches together ends with the branches. */
function kindsOf(lead: string, length: number): readonly SectionKind[] {
  const counts: CountOf = branchesAtEnd(lead);
  if (counts.internal > 0 && counts.branch > 0) {
    const branches = length === counts.internal + counts.branch ? counts.branch : Math.max(0, length - counts.internal);
    return Array.from({ length }, (_, index) => (index >= length - branches ? 'BRANCH' : 'INTERNAL'));
  }
  const branch = lastIndex(lead, OUTSIDE) > lastIndex(lead, INSIDE);
  return Array.from({ length }, () => (branch ? 'BRANCH' : 'INTERNAL'));
}
