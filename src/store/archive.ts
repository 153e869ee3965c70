/**
 * The published bytes, kept by their SHA-256: `ab/abcdef…` holds the bytes, `ab/abcdef….json` the name they came
 * under, `ab/abcdef….json.pending` as long as its bytes are not there. What was put is on the disk before the call
 * returns, so the graph never speaks of bytes that are lost.
 * What was taken out of the graph is marked beside it (archive-retractions.ts), and what was read from it is kept there
 * (archive-readings.ts).
 */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GovorgError, type Rejection } from '../domain/errors';
import { sha256 } from '../domain/identifier';
import type { Retraction } from '../domain/retraction';
import { inParallel, namesIn, readIfThere } from './archive-disk';
import { guarded } from './disk-errors';
import { ArchiveNames, FOLDER, HASH, NOTE, PENDING_NOTE, retractedIn } from './archive-names';
import { ArchiveReadings } from './archive-readings';
import { ArchiveRetractions } from './archive-retractions';
import { errorCode, removeIfAbandoned, syncFolder, writeInPlace } from './durable-file';

/** Bytes and the name of the file they came in. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Put {
  readonly sha256: string;
  /** False where the bytes were there before. */
  readonly added: boolean;
}

/** What lies in an archive. */
export interface Survey {
  /** SHA-256 of the documents whose bytes are there, in order; whether they are whole only reading tells. */
  readonly held: readonly string[];
  /** Documents whose name is there and whose bytes are gone. */
  readonly lost: readonly { readonly sha256: string; readonly name: string }[];
  /** Documents that were taken out, neither held nor lost; whether their bytes are there only reading tells. */
  readonly retracted: readonly Retraction[];
}

export interface Archive {
  /** Folder of the archive, for people. */
  readonly folder: string;
  /** Tells it from every other, wherever it is moved. */
  readonly id: string;
  /** What was read from documents, kept so that it need not be read again. */
  readonly readings: Pick<ArchiveReadings, 'open' | 'keep'>;

  /** Looks through all names, and removes what writers left that were killed. */
  survey(): Promise<Survey>;

  put(bytes: Uint8Array, name: string): Promise<Put>;

  /** Many at once, in order; they share the waits for the disk. */
  putMany(files: readonly ArchivedFile[]): Promise<readonly Put[]>;

  /**
   * The bytes, or null where none of that hash are archived.
   * @throws GovorgError STORE_DAMAGED where the bytes on the disk are no longer those that were put
   */
  get(sha256: string): Promise<Uint8Array | null>;

  has(sha256: string): Promise<boolean>;

  /** Everything archived, in order of hash, without what was taken out. */
  list(): AsyncIterable<{ readonly sha256: string; readonly name: string }>;

  /**
   * Archived files with their bytes; one that is damaged comes as a rejection.
   * @param hashes which ones; without, all in order of hash
   */
  documents(hashes?: readonly string[]): AsyncIterable<ArchivedFile | Rejection>;

  /** Keeps a document as taken out: it is held no more, and its bytes are those of `retractedBytes`. */
  retract(retraction: Retraction): Promise<void>;

  /** Null where it was not taken out. */
  retraction(sha256: string): Promise<Retraction | null>;

  /**
   * The bytes of a document that was taken out, null where they are not here.
   * @throws GovorgError STORE_DAMAGED as `get`
   */
  retractedBytes(sha256: string): Promise<Uint8Array | null>;

  /** The document is held again, where its bytes are here. Putting it does the same. @returns whether they are */
  restore(sha256: string): Promise<boolean>;

  /** The name that bytes came under, their hash where it is not known. */
  nameOf(sha256: string): Promise<string>;
}

/** As messages name it. */
const archiveIn = (folder: string): string => `The archive ${folder}`;

const ID_FILE = 'id';
const ID = /^[0-9a-f-]{36}$/;

/** @throws GovorgError STORE_UNAVAILABLE when the folder cannot be made or written */
export async function openArchive(folder: string): Promise<Archive> {
  await guarded(archiveIn(folder), () => mkdir(folder, { recursive: true }));
  return new FolderArchive(folder, await idOf(folder));
}

