/** Names that a document lists as those of sections: where one of them heads a line, what stands behind it is about that section. */
import { isLeadIn } from '../../outline/closing';
import type { Outline, OutlineNode } from '../../outline.types';
import { COUNT } from '../../../text/chinese-number';
import { indexBehind, wordsOf } from '../words';
import { countIn } from './declared';
import { type RunIn, runInLists, SECTION_NOUN } from './run-in';

const cache = new WeakMap<Outline, Map<OutlineNode, readonly RunIn[]>>();

/** The lists that run inside a node; three rules ask for them. */
export function listsOf(outline: Outline, node: OutlineNode): readonly RunIn[] {
  const known = cache.get(outline) ?? new Map<OutlineNode, readonly RunIn[]>();
  cache.set(outline, known);
  const lists = known.get(node) ?? runInLists(wordsOf(outline, node).text);
  known.set(node, lists);
  return lists;
}

const names = new WeakMap<Outline, ReadonlySet<string>>();

/** The members of lists that words such as 内设 or 科室包括 open; a list of one shows nothing. */
export function listedNames(outline: Outline): ReadonlySet<string> {
  let known = names.get(outline);
  if (known === undefined) {
    known = new Set(
      outline.nodes
        .filter(({ subject }) => !SILENT.has(subject ?? ''))
        .flatMap((node) => listsOf(outline, node).filter((list) => isList(outline, node, list)))
        .flatMap(({ members }) => members.map(({ name }) => name)),
    );
    names.set(outline, known);
  }
  return known;
}

const isList = (outline: Outline, node: OutlineNode, list: RunIn): boolean =>
  list.members.length > 1 &&
  !list.isCut &&
  (list.opening.length > 1 ||
    (list.opening === '' && isLed(outline, node)) ||
    (list.opening !== '' && list.count === list.members.length && SECTION_NOUN.test(list.noun ?? '')) ||
    isCountedAbove(outline, node, list));

/** The first line below a lead-in opens with its list. */
export function isLed(outline: Outline, node: OutlineNode): boolean {
  const above = outline.ancestors(node).at(-1);
  return above?.announces === 'STRUCTURE' && isLeadIn(above.text) && above.children[0] === node;
}

/**
 * `管理部门：甲、乙、丙` below `设管理部门3个、业务单位2个`: a line above counts as many of what the label in front of the
 * list calls its members.
 */
export function isCountedAbove(outline: Outline, node: OutlineNode, { from, members }: RunIn): boolean {
  const label = LABEL.exec(wordsOf(outline, node).text.slice(0, from))?.[1];
  if (label === undefined) return false;
  const at = indexBehind(outline, node.span.start) - 1;
  return outline.nodes
    .slice(Math.max(0, at - MOST_LABELS), at)
    .some((above) => countOf(label, wordsOf(outline, above).text) === members.length);
}

const LABEL = /^([\u4e00-\u9fff]{2,10})：\s{0,4}$/;
/** Lines of labels between a list and the line that counts them. */
const MOST_LABELS = 6;

/** `管理部门6个` or `6个管理部门`; null where a text does not count them. */
function countOf(label: string, text: string): number | null {
  const at = text.indexOf(label);
  if (at < 0) return null;
  return (
    countIn(BEHIND_LABEL.exec(text.slice(at + label.length, at + label.length + LONGEST_COUNT))?.[0] ?? '') ??
    countIn(BEFORE_LABEL.exec(text.slice(Math.max(0, at - LONGEST_COUNT), at))?.[0] ?? '')
  );
}

const LONGEST_COUNT = 8;
const BEHIND_LABEL = new RegExp(`^(?:共有?|为)?${COUNT}\\s{0,2}[个家]`);
const BEFORE_LABEL = new RegExp(`${COUNT}\\s{0,2}[个家]$`);

const SILENT: ReadonlySet<string> = new Set(['DEFINITIONS', 'TABLES', 'MONEY', 'WORK']);
