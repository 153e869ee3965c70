/**
 * Texts whose end is missing. Bytes prove a cut in the middle of a character (`formats/encoding.ts`); here stands what
 * the words prove. Whatever stops in the middle of a sentence is read as far as it goes, and a finding says that it
 * stops. The graph does not take a whole document without its end, which was cut on its way: somebody is to get the
 * rest. A fragment is one by nature and is taken. A cut exactly behind a sentence proves nothing.
 */
import type { Rejection } from '../domain/errors';
import type { Span } from '../domain/fact';
import type { Check } from './checks/check';

/** Nothing ends in these, whatever follows. */
const OPEN = /[，、（(“《〈]$/;

/** A line of running text: clauses parted by punctuation. */
const RUNNING = /[，；。]/;

/** What a line may end in though it has no full stop: closing marks, a figure with its unit, the last name of a list. */
const CLOSED = /[。！？；：…．.!?;:）)】》”"％%\d元名人个辆台项次套批日号科室处局部院所站队会组心关委府]$/;

/** How a document begins that was not taken out of another. */
const BEGINNING = /第[一1１]部分|目\s{0,10}录|(?:部门|单位)(?:预算|决算)|职能配置|章程/;
const BEGINNING_UNITS = 300;

/** The last line, where it stops in the middle of a sentence; else null. */
export function unfinishedLine(text: string): Span | null {
  const end = text.trimEnd().length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const line = text.slice(start, end);
  if (OPEN.test(line)) return { start, end };
  const followed = text.indexOf('\n', end) >= 0;
  return !followed && RUNNING.test(line) && !CLOSED.test(line) ? { start, end } : null;
}

/** @returns why the graph does not take a whole document without its end, else null */
export function rejectTruncated(text: string, source: string): Rejection | null {
  if (unfinishedLine(text) === null || !BEGINNING.test(text.slice(0, BEGINNING_UNITS))) return null;
  return {
    source,
    reason: 'TRUNCATED',
    message: 'it stops in the middle of a sentence, so its end is missing: get the whole file again',
  };
}

export const unfinishedEnding: Check = {
  rule: 'unfinished-ending',
  doc: 'The text stops in the middle of a sentence: what followed is missing.',
  run: ({ outline: { text } }) => {
    const span = unfinishedLine(text);
    if (span === null) return [];
    const quote = { ...span, text: text.slice(span.start, span.end) };
    const message = 'The text stops in the middle of a sentence; what followed is missing and could not be read.';
    return [
      {
        rule: 'unfinished-ending',
        severity: 'WARNING',
        message,
        quotes: [quote],
        stated: null,
        computed: null,
        difference: null,
      },
    ];
  },
};
