import type { TypedDocumentString } from './gql/graphql';

/** The service could not be reached, or broke off. Asking again may help. */
export class Unreachable extends Error {}

/** The service answered that it will not answer this. Asking again does not help. */
export class Refused extends Error {}

interface Reply<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Statuses of a service that starts, is overloaded or has lost its store. */
const TOO_MANY = 429;
const FIRST_OF_SERVER = 500;

/** Asks the service that served this page. @throws Unreachable, Refused */
export async function ask<Result, Variables>(
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Result> {
  const response = await send(JSON.stringify({ query: query.toString(), variables }), signal);
  const { data, errors = [] } = (await response.json().catch(() => ({}))) as Reply<Result>;
  const [error] = errors;
  if (data && !error) return data;
  const message = error?.message ?? `HTTP ${response.status}`;
  if (response.status === TOO_MANY || response.status >= FIRST_OF_SERVER) throw new Unreachable(message);
  throw new Refused(message);
}

async function send(body: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Unreachable(String(error));
  }
}
