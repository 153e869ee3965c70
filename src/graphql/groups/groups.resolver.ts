/** Counts and sums of a kind by anything that tells its things apart, each counted once. */
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { Cost } from '../limits/costs';
import {
  BudgetGroup,
  BudgetGroupConnection,
  DutyGroup,
  DutyGroupConnection,
  FindingGroup,
  FindingGroupConnection,
  SectionGroup,
  SectionGroupConnection,
  StaffingGroup,
  StaffingGroupConnection,
} from './group.type';
import { BUDGET, DUTIES, FINDINGS, SECTIONS, STAFFING } from './groupings';
import { groupsArgs, type GroupsArgs } from './groups.args';
import { groupsPage } from './groups-page';

const BudgetGroupsArgs = groupsArgs('BudgetGroup', BUDGET.kind, BUDGET.dimensions, { sums: true, classes: true });
const StaffingGroupsArgs = groupsArgs('StaffingGroup', STAFFING.kind, STAFFING.dimensions, { sums: true });
const SectionGroupsArgs = groupsArgs('SectionGroup', SECTIONS.kind, SECTIONS.dimensions);
const DutyGroupsArgs = groupsArgs('DutyGroup', DUTIES.kind, DUTIES.dimensions);
const FindingGroupsArgs = groupsArgs('FindingGroup', FINDINGS.kind, FINDINGS.dimensions);

/** Goes through all that fits, whatever the page. */
const READS_ALL_THAT_FITS = 500;
const GROUPS = Cost({ reads: READS_ALL_THAT_FITS });

type By<G extends { readonly dimensions: object }> = GroupsArgs<Extract<keyof G['dimensions'], string>>;

@Resolver()
export class GroupsResolver {
  @Query(() => BudgetGroupConnection, {
    description:
      'Money added up by any of its keys so that nothing counts twice: no figure beside its parts, no plan beside what was spent, no unit beside its department, no figure stated again. Where a body states several lists for one year that do not add up to the same, nothing tells which is meant, and none counts. `leftOut` says what does not count.',
  })
  @GROUPS
  budgetGroups(
    @Ctx() context: GraphContext,
    @Args(() => BudgetGroupsArgs) args: By<typeof BUDGET>,
  ): Promise<Connection<BudgetGroup>> {
    return groupsPage(context, BUDGET, BudgetGroup, args);
  }

  @Query(() => StaffingGroupConnection, {
    description:
      'Posts and people added up by any of their keys: of each body posts count before people, of them those of the latest year, a number of the whole body before those of its sections, and one of all kinds of staffing before those of each kind.',
  })
  @GROUPS
  staffingGroups(
    @Ctx() context: GraphContext,
    @Args(() => StaffingGroupsArgs) args: By<typeof STAFFING>,
  ): Promise<Connection<StaffingGroup>> {
    return groupsPage(context, STAFFING, StaffingGroup, args);
  }

  @Query(() => SectionGroupConnection, {
    description:
      'Sections counted by any of their keys: of each body those that its latest list names, or every list where groups go by FISCAL_YEAR. A year lists sections where its documents name several of them.',
  })
  @GROUPS
  sectionGroups(
    @Ctx() context: GraphContext,
    @Args(() => SectionGroupsArgs) args: By<typeof SECTIONS>,
  ): Promise<Connection<SectionGroup>> {
    return groupsPage(context, SECTIONS, SectionGroup, args);
  }

  @Query(() => DutyGroupConnection, {
    description:
      'Duties counted by any of their keys: of each body and of each section those of its latest list, or of every list where groups go by FISCAL_YEAR. A year lists duties where its documents name several of them.',
  })
  @GROUPS
  dutyGroups(
    @Ctx() context: GraphContext,
    @Args(() => DutyGroupsArgs) args: By<typeof DUTIES>,
  ): Promise<Connection<DutyGroup>> {
    return groupsPage(context, DUTIES, DutyGroup, args);
  }

  @Query(() => FindingGroupConnection, { description: 'Findings counted by any of their keys.' })
  @GROUPS
  findingGroups(
    @Ctx() context: GraphContext,
    @Args(() => FindingGroupsArgs) args: By<typeof FINDINGS>,
  ): Promise<Connection<FindingGroup>> {
    return groupsPage(context, FINDINGS, FindingGroup, args);
  }
}
