/** Who asks: the one place where a key that came over HTTP is looked at. No log and no message has it. */
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
import { WrongKeys } from './wrong-keys';

/** RFC 6750: what a client that was refused is told of how to be let in. */
const CHALLENGE = 'Bearer realm="govorg-graph"';

const BEARER = /^Bearer +(\S+) *$/i;

export class Authentication {
  private readonly wrongKeys = new WrongKeys();

  /** @param keys null while the store is not open */
  constructor(private readonly keys: () => KeyRing | null) {}

  /**
   * Whose key a request came with. Where it is refused, the header fields of the answer say how to be let in.
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
    const key = await this.keyOf(token, request);
    const why = key === null ? 'is not known' : WHY_INVALID[stateOfKey(key)];
    if (key === null || why !== null) {
      void reply.header('www-authenticate', `${CHALLENGE}, error="invalid_token"`);
      throw new GovorgError('UNAUTHENTICATED', `The key ${why}.`);
    }
    if (!key.scopes.includes(scope)) {
      void reply.header('www-authenticate', `${CHALLENGE}, error="insufficient_scope", scope="${scope}"`);
      throw new GovorgError('FORBIDDEN', `The key does not open this: it takes the scope ${scope}.`);
    }
    return { id: key.id, name: key.name };
  }

  /** Null for a wrong one, which is counted. */
  private async keyOf(token: string, request: FastifyRequest): Promise<AccessKey | null> {
    const presented = presentedKey(token);
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
