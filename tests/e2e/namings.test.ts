/** Names that people give over HTTP with a key and at the command line: found at once, on the record, kept whatever becomes of documents and graph, and taken back. */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { exampleIn } from '../harness/page-example';
import { change, idOf, ingesting, newKey, serviceOn, type Request } from '../harness/changing';
import type { Service } from '../harness/service';
import { seedDocuments } from '../harness/shared';
import { smallDocument } from '../harness/small-documents';
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

const BODY = '盘锦市智慧城市运行管理中心';
const BODY_ID = `agency:211100~${BODY}`;
const ALIAS = '盘锦城运中心';
const TOPIC_ID = 'topic:12345';
const PRINTED = '12345政务服务便民热线';
const PREFERRED = '民生连心热线';

/** What each way of looking for a body or a topic finds under the two names. */
const LOOKING = `{
  agency(name: "${ALIAS}") { name givenNames evidence { quote } namings { nodes { givenName namingKind } } }
  search(text: "${ALIAS}", kinds: [Agency]) { edges { matchedBy node { ... on Agency { name } } } }
  spelled: suggest(prefix: "pjcyzx", kinds: [Agency]) { name canonicalName }
  begun: suggest(prefix: "盘锦城运", kinds: [Agency]) { name canonicalName }
  topic(name: "${PREFERRED}") { id name printedName givenNames }
  handlers(topic: "${PREFERRED}") { matchedName topic { name } stated { agency { name } } }
  printed: handlers(topic: "${PRINTED}") { topic { id name } stated { agency { name } } }
  meant: search(text: "${PREFERRED}", kinds: [Responsibility]) { totalCount edges { matchedBy } }
  topics(where: { aliases: { eq: "${PRINTED}" } }) { nodes { name } }
}`;

interface Looked {
  readonly agency: { readonly name: string; readonly givenNames: readonly string[]; readonly evidence: readonly object[] } | null; // prettier-ignore
  readonly search: { readonly edges: readonly object[] };
  readonly spelled: readonly object[];
  readonly begun: readonly object[];
  readonly topic: { readonly id: string; readonly name: string } | null;
  readonly handlers: { readonly matchedName: string | null; readonly topic: object | null; readonly stated: readonly object[] };
  readonly printed: { readonly topic: object | null; readonly stated: readonly object[] };
  readonly meant: { readonly totalCount: number; readonly edges: readonly { readonly matchedBy: string }[] };
  readonly topics: { readonly nodes: readonly object[] };
} // prettier-ignore

async function look(service: Service): Promise<Looked> {
  const { data, errors } = await service.ask(LOOKING);
  expect(errors).toEqual([]);
  return data as unknown as Looked;
}

async function expectFound(service: Service): Promise<void> {
  const found = await look(service);
  const suggested = { name: ALIAS, canonicalName: BODY };
  expect(found).toMatchObject({
    agency: { name: BODY, givenNames: [ALIAS], namings: { nodes: [{ givenName: ALIAS, namingKind: 'ALIAS' }] } },
    search: { edges: [{ matchedBy: 'WORDS', node: { name: BODY } }] },
    spelled: [suggested],
    begun: [suggested],
    topic: { id: TOPIC_ID, name: PREFERRED, printedName: PRINTED, givenNames: [PREFERRED] },
    handlers: { matchedName: PREFERRED, topic: { name: PREFERRED } },
    printed: { topic: { id: TOPIC_ID, name: PREFERRED } },
    topics: { nodes: [{ name: PREFERRED }] },
  });
  expect(found.handlers.stated.length).toBeGreaterThan(0);
  expect(found.handlers.stated).toEqual(found.printed.stated);
  expect(found.meant.edges.length).toBeGreaterThan(0);
  expect(found.meant.edges.every(({ matchedBy }) => matchedBy === 'OTHER_NAME')).toBe(true);
  // Nobody printed it: its words are evidence of nothing.
  expect(JSON.stringify(found.agency?.evidence)).not.toContain(ALIAS);
}

async function expectLost(service: Service): Promise<void> {
  expect(await look(service)).toMatchObject({
    agency: null,
    search: { edges: [] },
    spelled: [],
    begun: [],
    topic: null,
    handlers: { topic: null },
    printed: { topic: { id: TOPIC_ID, name: PRINTED } },
    meant: { totalCount: 0 },
    topics: { nodes: [] },
  });
}

