/** What people do with scenarios: what there is, what is to be kept, and why something cannot be. Over HTTP and at the command line. */
import { factKey } from '../../domain/identifier';
import type { LeaderPostRule } from '../../domain/leader-post-rule';
import { scenarioChangeNode, scenarioId, scenarioKey } from '../../domain/scenario-change';
import { GovorgError } from '../../domain/errors';
import type { Deciding } from '../../ingest/decisions';
import { refusalOf, type Revision, type ScenarioEntry, type Scope } from '../../planning/scenario/log';
import { Plan } from '../../planning/scenario/plan';
import { restsOn } from '../../planning/scenario/rests-on';
import { isCounted } from '../../planning/scenario/roll-up';
import type { StepDetails } from '../../planning/scenario/step';
import type { Target } from '../../planning/scenario/targets';
import type { GraphStore } from '../../store/graph-store';
import { isWellFormed } from '../../store/code-points';
import { GraphReader } from '../core/reader';
import { badInput } from '../core/user-input';
import { timeAfter } from '../decision/deciding';
import { readBase } from './read-base';
import { MOST_ENTRIES, readScenario, type Logged, type LoggedEntry, type ScenarioRecord } from './scenario-record';
import { bodiesInScope } from './scope';

export interface ScenarioChanged extends Deciding {
  readonly id: string;
}

export interface Planning {
  readonly store: GraphStore;
  readonly rules: readonly LeaderPostRule[];
  /** Who does it. */
  readonly by: string;
}

/** A scenario, and what of it whoever changes it has seen. */
export interface Seen {
  readonly scenario: string;
  readonly version: number;
}

/** Years of which documents may speak. */
const [FIRST_YEAR, LAST_YEAR] = [1949, 2100];
const MOST_AGENCIES = 100;
const LONGEST_NAME = 200;
const MOST_TARGETS = 50;
export const MOST_STEPS = 1_000;

/** @throws GovorgError BAD_USER_INPUT where it cannot begin so, and why */
export async function createScenario(
  { store, rules, by }: Planning,
  { name, scope }: { readonly name: string; readonly scope: Scope },
): Promise<ScenarioChanged> {
  const { asOf, agencies, rule } = scope;
  if (!Number.isInteger(asOf) || asOf < FIRST_YEAR || asOf > LAST_YEAR) throw badInput(`\`asOf\` is a year from ${FIRST_YEAR} to ${LAST_YEAR}.`); // prettier-ignore
  if (agencies.length === 0 || agencies.length > MOST_AGENCIES) throw badInput(`\`agencies\` names 1 to ${MOST_AGENCIES} bodies.`); // prettier-ignore
  if (rule !== null && !rules.some(({ key }) => key === rule)) throw badInput(`\`rule\` is the key of no rule that is known.`); // prettier-ignore
  const bodies = new Set((await bodiesInScope(new GraphReader(store), agencies)).map(({ id }) => id));
  const missing = agencies.find((id) => !bodies.has(id));
  if (missing !== undefined) throw badInput(`\`agencies\`: no body has the id ${missing}.`);
  return begin(store, by, nameIn(name), { op: 'CREATE', scope, copyOf: null, begins: { steps: [], targets: [] } });
}

/** @throws GovorgError BAD_USER_INPUT where there is no such scenario */
export async function copyScenario(
  { store, by }: Planning,
  { scenario, name }: { readonly scenario: string; readonly name: string },
): Promise<ScenarioChanged> {
  const { id, state } = await scenarioOf(store, scenario);
  const { scope, steps, targets } = state;
  return begin(store, by, nameIn(name), { op: 'CREATE', scope, copyOf: id, begins: { steps, targets } });
}

/** @throws GovorgError BAD_USER_INPUT naming step and thing, CONFLICT where another one came first */
export async function addStep(planning: Planning, { step, ...seen }: Seen & { readonly step: StepDetails }): Promise<ScenarioChanged> {
  const record = await scenarioOf(planning.store, seen.scenario);
  const { steps, nextStep, scope } = record.state;
  const made = madeBefore(record, seen, planning.by, (entry) => entry.op === 'ADD_STEP' && isSame(entry.step, step));
  if (made) return made;
  assertSeen(record, seen, `${step.kind} of ${step.things.join(', ') || (step.name ?? '')}`);
  if (steps.length >= MOST_STEPS) throw badInput(`A scenario has ${MOST_STEPS} steps at most.`);
  const base = await readBase(new GraphReader(planning.store), scope, planning.rules);
  const plan = Plan.of(base, steps.map((one) => one.step)).with({ ...step, id: nextStep });
  if (!(plan instanceof Plan)) throw badInput(`Step ${nextStep} (${step.kind}) cannot be done: ${plan.message}`);
  return add(planning, record, { op: 'ADD_STEP', step, restsOn: restsOn(base, step) });
} // prettier-ignore

export interface ToRevise extends Seen {
  readonly revision: Revision;
  readonly step: number | null;
  readonly to: number | null;
}

/** @throws GovorgError as `addStep` */
export async function revise(planning: Planning, asked: ToRevise): Promise<ScenarioChanged> {
  const record = await scenarioOf(planning.store, asked.scenario);
  const plain = plainEntryOf(asked);
  const made = madeBefore(record, asked, planning.by, (entry) => plain ? isSame(entry, plain) : entry.op === 'REBASE');
  if (made) return made;
  assertSeen(record, asked, asked.revision);
  if (plain) return add(planning, record, plain);
  const base = await readBase(new GraphReader(planning.store), record.state.scope, planning.rules);
  const all = record.state.steps.map(({ step }) => [step.id, restsOn(base, step)] as const);
  return add(planning, record, { op: 'REBASE', restsOn: Object.fromEntries(all) });
} // prettier-ignore

