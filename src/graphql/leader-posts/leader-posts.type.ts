import { Field, Int, ObjectType } from 'type-graphql';
import type {
  LeaderPostArticle as Article,
  LeaderPostRule as Rule,
  LeaderPostStep as Step,
  RuledHolder,
} from '../../domain/leader-post-rule';
import type { LeaderVerdict, NoVerdict } from '../../planning/leader-posts/judge';
import { AgencyKindEnum, known, LeaderVerdictEnum, NoVerdictEnum, RuledHolderEnum } from '../core/enums';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';
import { Section } from '../section/section.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';

@ObjectType({ description: '职数标准: how many leaders there may be for a number of posts.' })
export class LeaderPostStep {
  constructor(private readonly step: Step) {}

  @Field(() => Int, {
    nullable: true,
    description: 'The most posts for which it holds, from those of the step before on; null for any number more.',
  })
  get upTo(): number | null {
    return this.step.upTo;
  }

  @Field(() => Int, { description: 'The smallest number of leaders that it provides for.' })
  get fewest(): number {
    return this.step.fewest;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The greatest number of leaders that it allows; null where it sets no bound.',
  })
  get most(): number | null {
    return this.step.most;
  }

  @Field(() => String, { description: 'The words of the article that say so.' })
  get quote(): string {
    return this.step.quote;
  }
}

@ObjectType({ description: '条文: one article of a rule on leader posts.' })
export class LeaderPostArticle {
  constructor(private readonly ruling: Article) {}

  @Field(() => String, { description: 'Its number, as printed.' })
  get article(): string {
    return this.ruling.article;
  }

  @Field(() => [RuledHolderEnum], { description: 'Whose leaders it speaks of.' })
  get holders(): readonly RuledHolder[] {
    return this.ruling.holders;
  }

  @Field(() => String, { description: 'All of its words.' })
  get text(): string {
    return this.ruling.text;
  }

  @Field(() => [LeaderPostStep], { description: 'By number of posts, the fewest first.' })
  @Cost({ usually: 5 })
  get steps(): readonly LeaderPostStep[] {
    return this.ruling.steps.map((step) => new LeaderPostStep(step));
  }
}

@ObjectType({ description: '职数规定: what a regulation says of the number of leaders. Rules are data: `seed/rules`.' })
export class LeaderPostRule {
  constructor(private readonly rule: Rule) {}

  @Field(() => String, { description: 'Its key, for the argument `rule`.' })
  get ruleKey(): string {
    return this.rule.key;
  }

  @Field(() => String, { nullable: true, description: 'Title of the regulation; null where the source names none.' })
  get title(): string | null {
    return this.rule.title;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the division whose rule it is, with all inside; null where that is not known: then it applies to nobody by itself.',
  })
  get divisionCode(): string | null {
    return this.rule.division;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'First year in which it is in force; null where that is not known: then it applies to nobody by itself.',
  })
  get fromYear(): number | null {
    return this.rule.years?.from ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Last year in which it is; null while it is, and where `fromYear` is null.' })
  get toYear(): number | null {
    return this.rule.years?.to ?? null;
  } // prettier-ignore

  @Field(() => AgencyKindEnum, {
    nullable: true,
    description: 'The kind of body that it speaks of; null for a kind that the service does not know.',
  })
  get agencyKind(): keyof typeof AgencyKindEnum | null {
    return known(AgencyKindEnum, this.rule.agencyKind);
  }

  @Field(() => String, { description: 'Where its words were read.' })
  get source(): string {
    return this.rule.source;
  }

  @Field(() => [LeaderPostArticle], { description: 'What it says, in its order.' })
  @Cost({ usually: 2 })
  get articles(): readonly LeaderPostArticle[] {
    return this.rule.articles.map((article) => new LeaderPostArticle(article));
  }
}

@ObjectType({
  description: '领导职数核对: the leader posts of a body or section against the rule. Derived, never stated.',
})
export class LeaderPostFinding {
  @Field(() => Section, { nullable: true, description: 'Whose posts they are; null for the body itself.' })
  readonly section!: Section | null;

  @Field(() => LeaderVerdictEnum, { description: 'How its leader posts stand to the rule.' })
  readonly leaderVerdict!: LeaderVerdict;

  @Field(() => NoVerdictEnum, {
    nullable: true,
    description: 'Why nothing can be told, the first reason that holds; null where there is a verdict.',
  })
  readonly noVerdict!: NoVerdict | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its authorised posts, from `statedQuotas`: of all kinds, else one number of each kind added up; null where no text states any.',
  })
  readonly posts!: number | null; // prettier-ignore

  @Field(() => Int, {
    nullable: true,
    description: 'Its leader posts, heads and deputies, from `statedPosts`, each title once; null where no text states any.',
  })
  readonly leaders!: number | null; // prettier-ignore

  @Field(() => LeaderPostStep, {
    nullable: true,
    description: 'What the rule allows for that many posts; null where no rule applies, or the posts are not known.',
  })
  readonly allowed!: LeaderPostStep | null;

  @Field(() => LeaderPostArticle, {
    nullable: true,
    description: 'The article that says so; null where no rule applies, or it says nothing of such a holder.',
  })
  readonly ruleArticle!: LeaderPostArticle | null;

  @Field(() => LeaderPostRule, {
    nullable: true,
    description: 'The rule: the one that is asked for, else that of its place and year; null where none is known.',
  })
  readonly leaderRule!: LeaderPostRule | null;

  @Field(() => Document, { nullable: true, description: 'The document that states `posts`; null where none does.' })
  readonly postsDocument!: Document | null;

  @Field(() => Document, { nullable: true, description: 'The document that states `leaders`; null where none does.' })
  readonly leaderPostsDocument!: Document | null;

  @Field(() => [StaffingQuota], { description: 'The numbers of posts that `posts` is made from.' })
  @Cost({ usually: 1 })
  readonly statedQuotas!: readonly StaffingQuota[];

  @Field(() => [LeaderPost], { description: 'The leader posts that `leaders` is made from.' })
  @Cost({ usually: 2 })
  readonly statedPosts!: readonly LeaderPost[];
}
