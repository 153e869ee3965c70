/** Changes over HTTP: closed to whoever has no key for them, and for who has one, what `govorg ingest` does. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { exampleIn } from '../harness/page-example';
import { change, endedKey, idOf, INGEST, ingesting, newKey, serviceOn, type Request } from '../harness/changing';
import type { Service } from '../harness/service';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';
import { smallDocument } from '../harness/small-documents';
import { testOfEmbedded } from '../harness/store-under-test';

jest.setTimeout(180_000);

const folder = temporaryFolder();
const running: Service[] = [];
afterAll(() => Promise.all(running.map((service) => service.dispose())));
const start = async (home: Home, env?: NodeJS.ProcessEnv): Promise<Service> => {
  const service = await serviceOn(home, env);
  running.push(service);
  return service;
};
/** Of everything, which the embedded store tells only when no service has it. */
const hashOf = async ({ run }: Home): Promise<string> => (await run(['hash'])).out;
const archived = ({ settings }: Home): readonly string[] =>
  readdirSync(join(settings['DATA_DIR'] ?? '', 'archive'), { recursive: true, encoding: 'utf8' }).sort();
const textOf = (number: number): string => Buffer.from(smallDocument(number).bytes).toString('utf8');
const DOCUMENTS = '{ documents { totalCount } }';

/** Every mutation of the contract, with values that would change something. */
const MUTATIONS: readonly (readonly [name: string, request: Request])[] = Object.values(
  buildSchema(readFileSync(join(PROJECT_ROOT, 'schema', 'schema.graphql'), 'utf8'))
    .getMutationType()
    ?.getFields() ?? {},
).map(({ name, args, type }) => {
  const needed = args.filter(isRequiredArgument);
  const declared = needed.map((one) => `$${one.name}: ${String(one.type)}`);
  const given = needed.map((one) => `${one.name}: $${one.name}`);
  const below = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return [
    name,
    {
      query: `mutation (${declared.join(', ')}) { ${name}(${given.join(', ')})${below} }`,
      variables: Object.fromEntries(needed.map((one) => [one.name, valueOf(one.type)])),
    },
  ] as const;
});

function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [valueOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, valueOf(field.type)]),
    );
  return { Int: 1, Float: 1, Boolean: true, ID: 'document:1' }[type.name] ?? textOf(0);
}

/** Mutations that one service is asked for with wrong keys, before the address has to wait for having sent so many. */
const AT_ONCE = 3;

test('no mutation of the contract does anything without a key that opens it', async () => {
  const home = await newHome(folder);
  let service = await start(home);
  const known = await newKey(home);
  const revoked = await newKey(home);
  await home.run(['key', 'revoke', idOf(revoked)]);
  const wrong = `${known.slice(0, -1)}${known.endsWith('A') ? 'B' : 'A'}`;
  const keys: readonly (readonly [what: string, key: string | null, status: number, challenge: RegExp])[] = [
    ['no key', null, 401, /^Bearer realm="[^"]+"$/],
    ['what is no key', 'geheim', 401, /error="invalid_token"/],
    ['the wrong secret', wrong, 401, /error="invalid_token"/],
    ['a key of nobody', known.replace(idOf(known), '0'.repeat(16)), 401, /error="invalid_token"/],
    ['an expired key', await endedKey(home), 401, /error="invalid_token"/],
    ['a revoked key', revoked, 401, /error="invalid_token"/],
    ['a key for reading', await newKey(home, 'read'), 403, /error="insufficient_scope", scope="\w+"/],
  ];
  expect(MUTATIONS.length).toBeGreaterThan(0);
  const before = { documents: (await service.ask(DOCUMENTS)).data, archived: archived(home) };
  for (const [index, [name, request]] of MUTATIONS.entries()) {
    if (index > 0 && index % AT_ONCE === 0) {
      await service.stop();
      service = await start(home);
    }
    for (const [what, key, status, challenge] of keys) {
      const { headers, data, ...told } = await change(service.url, request, key);
      const code = status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect({ name, what, data, status: told.status, code: told.code }).toEqual({
        name,
        what,
        data: null,
        status,
        code,
      });
      expect(headers.get('www-authenticate')).toMatch(challenge);
    }
  }
  expect({ documents: (await service.ask(DOCUMENTS)).data, archived: archived(home) }).toEqual(before);
  await service.stop();

  // The graph is that of a service that nobody asked for a change.
  const hash = await hashOf(home);
  const untouched = await newHome(folder);
  await (await start(untouched)).stop();
  expect(await hashOf(untouched)).toBe(hash);
});

