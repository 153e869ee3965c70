import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';
import { DivisionLevelEnum, known } from '../core/enums';

@ObjectType({
  implements: Entity,
  description: '行政区划: an administrative division (GB/T 2260).',
})
export class Division extends Entity<'Division'> {
  @Field(() => String, { description: '区划代码: six digits, such as `211100`.' })
  get code(): string {
    return this.properties.code;
  }

  @Field(() => String, { description: 'As the list of codes names it.' })
  get name(): string {
    return this.properties.name;
  }

  @Field(() => DivisionLevelEnum, {
    nullable: true,
    description: 'Province, prefecture or county; null for a value that the service does not know.',
  })
  get level(): keyof typeof DivisionLevelEnum | null {
    return known(DivisionLevelEnum, this.properties.level);
  }
}

export const DivisionConnection = connectionType(Division, 'Division');
