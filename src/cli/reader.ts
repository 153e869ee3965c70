import type { DocumentReader } from '../ingest/reader/reader';
import { readerProcess } from '../ingest/reader/reader-process';
import { eachLine, type Io } from './io';

/** Reads documents for a command that stores none, and loads no store either. */
export async function withReader<T>(io: Io, work: (reader: DocumentReader) => Promise<T>): Promise<T> {
  const reader = readerProcess({ seedDir: null, onFailure: complainTo(io) });
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}

/** What went wrong on the way, a line each. */
export const complainTo =
  (io: Io) =>
  (message: string): void =>
    eachLine(`govorg: ${message}`, (line) => io.err(line));
