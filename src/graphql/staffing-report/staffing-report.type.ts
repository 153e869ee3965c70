import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PostsOf } from '../../planning/staffing-totals';
import { PostsOfEnum } from '../core/enums';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';
import { Section } from '../section/section.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';

@ObjectType({
  description: '编制与实有: posts that may be filled against people in post, of one kind or of all together.',
})
export class StaffingBalance {
  @Field(() => String, {
    nullable: true,
    description: 'Kind of staffing, as printed of the posts, else of the people; null for all kinds together.',
  })
  readonly staffingType!: string | null;

  @Field(() => PostsOfEnum, {
    description: 'Whether the body as a whole is meant, or its sections added up: the two are never mixed.',
  })
  readonly balanceOf!: PostsOf;

  @Field(() => Int, { nullable: true, description: 'Posts that may be filled; null where no text states any.' })
  readonly authorised!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People in post, without those who left and those beside the quota; null where no text states any.',
  })
  readonly actual!: number | null;

  @Field(() => Int, { nullable: true, description: '空编: posts that nobody fills; null where either number is not known.' })
  readonly slack!: number | null; // prettier-ignore

  @Field(() => Int, { nullable: true, description: '超编: people beyond the posts; null where either number is not known.' })
  readonly excess!: number | null; // prettier-ignore

  @Field(() => [StaffingQuota], { description: 'The stated numbers that it is made from.' })
  @Cost({ usually: 2 })
  readonly madeFrom!: readonly StaffingQuota[];
}

@ObjectType({ description: '年度编制: what the documents of one year state of posts and people.' })
export class StaffingYear {
  @Field(() => Int, { nullable: true, description: 'Fiscal year of the documents; null where they name none.' })
  readonly fiscalYear!: number | null;

  @Field(() => [StaffingBalance], {
    description: 'Of the body first, then of its sections; of each all kinds together and then each kind.',
  })
  @Cost({ usually: 4 })
  readonly balances!: readonly StaffingBalance[];

  @Field(() => [StaffingQuota], {
    description: 'Posts or people that they state as added or taken away: of how many, they need not tell.',
  })
  @Cost({ usually: 1 })
  readonly statedChanges!: readonly StaffingQuota[];
}

@ObjectType({ description: '内设机构编制: how many posts a section has.' })
export class SectionSize {
  @Field(() => Section, { description: 'The section.' })
  readonly section!: Section;

  @Field(() => Int, { nullable: true, description: 'Its authorised posts; null where no text states any.' })
  readonly posts!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it has fewer posts than `smallSection` asks for; null where they are not known.',
  })
  readonly isVerySmall!: boolean | null;

  @Field(() => [StaffingQuota], { description: 'The stated numbers that `posts` is made from.' })
  @Cost({ usually: 1 })
  readonly madeFrom!: readonly StaffingQuota[];
}

@ObjectType({ description: '编制分布: how posts are spread over the sections whose posts are stated.' })
export class PostSpread {
  @Field(() => Int, { description: 'Sections whose posts are stated.' })
  readonly knownSections!: number;

  @Field(() => Int, { description: 'Sections that the same document names without their posts: they count nowhere here.' })
  readonly unknownSections!: number; // prettier-ignore

  @Field(() => Int, { description: 'Posts of the former together.' })
  readonly totalPosts!: number;

  @Field(() => Int, { description: 'Posts of the smallest.' })
  readonly fewest!: number;

  @Field(() => Int, { description: 'Posts of the largest.' })
  readonly most!: number;

  @Field(() => Float, { description: 'Posts of the one in the middle, or between the two there.' })
  readonly median!: number;

  @Field(() => Float, { description: 'Posts of each on average, to three places.' })
  readonly mean!: number;
}

@ObjectType({ description: '领导与工作人员比例: how many others there are for each who leads a section.' })
export class Supervision {
  @Field(() => Int, { description: 'Number of sections whose posts and leader posts one document states.' })
  readonly knownSections!: number;

  @Field(() => Int, {
    description: 'Number of sections that it names without one of the two: they count nowhere here.',
  })
  readonly unknownSections!: number;

  @Field(() => Int, { description: 'Leader posts of the former together, heads and deputies.' })
  readonly sectionLeaders!: number;

  @Field(() => Int, { description: 'Posts of the same sections that are no leader posts.' })
  readonly sectionStaff!: number;

  @Field(() => Float, { description: 'Of these posts how many there are for each leader post, to three places.' })
  readonly staffPerLeader!: number;

  @Field(() => [LeaderPost], {
    description: 'The stated leader posts that it is made from; posts are in `sectionSizes`.',
  })
  @Cost({ usually: 10 })
  readonly leadersMadeFrom!: readonly LeaderPost[];
}

@ObjectType({
  description: '编制情况: how posts are filled and spread. Derived from what texts state; unknown is never zero.',
})
export class StaffingReport {
  @Field(() => Int, {
    nullable: true,
    description:
      'Authorised posts of the body: as stated of it, else of its sections together, which may be fewer; null where neither is stated.',
  })
  readonly posts!: number | null;

  @Field(() => PostsOfEnum, { nullable: true, description: 'What `posts` is of; null where it is null.' })
  readonly postsOf!: PostsOf | null;

  @Field(() => Document, { nullable: true, description: 'The document that states `posts`; null where none does.' })
  readonly postsDocument!: Document | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the body has fewer posts than `smallBody` asks for; null where that is not known: the sections together may have fewer than it has.',
  })
  readonly isVerySmall!: boolean | null;

  @Field(() => [StaffingYear], { description: 'Year by year, the earliest first and those of no year at last.' })
  @Cost({ usually: 4 })
  readonly staffingYears!: readonly StaffingYear[];

  @Field(() => Document, {
    nullable: true,
    description: 'The latest document that states posts of sections, for all that follows; null where none does.',
  })
  readonly sectionsDocument!: Document | null;

  @Field(() => [SectionSize], { description: 'The sections that it names, in their order.' })
  @Cost({ usually: 10 })
  readonly sectionSizes!: readonly SectionSize[];

  @Field(() => Supervision, {
    nullable: true,
    description: 'How many others there are for each who leads a section; null where no section states both.',
  })
  readonly supervision!: Supervision | null;

  @Field(() => PostSpread, { nullable: true, description: 'How their posts are spread; null where none states any.' })
  readonly postSpread!: PostSpread | null;
}
