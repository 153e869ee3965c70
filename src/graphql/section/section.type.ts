import { Field, Int, ObjectType } from 'type-graphql';
import type { SectionKind } from '../../domain/fact';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { SectionKindEnum } from '../core/enums';

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

  @Field(() => SectionKindEnum, { description: 'Internal section or branch.' })
  get sectionKind(): SectionKind {
    return this.properties.sectionKind as SectionKind;
  }

  @Field(() => Int, { nullable: true, description: 'Order in which the agency lists it.' })
  get position(): number | null {
    return this.properties.position;
  }
}

export const SectionConnection = connectionType(Section, 'Section');
