import type { ChangeSet } from './graph-store';

/** Nodes and relations in one transaction of a bulk load: few enough for memory, enough to share a commit. */
const BATCH = 10_000;

/** Change sets in groups of about one batch; a change set is never split. */
export async function* batches(
  changes: AsyncIterable<ChangeSet> | Iterable<ChangeSet>,
): AsyncGenerator<readonly ChangeSet[]> {
  let batch: ChangeSet[] = [];
  let size = 0;
  for await (const change of changes) {
    batch.push(change);
    size += change.nodes.length + change.relations.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
