import { Field, ObjectType } from 'type-graphql';
import type { RelationOf } from '../../domain/model';
import { Carrier } from '../core/carrier';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { AgencyRelationEnum, BasisEnum, isMember } from '../core/enums';

@ObjectType({
  implements: [Entity, Fact],
  description: '机关、单位: an organisation with duties or a budget of its own, subordinate ones included.',
})
export class Agency extends Fact<'Agency'> {
  @Field(() => String, { description: 'Full name, as printed.' })
  get name(): string {
    return this.properties.name;
  }

  @Field(() => [String], { description: 'Other names under which the texts speak of it.' })
  get aliases(): readonly string[] {
    return this.properties.aliases;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'ADMINISTRATIVE (行政单位), PUBLIC_INSTITUTION (事业单位) or another kind as stated; null when unknown.',
  })
  get agencyKind(): string | null {
    return this.properties.agencyKind;
  }

  @Field(() => String, { nullable: true, description: '统一社会信用代码 (GB 32100), where a text prints it.' })
  get creditCode(): string | null {
    return this.properties.creditCode;
  }
}

export type AgencyRelationName = keyof typeof AgencyRelationEnum;

@ObjectType({ description: 'A tie between an agency and the one above or below it.' })
export class AgencyLink extends Carrier<RelationOf<AgencyRelationName>> {
  @Field(() => AgencyRelationEnum, { description: 'How the lower one stands to the one above.' })
  get relation(): AgencyRelationName {
    return this.tie.type;
  }

  @Field(() => BasisEnum, {
    description: 'STATED where a text names the tie; DERIVED where it only puts the lower one under the upper one.',
  })
  get basis(): keyof typeof BasisEnum {
    const { basis } = this.tie.properties;
    // Whatever else stands there is the name of the rule that derived it.
    return isMember(BasisEnum, basis) ? basis : 'DERIVED';
  }
}

export const AgencyConnection = connectionType(Agency, 'Agency');
export const AgencyLinkConnection = connectionType(AgencyLink, 'AgencyLink');
