/**
 * The plain texts of archived documents, for those who look at what stands around a fact. A document is read when its text is
 * first asked for, not when it is taken in: whoever takes in thousands waits for none of it, and a graph that was filled
 * before has all of it at once. The text is then kept beside the bytes, so that a few words of it are one small read.
 */
import { GovorgError } from '../../domain/errors';
import type { Span } from '../../domain/fact';
import { ByteCache } from '../../ops/byte-cache';
import type { Archive } from '../../store/archive';
import { extractor } from '../extractor/extractor';
import { isRejection } from '../formats/format';
import type { Places } from '../formats/places';
import type { DocumentReader } from '../reader/reader';
import { Turns } from '../turns';
import {
  type Bytes,
  bytesIn,
  bytesOf,
  encodeText,
  openText,
  type OpenedText,
  pagePlacesIn,
  wordsIn,
} from './text-file';

/** A text that is open. */
export interface DocumentText extends OpenedText {
  words(span: Span): Promise<string>;
  /** Where on the pages of a PDF the words stand; null for other files. */
  placesOnPages(): Promise<Places | null>;
}

/** Heads are kept, texts are not: a page of facts asks for the same documents again and again. */
const HEAD_BYTES = 4 * 1024 * 1024;
/** What a head takes in memory, its text in JSON given. */
const BYTES_PER_CHARACTER = 4;
const LEAST_BYTES = 256;

/** Documents that wait to be read. */
const MOST_WAITING = 64;

export class DocumentTexts {
  /** Null for what cannot be read: it is not tried again. */
  readonly #heads = new ByteCache<OpenedText | null>(HEAD_BYTES);
  readonly #readings = new Map<string, Promise<Buffer | null>>();
  readonly #turns = new Turns(MOST_WAITING, 'documents');

  constructor(
    private readonly archive: Pick<Archive, 'get' | 'nameOf' | 'readings'>,
    private readonly reader: Pick<DocumentReader, 'plainText'>,
  ) {}

  /**
   * @param use what is done with the text while it is open; null where this archive has no such document, or today's rules
   *   cannot read it
   * @throws GovorgError RATE_LIMITED where too many documents wait to be read
   */
  async with<T>(sha256: string, use: (text: DocumentText | null) => Promise<T>): Promise<T> {
    const head = this.#heads.get(sha256);
    if (head === null) return use(null);
    const file = await this.archive.readings.open(sha256);
    if (file) {
      try {
        const bytes = bytesIn(file);
        const opened = await this.#open(sha256, bytes, head);
        if (opened) return await use(opened);
      } finally {
        await file.close();
      }
    }
    const read = await this.#read(sha256);
    return use(read && (await this.#open(sha256, bytesOf(read), undefined)));
  }

  async #open(sha256: string, bytes: Bytes, known: OpenedText | undefined): Promise<DocumentText | null> {
    const head = known ?? (await openText(bytes, extractor().version));
    if (!head) return null;
    if (!known) this.#heads.set(sha256, head, weightOf(head));
    return { ...head, words: (span) => wordsIn(bytes, head, span), placesOnPages: () => pagePlacesIn(bytes, head) };
  }

  /** The same document is read once, however many ask for it. */
  #read(sha256: string): Promise<Buffer | null> {
    const underWay = this.#readings.get(sha256);
    if (underWay) return underWay;
    const reading = this.#turns.take(() => this.#readAndKeep(sha256)).finally(() => this.#readings.delete(sha256));
    this.#readings.set(sha256, reading);
    return reading;
  }

  async #readAndKeep(sha256: string): Promise<Buffer | null> {
    const bytes = await this.archive.get(sha256).catch(damaged);
    if (!bytes) return null;
    const read = await this.reader.plainText({ name: await this.archive.nameOf(sha256), bytes });
    if (isRejection(read)) {
      this.#heads.set(sha256, null, LEAST_BYTES);
      return null;
    }
    const encoded = encodeText(read, extractor().version);
    await this.archive.readings.keep(sha256, encoded);
    return encoded;
  }
}

const weightOf = ({ textAt }: OpenedText): number => LEAST_BYTES + textAt * BYTES_PER_CHARACTER;

/** Whoever runs the service is told of damage when it starts (`OpenLibrary.check`). */
function damaged(error: unknown): null {
  if (error instanceof GovorgError && error.code === 'STORE_DAMAGED') return null;
  throw error;
}
