import type { Rejection, RejectionReason } from '../../domain/errors';
import type { SourceFile, SourceText } from '../source';

/** Reads one kind of file into plain text. A new format is a reader and a line in `readers` of `read-text.ts`. */
export interface Format {
  /** For people: plain text, Word document … */
  readonly name: string;
  /** Media types, as `sniff` names them, that it reads. */
  readonly mediaTypes: readonly string[];
  /** Loads what `read` needs and what only loads in time; every file is prepared for before it is read. */
  prepare?(): Promise<void>;
  /** @returns the text, without U+FFFD, or why there is none */
  read(file: SourceFile, mediaType: string): SourceText | Rejection;
}

export const isRejection = <T extends object>(value: T | Rejection): value is Rejection => 'reason' in value;

/** A rejection of a file, naming the place it came from where that is known. */
export function reject(file: SourceFile, reason: RejectionReason, message: string): Rejection {
  return { source: file.path ?? file.name, reason, message };
}
