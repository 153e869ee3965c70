import { nodeId } from '../../domain/identifier';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';

/** One JSON object a line for each document that was taken out, in order of hash. */
export const retracted = (env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async (library) => {
    for (const { sha256, name, by, at, reason } of library.retracted)
      io.out(JSON.stringify({ document: nodeId('Document', sha256), source: name, by, at, reason }));
    return EXIT.done;
  });
