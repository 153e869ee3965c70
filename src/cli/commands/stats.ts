import { KIND_NAMES } from '../../domain/model';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';

/** Counts what the store holds, by kind. */
export const stats = (env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async ({ store }) => {
    io.out(`store: ${store.description}`);
    for (const kind of KIND_NAMES) {
      const { total } = await store.list(kind, { page: { limit: 0 }, count: true });
      if (total) io.out(`${kind.padEnd(COLUMN)}${total}`);
    }
    return EXIT.done;
  });

const COLUMN = 2 + Math.max(...KIND_NAMES.map((kind) => kind.length));
