import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Fate, Plan } from '../../planning/scenario/plan';
import type { Measure } from '../../planning/scenario/roll-up';
import type { TargetBound } from '../../planning/scenario/targets';
import type { ThingKind } from '../../planning/scenario/thing';
import { Entity } from '../core/entity';
import { SafeInt } from '../core/safe-int.scalar';
import { Cost } from '../limits/costs';
import type { ScenarioRecord } from './scenario-record';
import { FateEnum, PlannedKindEnum, ScenarioMeasureKindEnum, TargetBoundEnum } from './scenario.enums';

@ObjectType({ description: '批注: what somebody said of a scenario.' })
export class ScenarioComment {
  @Field(() => String, { description: 'In their words.' })
  readonly text!: string;

  @Field(() => String, { description: 'Who said it: the name of the key, or of the person at the command line.' })
  readonly saidBy!: string;

  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  readonly saidAt!: string;
}

@ObjectType({
  description:
    '指标对比: a figure of all bodies of a scenario, before and after its steps. What is unknown is never zero.',
})
export class ScenarioMeasure {
  @Field(() => ScenarioMeasureKindEnum, { description: 'What is counted.' })
  readonly scenarioMeasure!: Measure;

  @Field(() => String, {
    nullable: true,
    description:
      'Of posts their kind, of leaders HEAD or DEPUTY, of money the code of its function class; null for all together.',
  })
  readonly measuredOf!: string | null;

  @Field(() => SafeInt, { nullable: true, description: 'At the beginning, of money in fen; null where it is known of nobody.' })
  readonly figureBefore!: number | null; // prettier-ignore

  @Field(() => SafeInt, {
    nullable: true,
    description: 'After all steps, of money in fen; null where it is known of nobody.',
  })
  readonly figureAfter!: number | null;

  @Field(() => SafeInt, { nullable: true, description: 'By how much it grows, below zero where it shrinks, of money in fen; null where either is null.' })
  readonly figureDifference!: number | null; // prettier-ignore

  @Field(() => Int, {
    description:
      'Number of bodies, and of leaders sections too, of which it is not known, or only in part, at the beginning.',
  })
  readonly unknownBefore!: number;

  @Field(() => Int, { description: 'The same number after all steps.' })
  readonly unknownAfter!: number;
}

@ObjectType({ description: '去向: a thing of a scenario, and what becomes of it.' })
export class PlannedThing {
  @Field(() => ID, { description: 'Its id in the graph; of what a step makes `new:` with the number of the step.' })
  readonly id!: string;

  @Field(() => PlannedKindEnum, { description: 'What it is.' })
  readonly plannedKind!: ThingKind;

  @Field(() => FateEnum, { description: 'What becomes of it.' })
  readonly fate!: Fate;

  @Field(() => String, { description: 'What it is called after all steps: of a duty its text, of posts their kind.' })
  readonly nameAfter!: string;

  @Field(() => String, { nullable: true, description: 'What it was called; null for what was not there.' })
  readonly nameBefore!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the body above it, or of the body or section that has it, after all steps; null for none.' })
  readonly holderAfter!: string | null; // prettier-ignore

  @Field(() => ID, { nullable: true, description: 'The same at the beginning; null for none.' })
  readonly holderBefore!: string | null;

  @Field(() => SafeInt, { nullable: true, description: 'Of posts how many, of money in fen, after all steps; null for what has no number.' })
  readonly amountAfter!: number | null; // prettier-ignore

  @Field(() => SafeInt, { nullable: true, description: 'The same at the beginning, of money in fen; null likewise.' })
  readonly amountBefore!: number | null;

  @Field(() => Boolean, { description: '待定: whether it has no place by now.' })
  readonly isInHoldingArea!: boolean;

  @Field(() => [Int], { description: 'Numbers of the steps that name it.' })
  readonly stepNumbers!: readonly number[];

  @Field(() => Entity, {
    nullable: true,
    description: 'What texts state of it, with its evidence; of posts that were taken from others these. Null for what a step makes.',
  })
  readonly statedThing!: Entity | null; // prettier-ignore
}

@ObjectType({ description: '目标: what a scenario is to reach, and whether it does.' })
export class CheckedTarget {
  @Field(() => ScenarioMeasureKindEnum, { description: 'What is bounded.' })
  readonly scenarioMeasure!: Measure;

