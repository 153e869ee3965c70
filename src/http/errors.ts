import { GovorgError, type ErrorCode } from '../domain/errors';

/** A request that is not answered, told in the status and in GraphQL's own shape. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }

  get body(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code } }] });
  }
}

export const takenOut = (): Refusal => new Refusal(410, 'NOT_FOUND', 'This document was taken out of the graph.');

/** Failures that a client is told of as they are; whatever else there is lies with the store. */
const STATUS_BY_CODE: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  TIMEOUT: 503,
  // Nobody reads it.
  CANCELLED: 499,
};

const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
};

/** The one place where what fails outside of the engine becomes public: no message but those meant for clients. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof GovorgError) return refusalByCode(error);
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  // Fastify's own messages about requests are meant for clients.
  if (error instanceof Error && typeof status === 'number' && status >= 400 && status < 500) {
    return new Refusal(status, CODE_BY_STATUS[status] ?? 'BAD_REQUEST', error.message);
  }
  return new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong inside the service; it has been logged.');
}

function refusalByCode({ code, message }: GovorgError): Refusal {
  const status = STATUS_BY_CODE[code];
  if (status !== undefined) return new Refusal(status, code, message);
  return new Refusal(503, 'STORE_UNAVAILABLE', 'The store does not answer: ask again in a moment.');
}
