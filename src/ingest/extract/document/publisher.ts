/**
 * The slot of the publisher. Each place where a text says whose it is gives a candidate; what counts is where they
 * stand, how often they recur, and that another print of the name is no longer than this one by words of a sentence.
 */
import { isSubsequence } from '../../../text/subsequence';
import type { Outline, OutlineNode } from '../../outline.types';
import {
  beginsWithPlace,
  bracketedNames,
  ENDS_WITH_PLACE,
  fromEachPlace,
  canonicalName,
  eachBody,
  isOrganisationName,
  isShortFormOf,
  mayBeName,
  nameInTitle,
  namesAhead,
  placeInTitle,
} from '../organisation-names';
import { nameAtEnd, recurrenceOf } from '../organisations/recurrence';
import { listedUnits } from '../organisations/units';
import { definedNames, namesSpeaking } from './mentions';
import { splitOutside, wordsOf } from '../words';
import { indexCells, MOST_INDEX_LINES, officeOf, placedIn, withPlace } from './places';
import { leadingLines } from './title';

/** What a place is worth. Sentences together stay below one title, however many they are. */
const WORTH = {
  title: 2.4,
  declared: 3,
  sentences: 2.5,
  subject: 1,
  index: 1.5,
  signature: 1,
  introduced: 1.5,
} as const;

interface Candidate {
  readonly name: string;
  readonly score: number;
}

/**
 * The body that publishes, as printed: from the title, else from a heading that names it, else from the sentences that
 * speak of it. Where the title is short for a name that the body prints in full, the full name. Null where nobody is
 * named, or several are and nothing tells them apart.
 */
export function publisherOf(outline: Outline, title: string | null): string | null {
  const [best] = publisherCandidates(outline, title);
  const titled = titledNames(outline, title);
  const spoken = namesSpeaking(outline);
  const place = title === null || titled.length > 0 ? null : placeInTitle(title);
  const ofPlace = place === null ? null : officeOf(outline, place, spoken);
  if (ofPlace !== null) return ofPlace;
  if (best === undefined || equalSpeakers(outline, title).length > 0) return null;
  const chosen = withPlace(outline, definedNames(outline).get(best.name) ?? longForm(best.name, titled, spoken));
  const full = [...titled, ...spoken, ...placedIn(title ?? '', chosen)]
    .filter((name) => isShortFormOf(chosen, name))
    .sort((a, b) => canonicalName(b).length - canonicalName(a).length)[0];
  if (full !== undefined) return full.replace(OWN_LEVEL, '');
  const office = officeOf(outline, chosen, spoken);
  if (office !== null) return office;
  const withPlaque = titled.find(
    (name) => canonicalName(name) === canonicalName(chosen) && bracketedNames(name).length > 0,
  );
  return withPlaque ?? (titled.includes(chosen) ? chosen : eachBody(chosen.replace(OWN_LEVEL, '')));
}

/** Bodies of which sentences speak alike often, where nothing else tells which of them publishes. */
export function equalSpeakers(outline: Outline, title: string | null): readonly string[] {
  const candidates = publisherCandidates(outline, title);
  const best = candidates[0];
  if (best === undefined || best.score > WORTH.sentences) return [];
  const equal = candidates.filter(({ score }) => score === best.score).map(({ name }) => name);
  return equal.length > 1 ? equal : [];
}

/** Who may publish, the likeliest first. */
function publisherCandidates(outline: Outline, title: string | null): readonly Candidate[] {
  const scores = new Map<string, { name: string; score: number }>();
  const give = (name: string, score: number): void => {
    const known = scores.get(canonicalName(name));
    if (known) known.score += score;
    else scores.set(canonicalName(name), { name, score });
  };
  const spoken = ownNames(outline, namesSpeaking(outline));
  const titles = titledNames(outline, title);
  const clean = new Map(
    [...new Set(titles)].slice(0, MOST_CANDIDATES).map((name) => [name, withoutLead(outline, name, spoken)]),
  );
  const titled = [...clean.values()];
  for (const name of titles) give(clean.get(name) ?? name, WORTH.title);
  for (const name of declaredNames(outline)) give(name, WORTH.declared);
  // Of names in titles it counts whether any sentence speaks of them, else how many do. A name that ends like none and
  // that nothing repeats may be words about a body, and decides nothing.
  const decided = titled.some((name) => isOrganisationName(name) || isRepeated(outline, name));
  if (decided) for (const name of new Set(spoken)) give(name, WORTH.subject);
  else for (const name of spoken) give(name, WORTH.sentences / spoken.length);
  for (const name of [...indexedNames(outline), ...tabledNames(outline)]) give(name, WORTH.index);
  for (const name of signatures(outline)) give(name, WORTH.signature);
  // Where sentences speak of several bodies, which of them comes first tells nothing.
  const isOpen = new Set(spoken.map(canonicalName)).size > 1;
  if (scores.size === 0 || (!decided && !isOpen))
    for (const name of introducedNames(outline)) give(name, WORTH.introduced);
  const likely = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES);
  return withShortForms(likely, definedNames(outline));
}

