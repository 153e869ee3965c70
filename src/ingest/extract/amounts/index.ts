/** Every stated figure of a document: money, counts of vehicles and projects, shares that stand alone, with their changes. */
import type { AmountFact } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import type { Reading } from '../reading';
import { factsOf } from './draft';
import { isSilent } from './gate';
import { isPageNumber, wholeLine } from './pages';
import { AmountReader } from './reader';
import { Settings } from './setting';
import { tableAmounts } from './tables';

export function extractAmounts(reading: Reading): readonly AmountFact[] {
  const { outline, document } = reading;
  const settings = new Settings(outline, document);
  const reader = new AmountReader(reading, prevailingMoneyUnit(outline.text));
  const heads = new Map<OutlineNode, number>();
  let unit: string | null = null;
  for (let index = 0; index < outline.nodes.length; index += 1) {
    const node = outline.nodes[index];
    if (!node) break;
    const ancestors = outline.ancestors(node);
    if (isPageNumber(node) || isSilent(node, ancestors)) continue;
    const { spans, last } = wholeLine(outline, index);
    index = last;
    const parent = ancestors.at(-1);
    const announced: string | null = ANNOUNCED_UNIT.exec(node.text)?.[1] ?? null;
    if (announced !== null || node.role !== 'PARAGRAPH') unit = announced;
    const found = settings.of(node, ancestors);
    const setting = unit === null ? found : { ...found, unit };
    const head = reader.read(node, spans, ancestors.length, setting, (parent && heads.get(parent)) ?? null);
    if (head !== null) heads.set(node, head);
  }
  return [...factsOf(reader.drafts), ...tableAmounts(reading, settings)];
}

/** `（单位：万元）`: holds up to the next title. */
const ANNOUNCED_UNIT = /单位[：:]\s{0,4}((?:亿|万|千)?元)/;

/** The unit of a stated `无`, which prints none: that of the document's other money. */
function prevailingMoneyUnit(text: string): string | null {
  if (/万[ \n\r\t]*元/.test(text)) return '万元';
  return /\d\s*元/.test(text) ? '元' : null;
}
