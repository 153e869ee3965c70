/** Which whole the next figure is a part of: lists opened by 其中, 包括 or a colon, inside a sentence and over several lines. */
import type { NumberStyle } from '../../outline.types';

export interface OpenList {
  /** Drafts that may be the whole, the likeliest first; the first part decides between them. */
  candidates: readonly number[];
  /** Name of a whole that has no figure. */
  header: string | null;
  level: 'SENTENCE' | 'BRACKET' | 'BLOCK';
  children: number;
  /** Its parts are separated by semicolons, which then do not end it. */
  bySemicolon: boolean;
  /** How the lines of the parts are numbered; null before the first. */
  style: NumberStyle | 'BARE' | null;
  /** How deep the parts stand in the outline: what stands deeper lies in one of them. */
  depth: number;
  /** Number of the line that opened it. */
  opener: { readonly style: NumberStyle; readonly value: number } | null;
}

export interface LineNumber {
  readonly style: NumberStyle;
  readonly value: number;
}

/** No text nests its lists so deep; one that opens lists and ends none is no text. */
const DEEPEST = 24;

export class ListStack {
  private stack: OpenList[] = [];

  get top(): OpenList | null {
    return this.stack.at(-1) ?? null;
  }

  open(
    candidates: readonly number[],
    header: string | null,
    level: OpenList['level'],
    opener: LineNumber | null,
  ): void {
    if (this.stack.length >= DEEPEST) this.stack.shift();
    this.stack.push({ candidates, header, level, children: 0, bySemicolon: false, style: null, depth: 0, opener });
  }

  /** A semicolon parts the items of the list, or ends a list whose items commas part. */
  semicolon(): void {
    while (this.top?.level === 'SENTENCE' && this.top.children === 0 && !this.top.bySemicolon) this.stack.pop();
    const top = this.top;
    if (top?.level === 'SENTENCE' && top.children > 1 && !top.bySemicolon) this.stack.pop();
    const next = this.top;
    if (next) next.bySemicolon = true;
  }

  /** Semicolons part the items of the list just opened. */
  keepOverSemicolons(): void {
    if (this.top) this.top.bySemicolon = true;
  }

  endSentence(): void {
    while (this.top?.level === 'SENTENCE') this.stack.pop();
  }

  endBracket(): void {
    while (this.top && this.top.level !== 'BRACKET') {
      if (this.top.level === 'BLOCK') return;
      this.stack.pop();
    }
    this.stack.pop();
  }

  /** A list that a line has introduced and not begun, or has broken off, goes on in the next lines; others end with it. */
  endLine(introduced: boolean, brokenOff: boolean, opener: LineNumber | null): void {
    const top = this.top;
    const goesOn = top?.level === 'SENTENCE' && (top.children === 0 ? introduced : brokenOff) ? top : null;
    this.stack = this.stack.filter(({ level }) => level === 'BLOCK');
    if (goesOn) this.stack.push({ ...goesOn, level: 'BLOCK', opener, style: goesOn.children === 0 ? null : 'BARE' });
  }

  /** Closes the lists that a new line does not belong to. `listed`: it looks like one part with its figure; `depth`: in the outline. */
  enterLine(number: LineNumber | null, listed: boolean, depth: number): void {
    for (let top = this.top; top; top = this.top) {
      if (number === null) {
        if (listed && (top.style === null || top.style === 'BARE')) {
          top.style = 'BARE';
          return;
        }
      } else if (top.style === null) {
        const sibling = top.opener?.style === number.style && number.value > top.opener.value;
        if (!sibling) {
          top.style = number.style;
          top.depth = depth;
          return;
        }
      } else if (top.style === number.style || (top.style !== 'BARE' && depth > top.depth)) return;
      this.stack.pop();
    }
  }

  /** A sub-heading that names whose the next lines are: the list goes on, numbered anew. */
  restartNumbers(): void {
    if (this.top) this.top.style = null;
  }

  clear(): void {
    this.stack = [];
  }
}
