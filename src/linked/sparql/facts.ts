/** Reads the facts of things from the store: a thing itself and every relation that leads out of it. */
import { kindOfId } from '../../domain/identifier';
import { RELATION_NAMES, relationSpec, type GraphNode, type GraphRelation, type Kind } from '../../domain/model';
import type { ExpandQuery, GraphStore } from '../../store/graph-store';
import { groupBy } from '../../text/group-by';

/** As many are asked for together. */
const BATCH = 200;

export type Fact = GraphNode | GraphRelation;

/** Batch by batch; what is not there says nothing. */
export async function* factsOfThings(
  store: Pick<GraphStore, 'nodes'>,
  ids: Iterable<string>,
): AsyncGenerator<{ readonly ids: readonly string[]; readonly facts: readonly Fact[] }> {
  for (const [kind, some] of groupBy(ids, kindOfId)) {
    if (kind === null) continue;
    const branches = relationsFrom(kind);
    for (let start = 0; start < some.length; start += BATCH) {
      const batch = some.slice(start, start + BATCH);
      const nodes = await store.nodes(batch, { branches });
      yield {
        ids: batch,
        facts: nodes.flatMap((found): readonly Fact[] => {
          if (!found) return [];
          const { branches: read = [], ...node } = found;
          return [node, ...read.flatMap(({ neighbours }) => neighbours.map(({ relation }) => relation))];
        }),
      };
    }
  }
}

const relationsFrom = (kind: Kind): readonly ExpandQuery[] =>
  RELATION_NAMES.filter((relation) => relationSpec(relation).from.includes(kind)).map((relation) => ({
    relation,
    direction: 'out',
    properties: [],
  }));

/** All of them, in batches. */
export async function* allFacts(store: Pick<GraphStore, 'scan'>): AsyncGenerator<readonly Fact[]> {
  let batch: Fact[] = [];
  for await (const fact of store.scan()) {
    batch.push(fact);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
