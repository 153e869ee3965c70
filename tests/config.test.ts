import { isAbsolute } from 'node:path';
import { loadConfig } from '../src/config';
import { GovorgError } from '../src/domain/errors';

test('without any setting it serves this machine only, on port 4000, out of ./data', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, storeUri: null, logLevel: 'info' });
  expect(isAbsolute(config.dataDir)).toBe(true);
});

test('an empty variable counts as not set', () => {
  expect(loadConfig({ PORT: '', HOST: '', STORE_URI: '' })).toEqual(loadConfig({}));
});

test('settings are taken as given', () => {
  const config = loadConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: '/srv/govorg',
    STORE_URI: 'sqlite:x',
    ANSWER_CACHE_BYTES: '0',
  });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    dataDir: '/srv/govorg',
    storeUri: 'sqlite:x',
    answerCacheBytes: 0,
  });
});

test('lists have commas between their items, and spaces do not count', () => {
  const { http } = loadConfig({
    CORS_ORIGINS: 'https://a.example, http://localhost:3000',
    TRUSTED_PROXIES: '10.0.0.0/8,::1 ,',
  });
  expect(http.corsOrigins).toEqual(['https://a.example', 'http://localhost:3000']);
  expect(http.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
});

const ISSUED = {
  JWT_JWKS_URL: 'https://issuer.example/jwks',
  JWT_ISSUER: 'https://issuer.example',
  JWT_AUDIENCE: 'govorg-graph',
};

test.each([
  [{ CORS_ORIGINS: 'example.org' }, ['CORS_ORIGINS=example.org']],
  [{ CORS_ORIGINS: 'https://example.org/page' }, ['CORS_ORIGINS=https://example.org/page']],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, ['TRUSTED_PROXIES=10.0.0.0/33']],
  [{ TRUSTED_PROXIES: 'proxy' }, ['TRUSTED_PROXIES=proxy']],
  [{ MAX_CONNECTIONS: '0' }, ['MAX_CONNECTIONS=0']],
  [{ REQUEST_TIME_LIMIT_MS: '0', RATE_LIMIT_PER_MINUTE: 'x' }, ['REQUEST_TIME_LIMIT_MS=0', 'RATE_LIMIT_PER_MINUTE=x']],
  [{ PORT: 'x' }, ['PORT=x']],
  [{ PORT: '65536' }, ['PORT=65536']],
  [{ PORT: '-1', LOG_LEVEL: 'loud' }, ['PORT=-1', 'LOG_LEVEL=loud']],
  [{ ANSWER_CACHE_BYTES: '1e99' }, ['ANSWER_CACHE_BYTES=1e99']],
  [{ STORE_CA_FILE: '/nowhere.pem' }, ['STORE_CA_FILE=/nowhere.pem']],
  [{ STORE_CA_FILE: __filename }, [`STORE_CA_FILE=${__filename}`]],
  [{ JWT_JWKS_URL: 'http://issuer.example/jwks' }, ['JWT_JWKS_URL=http://issuer.example/jwks', 'https']],
  [{ JWT_JWKS_URL: 'issuer' }, ['JWT_JWKS_URL=issuer']],
  [{ ...ISSUED, JWT_JWKS_FILE: __filename }, ['JWT_JWKS_URL', 'either']],
  [{ ...ISSUED, JWT_JWKS_URL: '' }, ['JWT_JWKS_URL', 'either']],
  [{ ...ISSUED, JWT_ISSUER: '' }, ['JWT_ISSUER']],
  [{ ...ISSUED, JWT_AUDIENCE: '' }, ['JWT_AUDIENCE']],
  [{ ...ISSUED, JWT_JWKS_URL: '', JWT_JWKS_FILE: '/nowhere.json' }, ['JWT_JWKS_FILE=/nowhere.json']],
  [{ ...ISSUED, JWT_JWKS_URL: '', JWT_JWKS_FILE: __filename }, [`JWT_JWKS_FILE=${__filename}`]],
  [{ ...ISSUED, JWT_ALGORITHMS: 'none' }, ['JWT_ALGORITHMS=none']],
  [{ ...ISSUED, JWT_ALGORITHMS: 'RS256,HS256' }, ['JWT_ALGORITHMS=RS256,HS256']],
  [{ ...ISSUED, JWT_CLOCK_TOLERANCE_S: '301' }, ['JWT_CLOCK_TOLERANCE_S=301']],
])('%j is refused in one line that names each', (env, names) => {
  const refused = ((): unknown => {
    try {
      return loadConfig(env);
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(GovorgError);
  const { code, message } = refused as GovorgError;
  expect(code).toBe('CONFIG_INVALID');
  expect(message).not.toContain('\n');
  for (const name of names) expect(message).toContain(name);
});
