/** Pictures of the pages of archived PDF files, with words of their plain text marked. */
import type { Rejection } from '../../domain/errors';
import type { Span } from '../../domain/fact';
import type { Archive } from '../../store/archive';
import type { Picture } from '../formats/pdf/picture';
import type { DocumentReader } from '../reader/reader';
import { Turns } from '../turns';
import type { DocumentTexts } from './document-texts';
import { marksOf } from './marks';

export interface PageWanted {
  /** From 1. */
  readonly page: number;
  /** Words to be marked, by their places in the plain text; those on other pages are left out. */
  readonly evidence: readonly Span[];
  /** In pixels. */
  readonly width: number;
}

/** Each takes a part of a second. */
const MOST_WAITING = 16;

export class PagePictures {
  readonly #turns = new Turns(MOST_WAITING, 'pictures');

  constructor(
    private readonly archive: Pick<Archive, 'get' | 'nameOf'>,
    private readonly texts: Pick<DocumentTexts, 'with'>,
    private readonly reader: Pick<DocumentReader, 'picture'>,
  ) {}

  /**
   * @returns null where the archive has no such document, or the document no such page
   * @throws GovorgError RATE_LIMITED where too many wait; the reason of the signal where nobody waits any more
   */
  draw(sha256: string, { page, evidence, width }: PageWanted, signal: AbortSignal): Promise<Picture | Rejection> {
    return this.#turns.take(async () => {
      signal.throwIfAborted();
      const marks =
        evidence.length === 0
          ? []
          : await this.texts.with(sha256, async (text) => (text ? marksOf(text, evidence, page) : []));
      const bytes = await this.archive.get(sha256);
      if (!bytes) return null;
      return this.reader.picture({ name: await this.archive.nameOf(sha256), bytes }, { page, marks, width });
    });
  }
}
