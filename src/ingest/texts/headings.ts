/**
 * What stands above a place of the plain text: the headings and items that enclose it. Kept as arrays and without methods,
 * since it passes between processes and is kept beside the text.
 */
import { firstAbove } from '../../text/first-above';
import type { Outline, OutlineNode } from '../outline.types';

export interface Headings {
  /** As printed, with their numbers. */
  readonly titles: readonly string[];
  /** Of each, the index of the one right above it, -1 at the top. */
  readonly above: readonly number[];
  /** Offsets in ascending order: from each up to the next the innermost heading is `innermost` of the same index. */
  readonly starts: readonly number[];
  readonly innermost: readonly number[];
}

const NONE = -1;

/** An item that runs on for a page is told by its beginning. */
const LONGEST = 120;
const CUT = '…';

/** @param text in its own print, as long as that of the outline */
export function headingsOf(outline: Outline, text: string): Headings {
  const parentOf = (node: OutlineNode): OutlineNode | undefined => outline.ancestors(node).at(-1);
  const [titles, above, starts, innermost]: [string[], number[], number[], number[]] = [[], [], [], []];
  const known = new Map<OutlineNode, number>();
  const indexOf = (node: OutlineNode | undefined): number => {
    if (node === undefined) return NONE;
    const index = known.get(node);
    if (index !== undefined) return index;
    const parent = indexOf(parentOf(node));
    above.push(parent);
    known.set(node, titles.length);
    return titles.push(titleOf(node, text)) - 1;
  };
  const from = (start: number, index: number): void => {
    if (index === (innermost.at(-1) ?? NONE)) return;
    starts.push(start);
    innermost.push(index);
  };
  for (const node of outline.nodes) {
    from(startOf(node), indexOf(parentOf(node)));
    // Behind a heading stand tables too, whose rows are no nodes.
    if (node.role === 'HEADING') from(node.span.end, indexOf(node));
  }
  return { titles, above, starts, innermost };
}

/** The headings above the words at an offset, outermost first. */
export function headingsAt({ titles, above, starts, innermost }: Headings, offset: number): readonly string[] {
  const place = firstAbove(starts.length, (index) => starts[index] ?? 0, offset) - 1;
  const path: string[] = [];
  for (let index = innermost[place] ?? NONE; index !== NONE; index = above[index] ?? NONE)
    path.unshift(titles[index] ?? '');
  return path;
}

const startOf = ({ marker, span }: OutlineNode): number => marker?.span.start ?? span.start;

/** In one line: what the page cut is joined, as Chinese is written without blanks. */
function titleOf(node: OutlineNode, text: string): string {
  const printed = text.slice(startOf(node), node.span.end).replace(/\s*\n\s*/g, '').trim(); // prettier-ignore
  return printed.length <= LONGEST ? printed : `${printed.slice(0, LONGEST)}${CUT}`;
}
