import { Field, Int, ObjectType } from 'type-graphql';
import type { SectionKind } from '../../domain/fact';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { known, SectionKindEnum } from '../core/enums';

@ObjectType({
  implements: [Entity, Fact],
  description: '内设机构、分支机构: an internal section or a branch of an agency.',
})
export class Section extends Fact<'Section'> {
  @Field(() => String, { description: 'As printed, such as `综合办公室`.' })
  get name(): string {
    return this.properties.name;
  }

  @Field(() => [String], { description: 'Other names, plaques (挂牌) included.' })
  get aliases(): readonly string[] {
    return this.properties.aliases;
  }

  @Field(() => SectionKindEnum, {
    nullable: true,
    description: 'Internal section or branch; null for a value that the service does not know.',
  })
  get sectionKind(): SectionKind | null {
    return known(SectionKindEnum, this.properties.sectionKind);
  }

  @Field(() => Int, { nullable: true, description: 'Order in which the agency lists it; null when unknown.' })
  get position(): number | null {
    return this.properties.position;
  }
}

export const SectionConnection = connectionType(Section, 'Section');
