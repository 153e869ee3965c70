/** Every stated figure of a document: money, counts of vehicles and projects, shares that stand alone, with their changes. */
import type { AmountFact } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import type { Reading } from '../reading';
import { factsOf } from './draft';
import { isSilent } from './gate';
import { AmountReader } from './reader';
import { Settings } from './setting';

export function extractAmounts(reading: Reading): readonly AmountFact[] {
  const { outline, document } = reading;
  const settings = new Settings(outline, document.kind);
  const reader = new AmountReader(reading, prevailingMoneyUnit(outline.text));
  const heads = new Map<OutlineNode, number>();
  for (let index = 0; index < outline.nodes.length; index += 1) {
    const node = outline.nodes[index];
    if (!node) break;
    const ancestors = outline.ancestors(node);
    if (isSilent(node, ancestors)) continue;
    let last = node;
    for (
      let next = outline.nodes[index + 1];
      next && goesOn(outline.text, last, next);
      next = outline.nodes[index + 1]
    ) {
      last = next;
      index += 1;
    }
    const parent = ancestors.at(-1);
    const setting = settings.of(node, ancestors);
    const head = reader.read(node, last.span.end, setting, (parent && heads.get(parent)) ?? null);
    if (head !== null) heads.set(node, head);
  }
  return factsOf(reader.drafts);
}

const OPEN_END = /[^。；;：:！!？?.．\s）)]$/;
const BEGINS_WITH_FIGURE = /^[\d０-９][\d０-９,，.．]*\s*(?:万|亿|元|千元|%|％|辆|个|台|项)/;

const ONE_BREAK = /^[^\S\n]*\n?[^\S\n]*$/;
/** A line of a printed page holds at least this many characters, its comma and no figure at its end. */
const LEAST_FULL_LINE = 18;
const PROSE = /[，、：；,:;][\s\S]*[^元%％辆个台套次\d]$/;

/** Whether a line is the rest of the one before, cut where a page was full: in the middle of a name, or before a long figure. */
function goesOn(text: string, line: OutlineNode, next: OutlineNode): boolean {
  if (next.role !== 'PARAGRAPH' || next.marker || line.role === 'HEADING') return false;
  if (!OPEN_END.test(line.text) || !ONE_BREAK.test(text.slice(line.span.end, next.span.start))) return false;
  return BEGINS_WITH_FIGURE.test(next.text) || (line.text.length >= LEAST_FULL_LINE && PROSE.test(line.text));
}

/** The unit of a stated `无`, which prints none: that of the document's other money. */
function prevailingMoneyUnit(text: string): string | null {
  if (/万[ \n\r\t]*元/.test(text)) return '万元';
  return /\d\s*元/.test(text) ? '元' : null;
}
