import { basename } from 'node:path';
import type { Rejection } from '../../domain/errors';
import { listFiles, readFiles } from '../../ingest/files';
import { readDocument } from '../../ingest/pipeline';
import { extractLine, rejectedLine } from '../extract-json';
import { EXIT, type Io } from '../io';
import { rejectionLine } from '../report';

/** Prints the facts of each file, in order. Touches no store. */
export async function extractPaths(paths: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const reject = (rejection: Rejection): void => {
    io.err(rejectionLine(rejection));
    io.out(rejectedLine(basename(rejection.source), rejection));
    code = EXIT.rejected;
  };
  for await (const file of readFiles(await listFiles(paths), io.stdin)) {
    if ('reason' in file) {
      reject(file);
      continue;
    }
    const read = readDocument(file);
    if (read.ok) io.out(extractLine(read.text, read.facts));
    else reject(read.rejection);
  }
  return code;
}
