import { firstAbove } from '../text/first-above';
import type { Span } from '../domain/fact';

/** Translates offsets into the numbers of lines, as editors count them. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    // A carriage return counts with the line feed behind it, alone as a line end of its own.
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) this.#starts.push(i + 1);
    }
  }

  /** Number of the line that holds an offset, from 1. */
  lineOf(offset: number): number {
    return firstAbove(this.#starts.length, (index) => this.#starts[index] ?? 0, offset);
  }
}

/** What a finding has to show, whether it was just read or comes from the store. */
export interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly stated: string | null;
  readonly computed: string | null;
  readonly difference: string | null;
  readonly quotes: readonly (Span & { readonly text: string })[];
}

/** A finding as lines: `file:line: ERROR rule: message`, then each quote, in reading order, with its own. */
export function findingLines(source: string, finding: Shown, lines: LineIndex | null): readonly string[] {
  const line = (offset: number): string => (lines === null ? `+${offset}` : String(lines.lineOf(offset)));
  const quotes = [...finding.quotes].sort((a, b) => a.start - b.start || a.end - b.end);
  const first = quotes[0];
  const { stated, computed, difference } = finding;
  const figures = [
    ...(stated === null ? [] : [`stated ${stated}`]),
    ...(computed === null ? [] : [`computed ${computed}`]),
    ...(difference === null ? [] : [`difference ${difference}`]),
  ];
  return [
    `${source}:${first ? line(first.start) : 1}: ${finding.severity} ${finding.rule}: ${finding.message}`,
    ...(figures.length > 0 ? [`    ${figures.join(', ')}`] : []),
    ...quotes.map(({ start, text }) => `    line ${line(start)}: ${oneLine(text)}`),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
