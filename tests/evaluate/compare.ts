/**
 * What counts as found. Gold is compared with a reading kind by kind; within a kind facts pair one to one, the best
 * fit first, and a pair is a hit.
 *
 * - document: kind, fiscal year and publisher are one fact each. Where the text names none, unknown is the right
 *   answer and any other is an extra.
 * - names (organisations, sections, holders) compare without white space, width and words in brackets; an
 *   organisation is also known by its aliases. Gold that speaks of the whole department (合并, 部门) accepts an
 *   unknown organisation or the publisher.
 * - sections: organisation and name. A plaque (挂…牌子) is an alias, never a section of its own.
 * - duties: holder, label as printed but for width, first and last characters without white space. The words
 *   that introduce a list (主要职责是：) may stand before the first characters. The number before a section's name
 *   may be given to its duty or not.
 * - staffing: holder, post or kind of staffing without words such as 人数, and count. A head-count of no named kind
 *   (人员编制11名) may be called 编制 or nothing.
 * - amounts: the last label without words such as 预算安排, the value without commas and trailing zeros (一 is 1, 无
 *   is 0, XX and ×× are alike), and the unit. Labels of a kind such as 年初预算 or 价值 may stand for the one above
 *   them. A figure that is stated only as a change has no value and is found where its change is.
 * - changes: direction, size and percentage, at the amount that carries it or at one of a fitting label.
 * - optional gold (kinds of vehicle in brackets, figures of performance): finding it is no extra, lacking it no miss.
 *
 * The organisation, year or date, and stage of amounts that are found, and the base of changes, are attributes: they
 * are counted beside the kinds and take no part in F1. Every quote must equal the text at its offsets.
 */
import type { DocumentFact, DutyFact, Extraction, StaffingFact } from '../../src/domain/fact';
import { scoreAmounts } from './amounts';
import type { Expected, ExpectedDuty, ExpectedStaffing } from './expected';
import { type Names, namesOf } from './names';
import { isPlainHeadcount, plain, sameName, staffingStem } from './normalise';
import { pair, type Pairing } from './pairing';
import { wrongQuotes } from './quotes';
import type { AttributeScore, FactKind, Score } from './score';

export interface Comparison {
  readonly kinds: Readonly<Record<FactKind, Score>>;
  readonly attributes: Readonly<Record<string, AttributeScore>>;
  readonly wrongQuotes: readonly string[];
}

export function compare(expected: Expected, facts: Extraction, text: string): Comparison {
  const names = namesOf(expected, facts);
  const { amounts, changes, ...attributes } = scoreAmounts(expected.amounts, facts.amounts, names);
  return {
    kinds: {
      document: scoreDocument(expected.document, facts.document),
      organisations: scoreOrganisations(expected, facts),
      sections: scoreSections(expected, facts, names),
      duties: scoreDuties(expected, facts, names),
      staffing: scoreStaffing(expected, facts, names),
      amounts,
      changes,
    },
    attributes: { ...attributes, ...parents(expected, facts, names) },
    wrongQuotes: wrongQuotes(facts, text),
  };
}

function scoreDocument(expected: Expected['document'], found: DocumentFact): Score {
  const fields = [
    field('kind', expected.kind, found.kind, (a, b) => a === b),
    field('fiscalYear', expected.fiscalYear, found.fiscalYear, (a, b) => a === b),
    field('publisher', expected.publisher, found.publisher, sameName),
  ];
  return {
    hits: fields.filter((one) => one.right).length,
    misses: fields.filter((one) => !one.right && one.known).map((one) => one.message),
    extras: fields.filter((one) => !one.right && one.given).map((one) => one.message),
  };
}

function field<T>(name: string, right: readonly (T | null)[], found: T | null, same: (a: T, b: T) => boolean) {
  return {
    right: right.some((one) => (one === null || found === null ? one === found : same(one, found))),
    known: !right.includes(null),
    given: found !== null,
    message: `${name}: ${right.map(String).join(' or ')} ≠ ${String(found)}`,
  };
}

function scoreOrganisations(expected: Expected, facts: Extraction): Score {
  const pairing = pair(expected.organisations, facts.organisations, (one, other) => {
    if (sameName(one.name, other.name)) return one.optional ? -1 : 2;
    const known = [one.name, ...one.aliases].some((name) => sameName(name, other.name));
    const named = other.aliases.some((alias) => sameName(alias, one.name));
    return known || named ? (one.optional ? -2 : 1) : null;
  });
  return scoreOf(
    pairing,
    (one) => one.name,
    (other) => other.name,
  );
}

function scoreSections(expected: Expected, facts: Extraction, names: Names): Score {
  const pairing = pair(expected.sections, facts.sections, (one, other) => {
    const known = [other.name, ...other.aliases].some((name) => sameName(name, one.name));
    return known && names.same(one.organisation, other.organisation) ? (one.optional ? -1 : 1) : null;
  });
  return scoreOf(
    pairing,
    (one) => `${one.name} of ${one.organisation}`,
    (other) => `${other.name} of ${other.organisation} @${other.quote.start}`,
  );
}