/** The graph is gone; what lies in the data folder beside it stays. */
async function loseTheGraph({ settings }: Home): Promise<void> {
  if (!storeUnderTest().isEmbedded) return storeUnderTest().empty();
  for (const end of ['', '-wal', '-shm', '.sums', '.seal']) rmSync(join(settings['DATA_DIR'] ?? '', `govorg.db${end}`), { force: true }); // prettier-ignore
}

const UNDO = 'mutation ($naming: ID!) { undoNaming(naming: $naming) { isNew naming { namingKind } replacedNaming { id givenName } } }'; // prettier-ignore
const IN_FORCE = '{ namings(where: { supersededBy: { none: {} }, namingKind: { in: [PREFERRED, ALIAS] } }) { nodes { id givenName namingKind namedKind namedBy note named { id } } } }'; // prettier-ignore

interface InForce {
  readonly id: string;
  readonly givenName: string;
}

async function inForce(service: Service): Promise<readonly InForce[]> {
  const { data, errors } = await service.ask(IN_FORCE);
  expect(errors).toEqual([]);
  return (data as { namings: { nodes: readonly InForce[] } }).namings.nodes;
}

test('names take a key of their scope, are found at once, and outlive documents read again and the graph, until they are taken back', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  await expectLost(service);
  const [alias, naming] = [shownOf('alias') as Request, shownOf('naming') as Request];
  expect(alias.variables).toMatchObject({ node: BODY_ID, name: ALIAS });
  expect(naming.variables).toMatchObject({ topic: TOPIC_ID, name: PREFERRED });

  const deciding = await newKey(home, 'decide');
  for (const request of [alias, naming])
    expect(await change(service.url, request, deciding)).toMatchObject({ status: 403, code: 'FORBIDDEN', data: null });
  await expectLost(service);

  const made = await home.run(['key', 'create', '--name', 'planning office', '--scope', 'name', 'ingest', 'retract']);
  const [key = ''] = made.lines;
  const added = await change(service.url, alias, key);
  expect({ status: added.status, data: added.data }).toEqual({ status: 200, data: shownOf('answer to an alias') });
  expect((await change(service.url, naming, key)).data).toEqual(shownOf('answer to a naming'));
  await expectFound(service);
  for (const request of [alias, naming]) {
    const [answer] = Object.values((await change(service.url, request, key)).data ?? {});
    expect(answer).toMatchObject({ isNew: false });
  }
  expect(await inForce(service)).toMatchObject([
    { givenName: PREFERRED, namingKind: 'PREFERRED', namedKind: 'Topic', named: { id: TOPIC_ID }, note: null },
    { givenName: ALIAS, namingKind: 'ALIAS', namedKind: 'Agency', named: { id: BODY_ID }, note: '市民这样叫', namedBy: 'planning office' }, // prettier-ignore
  ]);

  // Documents that speak of both are read again, come anew, go and come back.
  const paths = seedDocuments().filter((one) => readFileSync(one, 'utf8').includes(BODY));
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const again = await change(service.url, ingesting(basename(path), readFileSync(path, 'utf8')), key);
    expect(again.data).toMatchObject({ ingestDocument: { isNew: false } });
  }
  await expectFound(service);
  const another = `${BODY}2024年度部门预算\n一、主要职责\n（一）负责12345政务服务热线的受理工作。\n二、收支预算总体情况\n支出预算100万元，其中：基本支出60万元，项目支出40万元。\n`;
  const sent = await change(service.url, ingesting('another.txt', another), key);
  expect(sent.data).toMatchObject({ ingestDocument: { isNew: true } });
  await expectFound(service);
  const { document } = sent.data?.['ingestDocument'] as { document: { id: string } };
  const about = { id: document.id, reason: 'test' };
  expect((await change(service.url, { query: 'mutation ($id: ID!, $reason: String!) { retractDocument(id: $id, reason: $reason) { isNew } }', variables: about }, key)).status).toBe(200); // prettier-ignore
  await expectFound(service);

  const entries = (await home.run(['audit'])).lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries.filter(({ naming: one }) => one !== undefined)).toEqual(
    ['addAlias', 'nameTopic'].map((mutation) => ({
      at: expect.stringMatching(/^\d{4}-/),
      key: { id: idOf(key), name: 'planning office' },
      change: mutation,
      naming: expect.stringMatching(/^naming:/),
      outcome: 'ADDED',
    })),
  );

  expect(await service.stop('SIGKILL')).toBe(null);
  const restarted = await start(home);
  await expectFound(restarted);
  await restarted.stop();
  await loseTheGraph(home);
  const rebuilt = await start(home);
  expect(rebuilt.log()).toContain('read 2 names that people gave again');
  await expectFound(rebuilt);

  // Of a server, keys are in the database and went with it.
  const newest = await newKey(home, 'name');
  for (const { id, givenName } of await inForce(rebuilt)) {
    const undoing = { query: UNDO, variables: { naming: id } };
    const undone = { naming: { namingKind: 'UNDONE' }, replacedNaming: { id, givenName } };
    expect((await change(rebuilt.url, undoing, newest)).data).toEqual({ undoNaming: { isNew: true, ...undone } });
    expect((await change(rebuilt.url, undoing, newest)).data).toMatchObject({ undoNaming: { isNew: false } });
  }
  await expectLost(rebuilt);
  expect(await inForce(rebuilt)).toEqual([]);
  await rebuilt.stop();
  const after = await start(home);
  await expectLost(after);
  await after.stop();
});

