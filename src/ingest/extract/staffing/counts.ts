import type { StaffingMeasure } from '../../../domain/fact';
import { CHINESE_NUMERALS } from '../../../text/chinese-number';
import { numeral } from '../sections/declared';
import { measureOf, postOf, rankOf, typeOf } from './labels';

/** A number of posts or people inside a sentence, with its place there. */
export interface Count {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly post: string | null;
  readonly staffingType: string | null;
  readonly measure: StaffingMeasure;
  /** The body whose name stands in front of the kind: `福利院事业编制12名`. Undefined where the label names none. */
  readonly body?: string | null;
}

/** Where a name stands in a sentence. */
export interface PlaceOfName {
  readonly at: number;
  readonly end: number;
}

const NUMBER = `(?:[0-9０-９]{1,3}(?:[,，][0-9]{3})+|[0-9０-９]{1,6}|[${CHINESE_NUMERALS}]{1,5})`;
const COUNTED = new RegExp(
  `(${NUMBER})\\s{0,2}(名|人(?![次均民大社])|个(?=[，。；、,;）)]|$)|(?=[，。；、,;）)]|$))`,
  'g',
);
/** `编制人数44`, `实有数13`: the label itself says what is counted, and no unit follows. */
const COUNTS_ITSELF = /(?:人数|编制数?|编数|职数|实有数|在职数|在编数)(?:小计|合计|总计|总数)?[\s：:为是共]{0,3}$/;
const BOUNDARY = /[，。；：:,;、（(）)\s]/;
const LONGEST_LABEL = 32;
/** What brackets behind a count hold at most. */
const LONGEST_BRACKET = 120;
/** A sentence with more counts is no sentence. */
const MOST_COUNTS = 600;
/** Words in front of a label that may tell what it counts. */
const BEFORE_LABEL = 200;

/**
 * The counts in a sentence.
 * @param sections names of sections inside it, which are holders and no kinds of staffing
 * @param strict outside the parts that speak of staff, only counts count that plainly are of posts or of staff
 * @param bodyOf the organisation of the document behind a name in front of a kind of staffing
 * @param isBody whether a label is the name of an organisation: `实有88人，其中：甲站52人`
 */
export function countsIn(
  sentence: string,
  strict: boolean,
  sections: readonly PlaceOfName[] = [],
  isBody: (label: string) => boolean = () => false,
  bodyOf: (name: string) => string | null = () => null,
): readonly Count[] {
  const found: Count[] = [];
  let previousEnd = 0;
  let context = '';
  let contextBody: string | null | undefined;
  let leads = false;
  let inside = false;
  // What brackets tell of a count ends with them.
  let outer = { context: '', kinds: 0 };
  let kinds = 0;
  for (const match of sentence.matchAll(COUNTED)) {
    if (found.length >= MOST_COUNTS) break;
    if (match[2] === '' && !COUNTS_ITSELF.test(sentence.slice(Math.max(0, match.index - 12), match.index))) continue;
    const count = numeral(match[1] ?? '');
    const label = labelBefore(sentence, match.index, previousEnd);
    const end = match.index + match[0].length;
    previousEnd = end;
    const section = sections.find((one) => one.at >= label.from && one.end <= match.index);
    if (
      section &&
      count !== null &&
      /^(?:现有|核定|共|有|配备|人员|编制)*$/.test(sentence.slice(section.end, match.index))
    ) {
      const measure = /编制|核定/.test(sentence.slice(section.end, match.index)) ? 'AUTHORISED' : 'ACTUAL';
      found.push({ from: label.from, to: end, count, post: null, staffingType: null, measure });
      continue;
    }
    if (count === null || (count === 0 && label.text === '')) continue;
    if (context !== '' && isBody(label.text)) {
      const measure = measureOf(context, context, '', '');
      found.push({ from: label.from, to: end, count, post: null, staffingType: context, measure });
      continue;
    }
    const inBrackets = OPEN_BRACKET.test(sentence.slice(Math.max(0, match.index - LONGEST_BRACKET), match.index));
    if (inBrackets && !inside) outer = { context, kinds };
    if (!inBrackets && inside) ({ context, kinds } = outer);
    inside = inBrackets;
    const named = BODY_IN_LABEL.exec(label.text);
    const lead = named?.[1]?.length ?? 0;
    const read = readLabel(label.text.slice(lead), match[2] ?? '', sentence, label.from + lead, strict, context, {
      leads,
      kinds,
      afterCount: found.length > 0 && found.at(-1)?.to === label.from - 1,
    });
    leads = read.fact?.post !== undefined && read.fact.post !== null;
    const body = named?.[1] ? bodyOf(named[1]) : undefined;
    // What stands in brackets behind a count is of the same body.
    if (!inBrackets || body !== undefined) contextBody = body;
    if (read.context !== null) context = read.context;
    if (!read.fact) continue;
    kinds =
      read.fact.measure === 'AUTHORISED' && SPECIFIC.test(read.fact.staffingType ?? '')
        ? kinds + 1
        : HELD.test(label.text)
          ? 0
          : kinds;
    const fact = { from: label.from, to: end, count, ...read.fact };
    found.push(contextBody === undefined ? fact : { ...fact, body: contextBody });
  }
  for (const pair of strict ? [] : pairsOfPosts(sentence)) found.push(pair);
  return found;
}

const PAIR = new RegExp(`(${NUMBER})\\s{0,2}正[、，]?\\s{0,2}(${NUMBER})\\s{0,2}副`, 'g');

