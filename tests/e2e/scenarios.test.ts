/** Reforms tried on paper over HTTP: the worked example of docs/planning.md, two people at once, what is refused, and what is left of it after a restart. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { exampleIn } from '../harness/page-example';
import { openWith } from '../harness/library';
import { change, ingesting, newKey, serviceOn, type Changed, type Request } from '../harness/changing';
import type { Service } from '../harness/service';
import { seedDocuments } from '../harness/shared';
import { testOfEmbedded } from '../harness/store-under-test';
import { GraphHash } from '../../src/store/graph-hash';

jest.setTimeout(180_000);

const folder = temporaryFolder();
const running: Service[] = [];
afterAll(() => Promise.all(running.map((service) => service.dispose())));
const start = async (home: Home): Promise<Service> => {
  const service = await serviceOn(home);
  running.push(service);
  return service;
};

const shownOf = exampleIn('planning.md');
const CITY = 'agency:211103~盘锦市兴隆台区智慧城市运行管理中心';
const HALL = 'agency:211103~盘锦市兴隆台区政务服务中心';
const MERGED = '盘锦市兴隆台区政务服务和智慧城市运行中心';
const [, , CITY_FILE = '', , HALL_FILE = ''] = seedDocuments();

/** Of everything but scenarios, when no service has the store. */
async function hashOfFacts({ settings }: Home): Promise<string> {
  const library = await openWith(settings);
  try {
    const hash = new GraphHash();
    for await (const fact of library.store.scan()) if (!('kind' in fact && fact.kind === 'ScenarioChange')) hash.add(fact);
    return hash.digest().hash;
  } finally {
    await library.close();
  }
} // prettier-ignore

const SCENARIO = `{ id scenarioName scenarioVersion isLocked isArchived copyOf planHash
  scenarioSteps { stepNumber stepKind isApplied changedBodies } stepConflicts { stepNumber conflictCause thing message }
  checkedTargets { isReached missedBy unknownOf } comments { text saidBy } }`;

interface Shown {
  readonly id: string;
  readonly scenarioVersion: number;
  readonly planHash: string;
  readonly scenarioSteps: readonly { readonly stepNumber: number; readonly changedBodies: readonly string[] }[];
  readonly comments: readonly object[];
}

async function shown(service: Service, id: string): Promise<Shown> {
  const { data, errors } = await service.ask(`query ($id: ID!) { scenario(id: $id) ${SCENARIO} }`, { id });
  expect(errors).toEqual([]);
  return (data as { scenario: Shown }).scenario;
}

const adding = (scenario: string, version: number, step: object): Request => ({
  query: `mutation ($scenario: ID!, $version: Int!, $step: ScenarioStepInput!) { addScenarioStep(scenario: $scenario, version: $version, step: $step) { isNew scenario { scenarioVersion } } }`,
  variables: { scenario, version, step },
});
const revising = (scenario: string, version: number, revision: string, more: object = {}): Request => ({
  query: `mutation ($scenario: ID!, $version: Int!, $revision: ScenarioRevision!, $step: Int, $to: Int) { reviseScenario(scenario: $scenario, version: $version, revision: $revision, step: $step, to: $to) { isNew scenario { scenarioVersion } } }`,
  variables: { scenario, version, revision, ...more },
});
const creating = (name: string, agencies: readonly string[]): Request => ({
  query: `mutation ($name: String!, $agencies: [ID!]!) { createScenario(name: $name, agencies: $agencies, asOf: 2022) { scenarioId isNew } }`,
  variables: { name, agencies },
});
const idIn = ({ data }: Changed): string =>
  (data as { createScenario: { scenarioId: string } }).createScenario.scenarioId;

test('the worked example: two bodies are merged on paper, with the figures that a reader counts, and nothing real changes', async () => {
  const home = await newHome(folder);
  expect((await home.run(['ingest', CITY_FILE, HALL_FILE])).code).toBe(0);
  const facts = await hashOfFacts(home);
  let service = await start(home);
  const key = await newKey(home, 'plan');
  const made = await change(service.url, shownOf('create a scenario') as Request, key);
  expect(made).toMatchObject({ status: 200, data: { createScenario: { isNew: true } } });
  const scenario = idIn(made);
  const merge = shownOf('merge the two') as Request;
  const merged = await change(service.url, { ...merge, variables: { ...merge.variables, scenario } }, key);
  expect(merged).toMatchObject({ status: 200, data: { addScenarioStep: { isNew: true, scenario: { scenarioVersion: 2 } } } });
  const { rollUp } = (merged.data as { addScenarioStep: { scenario: { rollUp: readonly object[] } } }).addScenarioStep.scenario;
  for (const row of shownOf('what the merger makes of it') as readonly object[]) expect(rollUp).toContainEqual(row);

  const { data } = await service.ask(
    `query ($id: ID!) { scenario(id: $id) { ending: plannedThings(fates: [ENDING]) { id nameBefore statedThing { id } }
       made: plannedThings(fates: [NEW]) { id nameAfter plannedKind statedThing { id } }
       duties: plannedThings(plannedKinds: [DUTY], first: 100) { fate holderAfter stepNumbers statedThing { ... on Responsibility { evidence { quote document { fiscalYear } } } } } } }`,
    { id: scenario },
  );
  const things = (data as { scenario: Record<'ending' | 'made' | 'duties', readonly Record<string, unknown>[]> }).scenario;
  expect(things.ending.map(({ id }) => id).sort()).toEqual([CITY, HALL].sort());
  expect(things.made).toEqual([{ id: 'new:1', nameAfter: MERGED, plannedKind: 'BODY', statedThing: null }]);
  expect(things.duties).toHaveLength(20);
  expect(things.duties.filter(({ fate }) => fate === 'CHANGED')).toHaveLength(16);
  for (const { statedThing } of things.duties) expect(statedThing).toMatchObject({ evidence: [{ quote: expect.stringMatching(/\S/), document: { fiscalYear: 2022 } }] });

  // What is kept of it is there after a restart, and is the same.
  const before = await shown(service, scenario);
  await service.stop();
  expect(await hashOfFacts(home)).toBe(facts);
  service = await start(home);
  expect(await shown(service, scenario)).toEqual(before);
}); // prettier-ignore

