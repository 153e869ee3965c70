import type { OrganisationRelation, Quote } from '../../../domain/fact';
import { CHINESE_NUMERALS, COUNT, parseChineseNumeral } from '../../../text/chinese-number';
import type { Outline, OutlineNode } from '../../outline.types';
import { beginsWithPlace, isOrganisationName, REGION } from '../organisation-names';
import { printed, quoteAt, quoteOfWords, sentencesOf, splitOutside, wordsOf } from '../words';
import { nameAhead, unitNames } from './unit-names';
import { unitRows } from './unit-tables';

/** A unit that the text lists under the publisher. */
export interface ListedUnit {
  readonly name: string;
  readonly relation: OrganisationRelation;
  /** 行政单位, 事业单位 … where the text counts the kinds. */
  readonly kind: string | null;
  readonly quote: Quote;
  /** What lists it, the same for all members of one list: they are different bodies. */
  readonly list: object;
}

/** Words that open a list of units; what follows the match is the list. */
const OPENS_LIST = new RegExp(
  '(?:' +
    '(?:[\u4e00-\u9fff]属|下辖|归口|下设|派出|派驻)[^，。；：:、（(]{0,24}(?:单位|机构|家|个)' +
    '|(?:预算|决算|编制|编报|汇总|公开)[^，。；：:、（(]{0,20}单位[^，。；：:、（(]{0,12}' +
    `|(?:行政|事业|参公|公益)[^，。；：:、]{0,8}单位[^，。；：:、]{0,4}${COUNT}[家个]` +
    '|(?:预算|决算)(?=包括)' +
    `|${COUNT}个(?:二级|下属|所属|直属)[^，。；：:、（(]{0,8}单位` +
    ')' +
    `([^。；：:、（(]{0,16})(?:具体包括|具体为|具体是|分别是|分别为|包括|包含|如下|有|为|是|即|(?<=[家个])[，,]即?|(?<=单位)设有?|[：:])(?:[：:])?`,
  'g',
);
/** Words behind which the name of one unit stands; a full name needs no word for what it is: `某局所属某市文工队`. */
const NAMES_UNIT =
  /(?:下属|所属|直属|下辖|下设)[^，。；：:、（(设为是]{0,14}?单位(?:[：:])?|派[出驻]机构(?:[：:])?|(?:下属|所属|直属)的?(?=[\u4e00-\u9fff]{1,8}[省市县区旗州盟镇乡])/g;
/** `下设甲中心、乙站2个事业单位`: the words that count them stand behind the list. */
const COUNTS_UNITS = new RegExp(`(?:等|共)?${COUNT}[个家]([^，。；、]{0,14})(?:单位|机构)`, 'g');
/** What a body sets up may be its sections, unless their count says more; what belongs to it are units. */
const BELONGING = ['下辖', '所辖', '现辖', '下属', '所属'];
const LEADS_TO_UNITS = [...BELONGING, '下设', '设有', '设立'];
const OUTSIDE = /二级|事业|下属|所属|直属/;
const BUDGET_WORDS = /预算|决算|编制范围|编报|汇总|公开|本级/;
const NONE = /^(?:无|没有|暂无|不存在)/;
/** Units in the order in which the text lists them; a unit named twice comes twice. */
export function listedUnits(outline: Outline): readonly ListedUnit[] {
  const known = cache.get(outline);
  if (known) return known;
  const units = readUnits(outline);
  cache.set(outline, units);
  return units;
}

const cache = new WeakMap<Outline, readonly ListedUnit[]>();

function readUnits(outline: Outline): readonly ListedUnit[] {
  const listed = outline.nodes.flatMap((node) => [...unitsOfNode(outline, node)]);
  const rows = unitRows(outline).map(({ name, list, cell: { start, end } }) => ({
    name,
    list,
    relation: 'BUDGET_UNIT_OF' as const,
    kind: null,
    quote: quoteAt(outline.text, start, end),
  }));
  return [...listed, ...rows, ...ranked(outline)];
}

/** `某中心为正处级事业单位，财政全额拨款。` among lines of the same form: each tells of one unit. */
function ranked(outline: Outline): readonly ListedUnit[] {
  const found = new Map<OutlineNode, ListedUnit[]>();
  for (const node of outline.nodes) {
    if (node.role !== 'PARAGRAPH' && node.role !== 'ITEM') continue;
    if (node.subject !== 'STRUCTURE' && node.subject !== 'BUDGET_UNITS') continue;
    const words = wordsOf(outline, node);
    const match = RANKED.exec(words.text);
    const name = match?.[1] ?? '';
    if (!match || !isOrganisationName(name)) continue;
    const above = outline.ancestors(node).at(-1) ?? outline.root;
    const units = found.get(above) ?? [];
    const quote = quoteOfWords(outline.text, words, 0, name.length);
    units.push({ name, relation: 'BUDGET_UNIT_OF', kind: `${match[2] ?? ''}单位`, quote, list: above });
    found.set(above, units);
  }
  return [...found.values()].filter((units) => units.length > 1).flat();
}

const RANKED =
  /^([^，。；：\s]{4,40}?(?:[（(][^（()）]{1,30}[）)])?)(?:为|是|系|(?<![所下直隶])属于?)[^，。；]{0,14}(行政|事业)单位(?:[，。；]|$)/;

function* unitsOfNode(outline: Outline, node: OutlineNode): Generator<ListedUnit> {
  if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'WORK') return;
  if (node.subject === 'DUTIES' && node.role !== 'PARAGRAPH') return;
  const words = wordsOf(outline, node);
  const isLine = words.text.search(OPENS_LIST) < 0;
  const list = isLine ? (outline.ancestors(node).at(-1) ?? node) : node;
  if (node.subject !== 'DUTIES' && inUnitList(outline, node) && !NONE.test(words.text) && isLine) {
    const expected = { sure: headsUnits(outline, node), declared: node.marker ? 1 : 0 };
    const entries = entriesOf(words.text).filter(({ text }) => !/下设/.test(text) && !OF_SECTIONS.test(text));
    const found = entries.flatMap((entry) => unitNames(entry.text, entry.from, expected));
    for (const { name, from, to } of found) yield unit(name, 'BUDGET_UNIT_OF', null, from, to);
    if (found.length > 0) return;
  }
  const row = UNIT_ROW.exec(words.text);
  if (row?.[1] && isOrganisationName(row[1])) {
    const from = words.text.indexOf(row[1]);
    yield unit(row[1], 'BUDGET_UNIT_OF', null, from, from + row[1].length);
    return;
  }
  for (const sentence of sentencesOf(words.text)) {
    if (!/单位|机构|下属|所属|下辖|预算包括|决算包括|个[^，。；、（(]{0,6}[局站所院校队心]/.test(sentence.text))
      continue;
    yield* unitsOfSentence(sentence.text, sentence.from);
  }

  function unit(
    name: string,
    relation: OrganisationRelation,
    kind: string | null,
    from: number,
    to: number,
  ): ListedUnit {
    const quote = quoteOfWords(outline.text, words, from, to);
    return {
      name: name === words.text.slice(from, to) ? printed(outline.text, words, from, to) : name,
      relation,
      kind,
      quote,
      list,
    };
  }

  function* unitsOfSentence(text: string, offset: number): Generator<ListedUnit> {
    for (const match of first(text.matchAll(OPENS_LIST), MOST_TRIED)) {
      const from = match.index + match[0].length;
      const listed = text.slice(from, from + LONGEST_NAMED);
      if (OF_SECTIONS.test(match[0])) continue;
      // 下属单位某中心为公益二类事业单位，设…: it tells of one that it names.
      if (isOrganisationName(match[1] ?? '')) continue;
      if (NONE.test(listed) || NONE.test(listed.replace(/^[：:]/, ''))) continue;
      const relation =
        BUDGET_WORDS.test(text.slice(0, from)) || /行政单位/.test(match[0]) ? 'BUDGET_UNIT_OF' : 'SUBORDINATE_TO';
      const names = unitNames(listed, offset + from, {
        sure: /[\u4e00-\u9fff]属|下辖|二级(?:预算)?单位|事业单位/.test(match[0]),
        declared: countIn(match[0]),
      });
      if (areParts(match[0], names)) continue;
      const kinds = countedKinds(text.slice(0, from), names.length);
      for (const [index, found] of names.entries()) {
        yield unit(found.name, relation, kinds[index] ?? null, found.from, found.to);
      }
      if (names.length > 0) return;
    }
    for (const match of first(text.matchAll(COUNTS_UNITS), MOST_TRIED)) {
      const from = behindLast(text, match.index, OUTSIDE.test(match[1] ?? '') ? LEADS_TO_UNITS : BELONGING);
      if (from < 0) continue;
      const names = unitNames(text.slice(from, match.index), offset + from, {
        sure: true,
        declared: countIn(match[0]),
      });
      if (areParts(match[0], names)) continue;
      for (const found of names) yield unit(found.name, 'SUBORDINATE_TO', kindIn(match[0]), found.from, found.to);
      if (names.length > 0) return;
    }
    for (const match of first(text.matchAll(COUNTS_BODIES), MOST_TRIED)) {
      const lead = text.lastIndexOf('设', match.index) + 1;
      const names =
        lead > 0 && match.index - lead < LONGEST_NAMED ? unitNames(text.slice(lead, match.index), offset + lead) : [];
      if (names.length < 2 || names.filter(({ name }) => PLACE.test(name)).length * 2 < names.length) continue;
      for (const found of names) yield unit(found.name, 'SUBORDINATE_TO', null, found.from, found.to);
      return;
    }
    for (const match of first(text.matchAll(NAMES_UNIT), MOST_TRIED)) {
      const from = match.index + match[0].length;
      const name = nameAhead(text.slice(from, from + 60));
      if (name !== null) {
        yield unit(name, 'SUBORDINATE_TO', kindIn(match[0]), offset + from, offset + from + name.length);
      }
    }
  }
}

/** 下属观测站3个 and 三个派出机构 count parts of the body, unless their names bear places of their own. */
const areParts = (counted: string, names: readonly { readonly name: string }[]): boolean =>
  (!/单位|机构/.test(counted) || counted.includes('派出')) && names.every(({ name }) => !PLACE.test(name));

/** `某市设甲县局、乙县局、丙站3个县级机构`: bodies of places, counted behind the list. */
const COUNTS_BODIES = new RegExp(`(?:等)?${COUNT}个[^，。；、（(]{0,6}(?:局|站|所|中心|院|校|队)`, 'g');
const PLACE = new RegExp(`[${REGION}]`);

/** Places in one sentence that are tried as the beginning of a list; more are no sentence of a disclosure. */
const MOST_TRIED = 24;
/** Characters that the longest list of units takes. */
const LONGEST_NAMED = 8000;

function* first<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken >= most) return;
    taken += 1;
    yield item;
  }
}

