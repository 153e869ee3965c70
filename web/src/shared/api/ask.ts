import type { TypedDocumentString } from './gql/graphql';
import { currentKey } from './key';

/** The service could not be reached, or broke off. Asking again may help. */
export class Unreachable extends Error {}

/** The service answered that it will not answer this. Asking again does not help. */
export class Refused extends Error {}

/** The service does not take this change from whoever sent it: the key is missing, wrong, or opens something else. */
export class NotAllowed extends Error {}

interface Reply<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Statuses of a service that starts, is overloaded or has lost its store. */
const TOO_MANY = 429;
const NOT_ALLOWED: readonly number[] = [401, 403];
const FIRST_OF_SERVER = 500;

/** Asks the service that served this page. @throws Unreachable, Refused */
export function ask<Result, Variables>(
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Result> {
  return operate(query, variables, { signal });
}

/** Has the service change something, with the key of this tab. @throws Unreachable, Refused, NotAllowed */
export function change<Result, Variables>(
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  return operate(query, variables, { headers: keyHeaders() });
}

async function operate<Result, Variables>(
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { headers, signal = null }: Pick<RequestInit, 'signal'> & { readonly headers?: Readonly<Record<string, string>> },
): Promise<Result> {
  const response = await send('/graphql', {
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...headers,
    },
    body: JSON.stringify({ query: query.toString(), variables }),
    signal,
  });
  const reply = (await response.json().catch(() => ({}))) as Reply<Result>;
  if (reply.data && !reply.errors?.length) return reply.data;
  throw failureOf(response, reply);
}

/** What the key of this tab adds to a request. */
export function keyHeaders(): Readonly<Record<string, string>> {
  const key = currentKey();
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

/** Why there is no answer. */
export function failureOf({ status }: Response, { errors = [] }: Pick<Reply<unknown>, 'errors'>): Error {
  const message = errors[0]?.message ?? `HTTP ${status}`;
  if (NOT_ALLOWED.includes(status)) return new NotAllowed(message);
  return status === TOO_MANY || status >= FIRST_OF_SERVER ? new Unreachable(message) : new Refused(message);
}

/** By POST. @throws Unreachable */
export async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { method: 'POST', ...request });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Unreachable(String(error));
  }
}