describe('what nobody can be called', () => {
  let home: Home;
  let service: Service;
  let key: string;
  beforeAll(async () => {
    home = await newHome(folder);
    service = await start(home);
    key = await newKey(home, 'name');
  });
  const nameTopic = (topic: string, name: string): Request => ({
    query: 'mutation ($topic: ID!, $name: String!) { nameTopic(topic: $topic, name: $name) { isNew naming { id } replacedNaming { givenName } } }', // prettier-ignore
    variables: { topic, name },
  });
  const addAlias = (node: string, name: string): Request => ({
    query: 'mutation ($node: ID!, $name: String!) { addAlias(node: $node, name: $name) { isNew naming { id } } }',
    variables: { node, name },
  });

  test.each([
    ['a topic that is not there', nameTopic('topic:nothing', '名'), /`topic` is not the id of a topic/],
    ['an agency as a topic', nameTopic(BODY_ID, '名'), /`topic` is not the id of a topic/],
    ['nothing that is there', addAlias('agency:nothing', '名'), /`node` is not the id of an agency or a topic/],
    ['a document', addAlias('document:1', '名'), /`node` is not the id of an agency or a topic/],
    ['no naming', { query: UNDO, variables: { naming: 'naming:nothing' } }, /`naming` is not the id of a naming/],
    ['an empty name', addAlias(BODY_ID, ''), /name/],
    ['a name of spaces', addAlias(BODY_ID, '　 '), /`name`/],
    ['a name of signs', nameTopic(TOPIC_ID, '“”'), /`name`/],
    ['a long name', addAlias(BODY_ID, '名'.repeat(201)), /name/],
    ['two lines', addAlias(BODY_ID, '甲\n乙'), /line break/],
    ['half a character', addAlias(BODY_ID, '甲\ud800'), /half a character/],
    ['what it is called', nameTopic(TOPIC_ID, PRINTED), /called "?.*already/],
    ['what it is called, otherwise written', addAlias(BODY_ID, ` ${BODY} `), /already: there is nothing to add/],
    ['what another agency is called', addAlias(BODY_ID, '盘锦市兴隆台区智慧城市运行管理中心'), /another agency already: 盘锦市兴隆台区智慧城市运行管理中心 \(agency:/],
    ['what another topic is called', nameTopic(TOPIC_ID, '12315热线'), /another topic already: 12315消费者投诉举报热线 \(topic:12315\)/],
    ['the number of another hotline', addAlias(TOPIC_ID, '12315'), /another topic already: 12315消费者投诉举报热线/],
  ])('%s is refused with the reason, and nothing is changed', async (_, request, reason) => {
    const { status, code, message, data } = await change(service.url, request, key);
    expect({ status, code, data }).toEqual({ status: expect.any(Number), code: 'BAD_USER_INPUT', data: null });
    expect([200, 400]).toContain(status);
    expect(message).toMatch(reason);
    expect(await inForce(service)).toEqual([]);
  }); // prettier-ignore

  test('another preferred name takes the place of the one before, the same one many times at once is one', async () => {
    const first = await change(service.url, nameTopic(TOPIC_ID, '民心热线'), key);
    expect(first.data).toMatchObject({ nameTopic: { isNew: true, replacedNaming: null } });
    const lines = (after: string | null): ReturnType<Service['ask']> =>
      service.ask('query ($after: String) { budgetLines(topic: "民心热线", first: 1, after: $after) { nodes { label } pageInfo { endCursor hasPreviousPage } } }', { after }); // prettier-ignore
    const page = (await lines(null)).data?.['budgetLines'] as { nodes: unknown[]; pageInfo: { endCursor: string } };
    expect(page.nodes).toHaveLength(1);
    const many = await Promise.all(Array.from({ length: 10 }, () => change(service.url, nameTopic(TOPIC_ID, PREFERRED), key))); // prettier-ignore
    const outcomes = many.map(({ data }) => (data?.['nameTopic'] as { isNew: boolean }).isNew);
    expect(outcomes.filter((isNew) => isNew)).toHaveLength(1);
    expect(await inForce(service)).toMatchObject([{ givenName: PREFERRED }]);
    expect((await service.ask('{ topic(name: "民心热线") { id } }')).data).toEqual({ topic: null });
    // Whoever was reading a list under the name that went is told that there is no more.
    expect(await lines(page.pageInfo.endCursor)).toMatchObject({ data: { budgetLines: { nodes: [], pageInfo: { hasPreviousPage: true } } }, errors: [] }); // prettier-ignore
    const { naming } = first.data?.['nameTopic'] as { naming: { id: string } };
    const undoing = { query: UNDO, variables: { naming: naming.id } };
    expect(await change(service.url, undoing, key)).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('holds no more') }); // prettier-ignore
    expect((await change(service.url, addAlias('topic:12315', PREFERRED), key)).message).toContain(`${PREFERRED} (${TOPIC_ID})`); // prettier-ignore
  });
});

