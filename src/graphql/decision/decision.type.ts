import { Field, ObjectType } from 'type-graphql';
import { decidedThing, type DecidedKind, type Verdict } from '../../domain/decision';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';
import { DecidedKindEnum, known, VerdictEnum } from '../core/enums';

@ObjectType({
  implements: Entity,
  description:
    '人工判定: what a person decided about two things of two years: that the later one is the earlier one, or is not. It speaks of the two by what they are called, in whatever documents of the body they stand. It is never changed: another one takes its place.',
})
export class Decision extends Entity<'Decision'> {
  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'What was decided; null for a value that the service does not know.',
  })
  get verdict(): Verdict | null {
    return known(VerdictEnum, this.properties.verdict);
  }

  @Field(() => String, { description: 'Who decided: the name of the key, or of the person at the command line.' })
  get decidedBy(): string {
    return this.properties.by;
  }

  @Field(() => String, { description: 'When it was decided, ISO 8601 in UTC.' })
  get decidedAt(): string {
    return this.properties.at;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who decided; null where nothing was said.',
  })
  get note(): string | null {
    return this.properties.note;
  }

  @Field(() => DecidedKindEnum, {
    nullable: true,
    description: 'Kind of both things; null for one that the service does not know.',
  })
  get decidedKind(): DecidedKind | null {
    return known(DecidedKindEnum, this.properties.decidedKind);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Name of the body whose things they are, as it was then; null where it was not kept.',
  })
  get agencyName(): string | null {
    return this.properties.agencyName;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What the earlier thing was called when it was decided; null where it was not kept.',
  })
  get earlierName(): string | null {
    return this.properties.earlierName;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What the later thing was called when it was decided; null where it was not kept.',
  })
  get laterName(): string | null {
    return this.properties.laterName;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The words that stated the earlier thing when it was decided; null where they were not kept.',
  })
  get earlierQuote(): string | null {
    return firstQuote(this.properties.earlier);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The words that stated the later thing when it was decided; null where they were not kept.',
  })
  get laterQuote(): string | null {
    return firstQuote(this.properties.later);
  }
}

const firstQuote = (json: string | null): string | null => decidedThing(json)?.places[0]?.quote ?? null;

export const DecisionConnection = connectionType(Decision, 'Decision');
