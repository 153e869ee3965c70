import type { FindingFact, Quote, Severity, StaffingFact } from '../../domain/fact';
import type { Check } from './check';
import { numeral } from '../extract/sections/declared';
import { NUMBER } from '../extract/staffing/label';
import { passagesOf, sentenceStart } from './passages';
import type { Outline } from '../outline.types';
import { isDividedByRank, staffingLists, type StaffingList } from './staffing-lists';

export const staffingSums: Check = {
  rule: 'staffing-sums',
  doc: 'The posts or people of a list add up to another number than the one that is stated over it.',
  run: ({ outline, facts }) => {
    const counted = facts.staffing.filter(({ measure }) => measure !== 'CHANGE');
    const lists = staffingLists(outline.text, counted);
    const schemes = lists.filter(holds).map(({ members }) => members.map(nameOf));
    const rows = outline.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
    const parts = rows
      .filter(({ sums }) => sums === null)
      .flatMap(({ cells }) => cells.flatMap((cell) => cell?.start ?? []));
    const inTables = new Set(parts);
    const branches = new Set(facts.sections.filter(({ kind }) => kind === 'BRANCH').map(({ name }) => name));
    // What is sent out has posts beside those of the house.
    const stated = counted.filter(({ holder: { section }, quote }) =>
      section === null ? !inTables.has(quote.start) : !branches.has(section),
    );
    return [
      ...lists.flatMap((list) => judge(list, schemes)),
      ...sectionsAboveTotal(stated),
      ...severalBodies(counted),
      ...totalsBehind(outline, counted),
    ];
  },
};

/**
 * Views across the staff: a woman, a party member or a graduate is counted among the kinds as well, so that a list that
 * names such people divides nothing.
 */
const VIEW = /男|女|党员|团员|学历|学位|本科|专科|大专|研究生|博士|硕士|职称|岁|少数民族|兼/;

/** @param schemes the names by which other lists divide the whole of their total */
function judge({ total, members, isComplete, isAside }: StaffingList, schemes: Schemes): FindingFact[] {
  const parts = withoutPartsOfParts(members.filter((member) => !isNamedWithin(member, members)));
  if (parts.length === 0 || parts.some(({ staffingType }) => VIEW.test(staffingType ?? ''))) return [];
  const sum = sumOf(parts);
  if (sum === total.count || isDividedBefore(parts, total)) return [];
  const isByNature = parts.length === 2 && (isDividedByRank(total, parts) || areLeadersAndSections(parts));
  if (isByNature && isComplete && total.measure === 'AUTHORISED') return [report(total, parts, 'ERROR')];
  const arePosts = parts.some(({ post }) => post !== null);
  if (sum > total.count) return [report(total, parts, arePosts ? 'WARNING' : 'ERROR')];
  // Leaders are some of the staff; kinds of one thing are all of it.
  if (!isComplete || parts.length < 2 || arePosts) return [];
  const divide = areKindsOfOne(parts) || parts.every(isEmployment) || schemes.some((names) => isScheme(parts, names));
  if (!divide && !isAside) return [];
  // Of posts a plan gives every kind. Of people somebody may have been left out: that is the one more fact needed.
  return [report(total, parts, divide && total.measure === 'AUTHORISED' ? 'ERROR' : 'WARNING')];
}

/** Whoever has a post of an office leads it or is in one of its sections. */
const areLeadersAndSections = ([leaders, sections]: readonly StaffingFact[]): boolean =>
  /领导/.test(leaders?.post ?? '') && /^各?(?:内设机构|[科处股]室)$/.test(sections?.staffingType ?? '');

/** 专任教师中高级职称 beside 专任教师: counted there already. */
function isNamedWithin(member: StaffingFact, members: readonly StaffingFact[]): boolean {
  const name = nameOf(member);
  return members.some((other) => {
    const outer = nameOf(other);
    return other !== member && outer.length > 1 && name.length > outer.length && name.startsWith(outer);
  });
}