function scoreDuties(expected: Expected, facts: Extraction, names: Names): Score {
  const pairing = pair(expected.duties, facts.duties, (one, other) => {
    const holder = sameHolder(one, other, names);
    const label = one.section !== null || plain(one.label ?? '') === plain(other.label ?? '');
    const fit = textFit(one, other.text);
    return holder && label && fit !== null ? fit + (one.optional ? -10 : 0) : null;
  });
  return scoreOf(
    pairing,
    (one) => `${showDuty(one)}${near(one, facts.duties)}`,
    ({ label, text, holder, quote }) =>
      `${label ?? '—'} ${text.slice(0, 14)}…${text.slice(-8)} of ${holder.organisation}/${holder.section} @${quote.start}`,
  );
}

/** How far behind the introducing words a duty may begin. */
const LEAD_IN = 40;

function textFit({ head, tail }: ExpectedDuty, text: string): number | null {
  const flat = plain(text);
  const ending = (part: string): string => plain(part).replace(/[。；;.,，、]+$/u, '');
  if (!ending(flat).endsWith(ending(tail))) return null;
  const at = flat.indexOf(plain(head));
  return at < 0 || at > LEAD_IN ? null : at === 0 ? 2 : 1;
}

function showDuty({ label, head, tail, organisation, section }: ExpectedDuty): string {
  return `${label ?? '—'} ${head}…${tail} of ${organisation}/${section}`;
}

/** What a missed duty was found as, where its words were found. */
function near(one: ExpectedDuty, found: readonly DutyFact[]): string {
  const other = found.find(({ text }) => plain(text).includes(plain(one.head)));
  return other
    ? ` (found as ${other.label ?? '—'} …${other.text.slice(-8)} of ${other.holder.organisation}/${other.holder.section})`
    : '';
}

function scoreStaffing(expected: Expected, facts: Extraction, names: Names): Score {
  const pairing = pair(expected.staffing, facts.staffing, (one, other) => {
    const fit = one.count === other.count && sameHolder(one, other, names) ? typeFit(one, other) : null;
    return fit === null ? null : fit + (one.optional ? -10 : 0);
  });
  return scoreOf(
    pairing,
    (one) => `${one.post ?? one.staffingTypes[0] ?? '—'} ${one.count} of ${one.organisation}/${one.section}`,
    (other) =>
      `${other.post ?? other.staffingType ?? '—'} ${other.count} of ${other.holder.organisation}/${other.holder.section} @${other.quote.start}「${other.quote.text.slice(0, 30)}」`,
  );
}

/** null where post or kind of staffing differ; the same measure (authorised or actual) decides among equals. */
function typeFit(one: ExpectedStaffing, other: StaffingFact): number | null {
  if (one.post !== null || other.post !== null) {
    const right = one.posts ?? (one.post === null ? [] : [one.post]);
    const printed = other.post;
    return printed !== null && right.some((post) => samePost(post, printed)) ? 3 : null;
  }
  const fits = one.staffingTypes.map((type) => kindFit(type, other.staffingType)).filter((fit) => fit !== null);
  if (fits.length === 0) return null;
  return Math.max(...fits) + (one.measure === undefined || one.measure === other.measure ? 0.5 : 0);
}

/** A title this long may stand without the body before it: 机关党委专职副书记 is 专职副书记, but 副主任 is no 主任; 内设机构领导 is 领导. */
const TITLE_ALONE = 5;

function samePost(a: string, b: string): boolean {
  const key = (post: string): string => plain(post).replace(/职数$/u, '');
  const [long, short] = key(a).length > key(b).length ? [key(a), key(b)] : [key(b), key(a)];
  return sameName(long, short) || ((short.length >= TITLE_ALONE || short === '领导') && long.endsWith(short));
}

function kindFit(expected: string | null, found: string | null): number | null {
  const [a, b] = [staffingStem(expected ?? ''), staffingStem(found ?? '')];
  if (a === b) return 3;
  if (isPlainHeadcount(expected) && isPlainHeadcount(found)) return 2;
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a)) ? 1 : null;
}

function sameHolder(
  one: { readonly organisation: string | null; readonly section: string | null },
  { holder }: { readonly holder: { readonly organisation: string | null; readonly section: string | null } },
  names: Names,
): boolean {
  const section =
    one.section === null || holder.section === null
      ? one.section === holder.section
      : sameName(one.section, holder.section);
  return section && names.same(one.organisation, holder.organisation);
}

/** Whose an organisation is, where gold says so. */
function parents(expected: Expected, facts: Extraction, names: Names): Record<string, AttributeScore> {
  const pairs = pair(
    expected.organisations.filter((one) => one.parent !== undefined),
    facts.organisations,
    (one, other) => (names.same(one.name, other.name) ? 1 : null),
  ).pairs;
  const wrong = pairs.filter(([one, other]) =>
    typeof one.parent === 'string' ? !names.same(one.parent, other.parent) : other.parent !== null,
  );
  return {
    parent: {
      right: pairs.length - wrong.length,
      wrong: wrong.map(([one, other]) => `${one.name}: ${String(one.parent)} ≠ ${String(other.parent)}`),
    },
  };
}

function scoreOf<E extends { readonly optional: boolean }, F>(
  { pairs, missed, extra }: Pairing<E, F>,
  showExpected: (one: E) => string,
  showFound: (other: F) => string,
): Score {
  return {
    hits: pairs.filter(([one]) => !one.optional).length,
    misses: missed.filter((one) => !one.optional).map(showExpected),
    extras: extra.map(showFound),
  };
}
