/** Tokens of another issuer open what keys open, where the service is told to take them; no others do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { change, ingesting, newKey, serviceOn, type Changed } from '../harness/changing';
import type { Service } from '../harness/service';
import { smallDocument } from '../harness/small-documents';
import { AUDIENCE, forgedTokens, ISSUER, keyServer, KEY_SET, token, type Algorithm, type KeyServer } from '../harness/token-issuer'; // prettier-ignore

jest.setTimeout(120_000);

const folder = temporaryFolder();
let keys: KeyServer;
let home: Home;
let service: Service;
beforeAll(async () => {
  keys = await keyServer();
  home = await newHome(folder);
  service = await serviceOn(home, { ...taking, JWT_JWKS_URL: keys.url });
});
afterAll(async () => {
  await service.dispose();
  await keys.close();
});

const taking = { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE };
let documents = 0;
const ingest = ({ url }: Pick<Service, 'url'>, bearer: string): Promise<Changed> => {
  documents += 1;
  const text = Buffer.from(smallDocument(documents).bytes).toString('utf8');
  return change(url, ingesting(`${documents}.txt`, text), bearer);
};
const count = async (): Promise<unknown> => (await service.ask('{ documents { totalCount } }')).data;

test.each(['RS256', 'ES256', 'EdDSA'] as const)('a token signed with %s is taken, and the record names its subject', async (algorithm: Algorithm) => {
  const subject = `planner of ${algorithm}`;
  const { status, data } = await ingest(service, token({ sub: subject }, algorithm));
  expect([status, data]).toEqual([200, { ingestDocument: expect.objectContaining({ isNew: true }) }]);
  const { lines } = await home.run(['audit', '--last', '1']);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ key: { id: ISSUER, name: subject }, outcome: 'ADDED' });
}); // prettier-ignore

test('the keys of the issuer are fetched once, however many tokens come', async () => {
  await ingest(service, token());
  const before = keys.asked();
  for (let i = 0; i < 5; i += 1) expect((await ingest(service, token())).status).toBe(200);
  expect([before, keys.asked()]).toEqual([1, 1]);
});

const seconds = (from: number): number => Math.floor(Date.now() / 1_000) + from;

test('clocks may differ a little', async () => {
  expect((await ingest(service, token({ exp: seconds(-10) }))).status).toBe(200);
  expect((await ingest(service, token({ nbf: seconds(10) }))).status).toBe(200);
});

test('several audiences may be named, one of them this service', async () => {
  expect((await ingest(service, token({ aud: ['another', AUDIENCE] }))).status).toBe(200);
});

test.each([
  ['has expired', { exp: seconds(-60) }, /expired/],
  ['ends never', { exp: undefined }, /exp/],
  ['holds later', { nbf: seconds(600) }, /nbf/],
  ['is for another service', { aud: 'another' }, /aud/],
  ['is for no service', { aud: undefined }, /aud/],
  ['is of another issuer', { iss: 'https://elsewhere.example' }, /iss/],
  ['is of no issuer', { iss: undefined }, /iss/],
  ['names no subject', { sub: undefined }, /sub/],
  ['names an empty subject', { sub: '' }, /subject/],
])('a token that %s is refused, and why is said', async (_, claims, why) => {
  const before = await count();
  const { status, code, message, headers } = await ingest(service, token(claims));
  expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(message).toMatch(why);
  expect(headers.get('www-authenticate')).toMatch(/error="invalid_token"/);
  expect(await count()).toEqual(before);
});

test.each([
  ['of another scope', { scope: 'openid read' }],
  ['without a scope', { scope: undefined }],
  ['with a scope that only begins so', { scope: 'ingesting' }],
  ['with scopes in a list', { scope: ['ingest'] }],
])('a token %s is 403', async (_, claims) => {
  const { status, code, headers } = await ingest(service, token(claims));
  expect([status, code]).toEqual([403, 'FORBIDDEN']);
  expect(headers.get('www-authenticate')).toMatch(/error="insufficient_scope", scope="ingest"/);
});

test('keys of the service open what they did', async () => {
  expect((await ingest(service, await newKey(home))).status).toBe(200);
});

test('neither log nor record has a token', async () => {
  const right = token();
  expect((await ingest(service, right)).status).toBe(200);
  const forged = token({ aud: 'another' });
  expect((await ingest(service, forged)).status).toBe(401);
  const { out } = await home.run(['audit']);
  for (const part of `${right}.${forged}`.split('.')) expect(out + service.log()).not.toContain(part);
});

test('what the issuer did not sign is refused, and counted as wrong keys are', async () => {
  const before = await count();
  for (const [what, forged] of Object.entries(forgedTokens()))
    expect([what, (await ingest(service, forged)).status]).toEqual([what, 401]);
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await ingest(service, forgedTokens()['an unknown key'] ?? '')).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  expect(await count()).toEqual(before);
});

test('while the keys of the issuer cannot be had, changes wait and questions do not', async () => {
  const server = await keyServer();
  const other = await newHome(folder);
  const waiting = await serviceOn(other, { ...taking, JWT_JWKS_URL: server.url });
  for (const state of ['broken', 'silent'] as const) {
    server.become(state);
    const { status, code } = await ingest(waiting, token());
    expect([state, status, code]).toEqual([state, 503, 'STORE_UNAVAILABLE']);
    expect((await waiting.ask('{ documents { totalCount } }')).status).toBe(200);
    expect((await ingest(waiting, await newKey(other))).status).toBe(200);
  }
  server.become('well');
  expect((await ingest(waiting, token())).status).toBe(200);
  await waiting.dispose();
  await server.close();
});

test('keys may come in a file, and fewer algorithms be allowed', async () => {
  const file = join(folder, 'jwks.json');
  writeFileSync(file, JSON.stringify(KEY_SET));
  const other = await newHome(folder);
  const own = await serviceOn(other, { ...taking, JWT_JWKS_FILE: file, JWT_ALGORITHMS: 'ES256' });
  expect((await ingest(own, token({}, 'ES256'))).status).toBe(200);
  expect((await ingest(own, token({}, 'RS256'))).status).toBe(401);
  await own.dispose();
});

test('where no tokens are taken, the best of them is no key', async () => {
  const other = await newHome(folder);
  const own = await serviceOn(other);
  expect(await ingest(own, token())).toMatchObject({ status: 401, message: 'The key is not known.' });
  await own.dispose();
});
