import { isSameKey, makeKey, presentedKey, stateOfKey, type PresentedKey } from '../../src/domain/access-key';

const { token, key } = makeKey('甲', ['ingest', 'read', 'ingest'], 2, new Date('2030-01-01T00:00:00Z'));
const presented = (text: string): PresentedKey => {
  const one = presentedKey(text);
  if (one === null) throw new Error(`${text} is no key`);
  return one;
};

test('a key is known again by what is kept of it, which does not hold its secret', () => {
  expect(isSameKey(key, presented(token))).toBe(true);
  expect(JSON.stringify(key)).not.toContain(token.slice(-43));
  expect(key.scopes).toEqual(['read', 'ingest']);
});

test('no key is another one', () => {
  const other = makeKey('甲', ['ingest'], 2);
  expect(isSameKey(key, presented(other.token))).toBe(false);
  expect(isSameKey(key, presented(`govorg_${key.id}_${other.token.slice(-43)}`))).toBe(false);
  expect(isSameKey(null, presented(token))).toBe(false);
  // What stands for the hash of a key that is not there is nobody's.
  expect(isSameKey(null, { id: key.id, secretHash: '0'.repeat(64) })).toBe(false);
});

test.each([
  '',
  'govorg',
  token.slice(0, -1),
  `${token}x`,
  ` ${token}`,
  `${token}\n`,
  token.toUpperCase(),
  token.replace('govorg', 'other'),
  'x'.repeat(1_000_000),
])('what is none is none: %#', (text) => {
  expect(presentedKey(text)).toBeNull();
});

test('it ends when it says, and earlier where it was taken back', () => {
  const at = (time: string) => new Date(time);
  expect(stateOfKey(key, at('2030-01-02T23:59:59.999Z'))).toBe('valid');
  expect(stateOfKey(key, at('2030-01-03T00:00:00Z'))).toBe('expired');
  const revoked = { ...key, revokedAt: '2030-01-01T12:00:00Z' };
  expect(stateOfKey(revoked, at('2030-01-02T00:00:00Z'))).toBe('revoked');
});
