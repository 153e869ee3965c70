/**
 * Reads again what other rules have read, document by document, and makes the graph what today's rules read. A document
 * whose facts are the same only learns who read it now; of another one what it stated goes, and what it states comes.
 * Stopped between the two it is in the archive and not in the graph, and the next start reads it as any such document.
 */
import { GovorgError, type Rejection } from '../../domain/errors';
import { keyOfId } from '../../domain/identifier';
import type { GraphNode } from '../../domain/model';
import { foldChanges } from '../../store/change';
import type { GraphStore } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';
import { extractor, signed } from '../extractor/extractor';
import { isRejection } from '../formats/format';
import { ingest, type Library } from '../ingest';
import { takeOut } from '../retract/retracting';
import type { SourceFile } from '../source';
import { type Difference, differencesOf, isSame } from './differences';
import { stateInGraph } from './state';

/** What became of a document. */
export interface Reextracted {
  readonly documentId: string;
  readonly source: string;
  /** Why today's rules do not read it: it is left as it was. Null where they do. */
  readonly rejection: Rejection | null;
  readonly differences: readonly Difference[];
}

const PAGE = 1_000;
/** Others may change the graph meanwhile. */
const MOST_TRIES = 20;

/**
 * @param signal stops it behind the document at hand
 * @returns one after the other, each when it is done; nothing for what was read by today's rules
 */
export async function* reextract(library: Library, signal: AbortSignal): AsyncGenerator<Reextracted> {
  const { archive, store } = library;
  for (const documentId of await readOtherwise(store)) {
    if (signal.aborted) return;
    const sha256 = keyOfId(documentId);
    const source = await archive.nameOf(sha256);
    const bytes = await archive.get(sha256);
    const done = bytes ? await readAgain(library, documentId, { name: source, bytes }) : lost(source);
    yield isRejection(done)
      ? { documentId, source, rejection: done, differences: [] }
      : { documentId, source, rejection: null, differences: done };
  }
}

const lost = (source: string): Rejection => ({ source, reason: 'UNREADABLE', message: 'the archive does not hold it: ingest it again' }); // prettier-ignore

async function readOtherwise(store: GraphStore): Promise<readonly string[]> {
  const { name, version } = extractor();
  const ids: string[] = [];
  for await (const nodes of pagesOf(store, 'Document', { properties: ['readBy', 'readVersion'] }, PAGE)) {
    for (const { id, properties } of nodes)
      if (properties.readBy !== name || properties.readVersion !== version) ids.push(id);
  }
  return ids;
}

async function readAgain(
  library: Library,
  documentId: string,
  file: SourceFile,
): Promise<readonly Difference[] | Rejection> {
  const read = await library.reader.change(file);
  if (isRejection(read)) return read;
  const [before, after] = [await stateInGraph(library.store, documentId), foldChanges([read.change])];
  if (isSame(before, after)) {
    await signAgain(library, documentId);
    return [];
  }
  await takeOut(library, keyOfId(documentId));
  const { rejected } = await ingest([file], library);
  return rejected[0] ?? differencesOf(before, after);
}

async function signAgain({ store, archive }: Library, documentId: string): Promise<void> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const version = await store.version();
    const [document] = await store.nodes([documentId]);
    if (!document) return;
    const { kind, id, properties } = document;
    const replaced = signed({ nodes: [{ kind, id, properties } as GraphNode], relations: [] }, extractor(), new Date());
    if (await store.remove({ version, nodes: [], relations: [], replaced }, archive.id)) return;
  }
  throw new GovorgError('STORE_UNAVAILABLE', 'Others change the graph all the time: run it again later.');
}
