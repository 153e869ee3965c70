/**
 * Parts of a text that each tell of one body: a line that is its name heads them, alone or in front of what a form says of
 * it. The part goes on to the next such line, whatever numbers them.
 */
import type { Span } from '../../../domain/fact';
import type { Outline, OutlineNode, Subject } from '../../outline.types';
import { rankOf } from '../../outline/levels';
import { startOf, wordsOf } from '../words';
import type { NameFinder } from './name-finder';

export interface Block extends Span {
  readonly name: string;
  readonly head: OutlineNode;
}

/** @param begin where the text names its publisher first: a name above that is the page's */
export function blocksOf(outline: Outline, finder: NameFinder, begin: number): readonly Block[] {
  const lines = outline.nodes.flatMap((head, index) => {
    const name = startOf(head) < begin ? null : nameHeading(outline, head, finder);
    return name === null ? [] : [{ head, name, index }];
  });
  // One right below the other they are a list, and nothing stands under them.
  const heads = lines.filter(
    ({ index }, at) => lines[at + 1]?.index !== index + 1 && lines[at - 1]?.index !== index - 1,
  );
  if (heads.length < LEAST) return [];
  return heads.map(({ head, name, index }, at) => {
    const next = heads[at + 1]?.head ?? behindLast(outline, index, name, finder);
    return { head, name, start: startOf(head), end: next ? startOf(next) : outline.text.length };
  });
}

/** One line alone may be anything. */
const LEAST = 2;

/** The body whose name a line is, or begins with in front of fields of a form. */
function nameHeading(outline: Outline, node: OutlineNode, finder: NameFinder): string | null {
  if (node.subject === 'DEFINITIONS') return null;
  const words = wordsOf(outline, node).text;
  const [, name = '', rest = ''] = HEAD.exec(FRAMED.exec(words)?.[1] ?? words) ?? [];
  if (name === '' || (rest !== '' && !rest.split(/\s+/).every((field) => FIELD.test(field)))) return null;
  return finder.isName(name) ? name : null;
}

/** A name, perhaps with what brackets tell of it: `某队（简称大队）`. */
const HEAD =
  /^(?:[\u4e00-\u9fff][、.．])?([^\s，。；：、（]{4,44})(?:（[^（）]{1,60}）){0,2}(?:[：:]?$|\s{1,8}(\S[^。；]{3,200})$)/;
const FRAMED = /^[【〖〔［「『]([^【】〖〗〔〕［］「」『』]{4,44})[】〗〕］」』]$/;
/** `地址：某路8号` */
const FIELD = /^[^，。；：]{1,12}：\S/;

/** The first heading behind the last part that does not belong to it: of another rank, about something else, or another body. */
function behindLast(outline: Outline, index: number, name: string, finder: NameFinder): OutlineNode | undefined {
  const last = outline.nodes[index];
  const known = new Set(outline.nodes.slice(0, index).flatMap(({ role, text }) => (role === 'HEADING' ? text : [])));
  const rank = last?.marker ? rankOf(last.marker) : Infinity;
  const told = new Set<Subject>();
  return outline.nodes.slice(index + 1).find(({ role, marker, text, announces, children: [first] }) => {
    if (role !== 'HEADING' || known.has(text)) return false;
    if (marker && rankOf(marker) <= rank) return true;
    const named = first ? [...finder.at(wordsOf(outline, first).text, 0)] : [];
    const isOthers = named.length > 0 && named.every(({ fact }) => fact.name !== name);
    const isOwn = announces !== null && OF_BODY.has(announces) && !told.has(announces) && !isOthers;
    if (announces !== null) told.add(announces);
    return !isOwn;
  });
}

/** What is told of each body. */
const OF_BODY: ReadonlySet<Subject> = new Set(['DUTIES', 'STRUCTURE', 'STAFFING']);
