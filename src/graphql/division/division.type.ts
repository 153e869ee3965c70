import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../core/entity';

@ObjectType({
  implements: Entity,
  description: '行政区划: an administrative division (GB/T 2260).',
})
export class Division extends Entity<'Division'> {
  @Field(() => String, { description: 'Six digits, such as `211100`.' })
  get code(): string {
    return this.properties.code;
  }

  @Field(() => String, { description: 'As the list of codes names it.' })
  get name(): string {
    return this.properties.name;
  }

  @Field(() => String, { description: 'PROVINCE, PREFECTURE or COUNTY.' })
  get level(): string {
    return this.properties.level;
  }
}
