/** A group in an answer. What it does not go by is null in it. */
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { measureOfStage } from '../../planning/staffing-kinds';
import { LEFT_OUT, type LeftOut } from '../../planning/statement';
import type { GraphContext } from '../context';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';
import {
  AgencyKindEnum,
  known,
  ScopeEnum,
  SectionKindEnum,
  SeverityEnum,
  StaffingMeasureEnum,
  StageEnum,
} from '../core/enums';
import { SafeInt } from '../core/safe-int.scalar';
import { Cost } from '../limits/costs';
import { toEntity } from '../node/to-entity';
import type { Key } from './dimensions';
import type { Group, LeftOutIds } from './group';

const LeftOutEnum = Object.fromEntries(Object.keys(LEFT_OUT).map((name) => [name, name])) as { [R in LeftOut]: R };
registerEnumType(LeftOutEnum, {
  name: 'LeftOutReason',
  description: '未计入的原因: why a figure does not count in a group, so that nothing counts twice.',
  valuesConfig: Object.fromEntries(Object.entries(LEFT_OUT).map(([name, description]) => [name, { description }])),
});

@ObjectType('LeftOut', { description: '未计入: what a group leaves out for one reason, so that nothing counts twice.' })
export class LeftOutThings {
  constructor(
    private readonly why: LeftOut,
    readonly ids: LeftOutIds,
  ) {}

  @Field(() => LeftOutEnum, { description: 'Why.' })
  get reason(): LeftOut {
    return this.why;
  }

  @Field(() => Int, { description: 'Number of them.' })
  get count(): number {
    return this.ids.count;
  }
}

/** Of every kind. */
@ObjectType()
export abstract class AnyGroup {
  constructor(protected readonly group: Group<string>) {}

  @Field(() => Int, { description: 'Number of things that count in it.' })
  get count(): number {
    return this.group.count;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'What it makes of all that `where` chooses, counted once as a whole, of which its things or what they are parts of count: 0 to 1. Where groups have something in common they make more than 1 together. Null where that whole is 0, unknown or not complete.',
  })
  get share(): number | null {
    return this.group.share;
  }

  @Field(() => Boolean, {
    description:
      'Whether nothing is left out as CONTRADICTED or UNCLEAR: else the sum is of less than all, for nothing tells which figure of a body is meant.',
  })
  get isComplete(): boolean {
    return this.group.isComplete;
  }

  @Field(() => [Int], { description: 'Fiscal years of what counts, the oldest first; several were added up.' })
  get countedYears(): readonly number[] {
    return this.group.years;
  }

  @Field(() => [LeftOutThings], { description: 'What it leaves out, and why; empty where everything counts.' })
  @Cost({ usually: 3 })
  get leftOut(): readonly LeftOutThings[] {
    return [...this.group.leftOut].map(([reason, ids]) => new LeftOutThings(reason, ids));
  }

  @Field(() => AgencyKindEnum, {
    nullable: true,
    description: 'Null where the groups do not go by AGENCY_KIND, or no text tells it.',
  })
  get agencyKind(): keyof typeof AgencyKindEnum | null {
    const kind = this.text('AGENCY_KIND');
    return kind === null ? null : (known(AgencyKindEnum, kind) ?? 'OTHER');
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Null where the groups do not go by FISCAL_YEAR, or no text names it.',
  })
  get fiscalYear(): number | null {
    const year = this.key('FISCAL_YEAR');
    return typeof year === 'number' ? year : null;
  }

  protected key(name: string): Key {
    return this.group.key[name] ?? null;
  }

  protected text(name: string): string | null {
    const key = this.key(name);
    return typeof key === 'string' ? key : null;
  }

  /** The thing that the group stands for in a dimension. */
  async thing<E extends Entity>(
    { reader }: GraphContext,
    name: string,
    type: abstract new (...args: never[]) => E,
  ): Promise<E | null> {
    const id = this.text(name);
    const node = id === null ? null : await reader.node(id);
    const entity = node && toEntity(node);
    return entity instanceof type ? entity : null;
  }
}

/** Of what has amounts. */
@ObjectType()
abstract class SummedGroup extends AnyGroup {
  @Field(() => SafeInt, {
    nullable: true,
    description: 'Of all that counts, exact; money in fen. Null where nothing counts: unknown is not zero.',
  })
  get sum(): number | null {
    return this.group.sum;
  }

