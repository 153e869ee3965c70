/** How the tools ask: each question is a GraphQL operation of ours, run by the engine under the limits of everybody's. */
import type { GraphqlEngine } from '../graphql/engine';

export type Variables = Readonly<Record<string, unknown>>;

/** @throws Unanswered where the question has errors */
export type Ask = (operation: string, variables: Variables) => Promise<Readonly<Record<string, unknown>>>;

/** Why there is no answer, in the words of the API. */
export class Unanswered extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Reply {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** @param signal aborted when nobody waits any more; never where it is left out */
export function askingOf(engine: GraphqlEngine, signal?: AbortSignal): Ask {
  return async (query, variables) => {
    const request = { method: 'POST', headers: HEADERS, search: '', body: { query, variables } };
    const { body } = await engine.answerOwn({ ...request, ...(signal && { signal }) });
    const { data, errors = [] } = JSON.parse(body) as Reply;
    const [error] = errors;
    if (error) throw new Unanswered(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', error.message);
    return data ?? {};
  };
}