test('two people at once: one change is made, the other hears of both; what is sent again is made once', async () => {
  const home = await newHome(folder);
  expect((await home.run(['ingest', HALL_FILE])).code).toBe(0);
  const service = await start(home);
  const [one, other] = [await newKey(home, 'plan'), await newKey(home, 'plan')];
  const scenario = idIn(await change(service.url, creating('改名', [HALL]), one));
  expect(await change(service.url, creating('改名', [HALL]), one)).toMatchObject({ data: { createScenario: { scenarioId: scenario, isNew: false } } }); // prettier-ignore
  const names = ['兴隆台区政务中心', '兴隆台区服务中心'] as const;
  const sent = names.map((name) => adding(scenario, 1, { stepKind: 'RENAME', things: [HALL], name }));
  const told = await Promise.all(sent.map((request, index) => change(service.url, request, index === 0 ? one : other)));
  const [lost] = told.filter(({ code }) => code === 'CONFLICT');
  expect(told.filter(({ data }) => data !== null)).toHaveLength(1);
  expect(lost?.message).toMatch(/version 2, and you saw 1.*RENAME.*by test plan.*Yours/s);
  const winner = told.findIndex(({ data }) => data !== null);
  expect(await change(service.url, sent[winner] as Request, winner === 0 ? one : other)).toMatchObject({ data: { addScenarioStep: { isNew: false, scenario: { scenarioVersion: 2 } } } }); // prettier-ignore

  // Undone, redone, said something of, locked, copied: nothing is lost on the way.
  const renamed = await shown(service, scenario);
  const revise = (version: number, revision: string, more = {}) => change(service.url, revising(scenario, version, revision, more), one); // prettier-ignore
  await revise(2, 'UNDO');
  const undone = await shown(service, scenario);
  expect(undone).toMatchObject({ scenarioVersion: 3, scenarioSteps: [] });
  await revise(3, 'REDO');
  expect(await shown(service, scenario)).toEqual({ ...renamed, scenarioVersion: 4 });
  const comment = { query: 'mutation ($id: ID!) { commentScenario(scenario: $id, text: "再议") { isNew } }', variables: { id: scenario } }; // prettier-ignore
  expect(await change(service.url, comment, other)).toMatchObject({ data: { commentScenario: { isNew: true } } });
  expect(await shown(service, scenario)).toMatchObject({ scenarioVersion: 4, comments: [{ text: '再议', saidBy: 'test plan' }] }); // prettier-ignore
  const targets = { query: 'mutation ($id: ID!) { setScenarioTargets(scenario: $id, version: 4, targets: [{ measure: BODIES, bound: AT_MOST, limit: 1 }, { measure: AUTHORISED_POSTS, bound: AT_LEAST, limit: 5, isForEachBody: true }]) { isNew } }', variables: { id: scenario } }; // prettier-ignore
  expect(await change(service.url, targets, one)).toMatchObject({ data: { setScenarioTargets: { isNew: true } } });
  expect(await shown(service, scenario)).toMatchObject({ checkedTargets: [{ isReached: true }, { isReached: null, unknownOf: [HALL] }] }); // prettier-ignore
  await revise(5, 'LOCK');
  expect(await revise(6, 'UNDO')).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('locked') });
  const copied = { query: 'mutation ($id: ID!) { copyScenario(scenario: $id, name: "副本") { scenarioId scenario { copyOf isLocked planHash } } }', variables: { id: scenario } }; // prettier-ignore
  const copy = (await change(service.url, copied, other)).data as { copyScenario: { scenarioId: string; scenario: object } }; // prettier-ignore
  expect(copy.copyScenario.scenario).toEqual({ copyOf: scenario, isLocked: false, planHash: renamed.planHash });
  const { data } = await service.ask('query ($ids: [ID!]!) { scenarioComparison(ids: $ids) { scenarioMeasure measuredOf figures { figureAfter } } scenarios { id } }', { ids: [scenario, copy.copyScenario.scenarioId] }); // prettier-ignore
  const compared = data as { scenarioComparison: readonly object[]; scenarios: readonly { id: string }[] };
  expect(compared.scenarioComparison).toContainEqual({ scenarioMeasure: 'BODIES', measuredOf: null, figures: [{ figureAfter: 1 }, { figureAfter: 1 }] }); // prettier-ignore
  expect(compared.scenarios.map(({ id }) => id).sort()).toEqual([scenario, copy.copyScenario.scenarioId].sort());

  const audited = await change(service.url, { query: 'query ($id: ID!) { auditEntries(about: $id, first: 50) { nodes { auditedChange scenarioId auditOutcome } } }', variables: { id: scenario } }, await newKey(home, 'audit')); // prettier-ignore
  const { nodes } = (audited.data as { auditEntries: { nodes: readonly object[] } }).auditEntries;
  expect(nodes).toContainEqual({ auditedChange: 'ADD_SCENARIO_STEP', scenarioId: scenario, auditOutcome: 'ADDED' });
  expect(nodes).toHaveLength(7);
});

