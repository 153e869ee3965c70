/** PDF files, by where their characters and lines stand on the pages. */
import { sha256 } from '../../../domain/identifier';
import type { Rejection } from '../../../domain/errors';
import type { SourceFile, SourceText } from '../../source';
import { type Format, reject } from '../format';
import { TextBuilder } from '../text-builder';
import { preparePdfium } from './engine';
import { writePages } from './layout';
import { type Page, pagesOf } from './page';
import { refusing } from './refusing';

export const pdf: Format = {
  name: 'PDF file',
  mediaTypes: ['application/pdf'],
  prepare: preparePdfium,
  read: (file, mediaType) => refusing(file, () => readPages(file, mediaType, pagesOf(file.bytes))),
};

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
