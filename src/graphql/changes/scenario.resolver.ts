import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { LONGEST_NOTE } from '../../domain/note';
import type { Saying } from '../../ingest/decisions';
import type { Revision } from '../../planning/scenario/log';
import type { StepDetails } from '../../planning/scenario/step';
import type { GraphContext } from '../context';
import { LongestTexts } from '../limits/text-length';
import * as changing from '../scenario/changing';
import { scenarioIn } from '../scenario/scenario.resolver';
import { ScenarioRevisionEnum } from '../scenario/scenario.enums';
import { Scenario } from '../scenario/scenario.type';
import { ScenarioStepInput, ScenarioTargetInput } from '../scenario/step.type';
import { acknowledged } from './acknowledged';
import { Requires } from './authority';
import { letIn } from './let-in';
import { saidIn } from './said';
import { ScenarioOutcome } from './scenario.type';

const OF = 'Id of the scenario.';
const VERSION =
  'The `scenarioVersion` that you saw. Where another change came first it is CONFLICT, with both, and nothing changes.';
const KEY = 'It takes a key of the scope `plan`.';

@Resolver(() => ScenarioOutcome)
export class ScenarioChangeResolver {
  @Mutation(() => ScenarioOutcome, {
    description: `Begins a reform on paper, with what is in force of some bodies in a year. ${KEY}`,
  })
  @Requires('plan')
  createScenario(
    @Ctx() context: GraphContext,
    @Arg('name', () => String, { description: 'What it is called; at most 200 characters.' }) name: string,
    @Arg('agencies', () => [ID], { description: 'Ids of the bodies that it is about, 1 to 100; those below them belong to it.' })
    agencies: string[],
    @Arg('asOf', () => Int, { description: 'The year of what is in force.' }) asOf: number,
    @Arg('rule', () => String, {
      nullable: true,
      description: 'Key of the rule on leader posts to hold it against; that of place and year where it is left out.',
    })
    rule?: string | null,
  ): Promise<ScenarioOutcome> {
    const scope = { asOf, agencies, rule: rule ?? null };
    return planned(context, 'createScenario', (planning) => changing.createScenario(planning, { name: saidIn('name', name), scope }));
  } // prettier-ignore

  @Mutation(() => ScenarioOutcome, {
    description: `Begins a reform on paper with the steps and targets of another, locked or archived as it may be. ${KEY}`,
  })
  @Requires('plan')
  copyScenario(
    @Ctx() context: GraphContext,
    @Arg('scenario', () => ID, { description: OF }) scenario: string,
    @Arg('name', () => String, { description: 'What the copy is called; at most 200 characters.' }) name: string,
  ): Promise<ScenarioOutcome> {
    return planned(context, 'copyScenario', (planning) =>
      changing.copyScenario(planning, { scenario, name: saidIn('name', name) }),
    );
  }

  @Mutation(() => ScenarioOutcome, {
    description: `Adds a step behind the others. One that cannot be done is refused, naming step and thing. ${KEY}`,
  })
  @Requires('plan')
  @LongestTexts({ reason: LONGEST_NOTE })
  addScenarioStep(
    @Ctx() context: GraphContext,
    @Arg('scenario', () => ID, { description: OF }) scenario: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('step', () => ScenarioStepInput, { description: 'The step.' }) step: ScenarioStepInput,
  ): Promise<ScenarioOutcome> {
    return planned(context, 'addScenarioStep', (planning) =>
      changing.addStep(planning, { scenario, version, step: detailsOf(step) }),
    );
  }

  @Mutation(() => ScenarioOutcome, {
    description: `Undoes or redoes a change, takes out or moves a step, rebases, locks, unlocks or archives a scenario. ${KEY}`,
  })
  @Requires('plan')
  reviseScenario(
    @Ctx() context: GraphContext,
    @Arg('scenario', () => ID, { description: OF }) scenario: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('revision', () => ScenarioRevisionEnum, { description: 'What is done.' }) revision: Revision,
    @Arg('step', () => Int, { nullable: true, description: 'Number of the step, where one is taken out or moved.' })
    step?: number | null,
    @Arg('to', () => Int, { nullable: true, description: 'The place that it is moved to, 1 for the first.' })
    to?: number | null,
  ): Promise<ScenarioOutcome> {
    return planned(context, 'reviseScenario', (planning) =>
      changing.revise(planning, { scenario, version, revision, step: step ?? null, to: to ?? null }),
    );
  }

  @Mutation(() => ScenarioOutcome, {
    description: `Says what a scenario is to reach, in the place of what was said before. ${KEY}`,
  })
  @Requires('plan')
  setScenarioTargets(
    @Ctx() context: GraphContext,
    @Arg('scenario', () => ID, { description: OF }) scenario: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('targets', () => [ScenarioTargetInput], { description: 'All of them, 50 at most.' })
    targets: ScenarioTargetInput[],
  ): Promise<ScenarioOutcome> {
    const given = targets.map(({ measure, measuredOf, bound, limit, isForEachBody }) => ({ measure, of: measuredOf ?? null, bound, value: limit, isForEachBody })); // prettier-ignore
    return planned(context, 'setScenarioTargets', (planning) =>
      changing.setTargets(planning, { scenario, version, targets: given }),
    );
  }

  @Mutation(() => ScenarioOutcome, {
    description: `Says something of a scenario, for whoever looks at it. Its version stays. ${KEY}`,
  })
  @Requires('plan')
  @LongestTexts({ text: LONGEST_NOTE })
  commentScenario(
    @Ctx() context: GraphContext,
    @Arg('scenario', () => ID, { description: OF }) scenario: string,
    @Arg('text', () => String, { description: 'What you say; at most 2,000 characters.' }) text: string,
  ): Promise<ScenarioOutcome> {
    return planned(context, 'commentScenario', (planning) =>
      changing.comment(planning, { scenario, text: saidIn('text', text) }),
    );
  }

  @FieldResolver(() => Scenario, { nullable: true, description: 'As it is now; null where it is gone meanwhile.' })
  scenario(@Root() { scenarioId }: ScenarioOutcome, @Ctx() context: GraphContext): Promise<Scenario | null> {
    return scenarioIn(context, scenarioId);
  }
}

async function planned(
  context: GraphContext,
  change: Saying,
  prepare: (planning: changing.Planning) => Promise<changing.ScenarioChanged>,
): Promise<ScenarioOutcome> {
  const [decisions, bearer] = letIn(context.decisions, context.bearer);
  const { leaderPostRules: rules, signal } = context;
  const take = decisions.take(change, (store) => prepare({ store, rules, by: bearer.name }), bearer, signal);
  const { id, toKeep } = await acknowledged(context, take);
  return { scenarioId: id, isNew: toKeep !== null };
}

const detailsOf = (step: ScenarioStepInput): StepDetails => ({
  kind: step.stepKind,
  things: step.things.map((id) => saidIn('things', id)),
  name: textOrNull('name', step.name),
  to: textOrNull('to', step.to),
  founds: step.founds ?? null,
  staffingType: textOrNull('staffingType', step.staffingType),
  title: textOrNull('title', step.title),
  rank: step.rank ?? null,
  count: step.count ?? null,
  parts: step.parts.map(({ name, things, shares }) => ({ name: saidIn('name', name), things, shares: shares.map(({ thing, count }) => ({ thing, count })) })), // prettier-ignore
  reason: textOrNull('reason', step.reason),
  date: step.date ?? null,
  wave: step.wave ?? null,
});

const textOrNull = (argument: string, text: string | null | undefined): string | null =>
  typeof text === 'string' ? saidIn(argument, text) : null;
