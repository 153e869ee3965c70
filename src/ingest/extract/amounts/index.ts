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
  for (const node of outline.nodes) {
    const ancestors = outline.ancestors(node);
    if (isSilent(node, ancestors)) continue;
    const parent = ancestors.at(-1);
    const head = reader.read(node, settings.of(node, ancestors), (parent && heads.get(parent)) ?? null);
    if (head !== null) heads.set(node, head);
  }
  return factsOf(reader.drafts);
}

/** The unit of a stated `无`, which prints none: that of the document's other money. */
function prevailingMoneyUnit(text: string): string | null {
  if (/万[ \n\r\t]*元/.test(text)) return '万元';
  return /\d\s*元/.test(text) ? '元' : null;
}
