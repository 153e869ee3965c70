/** Rich text, as Word and WPS save it. */
import { sha256 } from '../../../domain/identifier';
import { type Format, reject } from '../format';
import { TextBuilder } from '../text-builder';
import { writeRtf } from './body';

export const rtf: Format = {
  name: 'rich text (rtf)',
  mediaTypes: ['application/rtf'],
  read(file, mediaType) {
    const { bytes } = file;
    const builder = new TextBuilder();
    const { isWhole, hasPictures } = writeRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), builder);
    if (!isWhole) return reject(file, 'DAMAGED', 'it is rich text that is cut off or damaged: get the file again');
    const read = builder.build();
    if (read.text.trim() !== '') return { source: file.name, sha256: sha256(bytes), mediaType, encoding: 'utf-8', ...read };
    return hasPictures
      ? reject(file, 'SCANNED', 'it holds pictures and no text: pass the document with its text, or recognise it first (OCR)')
      : reject(file, 'EMPTY', 'it holds no text: pass the document with its text');
  },
}; // prettier-ignore
