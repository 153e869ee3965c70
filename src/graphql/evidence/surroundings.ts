/**
 * What stands around the words of facts. All that resolvers of one level ask of a document is read at once, out of the text
 * that the archive keeps; the store is asked nothing.
 */
import { keyOfId } from '../../domain/identifier';
import type { DocumentText, DocumentTexts } from '../../ingest/texts/document-texts';
import { headingsAt } from '../../ingest/texts/headings';
import { groupBy } from '../../text/group-by';
import { Batch } from '../core/batch';

/** UTF-16 units on each side that anybody may ask for. */
export const MOST_AROUND = 500;
/** Documents that are open at once. */
const MOST_OPEN = 4;

/** Words of a document, as evidence holds them. */
export interface StatedWords {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Around {
  readonly heading: readonly string[] | null;
  /** As much as anybody may ask for. */
  readonly before: string;
  readonly after: string;
}

/** Of one request. */
export class Surroundings {
  readonly #asked = new Map<string, StatedWords>();
  readonly #batch = new Batch<Around | null>((keys) => this.#read(keys));

  constructor(
    private readonly texts: Pick<DocumentTexts, 'with'>,
    private readonly signal: AbortSignal,
  ) {}

  /** Null where the text is not here, or where other words stand at the place: it is read otherwise now. */
  of({ documentId, start, end, quote }: StatedWords): Promise<Around | null> {
    const key = `${documentId} ${start} ${end}`;
    this.#asked.set(key, { documentId, start, end, quote });
    return this.#batch.load(key);
  }

  async #read(keys: readonly string[]): Promise<readonly (Around | null)[]> {
    const found = new Map<string, Around | null>();
    const documents = [...groupBy(keys, (key) => this.#asked.get(key)?.documentId ?? '')];
    const next = documents.values();
    const reader = async (): Promise<void> => {
      for (const [documentId, asked] of next) {
        this.signal.throwIfAborted();
        await this.texts.with(keyOfId(documentId), async (text) => {
          for (const key of asked) found.set(key, text && (await around(text, this.#asked.get(key))));
        });
      }
    };
    await Promise.all(Array.from({ length: Math.min(MOST_OPEN, documents.length) }, reader));
    return keys.map((key) => found.get(key) ?? null);
  }
}

async function around(text: DocumentText, words: StatedWords | undefined): Promise<Around | null> {
  if (!words) return null;
  const { start, end, quote } = words;
  const from = Math.max(0, start - MOST_AROUND);
  const read = await text.words({ start: from, end: end + MOST_AROUND });
  if (read.slice(start - from, end - from) !== quote) return null;
  const heading = text.headings && headingsAt(text.headings, start);
  return { heading, before: read.slice(0, start - from), after: read.slice(end - from) };
}