/** Offset behind the last of some words before an offset, -1 where none stands there. */
const behindLast = (text: string, end: number, words: readonly string[]): number => {
  const head = text.slice(Math.max(0, end - LONGEST_NAMED), end);
  const at = Math.max(...words.map((word) => head.lastIndexOf(word)));
  return at < 0 ? -1 : end - head.length + at + 2;
};

const kindIn = (words: string): string | null => (words.includes('事业') ? '事业单位' : null);

/** Whether a node is an entry of a list of units: a line or item below a heading or lead-in that announces them. */
function inUnitList(outline: Outline, node: OutlineNode): boolean {
  if (node.announces !== null || (node.subject !== 'BUDGET_UNITS' && !namesUnitsAbove(outline, node))) return false;
  return wordsOf(outline, node).text.length <= LONGEST_LIST;
}

/** `所属机构` or `下设5个事业单位：` above a line, whatever else the part is about. */
function namesUnitsAbove(outline: Outline, node: OutlineNode): boolean {
  if (node.subject !== null && node.subject !== 'STRUCTURE') return false;
  const above = outline.ancestors(node).at(-1);
  return above !== undefined && LEADS_UNITS.test(wordsOf(outline, above).text);
}

const LEADS_UNITS =
  /^[^，。；：]{0,12}(?:(?:[所下直]属|下设|下辖)[^，。；：]{0,8}单位|[所直]属[^，。；：]{0,6}机构|事业单位(?:设置|情况)?$)/;
