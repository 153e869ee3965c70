import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { scenarioKey } from '../../domain/scenario-change';
import { Plan, type Fate } from '../../planning/scenario/plan';
import type { ThingKind } from '../../planning/scenario/thing';
import type { GraphContext } from '../context';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../core/page.args';
import { badInput } from '../core/user-input';
import { Cost } from '../limits/costs';
import { entitiesOf } from '../node/entities-of';
import { readBase } from './read-base';
import { listScenarios, readScenario } from './scenario-record';
import { FateEnum, PlannedKindEnum } from './scenario.enums';
import { CheckedTarget, ComparedMeasure, PlannedThing, Scenario, ScenarioMeasure } from './scenario.type';
import { comparedMeasures, conflictsOf, measuresOf, shownThing, stepsOf, targetsOf } from './shown';
import { ScenarioStep, StepConflict } from './step.type';

/** All that the bodies of a scenario have in force. */
const READS_A_BASE = 1_000;
/** Scenarios in a list where nobody asks for more: each reads a base of its own for what it comes to. */
const SHOWN = 5;
const MOST_COMPARED = 5;

@ArgsType()
class PlannedThingsArgs {
  @Field(() => [FateEnum], { nullable: true, description: 'Only what becomes of things so; an empty list matches nothing.' })
  fates?: readonly Fate[] | null; // prettier-ignore

  @Field(() => [PlannedKindEnum], { nullable: true, description: 'Only things of these kinds; an empty list matches nothing.' })
  plannedKinds?: readonly ThingKind[] | null; // prettier-ignore

  @Field(() => ID, { nullable: true, description: 'Only what comes behind the thing of this id; from the first on where it is left out.' })
  behind?: string | null; // prettier-ignore

  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: `How many, 1 to ${MAX_PAGE_SIZE}.` })
  first!: number;
}

/** @returns null where there is no such scenario */
export async function scenarioIn(context: GraphContext, id: string): Promise<Scenario | null> {
  const key = scenarioKey(id);
  const record = key === null ? null : await readScenario(context.bulk, key);
  if (!record) return null;
  return new Scenario(record, async ({ state }) => {
    const base = await readBase(context.reader, state.scope, context.leaderPostRules);
    return Plan.of(base, state.steps.map(({ step }) => step)); // prettier-ignore
  });
}

@Resolver(() => Scenario)
export class ScenarioResolver {
  @Query(() => Scenario, { nullable: true, description: 'A reform tried on paper; null when no scenario has this id.' })
  scenario(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the scenario.' }) id: string,
  ): Promise<Scenario | null> {
    return scenarioIn(context, id);
  }

  @Query(() => [Scenario], { description: 'The reforms that people tried on paper, the latest first.' })
  async scenarios(
    @Ctx() context: GraphContext,
    @Arg('first', () => Int, { defaultValue: SHOWN, description: `How many, 1 to ${MAX_PAGE_SIZE}.` })
    first: number,
  ): Promise<readonly Scenario[]> {
    const keys = await listScenarios(context.bulk, first);
    const all = await Promise.all(keys.map((key) => scenarioIn(context, `scenario:${key}`)));
    return all.filter((one) => one !== null);
  }

  @Query(() => [ComparedMeasure], {
    description: `Two to ${MOST_COMPARED} scenarios side by side on all measures.`,
  })
  @Cost({ reads: READS_A_BASE })
  async scenarioComparison(
    @Ctx() context: GraphContext,
    @Arg('ids', () => [ID], { description: 'Ids of the scenarios, each once.' }) ids: string[],
  ): Promise<readonly ComparedMeasure[]> {
    if (ids.length < 2 || ids.length > MOST_COMPARED) throw badInput(`\`ids\` names 2 to ${MOST_COMPARED} scenarios.`);
    if (new Set(ids).size < ids.length) throw badInput('`ids` names a scenario twice.');
    const found = await Promise.all(ids.map((id) => scenarioIn(context, id)));
    const missing = ids.find((_, index) => !found[index]);
    if (missing !== undefined) throw badInput('`ids` names what is no scenario of this store.');
    return comparedMeasures(await Promise.all(found.flatMap((one) => one?.plan ?? [])));
  }

  @FieldResolver(() => String, {
    description: 'Hash of all that its steps change: two scenarios with the same one come to the same.',
  })
  @Cost({ reads: READS_A_BASE })
  async planHash(@Root() scenario: Scenario): Promise<string> {
    return (await scenario.plan).hash;
  }

  @FieldResolver(() => [ScenarioStep], { description: 'Its steps, in the order in which they are done.' })
  @Cost({ reads: READS_A_BASE, usually: 10 })
  async scenarioSteps(@Root() scenario: Scenario): Promise<readonly ScenarioStep[]> {
    return stepsOf(scenario.record, await scenario.plan);
  }

  @FieldResolver(() => [StepConflict], {
    description: 'Steps that cannot be done by now, because of others or of what documents say; all others are.',
  })
  @Cost({ reads: READS_A_BASE, usually: 1 })
  async stepConflicts(@Root() scenario: Scenario): Promise<readonly StepConflict[]> {
    return conflictsOf(await scenario.plan);
  }

  @FieldResolver(() => [ScenarioMeasure], { description: 'What its steps make of all figures.' })
  @Cost({ reads: READS_A_BASE, usually: 25 })
  async rollUp(@Root() scenario: Scenario): Promise<readonly ScenarioMeasure[]> {
    return measuresOf(await scenario.plan);
  }

  @FieldResolver(() => [CheckedTarget], { description: 'What it is to reach, and whether it does.' })
  @Cost({ reads: READS_A_BASE, usually: 3 })
  async checkedTargets(@Root() scenario: Scenario): Promise<readonly CheckedTarget[]> {
    return targetsOf(scenario.record, await scenario.plan);
  }

  @FieldResolver(() => [PlannedThing], {
    description: 'Each body, section, duty, number of posts and line of its bodies, and what becomes of it; what steps make comes last.',
  })
  @Cost({ reads: READS_A_BASE })
  async plannedThings(
    @Root() scenario: Scenario,
    @Ctx() context: GraphContext,
    @Args(() => PlannedThingsArgs) { fates, plannedKinds, behind, first }: PlannedThingsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly PlannedThing[]> {
    const plan = await scenario.plan;
    const all = [...plan.ids()];
    const start = typeof behind === 'string' ? all.indexOf(behind) + 1 : 0;
    if (typeof behind === 'string' && start === 0) throw badInput('`behind` is the id of nothing in the scenario.');
    const shown = all
      .slice(start)
      .flatMap((id) => shownThing(plan, id) ?? [])
      .filter((one) => (fates?.includes(one.fate) ?? true) && (plannedKinds?.includes(one.plannedKind) ?? true))
      .slice(0, first);
    const origins = shown.map(({ id }) => plan.find(id)?.thing.origin ?? null);
    const stated = await entitiesOf(context, info, origins, [['statedThing']]);
    return shown.map((one, index) => ({ ...one, statedThing: stated[index] ?? null }));
  } // prettier-ignore
}