test('a name goes with the only document that speaks of the thing, and comes back with it', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const made = await home.run(['key', 'create', '--name', 'test', '--scope', 'name', 'ingest', 'retract']);
  const [key = ''] = made.lines;
  const { name, bytes } = smallDocument(7);
  const sent = await change(service.url, ingesting(name, bytes.toString()), key);
  const { document } = sent.data?.['ingestDocument'] as { document: { id: string } };
  const body = async (called: string): Promise<unknown> =>
    (await service.ask(`{ agency(name: "${called}") { id name givenNames } }`)).data?.['agency'];
  const { id } = (await body('辛东山县政务服务中心')) as { id: string };
  const query = 'mutation ($id: ID!) { addAlias(node: $id, name: "辛东大厅") { isNew } }';
  expect((await change(service.url, { query, variables: { id } }, key)).data).toEqual({ addAlias: { isNew: true } });
  const named = { id, name: '辛东山县政务服务中心', givenNames: ['辛东大厅'] };
  expect(await body('辛东大厅')).toEqual(named);

  const retract = 'mutation ($id: ID!) { retractDocument(id: $id, reason: "test") { isNew } }';
  await change(service.url, { query: retract, variables: { id: document.id } }, key);
  expect(await body('辛东大厅')).toBeNull();
  expect((await service.ask('{ namings { nodes { givenName named { id } } } }')).data).toEqual({
    namings: { nodes: [{ givenName: '辛东大厅', named: null }] },
  });
  const restore = 'mutation ($id: ID!) { restoreDocument(id: $id) { isNew } }';
  await change(service.url, { query: restore, variables: { id: document.id } }, key);
  expect(await body('辛东大厅')).toEqual(named);
});

test('at the command line: naming, listing, taking back', async () => {
  const home = await newHome(folder);
  expect((await home.run(['seed'])).code).toBe(0);
  const added = await home.run(['add-alias', BODY_ID, ALIAS, '--by', '王某', '--note', '市民这样叫']);
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^naming:\w+ {2}ALIAS {2}agency:.*: 盘锦城运中心\n$/) }); // prettier-ignore
  expect((await home.run(['name-topic', TOPIC_ID, PREFERRED, '--by', '王某'])).code).toBe(0);
  expect((await home.run(['name-topic', TOPIC_ID, '民心热线'])).err).toContain(`${PREFERRED}, by 王某`);
  expect((await home.run(['namings'])).lines).toEqual([
    expect.stringMatching(/^naming:.* {2}ALIAS .*盘锦城运中心 {2}by 王某 at /),
    expect.stringMatching(/^naming:.* {2}PREFERRED .*民心热线 {2}by /),
  ]);
  const [id = ''] = added.out.split(' ');
  expect(await home.run(['undo', id])).toMatchObject({ code: 0, out: expect.stringContaining('  UNDONE  ') });
  expect((await home.run(['namings', '--all'])).lines).toHaveLength(4);
  expect(await home.run(['name-topic', TOPIC_ID, '名'.repeat(201)])).toMatchObject({ code: 2, err: expect.stringContaining('200') }); // prettier-ignore
});