/** Words for the parts of a body. */
const OF_SECTIONS = /内设|[科股处组部]室/;

/** Whether the nearest words above announce bodies, so that 某大队 is one. */
function headsUnits(outline: Outline, node: OutlineNode): boolean {
  const above = outline.ancestors(node).at(-1);
  return above !== undefined && /事业单位|下属|所属|直属|二级单位/.test(wordsOf(outline, above).text);
}

/**
 * The parts of a line that list: its first sentence, or the first cell of a table's row. Where that sentence tells of one
 * name, as in `某站，股级，编制9名` and `某馆：办展，巡展`, the name alone, and that of every further sentence of the form.
 */
function entriesOf(text: string): readonly { readonly text: string; readonly from: number }[] {
  const row = ROW.exec(text);
  const cell = row?.[2] ?? '';
  if (row && isOrganisationName(cell)) return [{ text: cell, from: row[1]?.length ?? 0 }];
  const stop = text.indexOf('。');
  const sentence = stop < 0 ? text : text.slice(0, stop);
  if (toldOf(sentence) === null) return [{ text: sentence, from: 0 }];
  return sentencesOf(text).flatMap(({ text: words, from }) => {
    const name = toldOf(words);
    return name !== null && (from === 0 || PLACE.test(name)) ? [{ text: name, from }] : [];
  });
}

