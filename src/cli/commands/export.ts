import { DUMP_FORMATS, dump, factLines } from '../../linked/dump';
import { Names } from '../../linked/namespaces';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';

/** Prints the whole graph: statements of RDF under the base of the service, or the facts themselves. */
export const exportGraph = (format: string, env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async ({ store }, { http }) => {
    const rdf = DUMP_FORMATS.find((name) => name === format);
    await io.file(rdf ? dump(new Names(http.baseUri), rdf, store.scan()) : factLines(store.scan()));
    return EXIT.done;
  });
