/** Rows that a page prints around a document: they say nothing of what the document is. */
import { isClosed } from '../../outline/closing';
import type { Outline, OutlineNode } from '../../outline.types';

/** `体裁分类：决算`, `上一篇：某局2022年度部门决算` */
const ROW = /^[^：:，。；]{2,8}[：:]/;
/** Lines below a document. */
const MOST_BELOW = 6;

const cache = new WeakMap<Outline, ReadonlySet<OutlineNode>>();

/** Labels with their values in front of the first heading, and among the last lines those that are no sentences. */
export function pageRows(outline: Outline): ReadonlySet<OutlineNode> {
  const known = cache.get(outline);
  if (known) return known;
  const { nodes } = outline;
  const headed = nodes.findIndex(({ role }) => role === 'HEADING');
  const rows = nodes.filter(
    ({ role, text }, index) =>
      ROW.test(text) &&
      (index < headed || (role === 'PARAGRAPH' && index >= nodes.length - MOST_BELOW && !isClosed(text))),
  );
  const found = new Set(rows);
  cache.set(outline, found);
  return found;
}
