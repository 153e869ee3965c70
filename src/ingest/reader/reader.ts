/**
 * The one door through which documents are read. Whoever reads them through it gets for each a result or a rejection,
 * whatever stands in the document: no exception, and nothing that keeps the next one out.
 */
import type { Rejection } from '../../domain/errors';
import type { Extraction } from '../../domain/fact';
import type { ChangeSet } from '../../store/graph-store';
import { countFacts, type FactCounts } from '../counts';
import { rejectTruncated } from '../ending';
import { isRejection } from '../formats/format';
import { pictureOf, type Picture, type PictureWanted } from '../formats/pdf/picture';
import { prepareToRead } from '../formats/read-text';
import type { Reference } from '../link/reference';
import { linkDocument, readDocument, readPlainText, type PlainText } from '../pipeline';
import type { SourceFile, SourceText } from '../source';
import { internal, type OnFailure } from './rejections';

export type { OnFailure };

/** A document as it was read: its text and what it states, without the tree that led there. */
export interface ReadFacts {
  readonly text: SourceText;
  readonly facts: Extraction;
}

/** What is kept of a document that goes into the graph: its text would only burden the garbage collector. */
export interface ReadChange {
  readonly change: ChangeSet;
  readonly counts: FactCounts;
}

export interface DocumentReader {
  /** read → outline → extract → check */
  facts(file: SourceFile): Promise<ReadFacts | Rejection>;
  /** … → link; refuses a whole document whose end is missing, which the graph does not take */
  change(file: SourceFile): Promise<ReadChange | Rejection>;
  /** read → outline */
  plainText(file: SourceFile): Promise<PlainText | Rejection>;
  /** Of a page of a PDF. */
  picture(file: SourceFile, wanted: PictureWanted): Promise<Picture | Rejection>;
  close(): Promise<void>;
}

/**
 * Reads in this process, which is quick to start and has no bound of time or memory: for documents that are known, and
 * for what runs in a process of its own.
 */
export function readHere(reference: Reference | null, onFailure: OnFailure): DocumentReader {
  const guarded =
    <T>(read: (file: SourceFile) => T) =>
    async (file: SourceFile): Promise<T | Rejection> => {
      try {
        await prepareToRead(file);
        return read(file);
      } catch (error) {
        return internal(file, stackOf(error), onFailure);
      }
    };
  return {
    facts: guarded(factsOf),
    change: guarded((file) => changeOf(file, reference)),
    plainText: guarded(readPlainText),
    picture: (file, wanted) => guarded((one) => pictureOf(one, wanted))(file),
    close: () => Promise.resolve(),
  };
}

export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

export function factsOf(file: SourceFile): ReadFacts | Rejection {
  const read = readDocument(file);
  return read.ok ? { text: read.text, facts: read.facts } : read.rejection;
}

export function changeOf(file: SourceFile, reference: Reference | null): ReadChange | Rejection {
  if (reference === null) throw new Error('nothing is linked without the lists of topics and divisions');
  const read = factsOf(file);
  if (isRejection(read)) return read;
  const rejection = rejectTruncated(read.text.text, file.path ?? file.name);
  return rejection ?? { change: linkDocument(read, reference), counts: countFacts(read.facts) };
}
