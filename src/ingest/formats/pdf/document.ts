/** An open PDF: every handle that is taken is given back, whatever happens between. */
import { type Pdfium, pdfium } from './engine';

/** Why PDFium does not open a file. */
export type Refused = 'DAMAGED' | 'ENCRYPTED' | 'TOO_COMPLEX';

export class PdfError extends Error {
  constructor(
    readonly reason: Refused,
    message: string,
  ) {
    super(message);
  }
}

const TAKES_A_PASSWORD = 4;
const UNKNOWN_LOCK = 5;

/** A disclosure has some dozens. */
const MOST_PAGES = 3_000;

export interface OpenPage {
  readonly page: number;
  /** Memory for what calls give back: four numbers of eight bytes. */
  readonly answer: number;
  readonly engine: Pdfium;
}

/** @returns what `read` makes of each page, in order. @throws PdfError */
export const eachPage = <T>(file: Uint8Array, read: (page: OpenPage) => T): readonly T[] =>
  withDocument(file, (pages, open) => Array.from({ length: pages }, (_, index) => open(index, read)));

/** @param index from 0 @returns null where there is no such page. @throws PdfError */
export const onePage = <T>(file: Uint8Array, index: number, read: (page: OpenPage) => T): T | null =>
  withDocument(file, (pages, open) => (index >= 0 && index < pages ? open(index, read) : null));

type OpenOne = <T>(index: number, read: (page: OpenPage) => T) => T;

function withDocument<T>(file: Uint8Array, use: (pages: number, open: OpenOne) => T): T {
  const engine = pdfium();
  return withMemory(engine, file.length, (place) => {
    engine.bytes().set(file, place);
    const document = engine.FPDF_LoadMemDocument(place, file.length, 0);
    if (document === 0) throw refusal(engine.FPDF_GetLastError());
    try {
      const pages = engine.FPDF_GetPageCount(document);
      if (pages > MOST_PAGES) throw new PdfError('TOO_COMPLEX', `it has ${pages} pages`);
      return withMemory(engine, 64, (answer) =>
        use(pages, (index, read) => withPage(engine, document, index, answer, read)),
      );
    } finally {
      engine.FPDF_CloseDocument(document);
    }
  });
}

function withPage<T>(engine: Pdfium, document: number, index: number, answer: number, read: (page: OpenPage) => T): T {
  const page = engine.FPDF_LoadPage(document, index);
  if (page === 0) throw new PdfError('DAMAGED', `its page ${index + 1} cannot be opened`);
  try {
    return read({ page, answer, engine });
  } finally {
    engine.FPDF_ClosePage(page);
  }
}

function withMemory<T>(engine: Pdfium, bytes: number, use: (place: number) => T): T {
  const place = engine.malloc(bytes);
  if (place === 0) throw new PdfError('TOO_COMPLEX', 'it takes more memory than a document may');
  try {
    return use(place);
  } finally {
    engine.free(place);
  }
}

function refusal(code: number): PdfError {
  if (code === TAKES_A_PASSWORD) return new PdfError('ENCRYPTED', 'it is locked with a password');
  if (code === UNKNOWN_LOCK) return new PdfError('ENCRYPTED', 'it is locked in a way that is not known');
  return new PdfError('DAMAGED', 'it is a PDF file that is cut off or damaged');
}