/** A document of more is a list of names. */
const MOST_CANDIDATES = 24;

/** What speaks for a short form speaks for the full name. */
function withShortForms(candidates: readonly Candidate[], defined: ReadonlyMap<string, string>): readonly Candidate[] {
  return candidates
    .map(({ name, score }) => {
      const full = canonicalName(name);
      const short = candidates.filter((other) => defined.get(other.name) === full || isShortFormOf(other.name, name));
      return { name, score: short.reduce((sum, other) => sum + other.score, score) };
    })
    .sort((a, b) => b.score - a.score);
}

/** A unit that the text lists under the publisher is not the publisher, however often sentences speak of it. */
function ownNames(outline: Outline, spoken: readonly string[]): readonly string[] {
  if (new Set(spoken.map(canonicalName)).size < 2) return spoken;
  const units = new Set(listedUnits(outline).map(({ name }) => canonicalName(name)));
  const own = spoken.filter((name) => !units.has(canonicalName(name)) || /本级[）)]?$/.test(name));
  return own.length > 0 ? own : spoken;
}

const isRepeated = ({ text }: Pick<Outline, 'text'>, name: string): boolean =>
  text.indexOf(name) !== text.lastIndexOf(name);

/** A title into which words before or behind it ran: the text knows the name without them and repeats no more of it. */
function withoutLead(outline: Outline, name: string, spoken: readonly string[]): string {
  const own = nameAtEnd(outline, name);
  if ((own !== null && own !== name) || isRepeated(outline, name)) return own ?? name;
  const placed = isOrganisationName(name) ? undefined : spoken.flatMap((other) => placedIn(name, other))[0];
  if (placed !== undefined) return placed;
  const clean = spoken.find(
    (other) => other.length >= SHORTEST_CLEAN && other.length < name.length && name.endsWith(other),
  );
  return clean === undefined || ENDS_WITH_PLACE.test(name.slice(0, -clean.length)) ? name : clean;
}

/** Shorter ones are the last words of many names: 中学, 管理局. */
const SHORTEST_CLEAN = 5;

/** `区文旅局` where one name alone can be its long form: same ending, its characters in order. */
function longForm(name: string, titled: readonly string[], spoken: readonly string[]): string {
  const forms = new Set([...titled, ...spoken].map(canonicalName).filter((full) => isContraction(name, full)));
  return forms.size === 1 ? ([...forms][0] ?? name) : name;
}

/** What is left out must not count: 第二小学 is not short for 第二十小学, but 二中 for 第二中学. */
function isContraction(short: string, full: string): boolean {
  if (short.length < 3 || short.length > LONGEST_CONTRACTION || full.length < short.length + 2) return false;
  if (countsIn(short) !== countsIn(full) || !isSubsequence(short, full)) return false;
  // What stands in front of the first character is a place, or words that ran into the name.
  const lead = full.slice(0, full.indexOf(short.charAt(0)));
  if (lead !== '' && !ENDS_WITH_PLACE.test(lead) && !/^[省市县区旗州]/.test(short)) return false;
  return short.at(-1) === full.at(-1) || (short.slice(0, 2) === full.slice(0, 2) && !isOrganisationName(short));
}

const countsIn = (name: string): string => name.replace(/[^一二三四五六七八九十分]/g, '');

const LONGEST_CONTRACTION = 8;

const OWN_LEVEL = /(?:[（(]本级[）)]|本级)$/;

function titledNames(outline: Outline, title: string | null): readonly string[] {
  const names: string[] = [];
  // A name alone is a letterhead: the title below it may speak of another body.
  const own = title === null || isOrganisationName(title) ? null : nameWithin(outline, title);
  if (own !== null) names.push(own);
  const lines = leadingLines(outline).map(({ text }) => ({ text, name: nameWithin(outline, text) }));
  for (const { text, name } of lines)
    // Above a title that names its own body, the bare name of another is the site's or a form's.
    if (name !== null && (own === null || TITLED.test(text) || isShortFormOf(own, name))) names.push(name);
  for (const node of outline.nodes) {
    const name = isMainHeading(node) ? nameInTitle(node.text) : null;
    if (name !== null && isOrganisationName(name)) names.push(name);
  }
  return names;
}

/**
 * The name that a title tells by its words; else one behind the place that the text repeats most, and of those the one that
 * it repeats most, perhaps without the place: `市林业局所` of 某某市林业局所属单位方案 is repeated less than 市林业局.
 */
function nameWithin({ text }: Outline, title: string): string | null {
  const told = nameInTitle(title);
  if (told !== null) return told;
  const times = (words: string): number => text.split(words).length - 1;
  const from = mostOf(fromEachPlace(title).slice(0, MOST_CANDIDATES), ({ place }) => times(place));
  if (!from) return null;
  const repeats = (name: string): number => times(name.slice(from.place.length - 1));
  const repeated = namesAhead(from.rest).filter((name) => repeats(name) > 1);
  return mostOf(repeated, repeats) ?? null;
}

