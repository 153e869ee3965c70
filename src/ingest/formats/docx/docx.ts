/** Word documents of the format of 2007 and later. */
import { sha256 } from '../../../domain/identifier';
import type { Rejection } from '../../../domain/errors';
import type { SourceFile, SourceText } from '../../source';
import { type Format, reject } from '../format';
import { TextBuilder } from '../text-builder';
import { readXml, TooDeep } from '../xml';
import { Zip, ZipError } from '../zip';
import { writeBody } from './body';
import { Numbering, numberedStyles } from './numbering';

export const docx: Format = {
  name: 'Word document (docx)',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  read(file, mediaType) {
    try {
      return readParts(file, mediaType, new Zip(file.bytes));
    } catch (error) {
      if (error instanceof ZipError) return reject(file, error.reason, `${error.message}: ${AGAIN[error.reason]}`);
      if (error instanceof TooDeep) return reject(file, 'TOO_COMPLEX', 'its elements stand in each other deeper than Word writes them: save its text');
      return damaged(file);
    }
  },
}; // prettier-ignore

const AGAIN = {
  DAMAGED: 'get the file again',
  ENCRYPTED: 'save it without the password',
  TOO_COMPLEX: 'pass the document without what is packed in it',
} as const;

const damaged = (file: SourceFile): Rejection =>
  reject(file, 'DAMAGED', 'it is a Word document whose parts cannot be read: open it in Word and save it again');

function readParts(file: SourceFile, mediaType: string, zip: Zip): SourceText | Rejection {
  const main = targetOf(zip, '_rels/.rels', '', 'officeDocument') ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const part = (type: string): string | null => {
    const target = targetOf(zip, rels, folder, type);
    return target === null ? null : (zip.read(target)?.toString('utf8') ?? null);
  };
  const body = zip.read(main)?.toString('utf8');
  if (body === undefined) return damaged(file);
  const builder = new TextBuilder();
  writeBody(body, new Numbering(part('numbering'), numberedStyles(part('styles'))), builder);
  const read = builder.build();
  if (read.text.trim() === '') {
    const hasPictures = zip.names.some((name) => name.includes('/media/'));
    return hasPictures
      ? reject(file, 'SCANNED', 'it holds pictures and no text: pass the document with its text, or recognise it first (OCR)')
      : reject(file, 'EMPTY', 'it holds no text: pass the document with its text');
  }
  return { source: file.name, sha256: sha256(file.bytes), mediaType, encoding: 'utf-8', ...read };
} // prettier-ignore

/** Where a part of this kind lies, as the relationships of another say. */
function targetOf(zip: Zip, rels: string, folder: string, type: string): string | null {
  const xml = zip.read(rels)?.toString('utf8');
  if (xml === undefined) return null;
  let found: string | null = null;
  readXml(xml, {
    open: ({ name, attribute }) => {
      if (name !== 'Relationship' || found !== null || attribute('TargetMode') === 'External') return;
      if (!(attribute('Type') ?? '').endsWith(`/${type}`)) return;
      const target = attribute('Target') ?? '';
      found = target.startsWith('/') ? target.slice(1) : folder + target;
    },
    close: () => undefined,
  });
  return found;
}
