/**
 * Taking a document out of the graph, and bringing it back. The archive is told first, durably, and the graph changes in
 * one transaction: whatever stops the process in between, the next start completes it.
 */
import { GovorgError } from '../../domain/errors';
import { kindOfId, nodeId } from '../../domain/identifier';
import type { Retraction } from '../../domain/retraction';
import type { Library } from '../ingest';
import { referenceChanges } from '../link/reference';
import type { SourceFile } from '../source';
import { removalOf } from './removal';

/** Others may change the graph while it is looked through; each time it is looked through anew. */
const MOST_TRIES = 20;

/**
 * Takes a document and what it alone states out of the graph.
 * @returns false where it is not in the graph
 */
export async function takeOut({ store, archive, reference }: Library, sha256: string): Promise<boolean> {
  const lists = new Map(referenceChanges(reference).nodes.map((node) => [node.id, node]));
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const removal = await removalOf(store, nodeId('Document', sha256), lists);
    // After a first try: the answer to it was cut off, or another replica was as fast.
    if (removal === null) return attempt > 0;
    if (await store.remove(removal, archive.id)) return true;
  }
  throw new GovorgError(
    'STORE_UNAVAILABLE',
    'Others change the graph all the time: take the document out again later.',
  );
}

/** A document to take out, or what tells that it was taken out before. */
export type Retractable = { readonly toRetract: Omit<Retraction, 'by' | 'at' | 'reason'> } | { readonly known: Retraction }; // prettier-ignore

/** @throws GovorgError BAD_USER_INPUT where there is no such document */
export async function retractable(library: Library, documentId: string): Promise<Retractable> {
  const sha256 = sha256Of(documentId);
  const [document] = await library.store.nodes([documentId], { properties: ['source'] });
  if (document?.kind === 'Document') return { toRetract: { sha256, name: document.properties.source ?? sha256 } };
  const known = await retractionOf(library, sha256);
  if (known) return { known };
  throw badInput('`id` is not the id of a document of the graph.');
}

export async function retract(library: Library, retraction: Retraction): Promise<void> {
  await library.archive.retract(retraction);
  await library.retractions?.put(retraction);
  await takeOut(library, retraction.sha256);
}

/** A document that was taken out, to be taken in again. @returns null where it is in the graph */
export async function retractedFile(library: Library, documentId: string): Promise<SourceFile | null> {
  const sha256 = sha256Of(documentId);
  const [document] = await library.store.nodes([documentId], { properties: [] });
  if (document) return null;
  const known = await retractionOf(library, sha256);
  if (!known) throw badInput('`id` is not the id of a document that was taken out.');
  const bytes = await library.archive.retractedBytes(sha256);
  if (!bytes) throw badInput('The archive has no bytes of it, or another replica has them: ingest the document again.');
  return { name: known.name, bytes };
}

/** That a document was taken out; null where it was not, or was brought back. */
export const retractionOf = async ({ archive, retractions }: Library, sha256: string): Promise<Retraction | null> =>
  (retractions ? await retractions.find(sha256) : null) ?? archive.retraction(sha256);

function sha256Of(documentId: string): string {
  const [, sha256] = documentId.split(':');
  if (kindOfId(documentId) !== 'Document' || sha256 === undefined) throw badInput('`id` is not the id of a document.');
  return sha256;
}

const badInput = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);