test('a document that is sent is read as `govorg ingest` reads it, and is there at once and after a restart', async () => {
  const [path = ''] = seedDocuments();
  const [name, text] = [basename(path), readFileSync(path, 'utf8')];
  const few = join(folder, 'few.txt');
  writeFileSync(few, textOf(0));

  const byCommand = await newHome(folder);
  for (const file of [few, path]) expect((await byCommand.run(['ingest', file])).code).toBe(0);
  const expected = await hashOf(byCommand);

  const home = await newHome(folder);
  expect((await home.run(['ingest', few])).code).toBe(0);
  const first = await start(home);
  const key = await newKey(home);
  expect((await first.ask(DOCUMENTS)).data).toEqual({ documents: { totalCount: 1 } });
  const sent = await change(first.url, ingesting(name, text), key);
  expect(sent).toMatchObject({
    status: 200,
    data: {
      ingestDocument: {
        isNew: true,
        rejection: null,
        document: { source: name, title: expect.any(String) },
        counts: { dutyCount: expect.any(Number), amountCount: expect.any(Number) },
      },
    },
  });
  // Answers that were kept are of before.
  expect((await first.ask(DOCUMENTS)).data).toEqual({ documents: { totalCount: 2 } });
  const again = await change(first.url, ingesting(name, text), key);
  expect(again.data).toMatchObject({
    ingestDocument: { isNew: false, counts: null, rejection: null, document: { source: name } },
  });
  expect(await first.stop()).toBe(0);
  const second = await start(home);
  expect((await second.ask(DOCUMENTS)).data).toEqual({ documents: { totalCount: 2 } });
  expect(second.log()).toBe('');
  await second.stop();
  expect(await hashOf(home)).toBe(expected);
});

describe('a service that takes documents', () => {
  let home: Home;
  let service: Service;
  let key: string;
  beforeAll(async () => {
    home = await newHome(folder);
    service = await start(home, { LOG_LEVEL: 'trace' });
    key = await newKey(home);
  });

  test.each([
    ['NO_DISCLOSURE', '今天天气很好，我们去公园散步。'],
    ['ENCODING', `${textOf(1)}\ufffd`],
    ['TRUNCATED', textOf(1).replace(/支出预算.*\n$/, '支出预算')],
  ])('what is rejected is rejected as a value: %s, and nothing of it is kept', async (reason, text) => {
    const before = { documents: (await service.ask(DOCUMENTS)).data, archived: archived(home) };
    const { status, data } = await change(service.url, ingesting('a.txt', text), key);
    expect({ status, data }).toEqual({
      status: 200,
      data: {
        ingestDocument: {
          isNew: false,
          document: null,
          counts: null,
          rejection: { cause: reason, message: expect.any(String) },
        },
      },
    });
    expect({ documents: (await service.ask(DOCUMENTS)).data, archived: archived(home) }).toEqual(before);
  });

  test.each([
    ['an empty text', ingesting('a.txt', ''), 'BAD_USER_INPUT'],
    ['an empty name', ingesting('', textOf(2)), 'BAD_USER_INPUT'],
    ['a long name', ingesting('x'.repeat(201), textOf(2)), 'BAD_USER_INPUT'],
    ['half a character in the text', ingesting('a.txt', `${textOf(2)}\ud800`), 'BAD_USER_INPUT'],
    ['half a character in the name', ingesting('\udfff.txt', textOf(2)), 'BAD_USER_INPUT'],
    ['no text', { query: INGEST, variables: { name: 'a.txt' } }, 'BAD_USER_INPUT'],
    [
      'two changes',
      {
        query: INGEST.replace('{\n', `{ first: ingestDocument(name: $name, text: $text) { isNew }\n`),
        variables: { name: 'a.txt', text: textOf(2) },
      },
      'BAD_REQUEST',
    ],
    ['no change', { query: 'mutation { __typename }' }, 'BAD_REQUEST'],
  ])('%s is refused with 400', async (_, request, code) => {
    const before = (await service.ask(DOCUMENTS)).data;
    expect(await change(service.url, request, key)).toMatchObject({ status: 400, code, data: null });
    expect((await service.ask(DOCUMENTS)).data).toEqual(before);
  });

  test('a text as long as a body takes it, written down or as a variable', async () => {
    const long = `${textOf(3)}\n${'（二）负责政务服务大厅的日常管理工作。\n'.repeat(10_000)}`;
    const literal = `mutation { ingestDocument(name: "long.txt", text: ${JSON.stringify(long)}) { isNew } }`;
    const [written, variable] = [
      await change(service.url, { query: literal }, key),
      await change(service.url, ingesting('long.txt', long), key),
    ];
    expect([written.status, variable.status]).toEqual([200, 200]);
    expect(written.data).toEqual({ ingestDocument: { isNew: true } });
    expect(variable.data).toMatchObject({ ingestDocument: { isNew: false, document: { source: 'long.txt' } } });
  });

  test('the same document many times at once is one; whoever has no key gets nothing of its answer', async () => {
    const request = ingesting('4.txt', textOf(4));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => change(service.url, request, i % 4 === 3 ? null : key)),
    );
    const outcomes = answers.map(({ status, data }) => [
      status,
      (data?.['ingestDocument'] as { isNew?: boolean } | undefined)?.isNew,
    ]);
    expect(outcomes.filter(([, isNew]) => isNew === true)).toHaveLength(1);
    expect(outcomes.filter(([, isNew]) => isNew === false)).toHaveLength(14);
    expect(outcomes.filter(([status]) => status === 401)).toHaveLength(5);
    // Nor when all know the operation.
    expect((await change(service.url, request, null)).status).toBe(401);
  });

  test('by GET or as a form nothing is changed', async () => {
    const query = `mutation { ingestDocument(name: "5.txt", text: ${JSON.stringify(textOf(5))}) { isNew } }`;
    const before = (await service.ask(DOCUMENTS)).data;
    const authorization = `Bearer ${key}`;
    const got = await fetch(`${service.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization, 'apollo-require-preflight': 'true', accept: 'application/graphql-response+json' },
    });
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    const form = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/plain' },
      body: JSON.stringify({ query }),
    });
    expect(form.status).toBe(415);
    expect((await service.ask(DOCUMENTS)).data).toEqual(before);
  });

  test('a mutation that is sent by its hash takes a key each time', async () => {
    const query = `mutation ($name: String!, $text: String!) { ingestDocument(name: $name, text: $text) { isNew } }`;
    const persisted = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
    const send = async (body: object, headers: Record<string, string> = {}): Promise<number> =>
      (
        await fetch(`${service.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({
            ...body,
            variables: { name: '5.txt', text: textOf(5) },
            extensions: { persistedQuery: persisted },
          }),
        })
      ).status;
    const before = (await service.ask(DOCUMENTS)).data;
    expect(await send({ query })).toBe(401);
    expect(await send({})).toBe(401);
    expect((await service.ask(DOCUMENTS)).data).toEqual(before);
  });

  test('a question that only speaks of a mutation is answered as ever', async () => {
    const { status, data } = await service.ask('query mutation { __type(name: "Mutation") { name } }');
    expect({ status, data }).toEqual({ status: 200, data: { __type: { name: 'Mutation' } } });
  });

  test('a key is taken back while the service runs', async () => {
    const other = await newKey(home);
    expect((await change(service.url, ingesting('6.txt', textOf(6)), other)).status).toBe(200);
    await home.run(['key', 'revoke', idOf(other)]);
    expect(await change(service.url, ingesting('7.txt', textOf(7)), other)).toMatchObject({
      status: 401,
      message: expect.stringContaining('revoked'),
    });
  });

  test('after many wrong keys an address waits; it may read meanwhile', async () => {
    const guess = (): Promise<{ status: number }> =>
      change(service.url, ingesting('8.txt', textOf(8)), `govorg_${'0'.repeat(16)}_${'A'.repeat(43)}`);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) statuses.push((await guess()).status);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    const right = await change(service.url, ingesting('8.txt', textOf(8)), key);
    expect(right).toMatchObject({ status: 429, code: 'RATE_LIMITED', data: null });
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await service.ask(DOCUMENTS)).status).toBe(200);
  });

  test('no line of the log has a key, a text or a name of it', async () => {
    await service.stop();
    expect(service.log()).not.toContain(key.slice(-43));
    expect(service.log()).not.toContain('政务服务');
  });
});