/** The first of those that have most. */
function mostOf<T>(all: readonly T[], measure: (one: T) => number): T | undefined {
  let best: { readonly one: T; readonly measured: number } | undefined;
  for (const one of all) {
    const measured = measure(one);
    if (measured > (best?.measured ?? -1)) best = { one, measured };
  }
  return best?.one;
}

const TITLED = /预算|决算|20[0-9]{2}|规定|章程/;

/** Parts, and headings that name what the whole document is about. */
function isMainHeading(node: OutlineNode): boolean {
  if (node.role !== 'HEADING') return false;
  if (node.marker?.style === 'PART' || node.marker?.style === 'CHAPTER') return true;
  return (
    node.announces === 'OVERVIEW' ||
    node.announces === 'DUTIES' ||
    (node.marker === null && /预算|决算/.test(node.text))
  );
}

/** `本单位名称是某某`, or the label and its value in a cell or behind a gap. */
const declaredNames = (outline: Outline): readonly string[] => valuesOf(outline, outline.nodes, DECLARES).slice(0, 1);

const DECLARES =
  /(?:(?:部门|单位|中心|机构)[）)]?(?:的)?(?:名称|全称)(?:是|为|[：:\s|]{1,6})|预算单位[：:])\s{0,4}(?=[^，。；、\s]{3})/;

/** The first paragraph of an introduction opens with the full name of the body that it tells of. */
function introducedNames(outline: Outline): readonly string[] {
  const first = outline.nodes.find(
    ({ role, subject, text }) => role === 'PARAGRAPH' && subject !== 'DUTIES' && text.includes('。'),
  );
  const words = first ? wordsOf(outline, first).text : '';
  const head = OPENS.exec(words)?.[0] ?? '';
  const isWhole = /[，（(]/.test(words.charAt(head.length)) && mayBeName(head);
  const recurrence = recurrenceOf(outline);
  const names = Array.from(head, (_, at) => head.slice(0, head.length - at)).filter(
    (name) => beginsWithPlace(name) && (isOrganisationName(name) || (isWhole && name === head)),
  );
  const best = names.find((name) => recurrence.alone(name) > 1) ?? names[0];
  return best === undefined ? [] : [best];
}

/** Words up to the first that can follow a name: what it is, where it lies, since when. */
const OPENS = /^(?:(?!始建|成立|创[办建]|地处|坐落|[内下]设)[^，。；：、（(\s0-9是为系于由占在]){4,44}/;

/** The index that pages print over a document: a line, or a table of labels and values. */
const indexedNames = (outline: Outline): readonly string[] =>
  [...indexCells(outline), ...valuesOf(outline, outline.nodes.slice(0, MOST_INDEX_LINES), INDEXES)].slice(0, 1);

/** `编制部门：某局` above the tables: whose they are, where all of them name the same. */
function tabledNames({ tables }: Outline): readonly string[] {
  const named = new Set(
    tables.flatMap(({ table }) =>
      table.remarks.flatMap(({ text }) => canonicalName(OF_TABLE.exec(text)?.[1] ?? '') || []),
    ),
  );
  return named.size === 1 ? [...named].filter(mayBeName) : [];
}

const OF_TABLE =
  /^(?:编制|填报|编报|公开|预算)?(?:部门|单位)(?:名称)?[：:]([^：:，。；\s]{3,40}?)(?=(?:金额)?单位[：:]|[：:，。；\s]|$)/;

const INDEXES = /(?:发布|发文)(?:机构|机关|单位)[\]】：:\s|]{1,6}(?=[^，。；、|\s]{3})/;

/** What stands behind a label or on the line below it, up to the next mark outside of brackets. */
const valuesOf = (outline: Outline, nodes: readonly OutlineNode[], label: RegExp): readonly string[] =>
  nodes.flatMap((node, index) => {
    const own = wordsOf(outline, node).text;
    const below = /[：:]$/.test(own) ? nodes[index + 1] : undefined;
    const text = below ? own + wordsOf(outline, below).text : own;
    const found = label.exec(text);
    if (!found) return [];
    const [value] = splitOutside(
      text.slice(found.index + found[0].length, found.index + LONGEST_VALUE),
      /[，。；、|\s]/,
    );
    const isSure = /[是为：:]\s*$/.test(found[0]);
    return value && (isSure ? mayBeName(value.text) : isOrganisationName(value.text)) ? [value.text] : [];
  });

const LONGEST_VALUE = 120;

/** A name alone on its line above a date at the end. */
function signatures(outline: Outline): readonly string[] {
  const last = outline.nodes.slice(-3).map(({ text }) => text.replace(/\s/g, ''));
  const dated = last.findIndex((line) => /^(?:20[0-9]{2}|二〇..)年.{1,4}月.{1,4}日$/.test(line));
  const name = last[dated - 1] ?? '';
  return mayBeName(name) ? [name] : [];
}
