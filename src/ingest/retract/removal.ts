/**
 * What goes when a document goes: its passages, facts and findings, and of the things that others speak of too what it
 * alone says. All of it is told from the graph, so that bytes that are lost, or that another replica has, make no
 * difference.
 */
import { contributionId, SHARED_RELATIONS, type SharedNode } from '../../domain/contribution';
import { kindOfId } from '../../domain/identifier';
import { FACT_KINDS, relationSpec, type GraphNode, type GraphRelation, type Kind, type Relation } from '../../domain/model'; // prettier-ignore
import { mergeNodes, mergeRelations, relationKey } from '../../store/change';
import { asPrinted, givenTo, isNameable, withGiven } from '../../store/given-names';
import type { GraphStore, Removal } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';
import { leftWithout, type SharedThing } from './other-statements';

type Reads = Pick<GraphStore, 'version' | 'nodes' | 'list' | 'expand'>;

/** Ids in one call of the store. */
const BATCH = 1_000;

/**
 * @param lists the nodes of the lists that stand in every graph of documents, by their ids
 * @returns null where the document is not in the graph
 */
export async function removalOf(
  store: Reads,
  documentId: string,
  lists: ReadonlyMap<string, GraphNode>,
): Promise<Removal | null> {
  const version = await store.version();
  const [document] = await store.nodes([documentId], { properties: ['sha256'] });
  if (document?.kind !== 'Document') return null;
  const facts = await neighbours(store, [documentId], 'STATED_IN', 'in', FACT_KINDS);
  const passages = await neighbours(store, [documentId], 'PASSAGE_OF', 'in', ['Passage']);
  const findings = await findingsOf(store, documentId);
  const stated = await neighbours(store, [documentId], 'STATED_IN', 'in', ['Agency', 'Section']);
  const topics = await neighbours(store, [...facts, ...stated], 'CONCERNS', 'out', ['Topic']);
  const gone = new Set([documentId, contributionId(document.properties.sha256), ...facts, ...passages, ...findings]);
  if (await isTheOnlyOne(store)) for (const id of lists.keys()) gone.add(id);
  const relations: GraphRelation[] = [];
  const replaced: { readonly nodes: GraphNode[]; readonly relations: GraphRelation[] } = { nodes: [], relations: [] };
  for (const thing of await sharedThings(
    store,
    [...stated, ...topics].filter((id) => !gone.has(id)),
  )) {
    const listed = lists.get(thing.node.id) as SharedNode | undefined;
    const left = await leftWithout(store, thing, documentId, listed ?? null);
    if (left.node === null) {
      gone.add(thing.node.id);
      continue;
    }
    if (mergeNodes(left.node, thing.node) !== left.node) replaced.nodes.push(thing.named(left.node));
    for (const one of thing.relations) {
      const kept = left.relations.get(relationKey(one));
      if (!kept) relations.push(one);
      else if (mergeRelations(kept, one) !== kept) replaced.relations.push(kept);
    }
  }
  return { version, nodes: [...gone], relations, replaced };
}

async function neighbours(
  store: Reads,
  ids: readonly string[],
  relation: Relation,
  direction: 'in' | 'out',
  kinds: readonly Kind[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  const query = { relation, direction, kinds, distinct: true, properties: [], relationProperties: [] } as const;
  for (let start = 0; start < ids.length; start += BATCH)
    for (const { neighbours } of await store.expand(ids.slice(start, start + BATCH), query))
      for (const { node } of neighbours) found.add(node.id);
  return [...found];
}

/** One that is about the whole text may be stated at no place of it. */
async function findingsOf(store: Reads, documentId: string): Promise<readonly string[]> {
  const found: string[] = [];
  const ofDocument = { properties: [], filter: { document: { equals: documentId } } };
  for await (const nodes of pagesOf(store, 'Finding', ofDocument, BATCH)) found.push(...nodes.map(({ id }) => id));
  return found;
}

/** The lists come into a graph with its first document, and go with its last. */
const isTheOnlyOne = async (store: Reads): Promise<boolean> =>
  (await store.list('Document', { properties: [], page: { limit: 2 } })).nodes.length === 1;

async function sharedThings(store: Reads, ids: readonly string[]): Promise<readonly SharedThing[]> {
  const relations = new Map<string, GraphRelation[]>();
  for (const relation of SHARED_RELATIONS) {
    const from = ids.filter((id) => relationSpec(relation).from.includes(kindOfId(id) ?? ''));
    if (from.length === 0) continue;
    const expansions = await store.expand(from, { relation, direction: 'out', properties: [] });
    for (const [index, { neighbours }] of expansions.entries()) {
      const id = from[index] ?? '';
      relations.set(id, [...(relations.get(id) ?? []), ...neighbours.map((one) => one.relation)]);
    }
  }
  const nodes = await store.nodes(ids);
  return nodes.flatMap((node) =>
    node ? [{ ...printed(node as SharedNode), relations: relations.get(node.id) ?? [] }] : [],
  );
}

/** Documents take away what they print; what people call a thing that stays, stays. */
function printed(node: SharedNode): Pick<SharedThing, 'node' | 'named'> {
  if (!isNameable(node)) return { node, named: (left) => left };
  return { node: asPrinted(node), named: (left) => (isNameable(left) ? withGiven(left, givenTo(node)) : left) };
}