test('SIGTERM while a document is taken in: it is answered, and wholly there', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const key = await newKey(home);
  const answer = change(service.url, ingesting('9.txt', textOf(9)), key);
  // Its answer to this one says that the one before has come in.
  await service.ask('{ __typename }');
  expect(await service.stop()).toBe(0);
  expect((await answer).data).toMatchObject({ ingestDocument: { isNew: true } });
  const after = await start(home);
  expect((await after.ask(DOCUMENTS)).data).toEqual({ documents: { totalCount: 6 } });
});

const shownOf = exampleIn('changes.md');

test('docs/changes.md: what it sends gets the answers and the entries that it shows', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const { lines } = await home.run(['key', 'create', '--name', 'planning office', '--scope', 'ingest']);
  const [key = ''] = lines;
  const request = shownOf('request') as Request;
  expect((await change(service.url, request, key)).data).toEqual(shownOf('answer'));
  const bad = { ...request, variables: { ...request.variables, text: '今天天气很好，我们去公园散步。' } };
  expect((await change(service.url, bad, key)).data).toEqual(shownOf('answer of a rejection'));
  const again = await change(service.url, request, key);
  expect(again.data).toMatchObject({ ingestDocument: { isNew: false, counts: null } });

  const entries = (await home.run(['audit'])).lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const shown = shownOf('entry') as Record<string, unknown>;
  expect(entries.map(({ outcome }) => outcome)).toEqual(['ADDED', 'REJECTED NO_DISCLOSURE', 'KNOWN']);
  expect(entries[0]).toEqual({
    ...shown,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    key: { id: idOf(key), name: 'planning office' },
  });
  expect((await home.run(['audit', '--last', '1'])).lines).toHaveLength(1);
});

testOfEmbedded('a damaged key is no reason to let anybody in', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const key = await newKey(home);
  writeFileSync(join(home.settings['DATA_DIR'] ?? '', 'keys', `${idOf(key)}.json`), '{}');
  const answer = await change(service.url, ingesting('a.txt', textOf(0)), key);
  expect(answer).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE', data: null });
  expect(answer.message).not.toContain(folder);
  expect(service.log()).toContain('damaged');
});
