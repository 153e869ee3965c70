/** Who asks: the one place where a key or token that came over HTTP is looked at. No log and no message has it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  isSameKey,
  presentedKey,
  stateOfKey,
  type AccessKey,
  type PresentedKey,
  type Scope,
} from '../domain/access-key';
import { GovorgError } from '../domain/errors';
import type { Bearer } from '../ingest/intake';
import type { KeyRing } from '../store/access/key-ring';
import type { WebTokens } from './web-tokens';
import { WrongKeys } from './wrong-keys';

/** RFC 6750: what a client that was refused is told of how to be let in. */
const CHALLENGE = 'Bearer realm="govorg-graph"';

const BEARER = /^Bearer +(\S+) *$/i;

/** Somebody of whom it is known who it is. */
interface Identified extends Bearer {
  readonly what: 'key' | 'token';
  readonly scopes: readonly string[];
}

interface Invalid {
  readonly invalid: string;
}

export class Authentication {
  private readonly wrongKeys = new WrongKeys();

  /**
   * @param keys null while the store is not open
   * @param tokens null where only keys of this service are taken
   */
  constructor(
    private readonly keys: () => KeyRing | null,
    private readonly tokens: WebTokens | null,
  ) {}

  /**
   * Whose key or token a request came with. Where it is refused, the header fields of the answer say how to be let in.
   * @throws GovorgError UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED, or STORE_UNAVAILABLE where keys cannot be looked up
   */
  async bearerOf(request: FastifyRequest, reply: FastifyReply, scope: Scope): Promise<Bearer> {
    const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) {
      void reply.header('www-authenticate', CHALLENGE);
      throw new GovorgError(
        'UNAUTHENTICATED',
        `This takes a key of the scope ${scope}: send Authorization: Bearer KEY.`,
      );
    }
    const seconds = this.wrongKeys.secondsLeft(request.ip);
    if (seconds > 0) {
      void reply.header('retry-after', seconds);
      throw new GovorgError('RATE_LIMITED', `Too many wrong keys came from this address: try again in ${seconds} s.`);
    }
    const presented = presentedKey(token);
    const found = presented || !this.tokens ? await this.byKey(presented, request) : await this.byToken(token, request);
    if ('invalid' in found) {
      void reply.header('www-authenticate', `${CHALLENGE}, error="invalid_token"`);
      throw new GovorgError('UNAUTHENTICATED', found.invalid);
    }
    if (!found.scopes.includes(scope)) {
      void reply.header('www-authenticate', `${CHALLENGE}, error="insufficient_scope", scope="${scope}"`);
      throw new GovorgError('FORBIDDEN', `The ${found.what} does not open this: it takes the scope ${scope}.`);
    }
    return { id: found.id, name: found.name };
  }

  private async byKey(presented: PresentedKey | null, request: FastifyRequest): Promise<Identified | Invalid> {
    const key = await this.keyOf(presented, request);
    const why = key === null ? 'is not known' : WHY_INVALID[stateOfKey(key)];
    return key === null || why !== null ? { invalid: `The key ${why}.` } : { what: 'key', ...key };
  }

  private async byToken(token: string, request: FastifyRequest): Promise<Identified | Invalid> {
    const verified = await this.tokens?.verify(token).catch((error: unknown) => {
      request.log.error({ err: error }, 'the keys of the issuer of tokens cannot be had');
      throw new GovorgError('STORE_UNAVAILABLE', 'Tokens cannot be checked now: ask again in a moment.');
    });
    if (!verified) throw new Error('no tokens are taken');
    if ('subject' in verified)
      return { what: 'token', id: verified.issuer, name: verified.subject, scopes: verified.scopes };
    if (verified.isForged) this.wrongKeys.note(request.ip);
    return { invalid: verified.why };
  }

  /** Null for a wrong one, which is counted. */
  private async keyOf(presented: PresentedKey | null, request: FastifyRequest): Promise<AccessKey | null> {
    const kept = presented && (await this.kept(presented, request));
    if (presented && isSameKey(kept, presented)) return kept;
    this.wrongKeys.note(request.ip);
    return null;
  }

  private async kept({ id }: PresentedKey, { log }: FastifyRequest): Promise<AccessKey | null> {
    try {
      const ring = this.keys();
      if (ring) return await ring.find(id);
    } catch (error) {
      log.error({ err: error }, 'keys cannot be looked up');
    }
    throw new GovorgError('STORE_UNAVAILABLE', 'Keys cannot be looked up now: ask again in a moment.');
  }
}

/** Told only to who has the secret. */
const WHY_INVALID = { valid: null, expired: 'has expired', revoked: 'was revoked' } as const;
