/** A line that begins with the name of a section: where the name ends, and whether what follows is about a section. */
import { isPlainDuty } from '../duties/sentences';
import { sectionName } from './section-names';

/** Lengths of the name at the beginning of a line, and of it with the punctuation behind; null where none can end there. */
export function headOf(text: string): { readonly name: number; readonly rest: number } | null {
  let depth = 0;
  const limit = Math.min(text.length, LONGEST_HEAD);
  for (let at = 0; at < limit; at += 1) {
    const character = text.charAt(at);
    if ('（(《“'.includes(character)) depth += 1;
    else if ('）)》”'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[。：:，,；;.\s]/.test(character)) return { name: at, rest: behind(text, at) };
    else if (depth === 0 && at > 1 && DEED_BEHIND_NAME.test(text.slice(at, at + 4)) && sectionName(text.slice(0, at))) {
      return { name: at, rest: at };
    }
  }
  return text.length <= LONGEST_HEAD ? { name: text.length, rest: text.length } : null;
}

const LONGEST_HEAD = 60;
const DEED_BEHIND_NAME = /^(?:负责|承担|主要负责|主要职责|工作职责|职责|人员编制|编制)/;

function behind(text: string, at: number): number {
  let rest = at + 1;
  while (/[\s：:]/.test(text.charAt(rest))) rest += 1;
  return rest;
}

/** What stands behind a section's name: duties, or its posts. */
export const isSectionText = (text: string): boolean =>
  text !== '' &&
  (isPlainDuty(text) || /^(?:主要职责|主要职能|职责|职能|工作职责|人员编制|编制|[0-9]{1,3}[名人])/.test(text));
