/**
 * Keys by which a program proves that it may change the graph. A key is `govorg_ID_SECRET`: the id finds what is kept of
 * it, the secret proves that its bearer was given it.
 */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What keys may open; reading needs none. A key of `read` alone is for programs that always send one. */
export const SCOPES = ['read', 'ingest', 'retract', 'decide', 'name', 'plan', 'audit'] as const;
export type Scope = (typeof SCOPES)[number];

/** What is kept of a key: enough to know it again, and nothing by which it could be made. Times are ISO 8601 in UTC. */
export interface AccessKey {
  readonly id: string;
  /** Who has it, for people: what the record of changes names. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /**
   * SHA-256 of the secret, hexadecimal. Slow hashes are for passwords, which people choose and attackers guess: nobody
   * goes through 2^256 secrets of chance, however fast each is tried, and a fast hash lets every request be checked.
   */
  readonly secretHash: string;
  readonly createdAt: string;
  /** From here on it opens nothing. */
  readonly expiresAt: string;
  /** Null as long as nobody has taken it back. */
  readonly revokedAt: string | null;
}

export type KeyState = 'valid' | 'expired' | 'revoked';

const ID_BYTES = 8;
const SECRET_BYTES = 32;
const DAY_MS = 86_400_000;

/** The prefix lets scanners of published code find a key that slipped in. */
const TOKEN = /^govorg_([0-9a-f]{16})_([\w-]{43})$/;
export const KEY_ID = /^[0-9a-f]{16}$/;

/** @returns the key as it is shown once, and what is kept of it */
export function makeKey(
  name: string,
  scopes: readonly Scope[],
  days: number,
  now = new Date(),
): { readonly token: string; readonly key: AccessKey } {
  const id = randomBytes(ID_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const key: AccessKey = {
    id,
    name,
    scopes: SCOPES.filter((scope) => scopes.includes(scope)),
    secretHash: hashOfSecret(secret),
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
    revokedAt: null,
  };
  return { token: `govorg_${id}_${secret}`, key };
}

/** A key as a client presents it, its secret already hashed. */
export interface PresentedKey {
  readonly id: string;
  readonly secretHash: string;
}

/** @returns null for what is no key of ours, whatever it is */
export function presentedKey(token: string): PresentedKey | null {
  const [, id, secret] = TOKEN.exec(token) ?? [];
  return id !== undefined && secret !== undefined ? { id, secretHash: hashOfSecret(secret) } : null;
}

/** Takes as long for the wrong secret as for the right one, and as long where no such key is kept. */
export function isSameKey(kept: AccessKey | null, presented: PresentedKey): boolean {
  const secretHash = kept?.secretHash ?? NOBODYS_HASH;
  return timingSafeEqual(Buffer.from(secretHash, 'hex'), Buffer.from(presented.secretHash, 'hex')) && kept !== null;
}

export function stateOfKey({ revokedAt, expiresAt }: AccessKey, now = new Date()): KeyState {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) > now.getTime() ? 'valid' : 'expired';
}

const hashOfSecret = (secret: string): string => hash('sha256', secret, 'hex');
const NOBODYS_HASH = '0'.repeat(64);