/** Made with the first use; a disk that takes none leaves the archive nameless for now. */
async function idOf(folder: string): Promise<string> {
  const path = join(folder, ID_FILE);
  const found = (await guarded(archiveIn(folder), () => readIfThere(path)))?.toString('latin1').trim() ?? '';
  if (ID.test(found)) return found;
  const made = randomUUID();
  try {
    await writeInPlace(path, `${made}\n`);
    await syncFolder(folder);
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
  return made;
}

class FolderArchive implements Archive {
  /** Puts under way by hash: the same bytes at the same time are written once. */
  readonly #pending = new Map<string, Promise<Put>>();
  readonly #folders = new Set<string>();

  readonly readings: ArchiveReadings;
  readonly #names: ArchiveNames;
  readonly #retractions: ArchiveRetractions;

  constructor(
    readonly folder: string,
    readonly id: string,
  ) {
    this.#names = new ArchiveNames(folder);
    this.readings = new ArchiveReadings(this.#names);
    this.#retractions = new ArchiveRetractions(this.#names, (hash) => this.nameOf(hash));
  }

  async survey(): Promise<Survey> {
    const held: string[] = [];
    const lost: { readonly sha256: string; readonly name: string }[] = [];
    const retracted: Retraction[] = [];
    await this.#sweep(this.folder, await namesIn(this.folder));
    for (const folder of (await namesIn(this.folder)).filter((name) => FOLDER.test(name))) {
      const names = await namesIn(join(this.folder, folder));
      await this.#sweep(join(this.folder, folder), names);
      const marked = retractedIn(names);
      const present = new Set(names.filter((name) => HASH.test(name)));
      held.push(...[...present].filter((hash) => !marked.has(hash)));
      for (const hash of marked) retracted.push(await this.#retractions.of(hash));
      for (const name of names) {
        const hash = NOTE.exec(name)?.[1];
        if (hash !== undefined && !present.has(hash) && !marked.has(hash))
          lost.push({ sha256: hash, name: await this.nameOf(hash) });
        const pending = PENDING_NOTE.exec(name)?.[1];
        if (pending !== undefined) await this.#settle(pending, present.has(pending));
      }
    }
    return { held, lost, retracted };
  }

  /** Ends a put that was cut short: with its bytes it is done, without them it never was. */
  async #settle(hash: string, isThere: boolean): Promise<void> {
    try {
      if (isThere) await rename(this.#names.pendingNoteOf(hash), this.#names.noteOf(hash));
      else await rm(this.#names.pendingNoteOf(hash), { force: true });
    } catch {
      // Where nothing can be written it stays as it is; a later start ends it.
    }
  }

  async #sweep(folder: string, names: readonly string[]): Promise<void> {
    for (const name of names) await removeIfAbandoned(join(folder, name));
  }

  async put(bytes: Uint8Array, name: string): Promise<Put> {
    const [put] = await this.putMany([{ bytes, name }]);
    if (!put) throw new Error('A file that was put has no answer.');
    return put;
  }

  putMany(files: readonly ArchivedFile[]): Promise<readonly Put[]> {
    return guarded(archiveIn(this.folder), async () => {
      const fresh = new Set<string>();
      const puts = await inParallel(files, (file) => this.#shared(file, fresh));
      await inParallel([...fresh], syncFolder);
      return puts;
    });
  }

  /** @param touched folders whose names must be forced to the disk before the put counts */
  #shared(file: ArchivedFile, touched: Set<string>): Promise<Put> {
    const hash = sha256(file.bytes);
    const folder = this.#names.folderOf(hash);
    touched.add(folder);
    const pending = this.#pending.get(hash);
    if (pending) return pending.then(() => ({ sha256: hash, added: false }));
    const put = this.#write(hash, file)
      .then((done) => this.#retractions.unmark(hash).then(() => done))
      .finally(() => this.#pending.delete(hash));
    this.#pending.set(hash, put);
    return put;
  }

  async #write(hash: string, { bytes, name }: ArchivedFile): Promise<Put> {
    const present = await readIfThere(this.#names.pathOf(hash));
    // Equal bytes and not only an equal name: putting a document again heals a damaged file.
    if (present && Buffer.compare(present, bytes) === 0) return { sha256: hash, added: false };
    await this.#makeFolder(this.#names.folderOf(hash));
    // The name first: bytes that are there always have theirs. It is pending until they are, so that a put that was cut
    // short is told from bytes that were lost.
    await writeInPlace(this.#names.pendingNoteOf(hash), `${JSON.stringify({ name, size: bytes.length })}\n`);
    await writeInPlace(this.#names.pathOf(hash), bytes);
    await rename(this.#names.pendingNoteOf(hash), this.#names.noteOf(hash));
    return { sha256: hash, added: present === null };
  }

  get(hash: string): Promise<Uint8Array | null> {
    return HASH.test(hash) ? this.#read(hash, this.#names.pathOf(hash)) : Promise.resolve(null);
  }

  async #read(hash: string, path: string): Promise<Uint8Array | null> {
    const bytes = await guarded(archiveIn(this.folder), () => readIfThere(path));
    if (bytes && sha256(bytes) !== hash) {
      throw new GovorgError(
        'STORE_DAMAGED',
        `The archived file ${path} is damaged: its bytes have another hash. Ingest the document again.`,
      );
    }
    return bytes;
  }

  retract(retraction: Retraction): Promise<void> {
    return guarded(archiveIn(this.folder), async () => {
      await this.#makeFolder(this.#names.folderOf(retraction.sha256));
      await this.#retractions.keep(retraction);
      await this.readings.drop(retraction.sha256);
    });
  }

  retraction(hash: string): Promise<Retraction | null> {
    return HASH.test(hash) ? this.#retractions.find(hash) : Promise.resolve(null);
  }

  async retractedBytes(hash: string): Promise<Uint8Array | null> {
    if (!HASH.test(hash)) return null;
    // A process that was killed while it took the document out may have left them under their first name.
    return (await this.#read(hash, this.#names.retractedPathOf(hash))) ?? this.get(hash);
  }

  restore(hash: string): Promise<boolean> {
    return guarded(archiveIn(this.folder), async () => {
      await this.#retractions.undo(hash);
      return this.has(hash);
    });
  }

  async has(hash: string): Promise<boolean> {
    if (!HASH.test(hash)) return false;
    return (await namesIn(this.#names.folderOf(hash))).includes(hash);
  }

  async *list(): AsyncGenerator<{ readonly sha256: string; readonly name: string }> {
    for (const folder of (await namesIn(this.folder)).filter((name) => FOLDER.test(name))) {
      const names = await namesIn(join(this.folder, folder));
      const marked = retractedIn(names);
      for (const hash of names.filter((name) => HASH.test(name) && !marked.has(name))) {
        yield { sha256: hash, name: await this.nameOf(hash) };
      }
    }
  }

  async *documents(hashes?: readonly string[]): AsyncGenerator<ArchivedFile | Rejection> {
    if (hashes) for (const hash of hashes) yield await this.#document(hash, await this.nameOf(hash));
    else for await (const { sha256: hash, name } of this.list()) yield await this.#document(hash, name);
  }

  async #document(hash: string, name: string): Promise<ArchivedFile | Rejection> {
    try {
      const bytes = await this.get(hash);
      return bytes ? { name, bytes } : unreadable(name, `the archived file ${this.#names.pathOf(hash)} is gone`);
    } catch (error) {
      if (error instanceof GovorgError) return unreadable(name, error.message);
      throw error;
    }
  }

  /** A lost or damaged note costs the name only: the hash stands in for it. */
  async nameOf(hash: string): Promise<string> {
    const note = (await readIfThere(this.#names.noteOf(hash))) ?? (await readIfThere(this.#names.pendingNoteOf(hash)));
    try {
      const { name } = JSON.parse(note?.toString('utf8') ?? '{}') as { readonly name?: unknown };
      return typeof name === 'string' ? name : hash;
    } catch {
      return hash;
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) await syncFolder(this.folder);
    this.#folders.add(folder);
  }
}

const unreadable = (source: string, message: string): Rejection => ({ source, reason: 'UNREADABLE', message });
