/**
 * Whose duties a heading announces. `理事会职权` of a charter and `局长职责` of any text are not the body's: the words in
 * front of 职责 name somebody, and that is neither the body nor how it speaks of itself.
 */
import type { OutlineNode } from '../../outline.types';
import { publishingBody, type Reading } from '../reading';
import { postOf } from '../staffing/posts';
import { wordsOf } from '../words';

/** Whether the nearest heading for duties above a node says that they are those of a post or an organ. */
export function isOfAnother(node: OutlineNode, reading: Reading): boolean {
  const { outline } = reading;
  const head = outline.ancestors(node).findLast(({ announces }) => announces === 'DUTIES');
  const holder = head && HOLDER.exec(wordsOf(outline, head).text)?.[1];
  if (holder === undefined) return false;
  if (postOf(holder) !== null) return true;
  return reading.document.kind === 'CHARTER' && !speaksOfBody(holder, reading);
}

const HOLDER = /^([\u4e00-\u9fff]{2,12}?)的?(?:主要|基本|工作)?职[责能权]/;
/** Words that say nothing of whose the duties are. */
const ANY = /^(?:主要|基本|工作|部门|单位|机构|业务|[本我].{1,4})$/;

function speaksOfBody(holder: string, reading: Reading): boolean {
  return (
    ANY.test(holder) ||
    (publishingBody(reading) ?? '').endsWith(holder) ||
    reading.organisations.resolve(holder) !== null
  );
}
