/** All statements about all things, one fact of the store after the other: memory stays as it is however many there are. */
import type { GraphNode, GraphRelation } from '../domain/model';
import { codeListQuads } from './code-lists';
import type { Names } from './namespaces';
import { nodeQuads } from './node-quads';
import type { Quad } from './quad';
import { relationQuads } from './relation-quads';

export const factQuads = (names: Names, fact: GraphNode | GraphRelation): readonly Quad[] =>
  'id' in fact ? nodeQuads(names, fact) : relationQuads(names, fact);

/** The code lists come first, for without them the codes say little. */
export async function* datasetQuads(
  names: Names,
  facts: AsyncIterable<GraphNode | GraphRelation>,
): AsyncGenerator<readonly Quad[]> {
  yield codeListQuads(names);
  for await (const fact of facts) yield factQuads(names, fact);
}
