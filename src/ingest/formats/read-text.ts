import type { Rejection } from '../../domain/errors';
import type { SourceFile, SourceText } from '../source';
import { type Format, isRejection, reject } from './format';
import { docx } from './docx/docx';
import { xlsx } from './excel/excel';
import { html } from './html/html';
import { mht } from './html/mht';
import { ole } from './ole';
import { pdf } from './pdf/pdf';
import { plainText } from './plain-text';
import { rtf } from './rtf/rtf';
import { sniff } from './sniff';

/** 50 MB: far above any disclosure, and small enough to hold in memory. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const formats: readonly Format[] = [plainText, html, mht, docx, xlsx, ole, rtf, pdf];

const FORMATS = new Map(formats.flatMap((format) => format.mediaTypes.map((type) => [type, format] as const)));

/** Loads what reading this file takes; comes before `readText`, and costs nothing once it is loaded. */
export async function prepareToRead({ bytes }: SourceFile): Promise<void> {
  await FORMATS.get(sniff(bytes).mediaType)?.prepare?.();
}

/** Reads a file into plain text by what its bytes are, whatever its name says. */
export function readText(file: SourceFile): SourceText | Rejection {
  if (file.bytes.length === 0) return reject(file, 'EMPTY', 'it is empty: pass the text of the document');
  if (file.bytes.length > MAX_FILE_BYTES) return tooLarge(file.path ?? file.name, file.bytes.length);
  const { mediaType, name, document } = sniff(file.bytes);
  const format = FORMATS.get(mediaType);
  if (format) return whole(file, format.read(file, mediaType));
  return document
    ? reject(file, 'UNSUPPORTED_FORMAT', `it is a ${name}, which holds documents of their own: pass each of its files`)
    : reject(file, 'NOT_TEXT', `it is a ${name} and holds no text: pass the text of the document`);
}

/** Broken bytes inside a part of a file, which readers of its format put U+FFFD for: the words that stood there are lost. */
const whole = (file: SourceFile, read: SourceText | Rejection): SourceText | Rejection =>
  !isRejection(read) && read.text.includes('\ufffd')
    ? reject(file, 'DAMAGED', 'some of its characters are broken or were lost before: get the original file again')
    : read;

/** The rejection of a file above the limit, for those who know its size before they have its bytes. */
export function tooLarge(source: string, bytes: number): Rejection {
  const megabytes = (bytes / (1024 * 1024)).toFixed(1);
  return {
    source,
    reason: 'TOO_LARGE',
    message: `it has ${megabytes} MB and the limit is 50 MB: split it or pass its text only`,
  };
}
