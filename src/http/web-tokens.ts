/** JSON Web Tokens of another issuer (RFC 7519, RFC 9068): who says so, and what it may do. */
import type * as Jose from 'jose' with { 'resolution-mode': 'import' };
import type { JwtSettings } from '../config/jwt';

/** A change waits no longer for the keys of the issuer. */
const FETCH_TIMEOUT_MS = 5_000;
/** An unknown key is asked for again after so long: tokens that name one are easily made up. */
const COOLDOWN_MS = 30_000;
/** Keys that the issuer has taken back are believed no longer than that. */
const KEPT_MS = 600_000;

/** The issuer vouches for it. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly subject: string;
  readonly scopes: readonly string[];
}

export interface RefusedToken {
  /** For whoever sent it. */
  readonly why: string;
  /** Whether the issuer signed no such token. */
  readonly isForged: boolean;
}

/** What is wrong with a token whose signature is right. */
const WHY_INVALID: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'The token has expired.',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'The token is not meant for this service, or not for now',
};

/** What is wrong with others. Whatever else goes wrong lies with the issuer or the line to it. */
const FORGED: ReadonlySet<string> = new Set([
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWS_INVALID',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JWT_INVALID',
]);

interface Verifying {
  readonly jose: typeof Jose;
  readonly keys: Jose.JWTVerifyGetKey;
}

export class WebTokens {
  #verifying: Promise<Verifying> | null = null;

  constructor(private readonly settings: JwtSettings) {}

  /** @throws where the keys of the issuer cannot be had */
  async verify(token: string): Promise<VerifiedToken | RefusedToken> {
    const { jose, keys } = await (this.#verifying ??= verifyingWith(this.settings));
    const { issuer, audience, algorithms, clockTolerance } = this.settings;
    try {
      const { payload } = await jose.jwtVerify<{ scope?: unknown }>(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
      });
      const { sub: subject = '', scope } = payload;
      if (subject === '') return { why: 'The token names no subject.', isForged: false };
      return { issuer, subject, scopes: typeof scope === 'string' ? scope.split(' ') : [] };
    } catch (error) {
      if (!(error instanceof jose.errors.JOSEError)) throw error;
      const why = WHY_INVALID[error.code];
      if (why !== undefined) return { why: error instanceof jose.errors.JWTClaimValidationFailed ? `${why}: ${error.claim}.` : why, isForged: false }; // prettier-ignore
      if (FORGED.has(error.code)) return { why: 'The token is none that its issuer signed for this.', isForged: true };
      throw error;
    }
  }
}

/** Loaded where tokens are taken, with the first of them. */
async function verifyingWith({ keys }: JwtSettings): Promise<Verifying> {
  const jose = await import('jose');
  return {
    jose,
    keys:
      'url' in keys
        ? jose.createRemoteJWKSet(keys.url, {
            timeoutDuration: FETCH_TIMEOUT_MS,
            cooldownDuration: COOLDOWN_MS,
            cacheMaxAge: KEPT_MS,
          })
        : jose.createLocalJWKSet({ keys: [...keys.set.keys] }),
  };
}
