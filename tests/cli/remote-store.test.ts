/** The command line with a store behind an address: one line for what is wrong there, and nothing written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NEO4J_SCHEMA_VERSION, STATE } from '../../src/store/schema/neo4j';
import { makeCertificates, missingForCertificates } from '../harness/certificates';
import { borrowNeo4j, emptyGraph, missingForNeo4j, runOn, storeVariables, type BorrowedNeo4j } from '../harness/neo4j';
import { leftOut, seedDocuments } from '../harness/shared';
import { govorg, temporaryFolder, type Outcome } from './govorg';

jest.setTimeout(120_000);

const folder = temporaryFolder();
const local = { DATA_DIR: join(folder, 'data'), STORE_PASSWORD: 'streng-geheim' };

function expectOneLine({ code, out, err }: Outcome, expected: number, words: readonly string[]): void {
  expect({ code, out, err }).toEqual({
    code: expected,
    out: '',
    err: expect.stringMatching(/^govorg: .*\n$/) as string,
  });
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toContain('geheim');
}

test.each([
  ['neo4j://', 'HOST'],
  ['neo4j://[::1', 'HOST'],
  ['bolt://localhost:port', 'HOST'],
  ['bolt://localhost:7687?database=x', 'localhost:7687?…'],
  ['neo4j+x://localhost', 'neo4j://HOST'],
  ['bolt://neo4j:geheim@localhost', 'STORE_PASSWORD'],
])('the address %s, which is none', async (uri, words) => {
  for (const command of ['stats', 'serve']) {
    expectOneLine(await govorg([command, '--store-uri', uri], { env: { ...local, PORT: '0' } }), 2, [
      'STORE_URI',
      words,
    ]);
  }
});

test.each([
  ['bolt://127.0.0.1:1', 'ECONNREFUSED'],
  ['neo4j://127.0.0.1:1', 'ECONNREFUSED'],
  ['neo4j://nobody.invalid', 'nobody.invalid'],
])('the address %s, where nobody answers', async (uri, words) => {
  for (const command of ['stats', 'check']) {
    expectOneLine(await govorg([command, '--store-uri', uri], { env: local }), 1, [uri, 'does not answer', words]);
  }
});

const withoutCertificates = missingForCertificates();
if (withoutCertificates !== null) leftOut(`a certificate that nobody trusts: ${withoutCertificates}`);
else {
  let stranger: Server;
  beforeAll(async () => {
    makeCertificates(join(folder, 'stranger'), 'IP:127.0.0.1');
    const [key, cert] = ['private.key', 'public.crt'].map((name) => readFileSync(join(folder, 'stranger', name)));
    stranger = createServer({ key, cert }).on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => stranger.close());

  test('a certificate that nobody trusts', async () => {
    const { port } = stranger.address() as AddressInfo;
    for (const uri of [`bolt+s://127.0.0.1:${port}`, `neo4j+s://127.0.0.1:${port}`]) {
      for (const command of ['stats', 'serve']) {
        const outcome = await govorg([command, '--store-uri', uri], { env: { ...local, PORT: '0' } });
        expectOneLine(outcome, 2, [uri, 'STORE_CA_FILE']);
      }
    }
  });
}

const missing = missingForNeo4j();
if (missing !== null) leftOut(`the command line on Neo4j: ${missing}`);
else describeServers();

function describeServers(): void {
  const document = seedDocuments().slice(0, 1);
  let one: BorrowedNeo4j;
  let other: BorrowedNeo4j;
  beforeAll(async () => {
    [one, other] = await Promise.all([borrowNeo4j(), borrowNeo4j()]);
  });
  afterAll(() => Promise.all([one.giveBack(), other.giveBack()]));

  /** Everything that the program could have written. */
  const contentOf = async (server: BorrowedNeo4j): Promise<unknown> => [
    await runOn(server, 'MATCH (n) RETURN labels(n), properties(n) ORDER BY elementId(n)'),
    await runOn(server, 'SHOW INDEXES YIELD name RETURN name ORDER BY name'),
    await runOn(server, 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
  ];
  const commands = (): readonly (readonly string[])[] => [
    ['stats'],
    ['check'],
    ['serve'],
    ['ingest', ...document],
    ['copy', '--from', join(folder, 'nothing.db'), '--to', one.uri],
  ];
  const expectRefused = async (env: NodeJS.ProcessEnv, code: number, words: readonly string[]): Promise<void> => {
    const before = await contentOf(one);
    for (const command of commands()) {
      const outcome = await govorg(command, { env: { ...local, ...storeVariables(one), PORT: '0', ...env } });
      expectOneLine(outcome, code, [one.uri, ...words]);
    }
    expect(await contentOf(one)).toEqual(before);
  };

  test('a graph made by something else', async () => {
    await runOn(one, `CREATE (:Person {name: 'Keanu'})`);
    await expectRefused({}, 2, ['made by something else', 'Person', 'an empty database', 'Nothing was written']);
    await emptyGraph(one);
  });

  test('a graph made by a newer version of the program', async () => {
    await runOn(one, `CREATE (:${STATE} {name: 'graph', version: 7, schema: ${NEO4J_SCHEMA_VERSION + 1}})`);
    await expectRefused({}, 1, [`schema ${NEO4J_SCHEMA_VERSION + 1}`, 'a newer version']);
    await emptyGraph(one);
  });

  test('a database that is not there', () => expectRefused({ STORE_DATABASE: 'elsewhere' }, 2, ['STORE_DATABASE']));

  test('a graph is copied between servers of different passwords', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, `${other.password}\n`);
    const filled = await govorg(['ingest', ...document], { env: { ...local, ...storeVariables(one) } });
    expect(filled.code).toBe(0);
    const hash = (await govorg(['hash'], { env: { ...local, ...storeVariables(one) } })).lines;
    const copying = ['copy', '--from', one.uri, '--to', other.uri];

    const forOneOnly = await govorg(copying, { env: storeVariables(one) });
    expectOneLine(forOneOnly, 2, [`--to: ${other.uri}`, 'STORE_PASSWORD', 'TO_STORE_']);
    const forOtherOnly = await govorg(copying, { env: storeVariables(other) });
    expectOneLine(forOtherOnly, 2, [`--from: ${one.uri}`, 'STORE_PASSWORD', 'FROM_STORE_']);

    // The file of one end goes before the password of both.
    const copied = await govorg(copying, { env: { ...storeVariables(one), TO_STORE_PASSWORD_FILE: secret } });
    expect(copied).toMatchObject({ code: 0, lines: hash });
    expect(hash).toEqual([expect.stringMatching(/^[0-9a-f]{64} {2}\d{3,} nodes/)]);

    await emptyGraph(one);
    const [user, database] = ['nobody', 'nowhere'];
    const back = await govorg(['copy', '--from', other.uri, '--to', one.uri], {
      env: {
        ...{ STORE_USER: user, STORE_DATABASE: database, STORE_PASSWORD: 'falsch' },
        ...{ FROM_STORE_USER: 'neo4j', FROM_STORE_PASSWORD: other.password, FROM_STORE_DATABASE: 'neo4j' },
        ...{ TO_STORE_USER: 'neo4j', TO_STORE_PASSWORD: one.password, TO_STORE_DATABASE: 'neo4j' },
      },
    });
    expect(back).toMatchObject({ code: 0, lines: hash });
  });
}
