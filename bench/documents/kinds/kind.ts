import type { Expected } from '../../../tests/evaluate/expected';
import type { Piece } from '../piece';

/** A whole document before it is printed. */
export interface Written {
  readonly title: string;
  readonly piece: Piece;
  readonly document: Pick<Expected['document'], 'kind' | 'fiscalYear'>;
}
