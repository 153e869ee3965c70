/** Collects the nodes and relations of one document, each once. */
import type { OrganisationRelation, Quote } from '../../domain/fact';
import { nodeId } from '../../domain/identifier';
import type { GraphNode, GraphRelation } from '../../domain/model';
import { printStatedPlace, type StatedPlace } from '../../domain/stated-place';
import { mergeRelations, relationKey } from '../../store/change';
import type { ChangeSet } from '../../store/graph-store';
import { type Places, publishedPlace } from '../formats/places';

interface BetweenBodies {
  readonly type: OrganisationRelation;
  readonly from: string;
  readonly to: string;
  readonly basis: string;
}

export class ChangeBuilder {
  readonly documentId: string;
  private readonly nodes = new Map<string, GraphNode>();
  private readonly relations = new Map<string, GraphRelation>();

  /** @param places where the words of the document stand in the published file */
  constructor(
    readonly sha256: string,
    private readonly places: Places | null,
  ) {
    this.documentId = nodeId('Document', sha256);
  }

  /** Adds a node; one of the same id was made of the same facts and stays. */
  node(node: GraphNode): void {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
  }

  relate(relation: GraphRelation): void {
    const key = relationKey(relation);
    if (!this.relations.has(key)) this.relations.set(key, relation);
  }

  /** The evidence of a fact. */
  stated(from: string, quote: Quote): void {
    this.relate({ type: 'STATED_IN', from, ...this.#placeOf(quote) });
  }

  /** A relation between two bodies, with its evidence. */
  statedBetween({ type, from, to, basis }: BetweenBodies, quote: Quote): void {
    const properties = { basis, evidence: [printStatedPlace(this.#placeOf(quote))] };
    const relation = { type, from, to, properties } as const;
    const key = relationKey(relation);
    const known = this.relations.get(key);
    this.relations.set(key, known ? mergeRelations(known, relation) : relation);
  }

  #placeOf(quote: Quote): StatedPlace {
    const { start, end, text } = quote;
    const place = publishedPlace(this.places, quote);
    return { to: this.documentId, properties: { start, end, quote: text, ...place } };
  }

  build(): ChangeSet {
    return { nodes: [...this.nodes.values()], relations: [...this.relations.values()] };
  }
}
