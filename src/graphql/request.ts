import type { Authorise } from './changes/authority';
import type { FailureLog } from './errors';

/** A request as it came over HTTP, and what tells it apart from every other one. */
import type { OperationDefinitionNode } from 'graphql';
import { declaredVariables, sizeProblem } from './limits/variables';

export interface GraphqlRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Query string with its question mark, or empty. */
  readonly search: string;
  /** Parsed from JSON. */
  readonly body: unknown;
  /**
   * Aborted when the client hangs up and when the time limit of the request passes; `reason` is a GovorgError `CANCELLED`
   * or `TIMEOUT`.
   */
  readonly signal?: AbortSignal;
  /** Where what fails for this request is written, under its name; the engine's own log where there is none. */
  readonly log?: FailureLog;
  /** Says who asks, where a change needs to know; nothing is changed where there is none. */
  readonly authorise?: Authorise;
}

/** A request that is nothing but an operation and its variables. */
export interface Question {
  /** Everything that its answer depends on beside the graph and the variables. */
  readonly operationKey: string;
  /** The text of its document. */
  readonly text: string;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @returns null where Apollo must see the request each time: another method or media type, extensions, a wrong shape */
export function questionOf({ method, headers, body }: GraphqlRequest): Question | null {
  // Only what a browser must ask leave for: anything else goes past Apollo's guard against forged requests.
  if (method !== 'POST' || headers['content-type']?.includes('application/json') !== true || !isPlain(body))
    return null;
  const variables = body.variables ?? {};
  // Keys are structures written as JSON: joined text would let one part of a request run into the next.
  const operation = [headers.accept ?? null, asksForCost({ headers }), body.operationName ?? null, body.query];
  return { operationKey: JSON.stringify(operation), text: body.query, variables };
}

/**
 * Whether a document may hold a mutation, for all that can be told before it is parsed: the keyword has no other spelling.
 * A question that only speaks of one is taken for one until it is known.
 */
export const mayChange = ({ text }: Question): boolean => text.includes('mutation');

/** Whether the answer says what it cost. */
export const asksForCost = ({ headers }: Pick<GraphqlRequest, 'headers'>): boolean => headers['x-cost'] === '1';

/**
 * Everything that an answer depends on beside the graph.
 * @param known the operation, where it was parsed before: only the variables that it declares count then
 * @returns null where the variables are too large to be kept
 */
export function answerKey({ operationKey, variables }: Question, known: OperationDefinitionNode | null): string | null {
  const values = known ? declaredVariables(known, variables) : variables;
  return sizeProblem(values) === null ? JSON.stringify([operationKey, values], exactly) : null;
}

/** A number beyond the range of a double, as 1e400, is read as Infinity, which JSON would write like null. */
const exactly = (_name: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;

interface PlainBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

function isPlain(body: unknown): body is PlainBody {
  if (typeof body !== 'object' || body === null) return false;
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  return (
    typeof query === 'string' &&
    (typeof operationName === 'string' || operationName === null || operationName === undefined) &&
    (variables === null || variables === undefined || (typeof variables === 'object' && !Array.isArray(variables))) &&
    extensions === undefined
  );
}
