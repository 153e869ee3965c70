/** PDF files, by where their characters and lines stand on the pages. */
import { sha256 } from '../../../domain/identifier';
import type { Rejection } from '../../../domain/errors';
import type { SourceFile, SourceText } from '../../source';
import { type Format, reject } from '../format';
import { TextBuilder } from '../text-builder';
import { PdfError } from './document';
import { discardPdfium, preparePdfium } from './engine';
import { writePages } from './layout';
import { type Page, pagesOf } from './page';
import { RuntimeError } from './web-assembly';

export const pdf: Format = {
  name: 'PDF file',
  mediaTypes: ['application/pdf'],
  prepare: preparePdfium,
  read(file, mediaType) {
    try {
      return readPages(file, mediaType, pagesOf(file.bytes));
    } catch (error) {
      if (error instanceof PdfError) return reject(file, error.reason, `${error.message}: ${WHAT_TO_DO[error.reason]}`);
      if (!(error instanceof RuntimeError)) throw error;
      discardPdfium();
      return reject(file, 'TOO_COMPLEX', `it takes more memory than a document may, or is made to break readers: ${WHAT_TO_DO.TOO_COMPLEX}`);
    }
  },
}; // prettier-ignore

const WHAT_TO_DO = {
  DAMAGED: 'get the file again',
  ENCRYPTED: 'save it without the password',
  TOO_COMPLEX: 'pass its parts as files of their own',
} as const;

/** A page of print has hundreds of characters; a picture with a number or a stamp beside it has some. */
const LEAST_CHARACTERS = 20;

function readPages(file: SourceFile, mediaType: string, pages: readonly Page[]): SourceText | Rejection {
  const builder = new TextBuilder();
  writePages(pages, builder);
  const read = builder.build();
  const isScan =
    pages.some(({ pictures }) => pictures > 0) &&
    pages.every(({ glyphs, pictures }) => (pictures > 0 ? glyphs.length < LEAST_CHARACTERS : glyphs.length === 0));
  if (isScan) return reject(file, 'SCANNED', 'its pages are pictures: pass the document with its text, or recognise it first (OCR)'); // prettier-ignore
  if (read.text.trim() === '') return reject(file, 'EMPTY', 'it holds no text: pass the document with its text');
  return { source: file.name, sha256: sha256(file.bytes), mediaType, encoding: 'utf-8', ...read };
}
