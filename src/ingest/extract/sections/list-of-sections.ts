/**
 * Whether a numbered line, or one of several bare lines, is a place in a list of sections. Members of one list are of
 * one kind: where the list is announced, all of them are names; where it is not, half of them end as sections do.
 */
import type { Outline, OutlineNode, Subject } from '../../outline.types';
import { wordsOf } from '../words';
import { headOf, isSectionText } from './heads';
import { memberName, sectionName } from './section-names';

const lists = new WeakMap<OutlineNode, Map<string, boolean>>();

export function isListOfSections(outline: Outline, node: OutlineNode): boolean {
  const above = outline.ancestors(node).at(-1) ?? outline.root;
  const known = lists.get(above) ?? new Map<string, boolean>();
  lists.set(above, known);
  const style = styleOf(node);
  let answer = known.get(style);
  if (answer === undefined) {
    const members = above.children.filter((child) => styleOf(child) === style);
    answer = holdsSections(outline, members, above.announces);
    known.set(style, answer);
  }
  return answer;
}

const styleOf = ({ marker }: OutlineNode): string => marker?.style ?? '';

/** Fewer do not show what they are. */
const LEAST = 2;

function holdsSections(outline: Outline, members: readonly OutlineNode[], announced: Subject | null): boolean {
  if (members.length < LEAST) return false;
  const places = members.filter(({ announces }) => announces === null).map((member) => placeOf(outline, member));
  const names = places.filter((place) => place !== null);
  if (names.length === members.length) {
    if (announced === 'STRUCTURE') return true;
    // `主要职责和内设机构` announces both: then each name says what it does.
    if (announced === 'OVERVIEW' && names.every(({ speaks }) => speaks)) return true;
  }
  return names.filter(({ endsAsSection }) => endsAsSection).length * 2 >= members.length;
}

interface Place {
  readonly endsAsSection: boolean;
  /** What the section does or has stands behind its name or below it. */
  readonly speaks: boolean;
}

/** What could be the name of a section at the beginning of a line; null where something else follows it. */
function placeOf(outline: Outline, member: OutlineNode): Place | null {
  const { text } = wordsOf(outline, member);
  const head = headOf(text);
  if (head === null) return null;
  const printed = text.slice(0, head.name);
  const rest = text.slice(head.rest);
  const byEnding = sectionName(printed);
  if (byEnding === null && memberName(printed) === null) return null;
  const speaks = isSectionText(rest === '' ? (member.children[0]?.text ?? '') : rest);
  return rest === '' || speaks ? { endsAsSection: byEnding?.strong === true, speaks } : null;
}
