import { basename } from 'node:path';
import type { Rejection } from '../../domain/errors';
import { listFiles, readFiles } from '../../ingest/files';
import { isRejection } from '../../ingest/formats/format';
import { extractLine, rejectedLine } from '../extract-json';
import { EXIT, type Io } from '../io';
import { withReader } from '../reader';
import { rejectionLine } from '../report';

/** Prints the facts of each file, in order. Touches no store. */
export const extractPaths = (paths: readonly string[], io: Io): Promise<number> =>
  withReader(io, async (reader) => {
    let code: number = EXIT.done;
    const reject = (rejection: Rejection): void => {
      io.err(rejectionLine(rejection));
      io.out(rejectedLine(basename(rejection.source), rejection));
      code = EXIT.rejected;
    };
    for await (const file of readFiles(await listFiles(paths), io.stdin)) {
      const read = isRejection(file) ? file : await reader.facts(file);
      if (isRejection(read)) reject(read);
      else io.out(extractLine(read.text, read.facts));
    }
    return code;
  });
