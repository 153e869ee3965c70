import type { Outline, OutlineNode } from '../../outline.types';
import {
  bracketedNames,
  canonicalName,
  eachBody,
  isOrganisationName,
  isShortFormOf,
  isSubsequence,
  nameInTitle,
} from '../organisation-names';
import { listedUnits } from '../organisations/units';
import { abbreviations, namesSpeaking } from './speakers';
import { leadingLines } from './title';

/**
 * The body that publishes, as printed: from the title, else from a heading that names it, else from the sentences that
 * speak of it. Where the title is short for a name that the body prints in full, the full name. Null where nobody is named.
 */
export function publisherOf(outline: Outline, title: string | null): string | null {
  const titled = [...namesInTitles(outline, title)];
  const spoken = namesSpeaking(outline);
  const named =
    mostFrequent(titled) ??
    declared(outline) ??
    mostFrequent(ownNames(outline, spoken)) ??
    indexed(outline) ??
    signature(outline);
  if (named === null) return null;
  const chosen = withPlace(outline, abbreviations(outline).get(named) ?? longForm(named, titled, spoken));
  const full = [...titled, ...spoken]
    .filter((name) => isShortFormOf(chosen, name))
    .sort((a, b) => canonicalName(b).length - canonicalName(a).length)[0];
  if (full !== undefined) return full.replace(OWN_LEVEL, '');
  const withPlaque = titled.find(
    (name) => canonicalName(name) === canonicalName(chosen) && bracketedNames(name).length > 0,
  );
  return withPlaque ?? (titled.includes(chosen) ? chosen : eachBody(chosen.replace(OWN_LEVEL, '')));
}

/** A unit that the text lists under the publisher is not the publisher, however often sentences speak of it. */
function ownNames(outline: Outline, spoken: readonly string[]): readonly string[] {
  if (new Set(spoken.map(canonicalName)).size < 2) return spoken;
  const units = new Set(listedUnits(outline).map(({ name }) => canonicalName(name)));
  const own = spoken.filter((name) => !units.has(canonicalName(name)) || /本级[）)]?$/.test(name));
  return own.length > 0 ? own : spoken;
}

/** `县林业局` where the text prints one name of a place in front of it: 某某县林业局. */
function withPlace(outline: Outline, name: string): string {
  if (!/^[省市县区旗州]/.test(name)) return name;
  const places = new Set<string>();
  for (let at = outline.text.indexOf(name); at >= 0; at = outline.text.indexOf(name, at + name.length)) {
    const place = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,6})$/.exec(
      outline.text.slice(Math.max(0, at - 7), at),
    )?.[1];
    if (place !== undefined && isOrganisationName(`${place}${name}`) && isPlace(outline, place, name))
      places.add(place);
  }
  return places.size === 1 ? `${[...places][0] ?? ''}${name}` : name;
}

/** A place is named more than once; words of a sentence stand before a name by chance: `应及时告知县林业局`. */
function isPlace({ text }: Outline, place: string, name: string): boolean {
  const named = `${place}${name.charAt(0)}`;
  return text.indexOf(named) !== text.lastIndexOf(named);
}

/** `区文旅局` where one name alone can be its long form: same ending, its characters in order. */
function longForm(name: string, titled: readonly string[], spoken: readonly string[]): string {
  const forms = new Set([...titled, ...spoken].map(canonicalName).filter((full) => isContraction(name, full)));
  return forms.size === 1 ? ([...forms][0] ?? name) : name;
}

/** What is left out must not count: 第二小学 is not short for 第二十小学. */
function isContraction(short: string, full: string): boolean {
  if (short.length < 3 || short.length > LONGEST_CONTRACTION || full.length < short.length + 2) return false;
  return short.at(-1) === full.at(-1) && !/[第一二三四五六七八九十分]/.test(full) && isSubsequence(short, full);
}

const LONGEST_CONTRACTION = 8;

const OWN_LEVEL = /(?:[（(]本级[）)]|本级)$/;

function* namesInTitles(outline: Outline, title: string | null): Generator<string> {
  if (title !== null) {
    const name = nameInTitle(title);
    if (name !== null) yield name;
  }
  const lines = leadingLines(outline).map(({ text }) => ({ text, name: nameInTitle(text) }));
  // Above a title that names its own body, the bare name of another is the site's or a form's.
  const own = lines.some(({ text, name }) => name !== null && OF_ACCOUNT.test(text));
  for (const { text, name } of lines) if (name !== null && (!own || OF_ACCOUNT.test(text))) yield name;
  for (const node of outline.nodes) {
    if (!isMainHeading(node)) continue;
    const name = nameInTitle(node.text);
    if (name !== null) yield name;
  }
}

const OF_ACCOUNT = /预算|决算|20[0-9]{2}|规定|章程/;

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

/** `本单位名称是某某`. */
function declared(outline: Outline): string | null {
  for (const node of outline.nodes) {
    const match =
      /(?:(?:部门|单位|中心|机构)[）)]?(?:的)?(?:名称|全称)|预算单位)(?:是|为|：|:)\s{0,4}([^，。；、\s]{3,44})/.exec(
        node.text,
      );
    if (match?.[1] && isOrganisationName(match[1])) return match[1];
  }
  return null;
}

/** The index line that pages print over a document. */
function indexed(outline: Outline): string | null {
  for (const node of outline.nodes.slice(0, 12)) {
    const match = /(?:发布|发文)(?:机构|机关|单位)[：:\s|]{1,6}([^，。；、|\s]{3,44})/.exec(node.text);
    if (match?.[1] && isOrganisationName(match[1])) return match[1];
  }
  return null;
}

/** A name alone on its line above a date at the end. */
function signature(outline: Outline): string | null {
  const last = outline.nodes.slice(-3);
  const dated = last.findIndex((node) =>
    /^(?:20[0-9]{2}|二〇..)年.{1,4}月.{1,4}日$/.test(node.text.replace(/\s/g, '')),
  );
  const above = dated > 0 ? last[dated - 1] : undefined;
  return above && isOrganisationName(above.text) ? above.text.replace(/\s/g, '') : null;
}

/** The name printed most often, forms of one name counted together; of equals the first. */
function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(canonicalName(name), (counts.get(canonicalName(name)) ?? 0) + 1);
  let best: string | null = null;
  for (const name of names) {
    if (best === null || (counts.get(canonicalName(name)) ?? 0) > (counts.get(canonicalName(best)) ?? 0)) best = name;
  }
  return best;
}
