/** Nodes by their ids, in one statement whatever their kinds. */
import { kindOfId } from '../../domain/identifier';
import type { GraphNode, Kind } from '../../domain/model';
import { isWellFormed } from '../code-points';
import type { BranchedNode, Selection } from '../graph-store';
import { ENTITY } from '../schema/neo4j';
import { Parameters } from './conditions';
import type { Query } from './connection';
import { nodeReading } from './reading';
import { anyNodeColumns, readNode } from './values';

/** Ids that a node may have, each once; and the kinds among them, in the order of the model. */
export function knownIds(ids: readonly string[]): { readonly ids: readonly string[]; readonly kinds: readonly Kind[] } {
  const kinds = new Set<Kind>();
  const known = new Set<string>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind === null || !isWellFormed(id)) continue;
    kinds.add(kind);
    known.add(id);
  }
  return { ids: [...known], kinds: [...kinds].sort() };
}

export async function readNodes(
  query: Query,
  asked: readonly string[],
  selection: Selection = {},
): Promise<readonly (BranchedNode | null)[]> {
  const { ids, kinds } = knownIds(asked);
  const parameters = new Parameters();
  const { columns, read } = nodeReading(kinds, 'n', selection, parameters);
  if (ids.length === 0) return asked.map(() => null);
  const rows = await query(`UNWIND $ids AS id MATCH (n:${ENTITY} {id: id}) RETURN ${columns.join(', ')}`, {
    ...parameters.values,
    ids,
  });
  const found = new Map(
    rows.map((row) => {
      const node = read(row, 0);
      return [node.id, node];
    }),
  );
  return asked.map((id) => found.get(id) ?? null);
}

/** The nodes that are there, by id. */
export async function readStored(query: Query, asked: readonly string[]): Promise<ReadonlyMap<string, GraphNode>> {
  const { ids, kinds } = knownIds(asked);
  if (ids.length === 0) return new Map();
  const rows = await query(`UNWIND $ids AS id MATCH (n:${ENTITY} {id: id}) RETURN ${anyNodeColumns(kinds, 'n')}`, {
    ids,
  });
  return new Map(
    rows.map(([columns]) => {
      const node = readNode(columns);
      return [node.id, node];
    }),
  );
}
