import { hashOf } from '../../store/graph-hash';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { digestLine } from '../report';

/** Prints what tells one graph from every other, whatever store holds it. */
export const hash = (env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async ({ store }) => {
    io.out(digestLine(await hashOf(store.scan())));
    return EXIT.done;
  });
