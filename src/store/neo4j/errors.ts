/** What goes wrong between the service and the server, in words for the person who runs them. */
import { GovorgError } from '../../domain/errors';

/** A call that nobody answered in time. */
export class Unanswered extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds / 1000} s`);
  }
}

/** A call whose connection was thrown away, because another call found the server silent. */
export class DriverReplaced extends Error {
  constructor() {
    super('its connections were given up because it was silent');
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

/** What the driver says of a certificate that it does not trust, ending with the name that Node gives to the reason. */
const UNTRUSTED = /certificate is not trusted.*Socket responded with: (\w+)/s;

function untrusted(reason: string, place: string): string {
  switch (reason) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `${place} shows a certificate made out to another name: put the name that it is made out to into STORE_URI.`;
    case 'CERT_HAS_EXPIRED':
      return `${place} shows a certificate that has expired: renew it there.`;
    default:
      return (
        `${place} shows a certificate that nobody trusted here has signed (${reason}): ` +
        'set STORE_CA_FILE to the certificate of the authority that signed it, a PEM file.'
      );
  }
}

/** Codes of the driver and the server that mean: not now. */
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

/** A connection that breaks while the two ends agree on a version is, to the driver, an error of the protocol. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error &&
  codeOf(error) === 'ProtocolError' &&
  error.message.startsWith('Failed to connect to server');

/** The error as a GovorgError where it is about the server being away or closed to us; any other unchanged. */
export function unavailable(error: unknown, place: string): unknown {
  if (error instanceof GovorgError) return error;
  const code = codeOf(error);
  const reason = reasonOf(error);
  const wrong = CONFIGURATION.find(([known]) => known === code)?.[1](place);
  const doubted = UNTRUSTED.exec(reason)?.[1];
  const mendable = wrong ?? (doubted === undefined ? null : untrusted(doubted, place));
  if (mendable !== null) return new GovorgError('CONFIG_INVALID', mendable, { cause: error });
  const away =
    error instanceof Unanswered ||
    error instanceof DriverReplaced ||
    UNREACHABLE.has(code) ||
    isBroken(error) ||
    code.startsWith('Neo.TransientError.') ||
    code.startsWith('Neo.ClientError.Cluster.') ||
    code === 'Neo.DatabaseError.General.UnknownError';
  if (!away) return error;
  const line = reason.split('\n')[0] ?? '';
  return new GovorgError('STORE_UNAVAILABLE', `The graph database at ${place} does not answer: ${line}.`, {
    cause: error,
  });
}

/** A driver that routes says only that it found no way, with a table and the time of day: why is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (UNREACHABLE.has(codeOf(error)) && error.cause !== undefined && codeOf(error.cause) !== '')
    return reasonOf(error.cause);
  return error.message.split('Caused by: ').at(-1) ?? '';
}

/** Two ends of which one speaks TLS and the other does not only hang up on each other, and neither says why. */
const HUNG_UP = /closed by server|socket disconnected|ECONNRESET|wrong version number/i;

/** The failure of the very first contact, with the likely cause where the server hung up. */
export function firstContact(error: unknown, uri: string): unknown {
  if (!(error instanceof GovorgError) || error.code !== 'STORE_UNAVAILABLE' || !HUNG_UP.test(error.message))
    return error;
  const hint = /^\w+:/.test(uri)
    ? 'If it takes nothing but TLS, STORE_URI begins with neo4j+s:// or bolt+s://.'
    : 'If it speaks no TLS, STORE_URI begins with neo4j:// or bolt://.';
  return new GovorgError(error.code, `${error.message} ${hint}`, { cause: error });
}
