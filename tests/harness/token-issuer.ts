/** An issuer of tokens on this machine, and tokens of every kind, right and wrong: made by hand, so that no library of theirs judges itself. */
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'govorg-graph';

type Json = Readonly<Record<string, unknown>>;
export type Algorithm = 'RS256' | 'ES256' | 'EdDSA';

const pairs = {
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
} as const;
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const KEY_SET = {
  keys: Object.entries(pairs).map(([alg, { publicKey }]) => ({
    ...publicKey.export({ format: 'jwk' }),
    kid: alg,
    alg,
    use: 'sig',
  })),
};

const encoded = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(header: Json, payload: Json, signature: (text: string) => Buffer): string {
  const text = `${encoded(header)}.${encoded(payload)}`;
  return `${text}.${signature(text).toString('base64url')}`;
}

const by = (algorithm: Algorithm, key: KeyObject) => (text: string): Buffer =>
  algorithm === 'EdDSA'
    ? sign(null, Buffer.from(text), key)
    : sign('sha256', Buffer.from(text), { key, ...(algorithm === 'ES256' && { dsaEncoding: 'ieee-p1363' }) }); // prettier-ignore

const now = (): number => Math.floor(Date.now() / 1_000);

/** @param changes claims that differ from those of a right token; undefined for those that it lacks */
const claims = (changes: Json = {}): Json => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'planner@example.org',
  scope: 'openid ingest',
  iat: now(),
  exp: now() + 300,
  ...changes,
});

export function token(changes: Json = {}, algorithm: Algorithm = 'RS256'): string {
  return signed({ alg: algorithm, kid: algorithm, typ: 'at+jwt' }, claims(changes), by(algorithm, pairs[algorithm].privateKey)); // prettier-ignore
}

/** Tokens that the issuer did not make, by what they pretend. */
export function forgedTokens(): Readonly<Record<string, string>> {
  const right = token();
  const [header = '', , signature = ''] = right.split('.');
  const pem = pairs.RS256.publicKey.export({ format: 'pem', type: 'spki' });
  const nobody = (): Buffer => Buffer.alloc(0);
  return {
    'the algorithm none': signed({ alg: 'none' }, claims(), nobody),
    'the algorithm none under a key of the issuer': signed({ alg: 'none', kid: 'RS256' }, claims(), nobody),
    'the public key as a shared secret': signed({ alg: 'HS256', kid: 'RS256' }, claims(), (text) =>
      createHmac('sha256', pem).update(text).digest(),
    ),
    'an unknown key': signed({ alg: 'RS256', kid: 'nobody' }, claims(), by('RS256', stranger.privateKey)),
    'the signature of another key': signed({ alg: 'RS256', kid: 'RS256' }, claims(), by('RS256', stranger.privateKey)),
    'other claims behind a right signature': [header, encoded(claims({ sub: 'somebody else' })), signature].join('.'),
    'no token at all': 'geheim',
  };
}

export interface KeyServer {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  /** What it does from now on. */
  become(state: 'well' | 'broken' | 'silent'): void;
  close(): Promise<void>;
}

export async function keyServer(): Promise<KeyServer> {
  let state: 'well' | 'broken' | 'silent' = 'well';
  let asked = 0;
  const server: Server = createServer((_request, response) => {
    asked += 1;
    if (state === 'silent') return;
    response.statusCode = state === 'well' ? 200 : 500;
    response.setHeader('content-type', 'application/jwk-set+json');
    response.end(JSON.stringify(KEY_SET));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    asked: () => asked,
    become: (next) => void (state = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
