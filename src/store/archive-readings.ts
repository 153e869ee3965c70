/**
 * What was read from a document, kept beside its bytes as `ab/abcdef….reading`: whoever lacks it reads the bytes again. It
 * goes with the document when that is taken out.
 */
import { open, rm, type FileHandle } from 'node:fs/promises';
import { namesIn } from './archive-disk';
import { HASH, type ArchiveNames } from './archive-names';
import { errorCode, isMissing, writeInPlace } from './durable-file';

export class ArchiveReadings {
  constructor(private readonly names: ArchiveNames) {}

  /** Null where none is kept. Whoever opens it closes it. */
  async open(hash: string): Promise<FileHandle | null> {
    if (!HASH.test(hash)) return null;
    try {
      return await open(this.names.readingOf(hash), 'r');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** A disk that takes no writes keeps none, and so does a document that was taken out meanwhile. */
  async keep(hash: string, bytes: Uint8Array): Promise<void> {
    try {
      await writeInPlace(this.names.readingOf(hash), bytes);
      if (!(await namesIn(this.names.folderOf(hash))).includes(hash)) await this.drop(hash);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
  }

  async drop(hash: string): Promise<void> {
    await rm(this.names.readingOf(hash), { force: true });
  }
}
