import type { Outline, OutlineNode, PlacedTable } from './outline.types';
import { withoutContents } from './outline/contents';
import { headsOfBodies } from './outline/bodies';
import { type Line, readLines } from './outline/lines';
import { joinParagraphs } from './outline/paragraphs';
import { segmentsOf } from './outline/segments';
import { titlePrintOf } from './outline/title-print';
import { TreeBuilder } from './outline/tree';
import type { LaidOutTable } from './source';
import { findTables, type FoundTables } from './tables/in-text/find-tables';
import { placeTables } from './tables/laid-out';

/**
 * Turns plain text into a tree of headings, items and paragraphs with their spans.
 * Spans of nodes never overlap: the items of a list that runs inside a paragraph are nodes of their own, and the
 * paragraph's own span ends where the first of them begins.
 */
export function outline(text: string, laidOut: readonly LaidOutTable[] | null = null): Outline {
  const tree = new TreeBuilder(text);
  const found = tablesOf(text, withoutContents(text, readLines(text)), laidOut);
  const tables: PlacedTable[] = [];
  const place = (end: number): void => {
    for (let next = found.tables[tables.length]; next && next.table.start < end; next = found.tables[tables.length]) {
      tables.push({ ...next, behind: tree.nodes.at(-1) ?? null });
      tree.holdTable();
    }
  };
  const paragraphs = joinParagraphs(text, found.lines);
  const bodies = headsOfBodies(paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) {
    place(paragraph.start);
    const print = titlePrintOf(paragraph, paragraphs[index + 1]);
    for (const segment of segmentsOf(text, paragraph, print)) tree.add(segment, bodies.has(segment.start));
  }
  place(text.length);
  // One chain for all that stand under a node.
  const chains = new Map<OutlineNode, readonly OutlineNode[]>([[tree.root, NONE]]);
  const ancestors = (node: OutlineNode): readonly OutlineNode[] => {
    const parent = tree.parents.get(node) ?? tree.root;
    const known = chains.get(parent);
    if (known) return known;
    const chain: OutlineNode[] = [];
    for (let above = parent; above !== tree.root; above = tree.parents.get(above) ?? tree.root) chain.push(above);
    chain.reverse();
    chains.set(parent, chain);
    return chain;
  };
  return {
    text,
    root: tree.root,
    nodes: tree.nodes,
    tables,
    ancestors,
  };
}

/** Of a file that knows its paragraphs each line is one. Tables that it does not mark are known by their shape. */
function tablesOf(text: string, lines: readonly Line[], laidOut: readonly LaidOutTable[] | null): FoundTables {
  if (!laidOut) return findTables(text, lines);
  const marked = placeTables(text, lines, laidOut);
  const printed = findTables(text, marked.lines);
  const tables = [...marked.tables, ...printed.tables].sort((a, b) => a.table.start - b.table.start);
  return { tables, lines: printed.lines, captions: new Set([...marked.captions, ...printed.captions]) };
}

const NONE: readonly OutlineNode[] = [];
