/** Moves a whole graph from one store to another, and proves that nothing was lost on the way. */
import { GovorgError } from '../domain/errors';
import type { GraphNode, GraphRelation } from '../domain/model';
import { GraphHash, hashOf, type GraphDigest } from './graph-hash';
import type { ChangeSet, GraphStore } from './graph-store';

type Fact = GraphNode | GraphRelation;

/** Facts in one change set: an adapter joins them to transactions of its own size. */
const PIECE = 1_000;

/** Facts as change sets, in their order. */
export async function* pieces(facts: AsyncIterable<Fact> | Iterable<Fact>): AsyncGenerator<ChangeSet> {
  let [nodes, relations]: [GraphNode[], GraphRelation[]] = [[], []];
  for await (const fact of facts) {
    if ('kind' in fact) nodes.push(fact);
    else relations.push(fact);
    if (nodes.length + relations.length < PIECE) continue;
    yield { nodes, relations };
    [nodes, relations] = [[], []];
  }
  if (nodes.length + relations.length > 0) yield { nodes, relations };
}

/**
 * @param onFact called with each fact on its way
 * @throws GovorgError CONFLICT where the target is not empty, or is not what the source was when all is written
 */
export async function copyGraph(from: GraphStore, to: GraphStore, onFact: () => void): Promise<GraphDigest> {
  const { done: isEmpty } = await to.scan()[Symbol.asyncIterator]().next();
  if (isEmpty !== true) {
    throw new GovorgError('CONFLICT', `${to.description} holds a graph already: copy into an empty store.`);
  }
  const hash = new GraphHash();
  const seen = async function* (): AsyncGenerator<Fact> {
    for await (const fact of from.scan()) {
      hash.add(fact);
      onFact();
      yield fact;
    }
  };
  await to.load(pieces(seen()));
  const [sent, arrived] = [hash.digest(), await hashOf(to.scan())];
  if (sent.hash !== arrived.hash) {
    throw new GovorgError(
      'CONFLICT',
      `${to.description} holds ${count(arrived)} now, which are not the ${count(sent)} that were sent: ` +
        'was something else writing to one of both? Empty it and copy again.',
    );
  }
  return arrived;
}

const count = ({ nodes, relations, hash }: GraphDigest): string =>
  `${nodes} nodes and ${relations} relations (${hash})`;
