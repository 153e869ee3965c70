/**
 * The published bytes, kept by their SHA-256: `ab/abcdef…` holds the bytes, `ab/abcdef….json` the name they came
 * under, `ab/abcdef….json.pending` as long as its bytes are not there. What was put is on the disk before the call
 * returns, so the graph never speaks of bytes that are lost.
 *
 * A document that was taken out of the graph is `ab/abcdef….retracted` and `ab/abcdef….retracted.json`, with who, when and
 * why. Either name alone says so: no single file that is lost or damaged brings it back.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GovorgError, type Rejection } from '../domain/errors';
import { sha256 } from '../domain/identifier';
import type { Retraction } from '../domain/retraction';
import { errorCode, isMissing, removeIfAbandoned, syncFolder, writeInPlace } from './durable-file';

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

const HASH = /^[0-9a-f]{64}$/;
const FOLDER = /^[0-9a-f]{2}$/;
const NOTE = /^([0-9a-f]{64})\.json$/;
const PENDING_NOTE = /^([0-9a-f]{64})\.json\.pending$/;
const RETRACTED = /^([0-9a-f]{64})\.retracted(?:\.json)?$/;
const ID_FILE = 'id';
const ID = /^[0-9a-f-]{36}$/;

/** Files written at a time: enough for the disk to gather their waits. */
const CONCURRENCY = 32;

/** @throws GovorgError STORE_UNAVAILABLE when the folder cannot be made or written */
export async function openArchive(folder: string): Promise<Archive> {
  await guarded(folder, () => mkdir(folder, { recursive: true }));
  return new FolderArchive(folder, await idOf(folder));
}

