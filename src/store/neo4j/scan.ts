/** The whole graph, a page at a time, each kind and each relation in order of id. */
import {
  KIND_NAMES,
  RELATION_NAMES,
  relationSpec,
  type GraphNode,
  type GraphRelation,
  type Kind,
} from '../../domain/model';
import { kindSpec } from '../../domain/model';
import { compareCodePoints } from '../code-points';
import { identifier } from '../schema/neo4j';
import type { Query } from './connection';
import { integer } from './values';
import { expandNodes } from './expand';
import { nodeColumns, readNode } from './values';

const PAGE = 500;

export async function* scanGraph(query: Query): AsyncGenerator<GraphNode | GraphRelation> {
  for (const kind of KIND_NAMES) {
    for await (const nodes of pages(query, kind)) yield* nodes;
  }
  for (const relation of RELATION_NAMES) {
    const starts = [...(relationSpec(relation).from as readonly Kind[])];
    for (const kind of starts.sort((a, b) => compareCodePoints(prefix(a), prefix(b)))) {
      for await (const nodes of pages(query, kind)) {
        const ids = nodes.map(({ id }) => id);
        for (const { neighbours } of await expandNodes(query, ids, { relation, direction: 'out' })) {
          for (const neighbour of neighbours) yield neighbour.relation;
        }
      }
    }
  }
}

const prefix = (kind: Kind): string => `${kindSpec(kind).prefix}:`;

async function* pages(query: Query, kind: Kind): AsyncGenerator<readonly GraphNode[]> {
  const statement = `MATCH (n:${identifier(kind)}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $page RETURN ${nodeColumns(kind, 'n')} AS node`;
  for (let after = ''; ;) {
    const nodes = (await query(statement, { after, page: integer(PAGE) })).map(([columns]) => readNode(columns));
    if (nodes.length > 0) yield nodes;
    const last = nodes.at(-1);
    if (!last || nodes.length < PAGE) return;
    after = last.id;
  }
}
