/**
 * A text as it is written: pieces that know which facts they state, and where they may say something wrong on purpose.
 * Grammars build pieces; `render` makes text of them, with the place of every fact.
 */
import type { Fact, Placed } from './facts';

export type Piece = string | readonly Piece[] | Stated | Spoilable;

export interface Stated {
  readonly fact: Fact;
  readonly piece: Piece;
}

/** Two ways to write one statement: `right` agrees with the rest of the text, `wrong` contradicts it provably. */
export interface Spoilable {
  readonly kind: ContradictionKind;
  readonly right: Piece;
  readonly wrong: Piece;
}

export const CONTRADICTION_KINDS = [
  'sum',
  'balance',
  'twice',
  'percentage',
  'two-years',
  'completion',
  'share',
  'declared-count',
  'staffing-sum',
  'part-above-whole',
  'table-sum',
  'text-against-table',
  'heading-year',
  'open-choice',
  'other-body',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** The check that a contradiction is made for, where the faults files call it by its name; null leaves it open. */
export const RULES: Readonly<Record<ContradictionKind, string | null>> = {
  sum: 'parts-against-total',
  balance: 'income-against-expenditure',
  twice: 'same-measure-twice',
  percentage: 'percentage-against-amounts',
  'two-years': 'change-against-years',
  completion: null,
  share: null,
  'declared-count': null,
  'staffing-sum': 'staffing-sums',
  'part-above-whole': 'part-larger-than-whole',
  'table-sum': null,
  'text-against-table': null,
  'heading-year': 'heading-year',
  'open-choice': null,
  'other-body': null,
};

export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly rule: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Rendered {
  readonly text: string;
  readonly facts: readonly Placed[];
  readonly contradictions: readonly Contradiction[];
}

export const stated = (fact: Fact, piece: Piece): Stated => ({ fact, piece });

/** Pieces with something between them. */
export function join(pieces: readonly Piece[], separator: Piece): Piece {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [separator, piece]));
}

export const lines = (pieces: readonly Piece[]): Piece =>
  join(
    pieces.filter((piece) => piece !== ''),
    '\n',
  );

export function render(piece: Piece, spoiled: ReadonlySet<Spoilable> = new Set()): Rendered {
  let text = '';
  const facts: Placed[] = [];
  const contradictions: Contradiction[] = [];
  const write = (part: Piece): void => {
    if (typeof part === 'string') {
      text += part;
    } else if (isList(part)) {
      part.forEach(write);
    } else if ('fact' in part) {
      const start = text.length;
      write(part.piece);
      facts.push({ fact: part.fact, start, end: text.length });
    } else {
      const start = text.length;
      write(spoiled.has(part) ? part.wrong : part.right);
      if (spoiled.has(part)) contradictions.push({ kind: part.kind, rule: RULES[part.kind], start, end: text.length });
    }
  };
  write(piece);
  return { text, facts, contradictions };
}

/** The piece as it is meant, where it is said once more and only one place may be wrong. */
export function asMeant(piece: Piece): Piece {
  if (typeof piece === 'string') return piece;
  if (isList(piece)) return piece.map(asMeant);
  return 'fact' in piece ? stated(piece.fact, asMeant(piece.piece)) : asMeant(piece.right);
}

/** Every place that may be spoiled, in reading order. */
export function spoilables(piece: Piece): readonly Spoilable[] {
  if (typeof piece === 'string') return [];
  if (isList(piece)) return piece.flatMap(spoilables);
  return 'fact' in piece ? spoilables(piece.piece) : [piece];
}

function isList(piece: Piece): piece is readonly Piece[] {
  return Array.isArray(piece);
}
