import { Field, Int, ObjectType } from 'type-graphql';
import type { StaffingMeasure } from '../../domain/fact';
import type { PostsOf } from '../../planning/staffing-totals';
import type { DocumentChoice } from '../../planning/speaking-document';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { BasisEnum, DocumentChoiceEnum, known, PostRankEnum, PostsOfEnum, StaffingMeasureEnum } from '../core/enums';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';

@ObjectType({
  implements: [Entity, Fact],
  description: '编制: a number of posts or of people that a text states for an agency or section.',
})
export class StaffingQuota extends Fact<'StaffingQuota'> {
  @Field(() => String, {
    nullable: true,
    description: 'Kind of staffing as printed: 行政编制, 事业编制 …; null where the text names none.',
  })
  get staffingType(): string | null {
    return this.properties.staffingType;
  }

  @Field(() => StaffingMeasureEnum, {
    nullable: true,
    description: 'What it counts: posts, people or a change; null for a value that the service does not know.',
  })
  get measure(): StaffingMeasure | null {
    return known(StaffingMeasureEnum, this.properties.measure);
  }

  @Field(() => Int, { description: 'Number of posts or of people, as `measure` tells.' })
  get count(): number {
    return this.properties.count;
  }
}

@ObjectType({
  implements: [Entity, Fact],
  description: '领导职数: a number of leader posts of one title.',
})
export class LeaderPost extends Fact<'LeaderPost'> {
  @Field(() => String, { description: '职务名称 as printed: 科长, 副主任 …' })
  get postTitle(): string {
    return this.properties.title;
  }

  @Field(() => PostRankEnum, {
    nullable: true,
    description: 'Whether the post leads or stands in; null for a value that the service does not know.',
  })
  get rank(): keyof typeof PostRankEnum | null {
    return known(PostRankEnum, this.properties.rank);
  }

  @Field(() => Int, { description: 'Number of posts of this title.' })
  get count(): number {
    return this.properties.count;
  }
}

const WHY_IT = 'Why that document speaks and no other of its year; null where there is none.';
const OTHERS = 'The other documents of that year that state such numbers and do not speak here, by id.';

@ObjectType({
  description:
    '编制合计: staffing of an agency added up. Posts come out of one document and leaders out of one: figures of several are never mixed.',
})
export class StaffingTotals {
  @Field(() => Document, {
    nullable: true,
    description:
      'The document that all of it comes from; null where posts and leaders come from two, or no document states any.',
  })
  readonly document!: Document | null;

  @Field(() => Document, {
    nullable: true,
    description:
      'The document that `posts` and the quotas come from: the latest of those asked for that states authorised posts of sections, else of the body, else any number of posts or people; null when none does.',
  })
  readonly postsDocument!: Document | null;

  @Field(() => DocumentChoiceEnum, { nullable: true, description: WHY_IT })
  readonly postsDocumentChoice!: DocumentChoice | null;

  @Field(() => [Document], { description: OTHERS })
  @Cost({ usually: 1 })
  readonly otherPostsDocuments!: readonly Document[];

  @Field(() => Document, {
    nullable: true,
    description:
      'The document that `heads`, `deputies` and the leader posts come from: the latest of those asked for that states leader posts of sections, else any; null when none does.',
  })
  readonly leaderPostsDocument!: Document | null;

  @Field(() => DocumentChoiceEnum, { nullable: true, description: WHY_IT })
  readonly leaderPostsDocumentChoice!: DocumentChoice | null;

  @Field(() => [Document], { description: OTHERS })
  @Cost({ usually: 1 })
  readonly otherLeaderPostsDocuments!: readonly Document[];

  @Field(() => BasisEnum, { description: 'Always DERIVED: the sums are ours, the figures below are stated.' })
  readonly basis!: keyof typeof BasisEnum;

  @Field(() => Int, {
    nullable: true,
    description:
      'Authorised posts of all sections together: of each section its number of all kinds, else one number of each kind, the first in `sectionQuotas`; where no section states any, those of the body as a whole, out of `agencyQuotas`. Null when neither is stated; `postsOf` says which it is.',
  })
  readonly posts!: number | null;

  @Field(() => PostsOfEnum, { nullable: true, description: 'What `posts` is of; null where it is null.' })
  readonly postsOf!: PostsOf | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Heads of sections, of each section and title one number, the first in `sectionPosts`; null when no section states any leader post.',
  })
  readonly heads!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Deputies in sections, counted likewise; null when no section states any leader post.',
  })
  readonly deputies!: number | null;

  @Field(() => [StaffingQuota], {
    description: 'What is stated for the agency as a whole; `posts` is taken from it only where no section states any.',
  })
  @Cost({ usually: 2 })
  readonly agencyQuotas!: readonly StaffingQuota[];

  @Field(() => [LeaderPost], { description: 'Leaders of the agency itself, not part of the sums.' })
  @Cost({ usually: 2 })
  readonly agencyPosts!: readonly LeaderPost[];

  @Field(() => [StaffingQuota], { description: 'What is stated for its sections.' })
  @Cost({ usually: 6 })
  readonly sectionQuotas!: readonly StaffingQuota[];

  @Field(() => [LeaderPost], { description: 'Leader posts of its sections.' })
  @Cost({ usually: 6 })
  readonly sectionPosts!: readonly LeaderPost[];
}

export const StaffingQuotaConnection = connectionType(StaffingQuota, 'StaffingQuota');
export const LeaderPostConnection = connectionType(LeaderPost, 'LeaderPost');
