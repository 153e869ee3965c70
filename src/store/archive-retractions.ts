/**
 * What says that a document was taken out of the graph, beside the documents that are held: `ab/abcdef….retracted` holds its
 * bytes and `ab/abcdef….retracted.json` who, when and why. Either name alone says so: no single file that is lost or damaged
 * brings the document back.
 */
import { rm } from 'node:fs/promises';
import type { Retraction } from '../domain/retraction';
import { namesIn, readIfThere } from './archive-disk';
import { retractedIn, type ArchiveNames } from './archive-names';
import { renameIfThere, syncFolder, writeInPlace } from './durable-file';

export class ArchiveRetractions {
  /** @param nameOf the name that bytes came under, their hash where it is not known */
  constructor(
    private readonly names: ArchiveNames,
    private readonly nameOf: (hash: string) => Promise<string>,
  ) {}

  /** Takes a document out; its folder is there. */
  async keep(retraction: Retraction): Promise<void> {
    const { sha256: hash } = retraction;
    // The note first: from here on the document is taken out, whatever becomes of its bytes.
    await writeInPlace(this.names.retractionNoteOf(hash), `${JSON.stringify(retraction)}\n`);
    await renameIfThere(this.names.pathOf(hash), this.names.retractedPathOf(hash));
    await syncFolder(this.names.folderOf(hash));
  }

  /** Null where the document was not taken out. */
  async find(hash: string): Promise<Retraction | null> {
    return retractedIn(await namesIn(this.names.folderOf(hash))).has(hash) ? this.of(hash) : null;
  }

  /** Of a document that was taken out: where the note is damaged or lost it stays so, and by whom is not known. */
  async of(hash: string): Promise<Retraction> {
    const name = await this.nameOf(hash);
    const unknown: Retraction = { sha256: hash, name, by: 'unknown', at: new Date(0).toISOString(), reason: 'unknown' };
    try {
      const note = await readIfThere(this.names.retractionNoteOf(hash));
      const { by, at, reason } = JSON.parse(note?.toString('utf8') ?? '{}') as Partial<Retraction>;
      return { ...unknown, ...(by && { by }), ...(at && { at }), ...(reason && { reason }) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return unknown;
    }
  }

  /** The document is held again, where its bytes are here. */
  async undo(hash: string): Promise<void> {
    await renameIfThere(this.names.retractedPathOf(hash), this.names.pathOf(hash));
    await this.unmark(hash);
    await syncFolder(this.names.folderOf(hash));
  }

  /** The bytes are there under their own name: what says that they were taken out goes. */
  async unmark(hash: string): Promise<void> {
    await rm(this.names.retractedPathOf(hash), { force: true });
    await rm(this.names.retractionNoteOf(hash), { force: true });
  }
}
