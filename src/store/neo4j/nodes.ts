/** Nodes by their ids, in one statement whatever their kinds. */
import { kindOfId } from '../../domain/identifier';
import type { GraphNode, Kind } from '../../domain/model';
import { isWellFormed } from '../code-points';
import type { BranchedNode, Selection } from '../graph-store';
import { matchById } from './by-id';
import { Parameters } from './conditions';
import type { Query } from './connection';
import { nodeReading, resultCypher, type NodeReading } from './reading';
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

const EVERYTHING: Selection = {};

export async function readNodes(
  query: Query,
  asked: readonly string[],
  selection = EVERYTHING,
): Promise<readonly (BranchedNode | null)[]> {
  const { ids, kinds } = knownIds(asked);
  const { cypher, values, nodes } = statementOf(kinds, selection);
  if (ids.length === 0) return asked.map(() => null);
  const rows = await query(cypher, { ...values, ids });
  const found = new Map(
    rows.map((row) => {
      const node = nodes.read(row, 0);
      return [node.id, node];
    }),
  );
  return asked.map((id) => found.get(id) ?? null);
}

interface Statement {
  readonly cypher: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly nodes: NodeReading;
}

/** Whoever asks again with the same selection for nodes of the same kinds has it written once. */
const STATEMENTS = new WeakMap<Selection, Map<string, Statement>>();

function statementOf(kinds: readonly Kind[], selection: Selection): Statement {
  const written = STATEMENTS.get(selection) ?? new Map<string, Statement>();
  STATEMENTS.set(selection, written);
  const key = kinds.join(' ');
  let statement = written.get(key);
  if (!statement) {
    const parameters = new Parameters();
    const nodes = nodeReading(kinds, 'n', selection, parameters);
    const cypher = `UNWIND $ids AS id ${matchById('n', 'id')} RETURN ${resultCypher(nodes.columns)}`;
    statement = { cypher, values: parameters.values, nodes };
    written.set(key, statement);
  }
  return statement;
}

/** The nodes that are there, by id. */
export async function readStored(query: Query, asked: readonly string[]): Promise<ReadonlyMap<string, GraphNode>> {
  const { ids, kinds } = knownIds(asked);
  if (ids.length === 0) return new Map();
  const rows = await query(
    `UNWIND $ids AS id ${matchById('n', 'id')} RETURN ${resultCypher([anyNodeColumns(kinds, 'n')])}`,
    {
      ids,
    },
  );
  return new Map(
    rows.map(([columns]) => {
      const node = readNode(columns);
      return [node.id, node];
    }),
  );
}
