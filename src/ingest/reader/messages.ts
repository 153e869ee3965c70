/** What a reading process is told, and what it answers: one task at a time, one answer to each. */
import type { Rejection } from '../../domain/errors';
import type { Picture, PictureWanted } from '../formats/pdf/picture';
import type { PlainText } from '../pipeline';
import type { SourceFile } from '../source';
import type { ReadChange, ReadFacts } from './reader';

/** What it needs to know for its whole life. */
export interface Setup {
  /** Folder of the lists that linking knows; null where nothing is linked. */
  readonly seedDir: string | null;
}

export interface Results {
  readonly facts: ReadFacts | Rejection;
  readonly change: ReadChange | Rejection;
  readonly plainText: PlainText | Rejection;
  readonly picture: Picture | Rejection;
}

export interface Task {
  readonly want: keyof Results;
  readonly file: SourceFile;
  /** Of the page of which a picture is wanted. */
  readonly picture?: PictureWanted;
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: Results[keyof Results] }
  /** Reading threw: a bug. */
  | { readonly kind: 'failed'; readonly stack: string };
