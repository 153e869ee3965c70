/**
 * The slot of the publisher. Each place where a text says whose it is gives a candidate; what counts is where they
 * stand, how often they recur, and that another print of the name is no longer than this one by words of a sentence.
 */
import { isSubsequence } from '../../../text/subsequence';
import type { Outline, OutlineNode } from '../../outline.types';
import {
  bracketedNames,
  ENDS_WITH_PLACE,
  fromEachPlace,
  canonicalName,
  eachBody,
  isOrganisationName,
  isShortFormOf,
  nameInTitle,
  namesAhead,
  placeInTitle,
} from '../organisation-names';
import { nameAtEnd } from '../organisations/recurrence';
import { listedUnits } from '../organisations/units';
import { sectionName } from '../sections/section-names';
import { definedNames, namesSpeaking } from './mentions';
import { declaredNames, indexedNames, introducedNames, signatures, tabledNames } from './labelled';
import { officeOf, placedIn, withPlace } from './places';
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
  // A name that ends like none and that nothing repeats may be words about a body: it stands for the one that begins alike and that sentences speak of.
  const decided = titled.some((name) => isOrganisationName(name) || recurs(outline, name));
  for (const name of titles) {
    const meant = decided ? undefined : mostOf(spoken, (other) => commonHead(name, other));
    give(meant !== undefined && commonHead(name, meant) >= LEAST_HEAD ? meant : (clean.get(name) ?? name), WORTH.title);
  }
  for (const name of declaredNames(outline)) give(name, WORTH.declared);
  // Of names in titles it counts whether any sentence speaks of them, else how many do.
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

/** Whether a name stands elsewhere, too, and not as the beginning of a longer one. */
function recurs({ text }: Pick<Outline, 'text'>, name: string): boolean {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0 && times < LEAST_RECURRING; at = text.indexOf(name, at + name.length)) {
    const whole = WORDS.exec(text.slice(at, at + LONGEST_WHOLE))?.[0] ?? '';
    if (whole.length === name.length || (!isOrganisationName(whole) && sectionName(whole) === null)) times += 1;
  }
  return times === LEAST_RECURRING;
}

const LEAST_RECURRING = 2;
const WORDS = /^[^\s，。；：、（(]+/;
const LONGEST_WHOLE = 60;

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

/** How many characters two names begin with alike. */
function commonHead(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

/** Words that name a place or a field. */
const LEAST_HEAD = 3;

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
