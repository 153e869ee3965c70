/** The part of a paragraph that states duties. */
import type { Reading } from '../reading';
import { labelAt } from './labels';
import { behindDescription, NAMES_DUTIES, TELLS_STRUCTURE } from './parts';
import { isPlainDuty } from './sentences';
import { opensWithBody } from './slots';

/** Offsets in the words of a paragraph. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * From `主要职责是`, or from the sentence that says 负责 where the body's name opens it, up to the sentence that tells of
 * structure or staff. Null where the paragraph is all duties.
 * @param labels what the text prints in front of the duties of each section
 */
export function statedPart(text: string, reading: Reading, labels: ReadonlySet<string>): Part | null {
  const label = labelAt(text);
  const led = labels.has(label) ? label.length : (/^(?:主要|具体)?负责[：:]/.exec(text)?.[0].length ?? 0);
  const from = led > 0 ? behindDescription(text, led) : statedFrom(text, reading);
  const structure = text.slice(from).search(TELLS_STRUCTURE);
  const to = structure > 0 ? from + structure : text.length;
  return from === 0 && to === text.length ? null : { from, to };
}

/** Where a paragraph states its first duty. */
function statedFrom(text: string, reading: Reading): number {
  if (isPlainDuty(text)) return 0;
  const named = NAMES_DUTIES.exec(text);
  if (named) {
    const behind = named.index + named[0].length;
    return text.charAt(behind) === '：' ? named.index : behind;
  }
  if (!opensWithBody(text, reading)) return behindDescription(text, 0);
  const acts = text.search(/负责(?!人)|承担/);
  if (acts < 0) return behindDescription(text, 0);
  return behindDescription(text, Math.max(text.lastIndexOf('。', acts), text.lastIndexOf('；', acts)) + 1);
}
