import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { PeerMeasureEnum } from '../core/enums';
import { SafeInt } from '../core/safe-int.scalar';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';

export type PeerMeasureName = keyof typeof PeerMeasureEnum;

@ObjectType({ description: '指标值: what a body comes to by one measure.' })
export class PeerFigure {
  @Field(() => PeerMeasureEnum, { description: 'The measure.' })
  readonly peerMeasure!: PeerMeasureName;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'The figure, of money in fen; null where no text states what it takes. Unknown is never zero.',
  })
  readonly figure!: number | null;

  @Field(() => [Document], { description: 'The documents that state it, or what it is reckoned from.' })
  @Cost({ usually: 1 })
  readonly figureDocuments!: readonly Document[];
}

@ObjectType({ description: '同类位次: where a body stands among its peers by one measure.' })
export class PeerStanding {
  @Field(() => PeerMeasureEnum, { description: 'The measure.' })
  readonly peerMeasure!: PeerMeasureName;

  @Field(() => Int, { description: 'Number of bodies whose figure is known, the body itself among them.' })
  readonly knownBodies!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The figure of the one in the middle, or between the two there, of money in fen; null where none is known.',
  })
  readonly medianFigure!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of its place among them, 1 for the greatest; null where its own figure is not known.',
  })
  readonly place!: number | null;
}

@ObjectType({ description: '对应机构: a section, and the one that answers to it in a peer.' })
export class SectionElsewhere {
  @Field(() => Section, { description: 'The section of the body that is asked about.' })
  readonly section!: Section;

  @Field(() => Section, { description: 'The one that answers to it there.' })
  readonly sectionThere!: Section;

  @Field(() => Float, { description: 'How alike they are called, 0 to 1.' })
  readonly score!: number;
}

@ObjectType({ description: '同类单位: a body that does the same job in another place.' })
export class Peer {
  @Field(() => Agency, { description: 'The other body.' })
  readonly agency!: Agency;

  @Field(() => Float, { description: 'How surely it is a peer, 0 to 1: by name and duties together.' })
  readonly score!: number;

  @Field(() => Float, { description: 'How alike the two are called but for their places, 0 to 1.' })
  readonly nameLikeness!: number;

  @Field(() => Float, {
    description:
      'How much of what the body that is asked about does this one does too, 0 to 1, as `overlaps` scores it.',
  })
  readonly dutyLikeness!: number;

  @Field(() => [PeerFigure], { description: 'What it comes to, one figure of each measure.' })
  @Cost({ usually: 5 })
  readonly peerFigures!: readonly PeerFigure[];

  @Field(() => [Responsibility], { description: 'Duties of it and its sections that the body that is asked about does not state.' })
  @Cost({ usually: 10 })
  readonly dutiesOnlyThere!: readonly Responsibility[]; // prettier-ignore

  @Field(() => [Responsibility], { description: 'Duties of the body that is asked about that this one does not state.' })
  @Cost({ usually: 10 })
  readonly dutiesOnlyHere!: readonly Responsibility[]; // prettier-ignore

  @Field(() => [SectionElsewhere], { description: 'Sections that answer to each other, by what they are called.' })
  @Cost({ usually: 5 })
  readonly sectionsElsewhere!: readonly SectionElsewhere[];

  @Field(() => [Section], { description: 'Its sections that answer to none here.' })
  @Cost({ usually: 5 })
  readonly sectionsOnlyThere!: readonly Section[];
}

@ObjectType({ description: '同类比较: a body beside those that do the same job in other places.' })
export class Peers {
  @Field(() => Agency, { description: 'The body that is asked about.' })
  readonly agency!: Agency;

  @Field(() => Int, { description: 'Number of peers that were found; more than are shown where `first` is less.' })
  readonly total!: number;

  @Field(() => [PeerFigure], { description: 'What the body itself comes to, one figure of each measure.' })
  @Cost({ usually: 5 })
  readonly ownFigures!: readonly PeerFigure[];

  @Field(() => [PeerStanding], { description: 'Where it stands among the peers that are shown, by each measure.' })
  @Cost({ usually: 5 })
  readonly standings!: readonly PeerStanding[];

  @Field(() => [Responsibility], { description: 'Duties of the body that none of the peers that are shown states.' })
  @Cost({ usually: 5 })
  readonly dutiesOfNoPeer!: readonly Responsibility[];

  @Field(() => [Peer], { description: 'The peers, the surest first.' })
  @Cost({ ofPage: true })
  readonly peers!: readonly Peer[];
}
