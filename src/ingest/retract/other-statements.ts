/** What other documents say of a thing that the document to be taken out speaks of too. */
import { contributionId, statementsOf, type SharedNode, type SharedStatements } from '../../domain/contribution';
import type { GraphRelation } from '../../domain/model';
import { mergeNodes, mergeRelations, relationKey } from '../../store/change';
import type { GraphStore, Requirement } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';

/** A thing as texts and lists have it, with the relations that lead from it to others of its sort. */
export interface SharedThing {
  readonly node: SharedNode;
  /** What is left of it, with the names that people gave it. */
  readonly named: (left: SharedNode) => SharedNode;
  readonly relations: readonly GraphRelation[];
}

/** What is left of it. */
export interface LeftOver {
  /** Null where nobody else speaks of it. */
  readonly node: SharedNode | null;
  /** By `relationKey`. */
  readonly relations: ReadonlyMap<string, GraphRelation>;
}

/** Documents at a time. */
const PAGE = 100;

/**
 * Goes through the documents that state it until nothing can be added any more: what is left can say no more than what
 * there is.
 * @param documentId the one that goes
 * @param listed the thing as the lists have it, which stand in the graph whatever documents say; null where they do not
 */
export async function leftWithout(
  store: Pick<GraphStore, 'list' | 'nodes'>,
  thing: SharedThing,
  documentId: string,
  listed: SharedNode | null,
): Promise<LeftOver> {
  const left = new Remains(thing, listed);
  if (left.isWhole()) return left;
  const speaking = { properties: ['sha256'], requires: [speaksOf(thing.node)] };
  for await (const nodes of pagesOf(store, 'Document', speaking, PAGE)) {
    const others = nodes.filter(({ id }) => id !== documentId);
    const contributions = await store.nodes(others.map(({ properties }) => contributionId(properties.sha256)));
    for (const one of contributions) left.add(one?.kind === 'Contribution' ? statementsOf(one) : null);
    if (left.isWhole()) break;
  }
  return left;
}

/** Agencies and sections are stated in documents; topics are spoken of by what is. */
function speaksOf({ kind, id }: SharedNode): Requirement {
  const filter = { id: { equals: id } };
  if (kind !== 'Topic') return { some: { relation: 'STATED_IN', direction: 'in', kinds: [kind], filter } };
  const concerns: Requirement = { some: { relation: 'CONCERNS', direction: 'out', kinds: ['Topic'], filter } };
  return { some: { relation: 'STATED_IN', direction: 'in', requires: [concerns] } };
}

class Remains implements LeftOver {
  node: SharedNode | null;
  readonly relations = new Map<string, GraphRelation>();
  readonly #there: ReadonlyMap<string, GraphRelation>;

  constructor(
    private readonly thing: SharedThing,
    listed: SharedNode | null,
  ) {
    this.node = listed;
    this.#there = new Map(thing.relations.map((one) => [relationKey(one), one]));
  }

  /** @param statements null where nothing tells what a document says: then it may say all that there is */
  add(statements: SharedStatements | null): void {
    const { node, relations } = this.thing;
    for (const one of statements?.nodes ?? [node]) if (one.id === node.id) this.#addNode(one);
    for (const one of statements?.relations ?? relations) if (one.from === node.id) this.#addRelation(one);
  }

  /** Whether it says as much as the graph does. */
  isWhole(): boolean {
    const { node, relations } = this.thing;
    return this.node !== null && saysNothingNew(this.node, node) && relations.every((one) => this.#holds(one));
  }

  #addNode(added: SharedNode): void {
    this.node = this.node ? (mergeNodes(this.node, added) as SharedNode) : added;
  }

  #addRelation(added: GraphRelation): void {
    const key = relationKey(added);
    if (!this.#there.has(key)) return;
    const known = this.relations.get(key);
    this.relations.set(key, known ? mergeRelations(known, added) : added);
  }

  #holds(there: GraphRelation): boolean {
    const known = this.relations.get(relationKey(there));
    return known !== undefined && mergeRelations(known, there) === known;
  }
}

const saysNothingNew = (known: SharedNode, added: SharedNode): boolean => mergeNodes(known, added) === known;
