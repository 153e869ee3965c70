/** What a document alone says, as the graph has it: its facts, its passages, and its part in what others say too. */
import { contributionId } from '../../domain/contribution';
import { keyOfId } from '../../domain/identifier';
import { RELATION_NAMES, type GraphNode, type GraphRelation } from '../../domain/model';
import { relationKey } from '../../store/change';
import type { ExpandQuery, GraphStore } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';

export interface DocumentState {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** By `relationKey`: those of which one end is of this document alone. */
  readonly relations: ReadonlyMap<string, GraphRelation>;
}

/** Kinds of things that no other document speaks of. */
const OWN_KINDS = new Set(['Responsibility', 'StaffingQuota', 'LeaderPost', 'BudgetLine', 'FiscalMeasure', 'ChangeEvent', 'Finding', 'Passage', 'Contribution', 'Document']); // prettier-ignore

export const isOwn = ({ kind }: Pick<GraphNode, 'kind'>): boolean => OWN_KINDS.has(kind);

/** Ids in one call of the store. */
const BATCH = 1_000;

export async function stateInGraph(store: GraphStore, documentId: string): Promise<DocumentState> {
  const nodes = new Map<string, GraphNode>();
  const keep = ({ kind, id, properties }: GraphNode): void => {
    if (isOwn({ kind })) nodes.set(id, { kind, id, properties } as GraphNode);
  };
  for (const node of await store.nodes([documentId, contributionId(keyOfId(documentId))])) if (node) keep(node);
  for (const relation of ['STATED_IN', 'PASSAGE_OF'] as const) {
    for (const { neighbours } of await store.expand([documentId], { relation, direction: 'in', distinct: true }))
      for (const { node } of neighbours) keep(node);
  }
  // One that is about the whole text may be stated at no place of it.
  const findings = pagesOf(store, 'Finding', { filter: { document: { equals: documentId } } }, BATCH);
  for await (const page of findings) page.forEach(keep);
  return { nodes, relations: await relationsOf(store, [...nodes.keys()]) };
}

async function relationsOf(store: GraphStore, ids: readonly string[]): Promise<ReadonlyMap<string, GraphRelation>> {
  const relations = new Map<string, GraphRelation>();
  for (const relation of RELATION_NAMES) {
    for (const direction of ['in', 'out'] as const) {
      const query: ExpandQuery = { relation, direction, properties: [] };
      for (let at = 0; at < ids.length; at += BATCH)
        for (const { neighbours } of await store.expand(ids.slice(at, at + BATCH), query))
          for (const { relation: one } of neighbours) relations.set(relationKey(one), one);
    }
  }
  return relations;
}
