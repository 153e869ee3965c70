/** The whole graph, a page at a time: memory stays bounded and the service goes on answering in between. */
import {
  KIND_NAMES,
  kindSpec,
  RELATION_NAMES,
  relationSpec,
  type GraphNode,
  type GraphRelation,
} from '../../domain/model';
import type { Kind, Relation } from '../../domain/model';
import { compareCodePoints } from '../code-points';
import { identifier } from '../schema/sqlite';
import type { Connection } from './connection';
import { expandNodes } from './read-selection';
import { finished } from './slices';
import { wholeBody, type Layout } from './layout';

const PAGE = 500;

/** Lets whatever waits run between two pages. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function* scanGraph(connection: Connection, layout: Layout): AsyncGenerator<GraphNode | GraphRelation> {
  for (const kind of KIND_NAMES) {
    for await (const nodes of pages(connection, kind)) yield* nodes;
  }
  for (const relation of RELATION_NAMES) yield* scanRelation(connection, layout, relation);
}

/** Relations in order of the id they start from: ids of one kind share a prefix, so kinds go by their prefixes. */
async function* scanRelation(
  connection: Connection,
  layout: Layout,
  relation: Relation,
): AsyncGenerator<GraphRelation> {
  const prefix = (kind: Kind): string => `${kindSpec(kind).prefix}:`;
  const kinds = [...(relationSpec(relation).from as readonly Kind[])];
  for (const kind of kinds.sort((a, b) => compareCodePoints(prefix(a), prefix(b)))) {
    for await (const nodes of pages(connection, kind)) {
      const ids = nodes.map(({ id }) => id);
      for (const { neighbours } of finished(expandNodes(connection, layout, ids, { relation, direction: 'out' }))) {
        for (const neighbour of neighbours) yield neighbour.relation;
      }
    }
  }
}

async function* pages(connection: Connection, kind: Kind): AsyncGenerator<readonly GraphNode[]> {
  const sql = `SELECT ${wholeBody(kind).json('n')} FROM ${identifier(kind)} n WHERE n."id" > ?1 ORDER BY n."id" LIMIT ${PAGE}`;
  for (let after = ''; ;) {
    const nodes = connection.all(sql, [after]).map(([json]) => wholeBody(kind).read(json));
    if (nodes.length > 0) yield nodes;
    const last = nodes.at(-1);
    if (!last || nodes.length < PAGE) return;
    after = last.id;
    await breathe();
  }
}