/** @throws GovorgError as `addStep` */
export async function setTargets(planning: Planning, { targets, ...seen }: Seen & { readonly targets: readonly Target[] }): Promise<ScenarioChanged> {
  const record = await scenarioOf(planning.store, seen.scenario);
  const made = madeBefore(record, seen, planning.by, (entry) => entry.op === 'SET_TARGETS' && isSame(entry.targets, targets));
  if (made) return made;
  assertSeen(record, seen, `${targets.length} targets`);
  if (targets.length > MOST_TARGETS) throw badInput(`A scenario has ${MOST_TARGETS} targets at most.`);
  const odd = targets.find(({ measure, isForEachBody }) => isForEachBody && !isCounted(measure));
  if (odd) throw badInput(`${odd.measure} is not counted body by body.`);
  return add(planning, record, { op: 'SET_TARGETS', targets });
} // prettier-ignore

/** Says something of it. Nobody's version is out of date by that. */
export async function comment(planning: Planning, { scenario, text }: { readonly scenario: string; readonly text: string }): Promise<ScenarioChanged> {
  const record = await scenarioOf(planning.store, scenario);
  const said = text.trim();
  if (said === '') throw badInput('`text` is empty.');
  const known = record.log.some(({ entry, by }) => entry.op === 'COMMENT' && entry.text === said && by === planning.by);
  return known ? { id: record.id, toKeep: null } : append(planning, record, { op: 'COMMENT', text: said });
} // prettier-ignore

function plainEntryOf({ revision, step, to }: ToRevise): ScenarioEntry | null {
  const needed = (value: number | null, argument: string): number => {
    if (value === null) throw badInput(`${revision} needs \`${argument}\`.`);
    return value;
  };
  if (revision === 'REBASE') return null;
  if (revision === 'REMOVE_STEP') return { op: revision, step: needed(step, 'step') };
  if (revision === 'MOVE_STEP') return { op: revision, step: needed(step, 'step'), to: needed(to, 'to') };
  return { op: revision };
}

async function scenarioOf(store: GraphStore, id: string): Promise<ScenarioRecord> {
  const key = scenarioKey(id);
  const record = key === null ? null : await readScenario(store, key);
  if (!record) throw badInput('`scenario` is not the id of a scenario of this store.');
  return record;
}

/** What was sent before, to the same version and by the same person, is there already. */
function madeBefore(
  record: ScenarioRecord,
  { version }: Seen,
  by: string,
  isIt: (entry: LoggedEntry) => boolean,
): ScenarioChanged | null {
  const next = changesOf(record)[version];
  return next && next.by === by && isIt(next.entry) ? { id: record.id, toKeep: null } : null;
}

const changesOf = ({ log }: ScenarioRecord): readonly Logged[] => log.filter(({ entry }) => entry.op !== 'COMMENT');
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** @throws GovorgError CONFLICT with what came in between and what was asked for */
function assertSeen(record: ScenarioRecord, { version }: Seen, yours: string): void {
  if (version === record.version) return;
  const between = changesOf(record).slice(Math.max(0, version));
  const theirs = between.map(({ entry, by, at }) => `${saidIn(entry)} by ${by} at ${at}`).join('; ');
  throw new GovorgError(
    'CONFLICT',
    `The scenario is at version ${record.version}, and you saw ${version}. Since then: ${theirs || 'nothing'}. Yours, which is not made: ${yours}. Look at it, and send it again with version ${record.version}.`,
  );
}

function saidIn(entry: LoggedEntry): string {
  if (entry.op === 'ADD_STEP') return `${entry.step.kind} of ${entry.step.things.join(', ') || (entry.step.name ?? '')}`;
  return entry.op;
} // prettier-ignore

function add(planning: Planning, record: ScenarioRecord, entry: ScenarioEntry): ScenarioChanged {
  const refusal = refusalOf(record.state, entry);
  if (refusal !== null) throw badInput(refusal);
  return append(planning, record, entry);
}

function append({ by }: Planning, { key, id, title, log }: ScenarioRecord, entry: LoggedEntry): ScenarioChanged {
  if (log.length >= MOST_ENTRIES) throw badInput(`A scenario is changed ${MOST_ENTRIES} times at most: copy it to go on.`);
  const last = log.at(-1);
  const at = timeAfter(last ? [{ properties: last }] : []);
  const sequence = (last?.sequence ?? 0) + 1;
  const node = scenarioChangeNode({ scenario: key, sequence, title, content: JSON.stringify(entry), by, at });
  return { id, toKeep: { about: key, node } };
} // prettier-ignore

/** Whoever begins the same twice has one: its key is made of what it begins with. */
async function begin(store: GraphStore, by: string, title: string, entry: ScenarioEntry): Promise<ScenarioChanged> {
  const content = JSON.stringify(entry);
  const key = factKey('scenario', title, by, content).slice(-KEY_LENGTH);
  if (await readScenario(store, key)) return { id: scenarioId(key), toKeep: null };
  const node = scenarioChangeNode({ scenario: key, sequence: 1, title, content, by, at: timeAfter([]) });
  return { id: scenarioId(key), toKeep: { about: key, node } };
}

const KEY_LENGTH = 16;

function nameIn(text: string): string {
  const name = text.trim();
  if (!isWellFormed(name)) throw badInput('`name` holds half a character (a lone surrogate).');
  if (/\p{Cc}/u.test(name)) throw badInput('`name` holds a line break or another control character.');
  if (name === '' || name.length > LONGEST_NAME) throw badInput(`\`name\` has 1 to ${LONGEST_NAME} characters.`);
  return name;
}
