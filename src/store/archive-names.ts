/** Where a document lies in the folder of an archive, by the SHA-256 of its bytes (archive.ts says what each name means). */
import { join } from 'node:path';

export const HASH = /^[0-9a-f]{64}$/;
export const FOLDER = /^[0-9a-f]{2}$/;
export const NOTE = /^([0-9a-f]{64})\.json$/;
export const PENDING_NOTE = /^([0-9a-f]{64})\.json\.pending$/;
const RETRACTED = /^([0-9a-f]{64})\.retracted(?:\.json)?$/;

export class ArchiveNames {
  constructor(private readonly folder: string) {}

  folderOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2));
  }

  pathOf(hash: string): string {
    return join(this.folderOf(hash), hash);
  }

  noteOf(hash: string): string {
    return `${this.pathOf(hash)}.json`;
  }

  pendingNoteOf(hash: string): string {
    return `${this.noteOf(hash)}.pending`;
  }

  readingOf(hash: string): string {
    return `${this.pathOf(hash)}.reading`;
  }

  retractedPathOf(hash: string): string {
    return `${this.pathOf(hash)}.retracted`;
  }

  retractionNoteOf(hash: string): string {
    return `${this.retractedPathOf(hash)}.json`;
  }
}

/** Hashes of documents that were taken out, among the names of a folder. */
export const retractedIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => RETRACTED.exec(name)?.[1] ?? []));
