/** What goes wrong between the service and the server, in words for the person who runs them. */
import { GovorgError } from '../../domain/errors';

/** A call that nobody answered in time. */
export class Unanswered extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds / 1000} s`);
  }
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Failures that a change of the configuration mends, by the server's code. */
const CONFIGURATION: readonly (readonly [string, (place: string) => string])[] = [
  [
    'Neo.ClientError.Security.Unauthorized',
    (place) => `${place} refuses the user or password: check STORE_USER and STORE_PASSWORD.`,
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    (place) => `${place} has refused the password too often: check STORE_USER and STORE_PASSWORD and wait a little.`,
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    (place) => `${place} asks for a new password: change it once with \`ALTER CURRENT USER SET PASSWORD\`.`,
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    (place) => `${place} does not let this user do what the service needs: grant reading, writing and schema.`,
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    (place) => `${place} does not exist on this server: create it or set STORE_DATABASE.`,
  ],
];

/** Codes of the driver and the server that mean: not now. */
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

/** The error as a GovorgError where it is about the server being away or closed to us; any other unchanged. */
export function unavailable(error: unknown, place: string): unknown {
  if (error instanceof GovorgError) return error;
  const code = codeOf(error);
  const wrong = CONFIGURATION.find(([known]) => known === code);
  if (wrong) return new GovorgError('CONFIG_INVALID', wrong[1](place), { cause: error });
  const away =
    error instanceof Unanswered ||
    UNREACHABLE.has(code) ||
    code.startsWith('Neo.TransientError.') ||
    code.startsWith('Neo.ClientError.Cluster.') ||
    code === 'Neo.DatabaseError.General.UnknownError';
  if (!away) return error;
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  return new GovorgError('STORE_UNAVAILABLE', `The graph database at ${place} does not answer: ${reason}.`, {
    cause: error,
  });
}
