/** A description as statements: what the dump says of the thing and of its relations, and where its lists go on. */
import { descriptionUri, nodeUri } from '../domain/uri';
import { partQuery, type Description } from './description';
import { say } from './evidence';
import type { Names } from './namespaces';
import { nodeQuads } from './node-quads';
import { iri, type Quad } from './quad';
import { relationQuads } from './relation-quads';

export function descriptionQuads(names: Names, { node, lists }: Description): readonly Quad[] {
  const page = descriptionUri(names.base, node.id);
  return [
    ...nodeQuads(names, node),
    ...lists.flatMap(({ neighbours }) => neighbours.flatMap(({ relation }) => relationQuads(names, relation))),
    ...say(names, page, null, [
      ['rdf:type', iri(names.iri('foaf:Document'))],
      ['foaf:primaryTopic', iri(nodeUri(names.base, node.id))],
      ...lists.flatMap((list) =>
        list.after === null ? [] : [['xhv:next', iri(`${page}?${partQuery(list, list.after)}`)] as const],
      ),
    ]),
  ];
}
