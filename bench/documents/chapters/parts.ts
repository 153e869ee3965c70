/** A sum and its parts, as one sentence or as a list below it. */
import type { InDivision } from '../facts';
import { join, lines, type ContradictionKind, type Piece } from '../piece';
import { item, type Telling } from '../telling';
import type { Line } from '../truth/budget';
import { tellAmount, type AmountSpec } from './amount';

export interface PartsSpec extends Pick<AmountSpec, 'organisation' | 'hasChange'> {
  /** What stands before the figure of the whole. */
  readonly words: Piece;
  readonly path: readonly string[];
  readonly whole: Line;
  /** Whether parts tell their share in the whole. */
  readonly hasShares?: boolean;
  readonly partsHaveChange?: boolean;
  readonly spoil?: ContradictionKind;
}

/** The whole, then all its parts: `…100万元，其中：甲60万元，乙40万元。` */
export function tellParts(t: Telling, spec: PartsSpec): Piece {
  const { whole, path } = spec;
  const division = path.join('/') + t.random.int(0, 1e9);
  const role = (name: InDivision['role']): readonly InDivision[] => [{ division, role: name }];
  const total = tellAmount(t, {
    words: spec.words,
    path,
    line: whole,
    ...(spec.organisation === undefined ? {} : { organisation: spec.organisation }),
    hasChange: spec.hasChange ?? false,
    sums: role('total'),
    spoil: spec.spoil ?? 'sum',
  });
  const shares = spec.hasShares === true && whole.amount > 0;
  const parts = whole.parts.map((part) =>
    tellAmount(t, {
      words: [part.label, t.random.pick(['', '', '为'])],
      path: [...path, part.label],
      line: part,
      hasChange: spec.partsHaveChange ?? false,
      ...(spec.organisation === undefined ? {} : { organisation: spec.organisation }),
      ...(shares ? { share: { words: String(path.at(-1)), whole: whole.amount } } : {}),
      sums: role('part'),
    }),
  );
  if (t.style.money === 'lines') {
    const listed = parts.map((part, at) => [item(t, 'inner', at + 1), part, at === parts.length - 1 ? '。' : '；']);
    return lines([[total, t.random.pick(['，其中：', '，包括：', '。其中：'])], ...listed]);
  }
  // A part that says more than its figure ends with a semicolon, so that it is plain whose the rest is.
  const separator = shares || spec.partsHaveChange === true ? '；' : t.random.pick(['，', '；', '、']);
  return [total, t.random.pick(['，其中：', '，其中', '。其中：', '，包括']), join(parts, separator), '。'];
}