/** Made with the first use; a disk that takes none leaves the archive nameless for now. */
async function idOf(folder: string): Promise<string> {
  const path = join(folder, ID_FILE);
  const found = (await guarded(folder, () => readIfThere(path)))?.toString('latin1').trim() ?? '';
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

  constructor(
    readonly folder: string,
    readonly id: string,
  ) {}

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
      for (const hash of marked) retracted.push(await this.#retractionOf(hash));
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
      if (isThere) await rename(this.#pendingNoteOf(hash), this.#noteOf(hash));
      else await rm(this.#pendingNoteOf(hash), { force: true });
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
    return guarded(this.folder, async () => {
      const fresh = new Set<string>();
      const puts = await inParallel(files, (file) => this.#shared(file, fresh));
      await inParallel([...fresh], syncFolder);
      return puts;
    });
  }

  /** @param touched folders whose names must be forced to the disk before the put counts */
  #shared(file: ArchivedFile, touched: Set<string>): Promise<Put> {
    const hash = sha256(file.bytes);
    const folder = this.#folderOf(hash);
    touched.add(folder);
    const pending = this.#pending.get(hash);
    if (pending) return pending.then(() => ({ sha256: hash, added: false }));
    const put = this.#write(hash, file)
      .then((done) => this.#unmark(hash).then(() => done))
      .finally(() => this.#pending.delete(hash));
    this.#pending.set(hash, put);
    return put;
  }

  async #write(hash: string, { bytes, name }: ArchivedFile): Promise<Put> {
    const present = await readIfThere(this.#pathOf(hash));
    // Equal bytes and not only an equal name: putting a document again heals a damaged file.
    if (present && Buffer.compare(present, bytes) === 0) return { sha256: hash, added: false };
    await this.#makeFolder(this.#folderOf(hash));
    // The name first: bytes that are there always have theirs. It is pending until they are, so that a put that was cut
    // short is told from bytes that were lost.
    await writeInPlace(this.#pendingNoteOf(hash), `${JSON.stringify({ name, size: bytes.length })}\n`);
    await writeInPlace(this.#pathOf(hash), bytes);
    await rename(this.#pendingNoteOf(hash), this.#noteOf(hash));
    return { sha256: hash, added: present === null };
  }

  get(hash: string): Promise<Uint8Array | null> {
    return HASH.test(hash) ? this.#read(hash, this.#pathOf(hash)) : Promise.resolve(null);
  }

  async #read(hash: string, path: string): Promise<Uint8Array | null> {
    const bytes = await guarded(this.folder, () => readIfThere(path));
    if (bytes && sha256(bytes) !== hash) {
      throw new GovorgError(
        'STORE_DAMAGED',
        `The archived file ${path} is damaged: its bytes have another hash. Ingest the document again.`,
      );
    }
    return bytes;
  }

  retract(retraction: Retraction): Promise<void> {
    const { sha256: hash } = retraction;
    return guarded(this.folder, async () => {
      await this.#makeFolder(this.#folderOf(hash));
      // The note first: from here on the document is taken out, whatever becomes of its bytes.
      await writeInPlace(this.#retractionNoteOf(hash), `${JSON.stringify(retraction)}\n`);
      await renameIfThere(this.#pathOf(hash), this.#retractedPathOf(hash));
      await syncFolder(this.#folderOf(hash));
    });
  }

  async retraction(hash: string): Promise<Retraction | null> {
    if (!HASH.test(hash) || !retractedIn(await namesIn(this.#folderOf(hash))).has(hash)) return null;
    return this.#retractionOf(hash);
  }

  async retractedBytes(hash: string): Promise<Uint8Array | null> {
    if (!HASH.test(hash)) return null;
    // A process that was killed while it took the document out may have left them under their first name.
    return (await this.#read(hash, this.#retractedPathOf(hash))) ?? this.get(hash);
  }

  restore(hash: string): Promise<boolean> {
    return guarded(this.folder, async () => {
      await renameIfThere(this.#retractedPathOf(hash), this.#pathOf(hash));
      await this.#unmark(hash);
      await syncFolder(this.#folderOf(hash));
      return this.has(hash);
    });
  }

  /** Where the note is damaged or lost the document stays taken out, and by whom is not known. */
  async #retractionOf(hash: string): Promise<Retraction> {
    const name = await this.nameOf(hash);
    const unknown: Retraction = { sha256: hash, name, by: 'unknown', at: new Date(0).toISOString(), reason: 'unknown' };
    try {
      const note = await readIfThere(this.#retractionNoteOf(hash));
      const { by, at, reason } = JSON.parse(note?.toString('utf8') ?? '{}') as Partial<Retraction>;
      return { ...unknown, ...(by && { by }), ...(at && { at }), ...(reason && { reason }) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return unknown;
    }
  }

  /** The bytes are there under their own name: what says that they were taken out goes. */
  async #unmark(hash: string): Promise<void> {
    await rm(this.#retractedPathOf(hash), { force: true });
    await rm(this.#retractionNoteOf(hash), { force: true });
  }

  async has(hash: string): Promise<boolean> {
    if (!HASH.test(hash)) return false;
    return (await namesIn(this.#folderOf(hash))).includes(hash);
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
      return bytes ? { name, bytes } : unreadable(name, `the archived file ${this.#pathOf(hash)} is gone`);
    } catch (error) {
      if (error instanceof GovorgError) return unreadable(name, error.message);
      throw error;
    }
  }

  /** A lost or damaged note costs the name only: the hash stands in for it. */
  async nameOf(hash: string): Promise<string> {
    const note = (await readIfThere(this.#noteOf(hash))) ?? (await readIfThere(this.#pendingNoteOf(hash)));
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

  #folderOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2));
  }

  #noteOf(hash: string): string {
    return `${this.#pathOf(hash)}.json`;
  }

  #pendingNoteOf(hash: string): string {
    return `${this.#noteOf(hash)}.pending`;
  }

  #retractedPathOf(hash: string): string {
    return `${this.#pathOf(hash)}.retracted`;
  }

  #retractionNoteOf(hash: string): string {
    return `${this.#retractedPathOf(hash)}.json`;
  }

  #pathOf(hash: string): string {
    return join(this.#folderOf(hash), hash);
  }
}

/** Hashes of documents that were taken out, among the names of a folder. */
const retractedIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => RETRACTED.exec(name)?.[1] ?? []));

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

const unreadable = (source: string, message: string): Rejection => ({ source, reason: 'UNREADABLE', message });

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Names in a folder in order, none where there is no folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, items.length) }, worker));
  return results;
}

/** Failures of the disk in words for the person who runs the service. */
async function guarded<R>(folder: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (code === null || error instanceof GovorgError) throw error;
    const what =
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'no space is left on the disk'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'it is not writable'
          : `the disk answered ${code}`;
    throw new GovorgError('STORE_UNAVAILABLE', `The archive ${folder} cannot be used: ${what}.`, { cause: error });
  }
}