  @Field(() => String, { nullable: true, description: 'As of a measure; null for all together.' })
  readonly measuredOf!: string | null;

  @Field(() => TargetBoundEnum, { description: 'From which side, and of what.' })
  readonly targetBound!: TargetBound;

  @Field(() => Float, { description: 'A number of what the measure counts, of money in fen, or percent.' })
  readonly targetLimit!: number;

  @Field(() => Boolean, { description: 'Whether each body has to reach it, and not all together.' })
  readonly isForEachBody!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is reached; null where that is not known.' })
  readonly isReached!: boolean | null;

  @Field(() => [ID], { description: 'Ids of the bodies that miss it; none of a target for all together.' })
  readonly missedBy!: readonly string[];

  @Field(() => [ID], { description: 'Ids of the bodies of which it is not known.' })
  readonly unknownOf!: readonly string[];
}

@ObjectType({ description: '方案对比: one measure of several scenarios.' })
export class ComparedMeasure {
  @Field(() => ScenarioMeasureKindEnum, { description: 'What is counted.' })
  readonly scenarioMeasure!: Measure;

  @Field(() => String, { nullable: true, description: 'As of a measure; null for all together.' })
  readonly measuredOf!: string | null;

  @Field(() => [ScenarioMeasure], {
    nullable: 'items',
    description: 'Of each scenario, in the order that was asked for; null where it has no such figure.',
  })
  @Cost({ usually: 2 })
  readonly figures!: readonly (ScenarioMeasure | null)[];
}

@ObjectType({
  description:
    '改革方案: a reform tried on paper. Nothing of the graph changes by it: its steps are applied to what is in force in one year, anew for each answer.',
})
export class Scenario {
  #plan: Promise<Plan> | null = null;

  constructor(
    readonly record: ScenarioRecord,
    private readonly read: (record: ScenarioRecord) => Promise<Plan>,
  ) {}

  /** Read once for an answer, whatever is asked of it. */
  get plan(): Promise<Plan> {
    this.#plan ??= this.read(this.record);
    return this.#plan;
  }

  @Field(() => ID, { description: 'Its id.' })
  get id(): string {
    return this.record.id;
  }

  @Field(() => String, { description: 'What it is called.' })
  get scenarioName(): string {
    return this.record.title;
  }

  @Field(() => Int, {
    description: 'Number that each change of it raises; whoever changes it says which one they saw.',
  })
  get scenarioVersion(): number {
    return this.record.version;
  }

  @Field(() => Int, { description: 'The year of what is in force, with which it begins.' })
  get baseYear(): number {
    return this.record.state.scope.asOf;
  }

  @Field(() => [ID], { description: 'Ids of the bodies that it is about, with all below them.' })
  get scopeAgencies(): readonly string[] {
    return this.record.state.scope.agencies;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Key of the rule on leader posts that it is held against; null for that of place and year.',
  })
  get ruleKey(): string | null {
    return this.record.state.scope.rule;
  }

  @Field(() => ID, { nullable: true, description: 'Id of the scenario that it began as a copy of; null for none.' })
  get copyOf(): string | null {
    return this.record.state.copyOf;
  }

  @Field(() => Boolean, { description: '锁定: whether it has to be unlocked before it is changed.' })
  get isLocked(): boolean {
    return this.record.state.isLocked;
  }

  @Field(() => Boolean, { description: '归档: whether it stays as it is.' })
  get isArchived(): boolean {
    return this.record.state.isArchived;
  }

  @Field(() => String, { description: 'Who began it: the name of the key, or of the person at the command line.' })
  get createdBy(): string {
    return this.record.log[0]?.by ?? '';
  }

  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  get createdAt(): string {
    return this.record.log[0]?.at ?? '';
  }

  @Field(() => [ScenarioComment], { description: 'What people said of it, in the order in which they did.' })
  @Cost({ usually: 3 })
  get comments(): readonly ScenarioComment[] {
    return this.record.log.flatMap(({ entry, by, at }) =>
      entry.op === 'COMMENT' ? [{ text: entry.text, saidBy: by, saidAt: at }] : [],
    );
  }
}
