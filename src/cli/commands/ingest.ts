import { join } from 'node:path';
import { listFiles, readFiles } from '../../ingest/files';
import { ingest, type Library } from '../../ingest/ingest';
import { untilInterrupted } from '../interruption';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { showProgress } from '../progress';
import { rejectionLine, summaryLines } from '../report';

/** Reads files and folders into the store, and says in the end what came of it. */
export const ingestPaths = (paths: readonly string[], env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, (library) => readInto(library, paths, io));

/** The documents that come with the program. */
export const seed = (env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, (library, { seedDir }) => readInto(library, [join(seedDir, 'documents')], io));

async function readInto(library: Library, paths: readonly string[], io: Io): Promise<number> {
  const files = await listFiles(paths);
  const progress = showProgress(files.length, io);
  try {
    const summary = await untilInterrupted((signal) =>
      ingest(readFiles(files, io.stdin), library, {
        onProgress: ({ read, known, rejected }) => progress.at(read + known + rejected.length),
        signal,
      }),
    );
    progress.end();
    for (const rejection of summary.rejected) io.err(rejectionLine(rejection));
    for (const line of summaryLines(summary)) io.out(line);
    if (summary.interrupted) io.err('govorg: stopped before the end; run it again to go on where it stopped');
    return summary.rejected.length > 0 || summary.interrupted ? EXIT.rejected : EXIT.done;
  } finally {
    progress.end();
  }
}
