/** What becomes of a PDF that PDFium does not take. */
import type { Rejection } from '../../../domain/errors';
import type { SourceFile } from '../../source';
import { reject } from '../format';
import { PdfError } from './document';
import { discardPdfium } from './engine';
import { RuntimeError } from './web-assembly';

const WHAT_TO_DO = {
  DAMAGED: 'get the file again',
  ENCRYPTED: 'save it without the password',
  TOO_COMPLEX: 'pass its parts as files of their own',
} as const;

export function refusing<T>(file: SourceFile, read: () => T): T | Rejection {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfError) return reject(file, error.reason, `${error.message}: ${WHAT_TO_DO[error.reason]}`);
    if (!(error instanceof RuntimeError)) throw error;
    discardPdfium();
    return reject(file, 'TOO_COMPLEX', `it takes more memory than a document may, or is made to break readers: ${WHAT_TO_DO.TOO_COMPLEX}`); // prettier-ignore
  }
}
