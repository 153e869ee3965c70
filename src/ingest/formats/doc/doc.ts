/** Word documents of the format of 97 to 2003, as WPS writes them too. */
import { sha256 } from '../../../domain/identifier';
import type { Rejection } from '../../../domain/errors';
import type { SourceFile, SourceText } from '../../source';
import { reject } from '../format';
import { TextBuilder } from '../text-builder';
import { writeStory } from './body';
import { headOf, storiesOf, type WordStreams } from './pieces';

const WORD = 'application/msword';

/** @param stream gives the bytes of a stream of the file, null where there is none of this name */
export function readDoc(file: SourceFile, stream: (name: string) => Buffer | null): SourceText | Rejection {
  const damaged = (): Rejection => reject(file, 'DAMAGED', 'it is a Word document whose parts cannot be read: open it in Word and save it again as docx'); // prettier-ignore
  try {
    const main = stream('WordDocument');
    const head = main && headOf(main);
    if (!main || head === null) return damaged();
    if (head === 'EARLIER') return reject(file, 'UNSUPPORTED_FORMAT', 'it is a document of Word 6 or 95, which is not read: open it in Word and save it as docx'); // prettier-ignore
    if (head === 'ENCRYPTED') return reject(file, 'ENCRYPTED', 'it is locked with a password: save it without');
    const table = stream(head.table);
    if (!table) return damaged();
    return written(file, { main, table, data: stream('Data') });
  } catch (error) {
    if ((error as Error).name === 'RangeError') return damaged();
    throw error;
  }
}

function written(file: SourceFile, streams: WordStreams): SourceText | Rejection {
  const { body, boxes } = storiesOf(streams);
  const builder = new TextBuilder();
  for (const story of [body, boxes]) writeStory(story, streams, builder);
  const read = builder.build();
  if (read.text.trim() === '') return reject(file, 'EMPTY', 'it holds no text: pass the document with its text, or recognise its pictures first (OCR)'); // prettier-ignore
  return { source: file.name, sha256: sha256(file.bytes), mediaType: WORD, encoding: 'utf-16le', ...read };
}
