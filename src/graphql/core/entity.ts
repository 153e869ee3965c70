import { Field, ID, InterfaceType } from 'type-graphql';
import type { GraphNode, Kind, NodeOf } from '../../domain/model';
import type { Branched } from '../../store/graph-store';
import type { Plan } from '../plan/path';
import { BasisEnum } from './enums';

type Basis = keyof typeof BasisEnum;

/**
 * A node of the graph as GraphQL sees it. Subclasses expose its properties as getters, so that reading a node costs
 * one small object and nothing is copied.
 */
@InterfaceType('Node', { description: 'Anything with an id (Relay).' })
export abstract class Entity<K extends Kind = Kind> {
  /** @param plan by which the node was read, and what hangs on it; null where only its properties were */
  constructor(
    readonly node: NodeOf<K> & Branched,
    readonly plan: Plan | null = null,
  ) {}

  @Field(() => ID, {
    description: 'Made from what tells the thing apart, so that reading a document again does not change it.',
  })
  get id(): string {
    return this.node.id;
  }

  protected get properties(): NodeOf<K>['properties'] {
    return this.node.properties;
  }
}

/** What a text states. Its evidence is resolved in one place, for every kind alike. */
@InterfaceType('Fact', {
  implements: Entity,
  description: '事实: what a published text states, with the words it was read from.',
})
export abstract class Fact<K extends Kind = Kind> extends Entity<K> {
  @Field(() => BasisEnum, {
    description:
      'What kind of statement it is: STATED by a text; of a finding DERIVED where the text proves it, else INFERRED.',
  })
  get statementKind(): Basis {
    return 'STATED';
  }
}

/** Wraps the nodes that are of the class's kind. */
export function entitiesOf<K extends Kind, E>(
  kind: K,
  type: new (node: NodeOf<K>) => E,
  nodes: readonly (GraphNode | NodeOf<K>)[],
): readonly E[] {
  return nodes.flatMap((node) => (isKind(node, kind) ? [new type(node)] : []));
}

export function isKind<N extends { readonly kind: Kind }, K extends Kind>(node: N, kind: K): node is N & NodeOf<K> {
  return node.kind === kind;
}
