import { ArgsType, Field, ID } from 'type-graphql';
import type { StaffingMeasure } from '../../domain/fact';
import { listOrder } from '../../domain/model';
import { StaffingMeasureEnum } from '../core/enums';
import { listArgs } from '../where/list.args';

/** Alike together: posts that may be filled, people in post, changes. */
export const BY_MEASURE = listOrder('StaffingQuota');

/** Posts that lead before those that stand in. */
export const HEADS_FIRST = listOrder('LeaderPost');

@ArgsType()
export class StaffingArgs extends listArgs('StaffingQuota') {
  @Field(() => ID, { nullable: true, description: 'Only figures of this agency and its sections.' })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this document states.' })
  document?: string | null;

  @Field(() => StaffingMeasureEnum, { nullable: true, description: 'Only figures that count this.' })
  measure?: StaffingMeasure | null;
}
