/** Collects the nodes and relations of one document, each once. */
import type { Quote } from '../../domain/fact';
import { nodeId } from '../../domain/identifier';
import type { GraphNode, GraphRelation } from '../../domain/model';
import { relationKey } from '../../store/change';
import type { ChangeSet } from '../../store/graph-store';
import { type Places, publishedPlace } from '../formats/places';

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
    const { start, end, text } = quote;
    const place = publishedPlace(this.places, quote);
    this.relate({ type: 'STATED_IN', from, to: this.documentId, properties: { start, end, quote: text, ...place } });
  }

  build(): ChangeSet {
    return { nodes: [...this.nodes.values()], relations: [...this.relations.values()] };
  }
}
