/** The store over TLS: a server that takes nothing else, with a certificate of an authority that nobody knows. */
import { join } from 'node:path';
import { loadConfig } from '../../src/config';
import type { GovorgError } from '../../src/domain/errors';
import type { GraphStore } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';
import { temporaryFolder } from '../cli/govorg';
import { makeCertificates, missingForCertificates, type Certificates } from '../harness/certificates';
import {
  borrowNeo4j,
  missingForNeo4j,
  startNeo4j,
  storeVariables,
  type BorrowedNeo4j,
  type Neo4jServer,
} from '../harness/neo4j';
import { leftOut } from '../harness/shared';
import { changes, node } from './graphs';

jest.setTimeout(120_000);

const missing = missingForNeo4j() ?? missingForCertificates();
if (missing !== null) leftOut(`TLS to Neo4j: ${missing}`);
else describeTls();

function describeTls(): void {
  const folder = temporaryFolder();
  const agency = node('Agency', '甲');
  let own: Certificates;
  let strange: Certificates;
  let server: Neo4jServer;
  let plain: BorrowedNeo4j;
  beforeAll(async () => {
    own = makeCertificates(join(folder, 'own'), 'IP:127.0.0.1');
    strange = makeCertificates(join(folder, 'strange'), 'IP:127.0.0.1');
    [server, plain] = await Promise.all([
      startNeo4j({ quick: true, tls: own.folder, password: 'streng-geheim' }),
      borrowNeo4j(),
    ]);
  });
  afterAll(() => Promise.all([server.remove(), plain.giveBack()]));

  /** Opens it as the program does, by the settings. */
  const open = async (uri: string, env: NodeJS.ProcessEnv = {}): Promise<GraphStore> => {
    const { remote } = loadConfig({ ...storeVariables(server), ...env });
    return openStore(uri, { remote });
  };
  const failureOf = (work: Promise<unknown>): Promise<GovorgError> =>
    work.then(
      () => Promise.reject(new Error('it did not fail')),
      (error: unknown) => error as GovorgError,
    );

  it.each(['bolt+s', 'neo4j+s'])('%s:// with an authority of your own', async (scheme) => {
    const store = await open(`${scheme}://127.0.0.1:${server.port}`, { STORE_CA_FILE: own.caFile });
    await store.apply(changes([agency]));
    expect(await store.nodes([agency.id])).toEqual([agency]);
    await store.close();
  });

  it.each(['bolt+ssc', 'neo4j+ssc'])('%s:// encrypts and trusts whomever it meets', async (scheme) => {
    const store = await open(`${scheme}://127.0.0.1:${server.port}`);
    await store.ping();
    await store.close();
  });

  it.each<readonly [string, string, () => NodeJS.ProcessEnv, string, readonly string[]]>([
    [
      'an authority unknown to Node',
      '+s://127.0.0.1',
      () => ({}),
      'CONFIG_INVALID',
      ['nobody trusted', 'STORE_CA_FILE'],
    ],
    [
      'another authority',
      '+s://127.0.0.1',
      () => ({ STORE_CA_FILE: strange.caFile }),
      'CONFIG_INVALID',
      ['nobody trusted', 'STORE_CA_FILE'],
    ],
    [
      'a certificate made out to another name',
      '+s://localhost',
      () => ({ STORE_CA_FILE: own.caFile }),
      'CONFIG_INVALID',
      ['another name', 'STORE_URI'],
    ],
    ['an address without TLS', '://127.0.0.1', () => ({}), 'STORE_UNAVAILABLE', ['neo4j+s://', 'bolt+s://']],
    [
      'an authority beside an address that looks at no certificate',
      '+ssc://127.0.0.1',
      () => ({ STORE_CA_FILE: own.caFile }),
      'CONFIG_INVALID',
      ['STORE_CA_FILE', 'neo4j+s://'],
    ],
  ])('%s: one line that says what to do', async (_, address, env, code, words) => {
    for (const scheme of ['bolt', 'neo4j']) {
      const uri = `${scheme}${address}:${server.port}`;
      const failure = await failureOf(open(uri, env()));
      expect({ uri, code: failure.code }).toEqual({ uri, code });
      expect(failure.message).not.toContain('\n');
      expect(failure.message).not.toContain('geheim');
      for (const word of [...words, uri]) expect(failure.message).toContain(word);
    }
  });

  it('TLS to a server that speaks none: one line that says what to do', async () => {
    for (const scheme of ['bolt', 'neo4j']) {
      const { code, message } = await failureOf(open(`${scheme}+s://127.0.0.1:${plain.port}`));
      expect({ code, message }).toEqual({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(/speaks no TLS, STORE_URI begins with neo4j:\/\/ or bolt:\/\/\.$/) as string,
      });
    }
  });
}
