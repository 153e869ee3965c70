import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ConflictCause, StepKind } from '../../planning/scenario/step';
import type { Measure } from '../../planning/scenario/roll-up';
import type { TargetBound } from '../../planning/scenario/targets';
import { DateScalar } from '../core/date.scalar';
import { PostRankEnum } from '../core/enums';
import { Cost } from '../limits/costs';
import {
  ConflictCauseEnum,
  FoundedKindEnum,
  ScenarioMeasureKindEnum,
  ScenarioStepKindEnum,
  TargetBoundEnum,
} from './scenario.enums';

const NAME = 'The name that it gives; at most 200 characters.';
const TO = 'Id of where they go, or of the body below which it is to be.';
const POSTS_TYPE = '编制类型, as texts print it; all kinds together where it is left out.';
const TITLE = 'Title of the leader posts: 局长, 副局长.';
const RANK = 'Whether those of the title lead or deputise, where there are none of it yet.';
const COUNT = 'How many posts.';
const REASON = 'Why, for whoever asks later; at most 2,000 characters.';
const DATE = 'When; not before the year that the scenario begins with.';
const WAVE = 'Number of the wave of the reform that it belongs to, 1 or more.';
const THINGS = 'Ids of what it is about: of the graph, or of what earlier steps made.';

@InputType('PostShareInput', { description: '编制份额: so many of a number of posts.' })
export class PostShareInput {
  @Field(() => ID, { description: 'Id of the number of posts.' })
  readonly thing!: string;

  @Field(() => Int, { description: COUNT })
  readonly count!: number;
}

@InputType('SplitPartInput', { description: '分设单位: one of the bodies that come of a split.' })
export class SplitPartInput {
  @Field(() => String, { description: NAME })
  readonly name!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Ids of what it gets: each thing goes to one part.' })
  readonly things!: string[];

  @Field(() => [PostShareInput], {
    defaultValue: [],
    description: 'How many it gets of posts that go to several parts: those of all parts together are all of them.',
  })
  readonly shares!: PostShareInput[];
}

@InputType({ description: '改革步骤: a step of a scenario. Which fields it needs, the kind of step says.' })
export class ScenarioStepInput {
  @Field(() => ScenarioStepKindEnum, { description: 'What it does.' })
  readonly stepKind!: StepKind;

  @Field(() => [ID], { defaultValue: [], description: THINGS })
  readonly things!: string[];

  @Field(() => String, { nullable: true, description: NAME })
  readonly name?: string | null;

  @Field(() => ID, { nullable: true, description: TO })
  readonly to?: string | null;

  @Field(() => FoundedKindEnum, { nullable: true, description: 'What is founded; a body where it is left out.' })
  readonly founds?: 'BODY' | 'SECTION' | null;

  @Field(() => String, { nullable: true, description: POSTS_TYPE })
  readonly staffingType?: string | null;

  @Field(() => String, { nullable: true, description: TITLE })
  readonly title?: string | null;

  @Field(() => PostRankEnum, { nullable: true, description: RANK })
  readonly rank?: 'HEAD' | 'DEPUTY' | null;

  @Field(() => Int, { nullable: true, description: COUNT })
  readonly count?: number | null;

  @Field(() => [SplitPartInput], { defaultValue: [], description: 'What comes of a split, two bodies at least.' })
  readonly parts!: SplitPartInput[];

  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: DATE })
  readonly date?: string | null;

  @Field(() => Int, { nullable: true, description: WAVE })
  readonly wave?: number | null;
}

@InputType({ description: '目标: what a scenario is to reach.' })
export class ScenarioTargetInput {
  @Field(() => ScenarioMeasureKindEnum, { description: 'What is bounded.' })
  readonly measure!: Measure;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of posts, rank of leaders, or code of a class; all together where it is left out.',
  })
  readonly measuredOf?: string | null;

  @Field(() => TargetBoundEnum, { description: 'From which side, and of what.' })
  readonly bound!: TargetBound;

  @Field(() => Float, { description: 'In what the measure counts, or in percent.' })
  readonly limit!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether each body has to reach it, and not all together.',
  })
  readonly isForEachBody!: boolean;
}

@ObjectType({ description: '编制份额: so many of a number of posts.' })
export class PostShare {
  @Field(() => ID, { description: 'Id of the number of posts.' })
  readonly thing!: string;

  @Field(() => Int, { description: COUNT })
  readonly count!: number;
}

@ObjectType({ description: '分设单位: one of the bodies that come of a split.' })
export class SplitPart {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => [ID], { description: 'Ids of what it gets.' })
  readonly thingIds!: readonly string[];

  @Field(() => [PostShare], { description: 'How many it gets of posts that go to several parts.' })
  @Cost({ usually: 1 })
  readonly shares!: readonly PostShare[];
}

@ObjectType({ description: '步骤冲突: why a step of a scenario cannot be done. Nothing of it is done then.' })
export class StepConflict {
  @Field(() => Int, { description: 'Number of the step.' })
  readonly stepNumber!: number;

  @Field(() => ID, { nullable: true, description: 'Id of what stands in its way; null where the step itself does.' })
  readonly thing!: string | null;

  @Field(() => ConflictCauseEnum, { description: 'For programs.' })
  readonly conflictCause!: ConflictCause;

  @Field(() => String, { description: 'For people, with the names of things.' })
  readonly message!: string;
}

@ObjectType({ description: '改革步骤: a step of a scenario.' })
export class ScenarioStep {
  @Field(() => Int, { description: 'Its number in the scenario, which stays wherever it is moved to.' })
  readonly stepNumber!: number;

  @Field(() => ScenarioStepKindEnum, { description: 'What it does.' })
  readonly stepKind!: StepKind;

  @Field(() => [ID], { description: THINGS })
  readonly thingIds!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The name that it gives; null where it gives none.' })
  readonly givenName!: string | null;

  @Field(() => ID, { nullable: true, description: `${TO} Null where the step says none.` })
  readonly to!: string | null;

  @Field(() => FoundedKindEnum, { nullable: true, description: 'What it founds; null for a body, and where it founds nothing.' })
  readonly founds!: 'BODY' | 'SECTION' | null; // prettier-ignore

  @Field(() => String, { nullable: true, description: 'Kind of the posts that it sets; null for all together.' })
  readonly staffingType!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the leader posts that it sets; null where it sets none.' })
  readonly postTitle!: string | null; // prettier-ignore

  @Field(() => PostRankEnum, { nullable: true, description: `${RANK} Null where there are.` })
  readonly plannedRank!: 'HEAD' | 'DEPUTY' | null;

  @Field(() => Int, { nullable: true, description: 'How many posts it sets or moves; null where it says no number.' })
  readonly plannedCount!: number | null;

  @Field(() => [SplitPart], { description: 'What comes of a split; none of any other step.' })
  @Cost({ usually: 1 })
  readonly splitParts!: readonly SplitPart[];

  @Field(() => String, { nullable: true, description: 'Why, in the words of who planned it; null where nothing is said.' })
  readonly stepReason!: string | null; // prettier-ignore

  @Field(() => DateScalar, { nullable: true, description: 'When; null where it is not said.' })
  readonly plannedDate!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the wave that it belongs to; null where it is not said.',
  })
  readonly wave!: number | null;

  @Field(() => Boolean, { description: 'Whether it is done; else `stepConflicts` say why not.' })
  readonly isApplied!: boolean;

  @Field(() => [ID], {
    description:
      'Ids of the bodies that it names of which the documents in force say something else by now than when it was added, or last rebased.',
  })
  readonly changedBodies!: readonly string[];
}
