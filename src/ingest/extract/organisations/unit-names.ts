/** The names of bodies in the words of a list, and the one that words begin with. */
import { COUNT } from '../../../text/chinese-number';
import { printedNumberAt } from '../../../text/numbering';
import { beginsWithPlace, isOrganisationName, mayBeName, REGION } from '../organisation-names';
import { splitOutside } from '../words';

export interface FoundName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const SEPARATOR = /[、，,；;。]/;
const BEFORE_NAME = new RegExp(
  `^(?:[：:\\s]|以及|及|和|与|其中|分别是|分别为|包括|具体包括|具体为|局机关及|机关及|(?:下属|所属|直属|二级)(?:的)?(?:${COUNT}[个家])?[^，。；：:、（(]{0,12}单位(?:分别)?(?:是|为|包括|有)?(?:[：:])?)`,
);
const BEHIND_NAME =
  /(?:预算|决算|等|(?:等|共)[0-9一二两三四五六七八九十]{1,3}[个家][^、]{0,10}|[0-9一二两三四五六七八九十]{1,3}[个家][^、]{1,10}|[0-9]{1,3})$/;
/** `区域中心2个` counts a class of bodies and names none. */
const COUNTED_CLASS = /[0-9]{1,3}[个家]$/;

/** Words that may stand in front of one name; more are no list of a disclosure. */
const MOST_STRIPPED = 24;
/** Brackets inside brackets that are opened to look for names; no list is nested so deep. */
const MOST_OPENED = 8;

interface Expectation {
  /** The words in front announce bodies, so that 某大队 is one. */
  readonly sure?: boolean;
  /** So many they say there are; 0 where they say nothing. */
  readonly declared?: number;
  readonly opened?: number;
}

/** The names of bodies in a list, each with its place; brackets that hold a list of their own are opened. */
export function unitNames(
  list: string,
  offset: number,
  { sure = false, declared = 0, opened = 0 }: Expectation = {},
): readonly FoundName[] {
  const found: FoundName[] = [];
  const doubtful: FoundName[] = [];
  for (const item of splitOutside(list, SEPARATOR)) {
    const { to } = item;
    let { from } = item;
    const number = printedNumberAt(list, from);
    if (number && number.end < to) from = number.end;
    let stripped = 0;
    for (
      let match = BEFORE_NAME.exec(list.slice(from, to));
      match?.[0] && stripped < MOST_STRIPPED;
      match = BEFORE_NAME.exec(list.slice(from, to))
    ) {
      stripped += 1;
      from += match[0].length;
      const inner = printedNumberAt(list, from);
      if (inner && inner.end < to) from = inner.end;
    }
    if (goesOn(list.charAt(item.from - 1), list.slice(from, to), found, declared)) break;
    for (const part of list.slice(from, to).split(/(?<=[局心院校所站馆会队处委级）)])(?:以及|和|及)(?=[^（(]{3,})/)) {
      const start = list.indexOf(part, from);
      const name = part
        .trim()
        .replace(BEHIND_NAME, '')
        .replace(/^[0-9]{1,2}\s+/, '');
      const at = list.indexOf(name, start);
      if (COUNTED_CLASS.test(name)) continue;
      const place = { name, from: offset + at, to: offset + at + name.length };
      if (isOrganisationName(name) && (sure || !isSectionOfBody(name))) found.push(place);
      else if (mayBeName(name)) doubtful.push(place);
      else {
        const opening = name.search(/[（(]/);
        if (opening >= 0 && opened < MOST_OPENED && /^$|单位|[个家]$/.test(name.slice(0, opening))) {
          const inside = name.slice(opening + 1).replace(/[）)]$/, '');
          for (const inner of unitNames(inside, offset + at + opening + 1, { sure, opened: opened + 1 }))
            found.push(inner);
        }
      }
    }
  }
  // Members of one list are of one kind: what most of them are, those are that end like none.
  const isAgreed = found.length + doubtful.length === declared || (found.length > 1 && found.length >= doubtful.length);
  if (!sure || !isAgreed) return found;
  return [...found, ...doubtful].sort((a, b) => a.from - b.from);
}

/**
 * Whether the sentence goes on with something else: marks other than 、 end a list that holds as many as it counts, and
 * one of full names, where no full name follows.
 */
function goesOn(mark: string, words: string, found: readonly FoundName[], declared: number): boolean {
  if (mark === '' || mark === '、' || found.length === 0 || beginsWithPlace(words)) return false;
  return found.length === declared || found.every(({ name }) => beginsWithPlace(name));
}

/** 新闻部 or 机关党委 without a place in front is a section of the body, no unit of its own. */
export const isSectionOfBody = (name: string): boolean =>
  /(?:部|处|组|党委|支部|党总支|工会|队|委员会|办公室)$/.test(name) && !PLACE_OR_SITE.test(name);

const PLACE_OR_SITE = new RegExp(`[${REGION}山湖江河]`);

/** The name that a text begins with, up to the first words that can follow a name; null where it begins with none. */
export function nameAhead(text: string): string | null {
  let depth = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (/[（(]/.test(character)) depth += 1;
    else if (/[）)]/.test(character)) depth -= 1;
    else if (depth <= 0 && (at === text.length || BEHIND_UNIT.test(text.slice(at, at + 2)))) {
      if (isOrganisationName(text.slice(0, at))) return text.slice(0, at);
      if (/[，。；：:,;]/.test(character)) return null;
    }
  }
  return null;
}

/** Words that end a name that stands in front of what the sentence tells of it. */
const BEHIND_UNIT = /^(?:设|内设|下设|编制|是|为|属|负责|承担|现有|实有|核定|共有|人员|[，。；：:,;\s])/;
