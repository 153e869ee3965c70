/**
 * What one document says of agencies, sections and topics. Others speak of them too, and the merge rules of the model keep
 * one node of all that is said: the union of the names, the least of the kinds. Who said what would be lost there; it is
 * kept beside the document, so that what stays when the document goes can be told exactly.
 */
import { nodeId } from './identifier';
import { KINDS, RELATION_NAMES, relationSpec, type GraphNode, type GraphRelation, type Kind, type NodeOf, type Relation } from './model'; // prettier-ignore

/** The kinds whose nodes several documents may state. */
export const SHARED_KINDS = ['Agency', 'Section', 'Topic'] as const satisfies readonly Kind[];
export type SharedKind = (typeof SHARED_KINDS)[number];
export type SharedNode = { [K in SharedKind]: NodeOf<K> }[SharedKind];

export interface SharedStatements {
  readonly nodes: readonly SharedNode[];
  readonly relations: readonly GraphRelation[];
}

/** Where relations between them may lead beside themselves: to the places of a list, which are there anyway. */
const SHARED_ENDS: ReadonlySet<string> = new Set([...SHARED_KINDS, 'Division']);

const isShared = (node: GraphNode): node is SharedNode => SHARED_KINDS.some((kind) => kind === node.kind);

/** Relations by which such nodes hang together. */
export const SHARED_RELATIONS: readonly Relation[] = RELATION_NAMES.filter((relation) => {
  const { from, to } = relationSpec(relation);
  return SHARED_KINDS.some((kind) => from.includes(kind)) && to.some((kind) => SHARED_ENDS.has(kind));
});

export const contributionId = (sha256: string): string => nodeId('Contribution', sha256);

export function contributionOf(
  sha256: string,
  nodes: readonly GraphNode[],
  relations: readonly GraphRelation[],
): NodeOf<'Contribution'> {
  // prettier-ignore
  const own = new Set(nodes.filter((node) => !isShared(node) && node.kind !== 'Division').map(({ id }) => id));
  const between = relations.filter(({ type, from, to }) => SHARED_RELATIONS.includes(type) && !own.has(from) && !own.has(to)); // prettier-ignore
  // In one order, whatever the order in which they were found: the same document says the same.
  const statements: SharedStatements = { nodes: inOrder(nodes.filter(isShared)), relations: inOrder(between) };
  return { kind: 'Contribution', id: contributionId(sha256), properties: { content: JSON.stringify(statements) } };
}

const inOrder = <T>(facts: readonly T[]): readonly T[] =>
  facts
    .map((fact) => ({ fact, text: JSON.stringify(fact) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ fact }) => fact);

/** @returns null for what no version of this program wrote */
export function statementsOf({ properties }: NodeOf<'Contribution'>): SharedStatements | null {
  try {
    const { nodes, relations } = JSON.parse(properties.content) as SharedStatements;
    return nodes.every(({ kind }) => Object.hasOwn(KINDS, kind)) && Array.isArray(relations) ? { nodes, relations } : null; // prettier-ignore
  } catch {
    return null;
  }
}