/** The name at the head of a sentence that tells of it: most of what its marks part are no names. */
function toldOf(sentence: string): string | null {
  const [head = '', ...others] = splitOutside(sentence, /[，,：:；;。]/).map((item) => item.text);
  const isLike = (name: string): boolean =>
    isOrganisationName(name) && (beginsWithPlace(name) || !beginsWithPlace(head));
  const names = others.filter((words) => words.split('、').every(isLike));
  return names.length * 2 < others.length && isOrganisationName(head) ? head : null;
}

/** A row of a table of units: the name and then what kind of unit it is. */
const UNIT_ROW = /^(?:[0-9]{1,3}[.、]?\s{1,8})?([^\s]{4,44})\s{1,20}(?:行政|事业|参公|参照|公益|全额|差额|财政)/;

/** A row of a table: perhaps its number, the name, further cells. */
const ROW = /^([0-9]{0,3}[.、]?\s{0,8})([^\s]{3,50})\s/;

const LONGEST_LIST = 400;

/** The last count that words state, 0 where they state none. */
const countIn = (words: string): number => numberOf([...words.matchAll(COUNTED)].at(-1)?.[1] ?? '');
const COUNTED = new RegExp(`(${COUNT})[个家]`, 'g');

const numberOf = (printed: string): number =>
  /[0-9]/.test(printed) ? Number(printed) : (parseChineseNumeral(printed) ?? 0);

/** `行政单位1家，事业单位2家` in front of three names tells the kind of each. */
function countedKinds(before: string, names: number): readonly string[] {
  const kinds: string[] = [];
  for (const match of before.matchAll(COUNTED_KIND)) {
    const count = numberOf(match[2] ?? '');
    for (let index = 0; index < count && kinds.length <= names; index += 1) kinds.push(match[1] ?? '');
  }
  return kinds.length === names ? kinds : [];
}

const COUNTED_KIND = new RegExp(
  `(行政单位|参公事业单位|事业单位|公益一类事业单位)[^，。；0-9]{0,4}([0-9]{1,3}|[${CHINESE_NUMERALS}]{1,3})[家个]`,
  'g',
);
