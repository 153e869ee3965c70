import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { OverlapRelationEnum } from '../core/enums';
import { Cost } from '../limits/costs';
import { Responsibility } from '../responsibility/responsibility.type';

type RelationName = keyof typeof OverlapRelationEnum;

@ObjectType({ description: '文本位置: a part of a text.' })
export class TextSpan {
  @Field(() => Int, { description: 'Offset of its first character in the text, in UTF-16 units.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Offset behind its last character, in UTF-16 units.' })
  readonly end!: number;
}

@ObjectType({ description: '一方职责: one of two duties that say the same.' })
export class OverlappingDuty {
  @Field(() => Responsibility, { description: 'The duty, with its holder and where it stands.' })
  readonly responsibility!: Responsibility;

  @Field(() => [TextSpan], { description: 'The parts of its text that the other says too, in their order.' })
  readonly shared!: readonly TextSpan[];

  @Field(() => [TextSpan], { description: 'Its clauses of which the other says nothing, in their order.' })
  readonly alone!: readonly TextSpan[];
}

@ObjectType({ description: '相近职责: two duties of two bodies that say the same, in part or in full.' })
export class DutyOverlap {
  @Field(() => Float, {
    description: 'How alike their most alike clauses are, from 0 to 1: what rare words they share counts most.',
  })
  readonly score!: number;

  @Field(() => OverlapRelationEnum, { description: 'What their likeness means.' })
  readonly overlapRelation!: RelationName;

  @Field(() => OverlappingDuty, { description: 'The duty of the body that is asked about.' })
  readonly one!: OverlappingDuty;

  @Field(() => OverlappingDuty, { description: 'The duty of the other body.' })
  readonly other!: OverlappingDuty;
}

@ObjectType({ description: '职责相近的单位: a body that states to do what another does.' })
export class OverlappingAgency {
  @Field(() => Agency, { description: 'The other body.' })
  readonly agency!: Agency;

  @Field(() => Float, {
    description:
      'How much of what the body that is asked about does this one does too, from 0 to 1: of each of its duties the score of the most alike, over all of its duties.',
  })
  readonly score!: number;

  @Field(() => Int, {
    description: 'The number of duties of the body that is asked about that have a counterpart here.',
  })
  readonly alike!: number;

  @Field(() => [DutyOverlap], { description: 'The most alike first; each pair of clauses counts in one of them.' })
  @Cost({ usually: 10 })
  readonly pairs!: readonly DutyOverlap[];
}

@ObjectType({
  description:
    '职责重叠: who does the same as a body, told by the words of their duties in force. Inferred, never stated.',
})
export class Overlaps {
  @Field(() => Agency, { description: 'The body that is asked about.' })
  readonly agency!: Agency;

  @Field(() => Int, {
    description:
      'The number of its duties that are compared; what it is told to do besides says nothing and is none of them.',
  })
  readonly duties!: number;

  @Field(() => Int, { description: 'The number of bodies that have a duty alike, shown or not.' })
  readonly total!: number;

  @Field(() => [OverlappingAgency], { description: 'The most alike first.' })
  @Cost({ ofPage: true, usually: 10 })
  readonly overlappingAgencies!: readonly OverlappingAgency[];
}