  @Field(() => SafeInt, {
    nullable: true,
    description: 'The least that counts, in fen or in posts and people; null where nothing does.',
  })
  get least(): number | null {
    return this.group.least;
  }

  @Field(() => SafeInt, {
    nullable: true,
    description: 'The greatest that counts, in fen or in posts and people; null where nothing does.',
  })
  get greatest(): number | null {
    return this.group.greatest;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of what counts, in fen or in posts and people, not rounded; null where nothing does.',
  })
  get mean(): number | null {
    return this.group.sum === null ? null : this.group.sum / this.group.count;
  }
}

@ObjectType({ description: '预算分组: amounts of money of one key, in fen, added up so that nothing counts twice.' })
export class BudgetGroup extends SummedGroup {
  @Field(() => [StageEnum], {
    description: 'Stages of what counts; of several, some bodies had planned and others had spent.',
  })
  get countedStages(): readonly (keyof typeof StageEnum)[] {
    return this.group.stages.flatMap((one) => known(StageEnum, one) ?? []);
  }

  @Field(() => StageEnum, { nullable: true, description: 'Null where the groups do not go by STAGE.' })
  get stage(): keyof typeof StageEnum | null {
    return known(StageEnum, this.text('STAGE'));
  }

  @Field(() => ScopeEnum, { nullable: true, description: 'Null where the groups do not go by SCOPE.' })
  get scope(): keyof typeof ScopeEnum | null {
    return known(ScopeEnum, this.text('SCOPE'));
  }

  @Field(() => String, {
    nullable: true,
    description: '总口径, as first printed; null where the groups do not go by OUTERMOST.',
  })
  get outermost(): string | null {
    return this.text('OUTERMOST');
  }

  @Field(() => String, { nullable: true, description: 'As first printed; null where the groups do not go by LABEL.' })
  get label(): string | null {
    return this.text('LABEL');
  }
}

@ObjectType({ description: '编制分组: posts or people of one key, added up so that nothing counts twice.' })
export class StaffingGroup extends SummedGroup {
  @Field(() => [StaffingMeasureEnum], {
    description: 'Measures of what counts; of several, some bodies state posts and others people.',
  })
  get countedMeasures(): readonly (keyof typeof StaffingMeasureEnum)[] {
    return [...new Set(this.group.stages.flatMap((one) => known(StaffingMeasureEnum, measureOfStage(one)) ?? []))];
  }

  @Field(() => StaffingMeasureEnum, { nullable: true, description: 'Null where the groups do not go by MEASURE.' })
  get measure(): keyof typeof StaffingMeasureEnum | null {
    return known(StaffingMeasureEnum, this.text('MEASURE'));
  }

  @Field(() => String, {
    nullable: true,
    description: 'As first printed; null where the groups do not go by STAFFING_TYPE, or the text names none.',
  })
  get staffingType(): string | null {
    return this.text('STAFFING_TYPE');
  }
}

@ObjectType({ description: '机构分组: sections of one key.' })
export class SectionGroup extends AnyGroup {
  @Field(() => SectionKindEnum, { nullable: true, description: 'Null where the groups do not go by SECTION_KIND.' })
  get sectionKind(): keyof typeof SectionKindEnum | null {
    return known(SectionKindEnum, this.text('SECTION_KIND'));
  }
}

@ObjectType({ description: '职责分组: duties of one key.' })
export class DutyGroup extends AnyGroup {}

@ObjectType({ description: '疑点分组: findings of one key.' })
export class FindingGroup extends AnyGroup {
  @Field(() => String, { nullable: true, description: 'Null where the groups do not go by RULE.' })
  get rule(): string | null {
    return this.text('RULE');
  }

  @Field(() => SeverityEnum, { nullable: true, description: 'Null where the groups do not go by SEVERITY.' })
  get severity(): keyof typeof SeverityEnum | null {
    return known(SeverityEnum, this.text('SEVERITY'));
  }
}

export const BudgetGroupConnection = connectionType(BudgetGroup, 'BudgetGroup');
export const StaffingGroupConnection = connectionType(StaffingGroup, 'StaffingGroup');
export const SectionGroupConnection = connectionType(SectionGroup, 'SectionGroup');
export const DutyGroupConnection = connectionType(DutyGroup, 'DutyGroup');
export const FindingGroupConnection = connectionType(FindingGroup, 'FindingGroup');
