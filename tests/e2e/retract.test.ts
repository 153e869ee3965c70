/** A document taken out over HTTP: gone at once, after a kill and a lost graph, and back when it is wanted. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { exampleIn } from '../harness/page-example';
import { change, idOf, ingesting, newKey, serviceOn, type Request } from '../harness/changing';
import type { Service } from '../harness/service';
import { storeUnderTest } from '../harness/store-under-test';

jest.setTimeout(180_000);

const folder = temporaryFolder();
const running: Service[] = [];
afterAll(() => Promise.all(running.map((service) => service.dispose())));
const start = async (home: Home): Promise<Service> => {
  const service = await serviceOn(home);
  running.push(service);
  return service;
};

const shownOf = exampleIn('changes.md');

const REQUEST = shownOf('retraction') as Request & { readonly variables: { readonly id: string } };
const { id } = REQUEST.variables;
const RESTORE: Request = {
  query: 'mutation ($id: ID!) { restoreDocument(id: $id) { isNew document { source } rejection { cause } } }',
  variables: { id },
};
const DOCUMENTS = '{ documents { totalCount } }';
const SEARCH = '{ search(text: "甲东山县") { totalCount } suggest(prefix: "甲东山县") { name } }';

async function loseTheGraph({ settings }: Home): Promise<void> {
  if (!storeUnderTest().isEmbedded) return storeUnderTest().empty();
  for (const end of ['', '-wal', '-shm', '.sums', '.seal']) rmSync(join(settings['DATA_DIR'] ?? '', `govorg.db${end}`), { force: true }); // prettier-ignore
}

test('docs/changes.md: what is taken out is found nowhere, stays out over a kill and a lost graph, and comes back', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const made = await home.run(['key', 'create', '--name', 'planning office', '--scope', 'ingest', 'retract']);
  const [key = ''] = made.lines;
  const sent = shownOf('request') as Request;
  const before = { documents: (await service.ask(DOCUMENTS)).data, found: (await service.ask(SEARCH)).data };
  expect((await change(service.url, sent, key)).data).toMatchObject({ ingestDocument: { isNew: true } });
  expect((await service.ask(SEARCH)).data).not.toEqual(before.found);

  const onlyIngesting = await newKey(home, 'ingest');
  expect(await change(service.url, REQUEST, onlyIngesting)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  const { status, data } = await change(service.url, REQUEST, key);
  expect({ status, data }).toEqual({ status: 200, data: shownOf('answer to a retraction') });
  const gone = { documents: (await service.ask(DOCUMENTS)).data, found: (await service.ask(SEARCH)).data };
  expect(gone).toEqual(before);
  expect((await change(service.url, REQUEST, key)).data).toMatchObject({ retractDocument: { isNew: false } });

  expect(await service.stop('SIGKILL')).toBe(null);
  const again = await start(home);
  expect((await again.ask(DOCUMENTS)).data).toEqual(before.documents);
  await again.stop();
  await loseTheGraph(home);
  const rebuilt = await start(home);
  expect((await rebuilt.ask(DOCUMENTS)).data).toEqual(before.documents);
  expect((await rebuilt.ask(SEARCH)).data).toEqual(before.found);
  const [later = ''] = (await home.run(['key', 'create', '--name', 'x', '--scope', 'ingest', 'retract'])).lines;
  const restored = await change(rebuilt.url, RESTORE, later);
  expect(restored.data).toEqual({ restoreDocument: { isNew: true, document: { source: 'centre.txt' }, rejection: null } }); // prettier-ignore
  expect((await change(rebuilt.url, RESTORE, later)).data).toMatchObject({ restoreDocument: { isNew: false } });
  expect((await change(rebuilt.url, REQUEST, later)).data).toMatchObject({ retractDocument: { isNew: true } });
  expect((await change(rebuilt.url, sent, later)).data).toMatchObject({ ingestDocument: { isNew: true } });
  expect((await rebuilt.ask(DOCUMENTS)).data).toEqual({ documents: { totalCount: 6 } });
  await rebuilt.stop();
});

test('each change of it is on the record', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const made = await home.run(['key', 'create', '--name', 'planning office', '--scope', 'ingest', 'retract']);
  const [key = ''] = made.lines;
  await change(service.url, shownOf('request') as Request, key);
  await change(service.url, REQUEST, key);
  await change(service.url, RESTORE, key);
  const entries = (await home.run(['audit'])).lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const about = { at: expect.any(String) as string, key: { id: idOf(key), name: 'planning office' }, document: id, source: 'centre.txt' }; // prettier-ignore
  expect(entries.slice(-3)).toEqual([
    { ...about, change: 'ingestDocument', outcome: 'ADDED' },
    { ...about, change: 'retractDocument', reason: 'published by mistake', outcome: 'REMOVED' },
    { ...about, change: 'restoreDocument', outcome: 'ADDED' },
  ]);
});

test('what cannot be taken out is refused with 400, and the graph is as it was', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const key = await newKey(home, 'retract');
  const before = (await service.ask(DOCUMENTS)).data;
  const refused: readonly (readonly [document: string, reason: string])[] = [
    ['document:1', 'because'],
    [`document:${'0'.repeat(64)}`, 'because'],
    ['agency:1', 'because'],
    [id, ' '],
    [id, '\ud800'],
    [id, 'x'.repeat(2_001)],
  ];
  for (const [document, reason] of refused) {
    const answer = await change(service.url, { ...REQUEST, variables: { id: document, reason } }, key);
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', data: null });
  }
  expect((await service.ask(DOCUMENTS)).data).toEqual(before);
});

test('SIGTERM while a document is taken out: it is answered, and wholly gone', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const key = await newKey(home, 'retract');
  const { data } = await service.ask('{ documents(first: 1) { nodes { id } } }');
  const [document] = (data as { documents: { nodes: readonly { readonly id: string }[] } }).documents.nodes;
  const answer = change(service.url, { ...REQUEST, variables: { id: document?.id, reason: 'x' } }, key);
  await service.ask('{ __typename }');
  expect(await service.stop()).toBe(0);
  expect((await answer).data).toMatchObject({ retractDocument: { isNew: true } });
  const after = await start(home);
  expect((await after.ask(DOCUMENTS)).data).toEqual({ documents: { totalCount: 4 } });
  expect(after.log()).toBe('');
});

test('a document that came and went many times at once is one, or none', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const made = await home.run(['key', 'create', '--name', 'test', '--scope', 'ingest', 'retract']);
  const [key = ''] = made.lines;
  const { variables = {} } = shownOf('request') as Request;
  const coming = ingesting(String(variables['name']), String(variables['text']));
  expect((await change(service.url, coming, key)).status).toBe(200);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => change(service.url, i % 2 === 0 ? coming : REQUEST, key)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const { data } = await change(service.url, REQUEST, key);
  expect(data).toMatchObject({ retractDocument: expect.anything() as object });
  expect((await service.ask(DOCUMENTS)).data).toEqual({ documents: { totalCount: 5 } });
});
