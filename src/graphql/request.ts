/** A request as it came over HTTP, and what tells it apart from every other one. */
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
}

/** A request that is nothing but an operation and its variables. */
export interface Question {
  /** Everything that its answer depends on beside the graph. */
  readonly key: string;
  /** The same without the variables. */
  readonly operationKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @returns null where Apollo must see the request each time: another method or media type, extensions, a wrong shape */
export function questionOf({ method, headers, body }: GraphqlRequest): Question | null {
  // Only what a browser must ask leave for: anything else goes past Apollo's guard against forged requests.
  if (method !== 'POST' || headers['content-type']?.includes('application/json') !== true || !isPlain(body))
    return null;
  const variables = body.variables ?? {};
  // Keys are structures written as JSON: joined text would let one part of a request run into the next.
  const operation = [headers.accept ?? null, body.operationName ?? null, body.query];
  return {
    key: JSON.stringify([...operation, variables], exactly),
    operationKey: JSON.stringify(operation),
    variables,
  };
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
