/** What keeps changes closed inside the engine, whatever stands before it. */
import { buildSchema } from 'graphql';
import { createEngine } from '../../src/graphql/engine';
import { assertClosed } from '../../src/graphql/changes/authority';
import type { Bearer, Intake } from '../../src/ingest/intake';
import { exampleStore } from '../harness/example-graph';
import { intakeInto } from '../harness/intake';
import { smallDocument } from '../harness/small-documents';

const TEXT = Buffer.from(smallDocument(1).bytes).toString('utf8');
const MUTATION = 'mutation ($name: String!, $text: String!) { ingestDocument(name: $name, text: $text) { isNew } }';
const bearer: Bearer = { id: '0', name: 'test' };

let graph: Awaited<ReturnType<typeof exampleStore>>;
let taking: Awaited<ReturnType<typeof intakeInto>>;
beforeEach(async () => {
  graph = await exampleStore(1);
  taking = await intakeInto(graph.store);
});
afterEach(async () => {
  await graph.close();
  taking.remove();
});

const engineOver = (intake: Intake) =>
  createEngine({
    store: graph.store,
    listedTopics: [],
    answerCacheBytes: 1_000_000,
    intake,
    log: { failed: () => undefined, warn: () => undefined },
  });

test('a mutation that says with no word who may make it stops the service before it starts', () => {
  const schema = buildSchema('type Query { one: Int } type Mutation { forgetEverything: Int }');
  expect(() => assertClosed(schema)).toThrow('forgetEverything');
});

test('where nobody says who asks nothing is changed; who may, changes each time, and not once for all', async () => {
  const engine = await engineOver(taking.intake);
  const before = await graph.store.version();
  const send = async (authorise?: () => Promise<Bearer>): Promise<readonly [status: number, body: unknown]> => {
    const { status, body } = await engine.answer({
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      search: '',
      body: { query: MUTATION, variables: { name: '1.txt', text: TEXT } },
      ...(authorise && { authorise }),
    });
    return [status, (JSON.parse(body) as { readonly data?: unknown }).data];
  };
  expect(await send()).toEqual([401, undefined]);
  expect(await graph.store.version()).toBe(before);
  const together = await Promise.all([send(async () => bearer), send(), send(async () => bearer)]);
  expect(together).toEqual([
    [200, { ingestDocument: { isNew: true } }],
    [401, undefined],
    [200, { ingestDocument: { isNew: false } }],
  ]);
  expect(await send()).toEqual([401, undefined]);
  await engine.stop();
});

test('an engine that stops waits for what is being written', async () => {
  const engine = await engineOver(taking.intake);
  const { name, bytes } = smallDocument(2);
  let isDone = false;
  void taking.intake.take({ name, bytes }, bearer, new AbortController().signal).then(() => (isDone = true));
  await engine.stop();
  expect(isDone).toBe(true);
});

test('whoever gave up before its turn changes nothing, and is in no record', async () => {
  const { intake } = taking;
  const gone = new AbortController();
  const first = intake.take(smallDocument(3), bearer, new AbortController().signal);
  const second = intake.take(smallDocument(4), bearer, gone.signal);
  gone.abort(new Error('hung up'));
  await expect(second).rejects.toThrow('hung up');
  expect(await first).toMatchObject({ counts: { facts: { duties: 2 } } });
  expect((await graph.store.list('Document', { page: { limit: 0 }, count: true })).total).toBe(2);
});

test('documents that wait are not without number', async () => {
  const ended = await Promise.allSettled(
    Array.from({ length: 65 }, () => taking.intake.take(smallDocument(5), bearer, new AbortController().signal)),
  );
  const refused = ended.filter(({ status }) => status === 'rejected');
  expect(refused).toEqual([{ status: 'rejected', reason: expect.objectContaining({ code: 'RATE_LIMITED' }) }]);
});
