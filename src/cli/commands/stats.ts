import { KIND_NAMES } from '../../domain/model';
import { readingsOf, type Readings } from '../../ingest/extractor/readings';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';

/** Counts what the store holds, by kind, and by what its documents were read. */
export const stats = (env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async ({ store }) => {
    io.out(`store: ${store.description}`);
    for (const kind of KIND_NAMES) {
      const { total } = await store.list(kind, { page: { limit: 0 }, count: true });
      if (total) io.out(`${kind.padEnd(COLUMN)}${total}`);
    }
    for (const readings of await readingsOf(store)) io.out(readLine(readings));
    return EXIT.done;
  });

const COLUMN = 2 + Math.max(...KIND_NAMES.map((kind) => kind.length));

const readLine = ({ by, documents, isOurs }: Readings): string => {
  const reader = by === null ? 'an unknown reader' : `${by.name} ${by.version}`;
  return `read by ${reader}${isOurs ? '' : ', not by this version'}: ${documents} documents`;
};
