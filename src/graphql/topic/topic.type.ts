import { Field, ObjectType } from 'type-graphql';
import { namesGiven, printedName } from '../../store/given-names';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';
import { known, TopicKindEnum } from '../core/enums';

@ObjectType({
  implements: Entity,
  description: '事项: a service, hotline, platform or field of work under all its names.',
})
export class Topic extends Entity<'Topic'> {
  @Field(() => String, {
    description: 'Its usual name: the one that people prefer where they gave one, else `printedName`.',
  })
  get name(): string {
    return this.properties.name;
  }

  @Field(() => String, { description: 'What lists and texts call it, whatever people do.' })
  get printedName(): string {
    return printedName(this.node);
  }

  @Field(() => [String], {
    description: 'Other names that mean the same, those that people gave it among them: `givenNames` tells which.',
  })
  get aliases(): readonly string[] {
    return this.properties.aliases;
  }

  @Field(() => [String], {
    description:
      'Those of its names that people gave it, the preferred one first. No text need print them; `namings` tells who gave them.',
  })
  get givenNames(): readonly string[] {
    return namesGiven(this.node);
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
