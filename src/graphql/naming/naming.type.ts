import { Field, ID, ObjectType } from 'type-graphql';
import type { NameableKind, NamingKind } from '../../domain/naming';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';
import { known, NamedKindEnum, NamingKindEnum } from '../core/enums';

@ObjectType({
  implements: Entity,
  description:
    '人工命名: a name that a person gave a body or a topic, beside those that texts print. It is never changed: another one takes its place.',
})
export class Naming extends Entity<'Naming'> {
  @Field(() => NamingKindEnum, {
    nullable: true,
    description: 'What the name is for; null for a value that the service does not know.',
  })
  get namingKind(): NamingKind | null {
    return known(NamingKindEnum, this.properties.namingKind);
  }

  @Field(() => String, { description: 'The name, as the person wrote it; of one that is taken back, that name.' })
  get givenName(): string {
    return this.properties.givenName;
  }

  @Field(() => NamedKindEnum, {
    nullable: true,
    description: 'Kind of the thing; null for one that the service does not know.',
  })
  get namedKind(): NameableKind | null {
    return known(NamedKindEnum, this.properties.namedKind);
  }

  @Field(() => ID, { description: 'Id of the thing when it was named.' })
  get namedId(): string {
    return this.properties.namedId;
  }

  @Field(() => String, { description: 'What texts called the thing when it was named.' })
  get thingName(): string {
    return this.properties.thingName;
  }

  @Field(() => String, { description: 'Who named it: the name of the key, or of the person at the command line.' })
  get namedBy(): string {
    return this.properties.by;
  }

  @Field(() => String, { description: 'When it was named, ISO 8601 in UTC.' })
  get namedAt(): string {
    return this.properties.at;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who named it; null where nothing was said.',
  })
  get note(): string | null {
    return this.properties.note;
  }
}

export const NamingConnection = connectionType(Naming, 'Naming');
