/** Lists whose members all end with the noun that leads to them: `派出所2个：甲派出所、乙派出所`, `设分校如下：东分校、西分校`. */
import { COUNT } from '../../../text/chinese-number';
import type { SectionKind } from '../../../domain/fact';
import { type ListItem, splitOutside } from '../words';
import { memberName, type SectionName, sectionName } from './section-names';

export interface Outpost extends SectionName, ListItem {
  readonly kind: SectionKind;
}

/** What stands between the noun and its list: how many there are, and words that lead on. */
const LEADS_ON = new RegExp(
  `(?:[，,]?(?:如下|分别|具体|包括|即|含|共|有|为|是))*(${COUNT}\\s{0,2}[个所家处座])?(?:[，,]?(?:如下|分别|具体|包括|即|含|有|为|是))*$`,
);
const COUNTS = new RegExp(`${COUNT}\\s{0,2}[个所家处座][^，。；、]{0,12}$`);
const SETS_UP = /设|派出|下属|所属|直属/;
/** What these words lead to are bodies of their own. */
const BODIES = /单位/;
const LEAST = 2;
const LONGEST_LEAD = 30;
const LONGEST_LIST = 400;

/** @param announced where the outline says that the text tells of structure */
export function outposts(text: string, announced: boolean): readonly Outpost[] {
  if (!text.includes('、')) return [];
  return [...text.matchAll(/[：（]/g)].flatMap((match) => listBehind(text, match.index, announced));
}

function listBehind(text: string, colon: number, announced: boolean): readonly Outpost[] {
  const start = text.slice(Math.max(0, colon - LONGEST_LEAD), colon);
  const clause = start.slice(Math.max(...['。', '；', '：'].map((mark) => start.lastIndexOf(mark))) + 1);
  const leadsOn = LEADS_ON.exec(clause);
  const lead = clause.slice(0, leadsOn?.index ?? clause.length);
  const offset =
    colon + 1 + (/^(?:包括|即|分别为|分别是|含)?：?/.exec(text.slice(colon + 1, colon + 6))?.[0].length ?? 0);
  const list = /^[^（）。；：]{4,400}/.exec(text.slice(offset, offset + LONGEST_LIST))?.[0] ?? '';
  const items = splitOutside(list, /[、和及，,]/);
  const noun = commonEnd(lead, items[0]?.text.trim() ?? '');
  const counted = leadsOn?.[1] !== undefined || COUNTS.test(lead);
  if (noun.length < (counted ? 1 : 2) || BODIES.test(lead) || !(counted || SETS_UP.test(lead))) return [];
  const isNamed = (name: string): boolean => announced || SETS_UP.test(lead) || sectionName(name) !== null;
  const names = items.map((item) => nameOf(item, noun, offset));
  const end = names.findIndex((name) => name === null || !isNamed(name.name));
  const found = (end < 0 ? names : names.slice(0, end)).filter((name) => name !== null);
  if (found.length < LEAST || lead.slice(0, -noun.length).endsWith('内设')) return [];
  return found;
}

/** The words with which both end. */
function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < other.length - 1 && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length === 0 ? '' : one.slice(-length);
}

function nameOf(item: ListItem, noun: string, offset: number): Outpost | null {
  const text = item.text.trim().replace(/等$/, '');
  if (!text.endsWith(noun) || text.length === noun.length) return null;
  const name = sectionName(text) ?? memberName(text);
  if (name === null) return null;
  const from = offset + item.from + item.text.indexOf(text);
  return { ...name, kind: name.strong ? 'INTERNAL' : 'BRANCH', text, from, to: from + text.length };
}
