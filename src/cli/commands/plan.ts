/** Reforms tried on paper: as `createScenario`, `addScenarioStep`, `reviseScenario`, `scenario` and `scenarioComparison` do. */
import 'reflect-metadata';
import { z } from 'zod';
import type { Config } from '../../config';
import { GovorgError } from '../../domain/errors';
import type { LeaderPostRule } from '../../domain/leader-post-rule';
import { scenarioId, scenarioKey } from '../../domain/scenario-change';
import { GraphReader } from '../../graphql/core/reader';
import * as changing from '../../graphql/scenario/changing';
import { readBase } from '../../graphql/scenario/read-base';
import { listScenarios, readScenario, type ScenarioRecord } from '../../graphql/scenario/scenario-record';
import { Decisions, type Saying as Change } from '../../ingest/decisions';
import type { OpenLibrary } from '../../ingest/library';
import { loadLeaderPostRules } from '../../ingest/link/seed-rules';
import { compareScenarios } from '../../planning/scenario/compare';
import type { Revision } from '../../planning/scenario/log';
import { Plan } from '../../planning/scenario/plan';
import { rollUp, type MeasureRow } from '../../planning/scenario/roll-up';
import { STEP_KINDS, type StepDetails } from '../../planning/scenario/step';
import type { GraphStore } from '../../store/graph-store';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { saidBy, type Noting } from './decide';

interface Creating extends Noting {
  readonly agency: readonly string[];
  readonly asOf: string;
  readonly rule?: string;
}

/** Those that a list shows. */
const MOST_LISTED = 100;
const MOST_COMPARED = 5;

export async function createPlan(
  name: string,
  { agency, asOf, rule = '', ...saying }: Creating,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  const scope = { agencies: agency, asOf: Number(asOf), rule: rule === '' ? null : rule };
  return changed('createScenario', saying, env, io, (planning) => changing.createScenario(planning, { name, scope }));
}

export async function addPlanStep(
  scenario: string,
  json: string,
  saying: Noting,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  const step = stepIn(json);
  return changed('addScenarioStep', saying, env, io, async (planning) => {
    const { version } = await recordOf(planning.store, scenario);
    return changing.addStep(planning, { scenario, version, step });
  });
}

export async function revisePlan(
  scenario: string,
  revision: Revision,
  saying: Noting,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  return changed('reviseScenario', saying, env, io, async (planning) => {
    const { version } = await recordOf(planning.store, scenario);
    return changing.revise(planning, { scenario, version, revision, step: null, to: null });
  });
}

export async function listPlans(env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  return withLibrary(env, io, async ({ store }) => {
    for (const key of await listScenarios(store, MOST_LISTED)) io.out(headOf(await recordOf(store, scenarioId(key))));
    return EXIT.done;
  });
}

export async function showPlan(scenario: string, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  return withLibrary(env, io, async ({ store }, config) => {
    const { record, plan } = await plannedIn(store, config, scenario);
    io.out(headOf(record));
    for (const { step } of record.state.steps) {
      const conflict = plan.conflicts.find((one) => one.step === step.id);
      const about = [...step.things, ...(step.name === null ? [] : [`“${step.name}”`])].join(', ');
      io.out(`  ${step.id}. ${step.kind} ${about}${conflict ? `: not done, ${conflict.message}` : ''}`);
    }
    for (const row of rollUp(plan)) io.out(`  ${lineOf(row)}`);
    return EXIT.done;
  });
}

export async function comparePlans(scenarios: readonly string[], env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  if (scenarios.length < 2 || scenarios.length > MOST_COMPARED)
    throw wrong(`Two to ${MOST_COMPARED} scenarios are compared.`);
  return withLibrary(env, io, async ({ store }, config) => {
    const all = await Promise.all(scenarios.map((id) => plannedIn(store, config, id)));
    for (const { record } of all) io.out(headOf(record));
    for (const { measure, of, rows } of compareScenarios(all.map(({ plan }) => plan))) {
      const figures = rows.map((row) => (row ? figureOf(row.after, row.unknownAfter) : '–'));
      io.out(`  ${measure}${of === null ? '' : ` ${of}`}: ${figures.join(' | ')}`);
    }
    return EXIT.done;
  });
}

