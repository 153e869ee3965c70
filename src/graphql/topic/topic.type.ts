import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';
import { known, TopicKindEnum } from '../core/enums';

@ObjectType({
  implements: Entity,
  description: '事项: a service, hotline, platform or field of work under all its names.',
})
export class Topic extends Entity<'Topic'> {
  @Field(() => String, { description: 'Its usual name.' })
  get name(): string {
    return this.properties.name;
  }

  @Field(() => [String], { description: 'Other names that mean the same.' })
  get aliases(): readonly string[] {
    return this.properties.aliases;
  }

  @Field(() => TopicKindEnum, {
    nullable: true,
    description: 'Hotline, platform, service or field of work; null for a value that the service does not know.',
  })
  get topicKind(): keyof typeof TopicKindEnum | null {
    return known(TopicKindEnum, this.properties.topicKind);
  }
}

export const TopicConnection = connectionType(Topic, 'Topic');
