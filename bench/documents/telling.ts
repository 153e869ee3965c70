/** What every grammar is given: what is true, how it is to be told, and the chance that decides between wordings. */
import type { Random } from './random';
import type { Style } from './style';
import type { Body } from './truth/body';
import type { Budget } from './truth/budget';
import type { Place, Words } from './words/names';
import { decimal } from './print/figures';
import { number, type LEVELS } from './print/numbering';
import type { Piece } from './piece';

export interface Telling {
  readonly random: Random;
  readonly style: Style;
  readonly words: Words;
  readonly year: number;
  readonly stage: 'BUDGET' | 'FINAL';
  readonly publisher: Body;
  /** Bodies below the publisher that the document speaks for too. */
  readonly units: readonly Body[];
  /** The body above: sponsor of a charter, government of a bureau. */
  readonly parent: string;
  readonly place: Place;
  readonly budget: Budget;
  /** How figures of money are printed all over the document. */
  readonly print: { readonly commas: boolean; readonly zeros: boolean };
  /** What the publisher calls itself once its name is said. */
  readonly self: string;
}

/** A figure of money as printed, with its value as gold has it. */
export function money(t: Telling, hundredths: number): { readonly printed: string; readonly value: string } {
  const printed = decimal(hundredths, t.print);
  return { printed, value: printed.replaceAll(',', '') };
}

/** 预算 or 决算. */
export const stageWord = ({ stage }: Telling): string => (stage === 'BUDGET' ? '预算' : '决算');

export const item = ({ style }: Telling, level: keyof typeof LEVELS, at: number): string => number(style, level, at);

/** A heading on its own line, closed as the style wants. */
export function heading({ style }: Telling, words: Piece): Piece {
  return [words, { bare: '', stop: '。', colon: '：', dash: '' }[style.headings]];
}