const headOf = ({ id, title, version, state }: ScenarioRecord): string =>
  `${id}  ${title}  as of ${state.scope.asOf}, version ${version}, ${state.steps.length} steps${state.isArchived ? ', archived' : state.isLocked ? ', locked' : ''}`;

/** What is known, and of how many something is not. */
const figureOf = (value: bigint | null, unknown: number): string =>
  `${value === null ? 'unknown' : String(value)}${unknown > 0 ? ` (${unknown} unknown)` : ''}`;

function lineOf({ measure, of, before, after, difference, unknownBefore, unknownAfter }: MeasureRow): string {
  const by = difference === null ? '' : `, ${difference > 0n ? '+' : ''}${difference}`;
  return `${measure}${of === null ? '' : ` ${of}`}: ${figureOf(before, unknownBefore)} → ${figureOf(after, unknownAfter)}${by}`;
}

export async function recordOf(store: GraphStore, id: string): Promise<ScenarioRecord> {
  const key = scenarioKey(id);
  const record = key === null ? null : await readScenario(store, key);
  if (!record) throw wrong(`${id} is not the id of a scenario of this store.`);
  return record;
}

async function plannedIn(
  store: GraphStore,
  config: Config,
  id: string,
): Promise<{ readonly record: ScenarioRecord; readonly plan: Plan }> {
  const record = await recordOf(store, id);
  const base = await readBase(new GraphReader(store), record.state.scope, rulesOf(config));
  const steps = record.state.steps.map(({ step }) => step);
  return { record, plan: Plan.of(base, steps) };
}

async function changed(
  change: Change,
  saying: Noting,
  env: NodeJS.ProcessEnv,
  io: Io,
  make: (planning: changing.Planning) => Promise<changing.ScenarioChanged>,
): Promise<number> {
  const { by } = saidBy(saying);
  return withLibrary(env, io, async (library: OpenLibrary, config) => {
    const prepare = (store: GraphStore): Promise<changing.ScenarioChanged> =>
      make({ store, rules: rulesOf(config), by });
    const { id } = await new Decisions(library).take(change, prepare, null, new AbortController().signal);
    io.out(headOf(await recordOf(library.store, id)));
    return EXIT.done;
  });
}

export const rulesOf = ({ seedDir }: Config): readonly LeaderPostRule[] => loadLeaderPostRules(seedDir);

const ID = z.string().max(300);
const NAME = z.string().max(200);
const COUNT = z.number().int();
const STEP = z.strictObject({
  stepKind: z.enum(STEP_KINDS),
  things: z.array(ID).default([]),
  name: NAME.nullable().default(null),
  to: ID.nullable().default(null),
  founds: z.enum(['BODY', 'SECTION']).nullable().default(null),
  staffingType: NAME.nullable().default(null),
  title: NAME.nullable().default(null),
  rank: z.enum(['HEAD', 'DEPUTY']).nullable().default(null),
  count: COUNT.nullable().default(null),
  parts: z
    .array(
      z.strictObject({
        name: NAME,
        things: z.array(ID).default([]),
        shares: z.array(z.strictObject({ thing: ID, count: COUNT })).default([]),
      }),
    )
    .default([]),
  reason: z.string().max(2_000).nullable().default(null),
  date: z.iso.date().nullable().default(null),
  wave: COUNT.nullable().default(null),
});

/** @throws GovorgError BAD_USER_INPUT where it is no step */
function stepIn(json: string): StepDetails {
  try {
    const { stepKind: kind, ...details } = STEP.parse(JSON.parse(json));
    return { kind, ...details };
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong(`The step is no JSON: ${error.message}`);
    if (error instanceof z.ZodError)
      throw wrong(`The step is none: ${z.prettifyError(error).replace(/\s*\n\s*/gu, ' ')}`);
    throw error;
  }
}

const wrong = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);
