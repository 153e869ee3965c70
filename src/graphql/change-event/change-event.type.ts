import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeKind } from '../../domain/fact';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { ChangeKindEnum, known } from '../core/enums';

@ObjectType({
  implements: [Entity, Fact],
  description:
    '机构变动: a change of bodies or sections that a text states as done. Plans, permissions and duties are none.',
})
export class ChangeEvent extends Fact<'ChangeEvent'> {
  @Field(() => ChangeKindEnum, {
    nullable: true,
    description: 'What kind of change; null for a value that the service does not know.',
  })
  get changeKind(): ChangeKind | null {
    return known(ChangeKindEnum, this.properties.changeKind);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'When it happened, ISO 8601 as exact as the text: `2019`, `2019-03` or `2019-03-15`; null where the sentence tells none.',
  })
  get date(): string | null {
    return this.properties.date;
  }

  @Field(() => Int, { nullable: true, description: 'Year in which it happened; null where the sentence tells none.' })
  get year(): number | null {
    return this.properties.year;
  }

  @Field(() => [String], {
    description:
      'Who existed, held or gave something before, by the names that the text uses, without 原; empty where it names nobody.',
  })
  get beforeNames(): readonly string[] {
    return this.properties.beforeNames;
  }

  @Field(() => [String], {
    description:
      'Who exists, holds or got something since, by the names that the text uses; the body that speaks where the sentence leaves it out.',
  })
  get afterNames(): readonly string[] {
    return this.properties.afterNames;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'What was moved, as printed: duties, posts, a unit; of a nameplate the name on it; null where nothing is named.',
  })
  get subject(): string | null {
    return this.properties.subject;
  }

  @Field(() => String, { description: 'The words that state it, without the line breaks of their print.' })
  get text(): string {
    return this.properties.text;
  }
}

export const ChangeEventConnection = connectionType(ChangeEvent, 'ChangeEvent');