test('what cannot be done is told with step and thing, and the scenario stays as it was', async () => {
  const home = await newHome(folder);
  expect((await home.run(['ingest', CITY_FILE, HALL_FILE])).code).toBe(0);
  const service = await start(home);
  const key = await newKey(home, 'plan');
  const scenario = idIn(await change(service.url, creating('试', [CITY, HALL]), key));
  await change(service.url, adding(scenario, 1, { stepKind: 'DISSOLVE', things: [CITY] }), key);
  const before = await shown(service, scenario);
  const wrong: readonly (readonly [Request, RegExp])[] = [
    [adding(scenario, 2, { stepKind: 'RENAME', things: ['agency:nobody'], name: '局' }), /Step 2 \(RENAME\).*agency:nobody/],
    [adding(scenario, 2, { stepKind: 'RENAME', things: [CITY], name: '局' }), /Step 2 \(RENAME\).*ends by step 1/],
    [adding(scenario, 2, { stepKind: 'MERGE', things: [HALL, HALL], name: '局' }), /Step 2 \(MERGE\).*twice/],
    [adding(scenario, 2, { stepKind: 'SPLIT', things: [HALL], parts: [{ name: '甲' }, { name: '乙' }] }), /Step 2 \(SPLIT\).*goes to no part/],
    [adding(scenario, 2, { stepKind: 'MOVE', things: [HALL], to: HALL }), /Step 2 \(MOVE\)/],
    [adding(scenario, 2, { stepKind: 'SET_QUOTA', things: [HALL], count: -1 }), /Step 2 \(SET_QUOTA\).*-1/],
    [adding(scenario, 2, { stepKind: 'DISSOLVE', things: [HALL], date: '2021-06-30' }), /Step 2 \(DISSOLVE\).*before 2022/],
    [adding('scenario:0123456789abcdef', 1, { stepKind: 'DISSOLVE', things: [HALL] }), /no.* scenario of this store/],
    [revising(scenario, 2, 'REMOVE_STEP', { step: 7 }), /no step 7/],
    [revising(scenario, 2, 'MOVE_STEP', { step: 1, to: 3 }), /none can be at place 3/],
    [creating('无', ['agency:nobody']), /agency:nobody/],
    [creating(' ', [HALL]), /`name`/],
  ];
  for (const [request, message] of wrong) expect(await change(service.url, request, key)).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) });
  expect(await shown(service, scenario)).toEqual(before);

  // A document that corrects one of them shows in the steps that rest on it, until they are rebased.
  await change(service.url, adding(scenario, 2, { stepKind: 'NOTE', things: [HALL], reason: '保留' }), key);
  const corrected = readFileSync(HALL_FILE, 'utf8').replace(/（四）负责保障区[^\n]*\n/u, '').replace('（五）负责组织', '（四）负责组织');
  await change(service.url, ingesting('政务服务中心更正.txt', corrected), await newKey(home));
  const changed = await shown(service, scenario);
  expect(changed.scenarioSteps.map(({ changedBodies }) => changedBodies)).toEqual([[], [HALL]]);
  await change(service.url, revising(scenario, changed.scenarioVersion, 'REBASE'), key);
  expect((await shown(service, scenario)).scenarioSteps.map(({ changedBodies }) => changedBodies)).toEqual([[], []]);
}); // prettier-ignore

testOfEmbedded('a store that is lost brings scenarios back from the log beside it', async () => {
  const home = await newHome(folder);
  expect((await home.run(['ingest', HALL_FILE])).code).toBe(0);
  const service = await start(home);
  const key = await newKey(home, 'plan');
  const scenario = idIn(await change(service.url, creating('改名', [HALL]), key));
  await change(service.url, adding(scenario, 1, { stepKind: 'RENAME', things: [HALL], name: '政务中心' }), key);
  const before = await shown(service, scenario);
  await service.stop();
  for (const end of ['', '-wal', '-shm']) rmSync(join(home.settings['DATA_DIR'] ?? '', `govorg.db${end}`), { force: true });
  expect(await shown(await start(home), scenario)).toEqual(before);
}); // prettier-ignore