/** `股级领导职数4正2副` counts two posts at once. */
function pairsOfPosts(sentence: string): readonly Count[] {
  return [...sentence.matchAll(PAIR)].flatMap((match) => {
    const rank =
      /([厅处县科股]级)[^，。；（(]{0,8}$/.exec(sentence.slice(Math.max(0, match.index - 16), match.index))?.[1] ?? '';
    const from = match.index;
    const to = from + match[0].length;
    return [
      { post: `${rank}正职`, printed: match[1] ?? '' },
      { post: `${rank}副职`, printed: match[2] ?? '' },
    ].flatMap(({ post, printed }) => {
      const count = numeral(printed);
      return count === null ? [] : [{ from, to, count, post, staffingType: null, measure: 'AUTHORISED' as const }];
    });
  });
}

/** The name of a body in front of what is counted; 本单位 and 机关 are the publisher's own words. */
const BODY_IN_LABEL =
  /^((?!(?:其中|[本我该全各]|单位|部门|机关|直属|下属|所属))[\u4e00-\u9fff]{2,30}(?:[局委院校园所站馆队社台场]|中心))(?=(?:参公|全额|差额|自收自支)?(?:行政|事业|工勤|人员)?编制)/;

interface Label {
  readonly text: string;
  readonly from: number;
}

/** The words between the last boundary and a number: `其中：行政编制` before 30 is 行政编制. */
function labelBefore(sentence: string, end: number, least: number): Label {
  let to = end;
  if (to - least > 2 && sentence.startsWith('小计', to - 2)) to -= 2;
  while (
    to > least &&
    /[\s：:为是共有计]/.test(sentence.charAt(to - 1)) &&
    !/[实现在]有|合计|总计/.test(sentence.slice(to - 2, to))
  )
    to -= 1;
  let from = to;
  while (from > least && from > to - LONGEST_LABEL && !isBoundary(sentence, from - 1)) from -= 1;
  return { text: sentence.slice(from, to), from: from === to ? end : from };
}

/** A bracket that belongs to a label (`在职（在编）人员`) is no boundary. */
function isBoundary(sentence: string, at: number): boolean {
  const character = sentence.charAt(at);
  if (!BOUNDARY.test(character)) return false;
  if (/[）)]/.test(character)) return !/^(?:人员|编制|职工|人数|总数|员)/.test(sentence.slice(at + 1, at + 3));
  return !(
    /[（(]/.test(character) &&
    /^(?:含|在编|不含|离|退)[^）)，。]{0,10}[）)](?:人员|编制|职工|人数)/.test(sentence.slice(at + 1, at + 18))
  );
}

/** Words that count the people on the posts named before. */
const HELD = /^(?:实有|实际|现有|实有人数|实际人数|在编)$/;
const OPEN_BRACKET = /[（(][^（()）]*$/;
const SPECIFIC = /(?:行政|事业|工勤|参公|政法|全额|差额|自收自支).{0,8}编制?/;

interface Read {
  readonly fact: Omit<Count, 'from' | 'to' | 'count'> | null;
  /** What the numbers behind it are parts of. */
  readonly context: string | null;
}

/** What the count in front of a label was. */
interface Neighbour {
  /** It counted leaders: `股级领导职数8名，其中正股级5名`. */
  readonly leads: boolean;
  /** How many kinds of posts were counted since the people on posts were: 实有 behind two of them counts both. */
  readonly kinds: number;
  /** It counted staff, and only a comma stands between: `遗属26人，保安9人`. */
  readonly afterCount: boolean;
}

function readLabel(
  printed: string,
  unit: string,
  sentence: string,
  at: number,
  strict: boolean,
  context: string,
  { leads, kinds, afterCount }: Neighbour,
): Read {
  const label = printed.replace(/^(?:其中|包括|即|另有|另|以及|和|及|并|现|共|设|配备|配|按规定|不?含(?!编))+/, '');
  const post = postOf(label) ?? (leads && unit !== '个' ? rankOf(label) : null);
  if (post !== null && unit !== '个') {
    if (strict && !/职数|设|配备|核定|领导/.test(sentence.slice(Math.max(0, at - BEFORE_LABEL), at + printed.length)))
      return { fact: null, context: null };
    return { fact: { post, staffingType: null, measure: 'AUTHORISED' }, context: null };
  }
  // `行政编制12人，实有9人`: the second counts the people on those posts.
  if (HELD.test(label) && kinds === 1 && SPECIFIC.test(context) && !strict) {
    const staffingType = `${context.replace(/(?:人数|数)$/, '')}${label.replace(/人数$/, '')}`;
    return { fact: { post: null, staffingType, measure: 'ACTUAL' }, context: null };
  }
  // `编制由45名调整为37名`: only what it is now is a fact.
  if (/由$/.test(label)) return { fact: null, context: label.replace(/^其|由$/g, '') };
  if (/^(?:调整|变更|核减|核增)$/.test(label) && context !== '' && !strict) {
    return { fact: { post: null, staffingType: context, measure: 'AUTHORISED' }, context };
  }
  const before = sentence.slice(Math.max(0, at - 24), at);
  const type = typeOf(label, { unit, strict, context, before, inList: afterCount });
  if (type === null) return { fact: null, context: null };
  return {
    fact: {
      post: null,
      staffingType: type,
      measure: measureOf(type, label, context, sentence.slice(Math.max(0, at - 12), at)),
    },
    context: /编制|实有|在职|在编|现有/.test(label) ? type : null,
  };
}
