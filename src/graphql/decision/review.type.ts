import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { DecidedKind } from '../../domain/decision';
import { Agency } from '../agency/agency.type';
import { connectionType } from '../core/connection';
import { Fact } from '../core/entity';
import { ContinuityRuleEnum, DecidedKindEnum } from '../core/enums';
import { SafeInt } from '../core/safe-int.scalar';
import { Evidence } from '../evidence/evidence.type';
import { Cost } from '../limits/costs';
import type { FoundReview } from './reviews';

@ObjectType({
  description:
    '待判定: two things of two years of which only likeness says that they are one. Their ids go to `decide`; what is decided is listed no more.',
})
export class Review {
  constructor(private readonly found: FoundReview) {}

  @Field(() => Agency, { description: 'The body whose things they are.' })
  get agency(): Agency {
    return new Agency(this.found.agency);
  }

  @Field(() => DecidedKindEnum, { nullable: true, description: 'Kind of both things; never null for a review.' })
  get decidedKind(): DecidedKind | null {
    return this.found.kind;
  }

  @Field(() => Fact, { nullable: true, description: 'The earlier thing; never null for a review.' })
  get earlier(): Fact | null {
    return this.found.earlier;
  }

  @Field(() => Fact, { nullable: true, description: 'The later thing; never null for a review.' })
  get later(): Fact | null {
    return this.found.later;
  }

  @Field(() => String, { nullable: true, description: 'What the earlier thing is called; never null for a review.' })
  get earlierName(): string | null {
    return this.found.change.earlierName;
  }

  @Field(() => String, { nullable: true, description: 'What the later thing is called; never null for a review.' })
  get laterName(): string | null {
    return this.found.change.laterName;
  }

  @Field(() => [Evidence], { description: 'The places where the documents of the earlier year state it.' })
  @Cost({ usually: 2 })
  get earlierEvidence(): readonly Evidence[] {
    return this.found.earlierEvidence;
  }

  @Field(() => [Evidence], { description: 'The places where the documents of the later year state it.' })
  @Cost({ usually: 2 })
  get laterEvidence(): readonly Evidence[] {
    return this.found.laterEvidence;
  }

  @Field(() => ContinuityRuleEnum, {
    nullable: true,
    description: 'By what the later may continue the earlier; never null for a review.',
  })
  get matchedBy(): keyof typeof ContinuityRuleEnum | null {
    return this.found.change.matchedBy;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'How likely it is one thing, from 0 to 1; never null for a review.',
  })
  get score(): number | null {
    return this.found.change.score;
  }

  @Field(() => Boolean, {
    description: 'Whether the pair holds as long as nobody decides: from a score of 0.6 on, where none goes better.',
  })
  get isHeld(): boolean {
    return this.found.change.outcome !== 'DOUBTFUL';
  }

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Money that hangs on it, in fen (1/100 yuan), the larger of both sides; null where none is known.',
  })
  get fen(): number | null {
    return this.found.stake.fen;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Number of posts that hang on it, the larger of both sides; null where none is known.',
  })
  get postCount(): number | null {
    return this.found.stake.posts;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Number of duties that hang on it, the larger of both sides; null for money.',
  })
  get dutyCount(): number | null {
    return this.found.stake.duties;
  }

  @Field(() => Float, {
    description:
      'What a decision is worth, higher first: the logarithm of what hangs on it, with 10,000 yuan, a post and a duty alike, times the doubt, which is highest at the score of 0.6.',
  })
  get worth(): number {
    return this.found.value;
  }
}

export const ReviewConnection = connectionType(Review, 'Review');
