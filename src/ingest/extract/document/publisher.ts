import type { Outline, OutlineNode } from '../../outline.types';
import { bracketedNames, canonicalName, isOrganisationName, isShortFormOf, nameInTitle } from '../organisation-names';
import { namesSpeaking } from './speakers';
import { leadingLines } from './title';

/**
 * The body that publishes, as printed: from the title, else from a heading that names it, else from the sentences that
 * speak of it. Where the title is short for a name that the body prints in full, the full name. Null where nobody is named.
 */
export function publisherOf(outline: Outline, title: string | null): string | null {
  const titled = [...namesInTitles(outline, title)];
  const spoken = namesSpeaking(outline);
  const chosen =
    mostFrequent(titled) ?? declared(outline) ?? mostFrequent(spoken) ?? indexed(outline) ?? signature(outline);
  if (chosen === null) return null;
  const full = [...titled, ...spoken]
    .filter((name) => isShortFormOf(chosen, name))
    .sort((a, b) => canonicalName(b).length - canonicalName(a).length)[0];
  if (full !== undefined) return full.replace(OWN_LEVEL, '');
  const withPlaque = titled.find(
    (name) => canonicalName(name) === canonicalName(chosen) && bracketedNames(name).length > 0,
  );
  return withPlaque ?? (titled.includes(chosen) ? chosen : chosen.replace(OWN_LEVEL, ''));
}

const OWN_LEVEL = /(?:[（(]本级[）)]|本级)$/;

function* namesInTitles(outline: Outline, title: string | null): Generator<string> {
  if (title !== null) {
    const name = nameInTitle(title);
    if (name !== null) yield name;
  }
  for (const line of leadingLines(outline)) {
    const name = nameInTitle(line.text);
    if (name !== null) yield name;
  }
  for (const node of outline.nodes) {
    if (!isMainHeading(node)) continue;
    const name = nameInTitle(node.text);
    if (name !== null) yield name;
  }
}

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
    const match = /(?:单位|中心|机构)(?:的)?名称(?:是|为|：|:)\s{0,4}([^，。；、\s]{3,44})/.exec(node.text);
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