/** 在职38人，行政在职0人，事业在职38人: the members behind a subtotal that add up to it are counted in it. */
function withoutPartsOfParts(members: readonly StaffingFact[]): readonly StaffingFact[] {
  const kept: StaffingFact[] = [];
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at];
    if (!member) break;
    kept.push(member);
    at += lengthOfParts(member.count, members.slice(at + 1));
  }
  return kept;
}

/** How many of the members, two at least, add up to the number before them. */
function lengthOfParts(whole: number, behind: readonly StaffingFact[]): number {
  let sum = 0;
  for (const [at, { count }] of behind.entries()) {
    sum += count;
    if (sum > whole) return 0;
    if (at > 0 && sum === whole && whole > 0) return at + 1;
  }
  return 0;
}

/** The first members are the whole already: what follows is another view of it, or stands beside it. */
function isDividedBefore(parts: readonly StaffingFact[], total: StaffingFact): boolean {
  let sum = 0;
  let some = 0;
  return parts.some(({ count }) => {
    sum += count;
    some += count > 0 ? 1 : 0;
    return some > 1 && sum === total.count;
  });
}

type Schemes = readonly (readonly string[])[];

const holds = ({ total, members, isComplete }: StaffingList): boolean =>
  isComplete && members.length > 1 && sumOf(members) === total.count;

/** 行政27人、事业32人 where the posts are divided into 行政编制 and 事业编制. */
const isScheme = (parts: readonly StaffingFact[], names: readonly string[]): boolean =>
  parts.length === names.length && parts.every((part, at) => names[at]?.startsWith(nameOf(part).slice(0, LEAST_KIND)));

/** 行政编制 and 事业编制 are kinds of 编制, 东河分局 and 西河分局 of 分局: names that end alike. */
function areKindsOfOne(parts: readonly StaffingFact[]): boolean {
  const [first = '', ...others] = parts.map((part) => nameOf(part) || (part.holder.section ?? ''));
  const kind = first.slice(-LEAST_KIND);
  return kind.length === LEAST_KIND && others.every((name) => name.endsWith(kind));
}

const LEAST_KIND = 2;

/** Whoever is employed is so in one of these ways. */
const isEmployment = (part: StaffingFact): boolean => EMPLOYMENT.test(nameOf(part));
const EMPLOYMENT = /^(?:公务员|参公|参照|行政|事业|工勤|机关)/;

const nameOf = ({ staffingType, post }: Pick<StaffingFact, 'staffingType' | 'post'>): string =>
  staffingType ?? post ?? '';
const sumOf = (facts: readonly StaffingFact[]): number => facts.reduce((sum, { count }) => sum + count, 0);

/** The posts of all sections against every total that is stated for their organisation. */
function sectionsAboveTotal(counted: readonly StaffingFact[]): FindingFact[] {
  const kinds = counted.filter(({ post }) => post === null);
  const organisations = new Set(kinds.map(({ holder }) => holder.organisation));
  return [...organisations].flatMap((organisation) => {
    const own = kinds.filter(({ holder, measure }) => holder.organisation === organisation && measure === 'AUTHORISED');
    const totals = own.filter(({ holder }) => holder.section === null);
    const largest = totals.reduce<StaffingFact | null>((top, one) => (top && top.count >= one.count ? top : one), null);
    const sections = smallestOfEach(own.filter(({ holder }) => holder.section !== null));
    const isExceeded = largest !== null && sections.length > 1 && sumOf(sections) > sumOf(totals);
    return isExceeded ? [report(largest, sections, 'ERROR')] : [];
  });
}

/** `上述四家单位事业编制合计91名` behind what each of the four has. */
function severalBodies(counted: readonly StaffingFact[]): FindingFact[] {
  const kinds = counted.filter(({ post, measure }) => post === null && measure === 'AUTHORISED');
  return kinds.flatMap((total) => {
    const many = numeral(SEVERAL.exec(total.quote.text)?.[1] ?? '') ?? 0;
    if (many < 2) return [];
    const each = new Map<string, StaffingFact>();
    for (const one of kinds.filter(({ quote }) => quote.end <= total.quote.start).toReversed()) {
      const { organisation, section } = one.holder;
      if (organisation === null || section !== null || organisation === total.holder.organisation) continue;
      if (nameOf(one).endsWith(nameOf(total)) && each.size < many && !each.has(organisation))
        each.set(organisation, one);
    }
    const parts = [...each.values()].toReversed();
    return parts.length === many && sumOf(parts) !== total.count ? [report(total, parts, 'ERROR')] : [];
  });
}

