/** What the graph tells of things beside their names, read for a whole batch in two calls. */
import type { GraphNode, NodeOf } from '../domain/model';
import type { BranchedNode, ExpandQuery, Expansion, GraphStore, Reached } from '../store/graph-store';

export interface Details {
  readonly node: GraphNode;
  /** Bodies above, nearest first. */
  readonly parents: readonly NodeOf<'Agency'>[];
  /** The divisions in which it lies, innermost first; of a division those around it. */
  readonly divisions: readonly NodeOf<'Division'>[];
  /** Documents that state it, by fiscal year. */
  readonly documents: readonly NodeOf<'Document'>[];
  /** Null where it goes on, as far as texts tell. */
  readonly ended: Ended | null;
}

/** A change by which a body ceased to be what it was. */
export interface Ended {
  readonly changeKind: string;
  /** ISO 8601 as exact as the text; null where none is told. */
  readonly date: string | null;
  /** Who goes on: bodies of the graph. */
  readonly successors: readonly NodeOf<'Agency'>[];
  /** The names that the text uses for those. */
  readonly successorNames: readonly string[];
}

/** Changes that a body does not outlive, where it is not among what results. */
const ENDING = ['RENAMED', 'MERGED', 'SPLIT', 'DISSOLVED'];
/** Prefecture, province, and the bodies above a body. */
const LEVELS_ABOVE = 6;
const MOST_DOCUMENTS = 20;

const DOCUMENTS: ExpandQuery = {
  relation: 'STATED_IN',
  direction: 'out',
  relationProperties: [],
  properties: ['title', 'fiscalYear'],
  order: [{ by: 'fiscalYear', descending: true }],
  distinct: true,
  page: { limit: MOST_DOCUMENTS },
};
const CHANGES: ExpandQuery = {
  relation: 'ORIGINAL',
  direction: 'in',
  relationProperties: [],
  filter: { changeKind: { in: ENDING } },
  properties: ['changeKind', 'date', 'afterNames'],
  branches: [{ relation: 'RESULTING', direction: 'out', kinds: ['Agency'], relationProperties: [] }],
};

/** By id; nothing for what is not there. */
export async function readDetails(
  store: Pick<GraphStore, 'nodes' | 'closure'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Details>> {
  if (ids.length === 0) return new Map();
  const [nodes, above] = await Promise.all([
    store.nodes(ids, { branches: [DOCUMENTS, CHANGES] }),
    store.closure(ids, {
      relations: ['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY', 'IN_DIVISION', 'PART_OF'],
      direction: 'out',
      depth: LEVELS_ABOVE,
    }),
  ]);
  return new Map(nodes.flatMap((node, at) => (node ? [[node.id, detailsOf(node, above[at] ?? [])] as const] : [])));
}

function detailsOf(node: BranchedNode, above: readonly Reached[]): Details {
  const [documents, changes] = node.branches ?? [];
  return {
    node,
    parents: above.flatMap(({ node: one }) => (one.kind === 'Agency' ? [one] : [])),
    divisions: above.flatMap(({ node: one }) => (one.kind === 'Division' ? [one] : [])),
    documents: neighbours(documents).flatMap((one) => (one.kind === 'Document' ? [one] : [])),
    ended: endOf(node, changes),
  };
}

/** The latest change that ended it. */
function endOf({ id }: GraphNode, changes: Expansion | undefined): Ended | null {
  const ends = neighbours(changes).flatMap((event): readonly Ended[] => {
    if (event.kind !== 'ChangeEvent') return [];
    const results = neighbours(event.branches?.[0]).flatMap((one) => (one.kind === 'Agency' ? [one] : []));
    if (results.some((one) => one.id === id)) return [];
    const { changeKind, date, afterNames } = event.properties;
    return [{ changeKind, date, successors: results, successorNames: afterNames }];
  });
  return [...ends].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0] ?? null;
}

const neighbours = (expansion: Expansion | undefined): readonly BranchedNode[] =>
  expansion?.neighbours.map(({ node }) => node) ?? [];
