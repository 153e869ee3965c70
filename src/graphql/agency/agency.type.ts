import { Field, Int, ObjectType } from 'type-graphql';
import type { RelationOf } from '../../domain/model';
import { readStatedPlaces } from '../../domain/stated-place';
import { namesGiven } from '../../store/given-names';
import { RelatedNode } from '../core/related-node';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { AgencyKindEnum, AgencyRelationEnum, BasisEnum, known } from '../core/enums';

@ObjectType({
  implements: [Entity, Fact],
  description: '机关、单位: an organisation with duties or a budget of its own, subordinate ones included.',
})
export class Agency extends Fact<'Agency'> {
  @Field(() => String, { description: 'Full name, as printed.' })
  get name(): string {
    return this.properties.name;
  }

  @Field(() => [String], {
    description:
      'Other names under which the texts speak of it, and those that people gave it: `givenNames` tells which.',
  })
  get aliases(): readonly string[] {
    return this.properties.aliases;
  }

  @Field(() => [String], {
    description: 'Those of its names that people gave it. No text need print them; `namings` tells who gave them.',
  })
  get givenNames(): readonly string[] {
    return namesGiven(this.node);
  }

  @Field(() => AgencyKindEnum, {
    nullable: true,
    description:
      'Whether it is an administrative organ, a public institution or another kind; null when no text tells.',
  })
  get agencyKind(): keyof typeof AgencyKindEnum | null {
    const { agencyKind } = this.properties;
    // Kinds that have no word of their own are kept as printed.
    return agencyKind === null ? null : (known(AgencyKindEnum, agencyKind) ?? 'OTHER');
  }

  @Field(() => String, { nullable: true, description: '统一社会信用代码 (GB 32100); null where no text prints it.' })
  get creditCode(): string | null {
    return this.properties.creditCode;
  }
}

export type AgencyRelationName = keyof typeof AgencyRelationEnum;

@ObjectType({ description: '隶属、预算或举办关系: a relation between an agency and the one above or below it.' })
export class AgencyLink extends RelatedNode<RelationOf<AgencyRelationName>> {
  @Field(() => AgencyRelationEnum, { description: 'How the lower one stands to the one above.' })
  get relation(): AgencyRelationName {
    return this.edge.type;
  }

  @Field(() => BasisEnum, {
    description:
      'STATED where a text names the relation; DERIVED where it only puts the lower one under the upper one.',
  })
  get basis(): keyof typeof BasisEnum {
    const { basis } = this.edge.properties;
    // Whatever else stands there is the name of the rule that derived it.
    return known(BasisEnum, basis) ?? 'DERIVED';
  }

  /** Where texts state the relation. */
  get places(): readonly RelationOf<'STATED_IN'>[] {
    const { from, properties } = this.edge;
    return readStatedPlaces(properties.evidence).map((place) => ({ type: 'STATED_IN', from, ...place }));
  }
}

@ObjectType({ description: '上级、下级: an agency above or below another, at whatever distance.' })
export class AgencyRelative {
  @Field(() => Agency, { description: 'The agency itself.' })
  readonly agency!: Agency;

  @Field(() => Int, { description: 'Number of steps to it by the shortest way, 1 or more.' })
  readonly distance!: number;
}

export const AgencyRelativeConnection = connectionType(AgencyRelative, 'AgencyRelative');
export const AgencyConnection = connectionType(Agency, 'Agency');
export const AgencyLinkConnection = connectionType(AgencyLink, 'AgencyLink');