/** `由主任1名、副主任3名组成，共4名`, `以上合计编制57名`: a total behind its parts, which are all that its sentence or paragraph counts. */
function totalsBehind(outline: Outline, counted: readonly StaffingFact[]): FindingFact[] {
  return passagesOf(outline).flatMap((passage) =>
    [...passage.words.matchAll(TOTAL_BEHIND)].flatMap((match) => {
      const [printed, above, kind = '', number = ''] = match;
      const count = numeral(number);
      const start = match.index + printed.search(/[以共合总]/);
      const from = above ? 0 : sentenceStart(passage.words, start, LONGEST_SENTENCE);
      const place = passage.quote(from, start);
      const parts = counted.filter(
        ({ quote, measure, ...one }) =>
          place.start <= quote.start &&
          quote.end <= place.end &&
          (kind === '' || (measure === 'AUTHORISED' && nameOf(one).endsWith(kind))),
      );
      const isWhole = above
        ? kind !== '' && !NESTED.test(place.text) && parts.every(isCountedHere)
        : ALL_SET_UP.test(withoutParts(place, parts).replace(passage.node.marker?.label ?? '', ''));
      const [first] = parts;
      if (count === null || first === undefined || parts.length < 2 || !isWhole || sumOf(parts) === count) return [];
      const quote = passage.quote(start, match.index + printed.length);
      return [report({ ...first, count, quote }, parts, 'ERROR')];
    }),
  );
}

const TOTAL_BEHIND = new RegExp(
  `[，,。；]\\s{0,4}(以上)?(?:共计|合计|共|总计)(编制)?\\s{0,2}(${NUMBER})\\s{0,2}[名人](?=[，,。；])`,
  'g',
);
const LONGEST_SENTENCE = 200;
/** What counts a part of a part. */
const NESTED = /其中|[含（(]/;
/** Nothing is left but what the sentence begins with and what joins the parts. */
const ALL_SET_UP = /^[^，。；、：:]{0,20}[、，,和及]+(?:组成|构成)?[，,]?$/;

const isCountedHere = ({ post, quote }: StaffingFact): boolean => post === null && !quote.text.startsWith('另');

const withoutParts = ({ text, start }: Quote, parts: readonly StaffingFact[]): string =>
  parts
    .toSorted((a, b) => b.quote.start - a.quote.start)
    .reduce((left, { quote }) => left.slice(0, quote.start - start) + left.slice(quote.end - start), text)
    .replace(/\s/g, '');

const SEVERAL = /^(?:上述|以上)?([0-9]{1,2}|[一二三四五六七八九十两]{1,3})[家个所][^，。；]{0,8}单位/;

/** Each section once, although the text may state it in two places; the smallest leaves no room for a false alarm. */
function smallestOfEach(facts: readonly StaffingFact[]): readonly StaffingFact[] {
  const kept = new Map<string, StaffingFact>();
  for (const fact of facts) {
    const section = fact.holder.section ?? '';
    const other = kept.get(section);
    if (!other || fact.count < other.count) kept.set(section, fact);
  }
  return [...kept.values()];
}

function report(total: StaffingFact, parts: readonly StaffingFact[], severity: Severity): FindingFact {
  const sum = sumOf(parts);
  const list = parts.map((part) => `${part.holder.section ?? nameOf(part)} ${part.count}`);
  return {
    rule: staffingSums.rule,
    severity,
    message: `Posts add up to ${sum}, but ${total.count} are stated for ${total.holder.organisation ?? 'the organisation'} (${list.join(' + ')}).`,
    quotes: [total.quote, ...parts.map(({ quote }) => quote)],
    stated: String(total.count),
    computed: String(sum),
    difference: String(Math.abs(sum - total.count)),
  };
}
