/** What a client gets, as far as two ways of answering must agree on it. */
import type { GraphqlEngine } from '../../../src/graphql/engine';
import type { Sending } from './case';

export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

export interface Outcome {
  readonly status: number;
  /** JSON text: the order of the keys counts. */
  readonly data: string;
  readonly problems: readonly Problem[];
  /** Whether each problem says where it is, in the data or in the document; not compared. */
  readonly places: readonly boolean[];
  /** For people; not compared. */
  readonly messages: readonly string[];
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

export async function asked(engine: GraphqlEngine, query: string, sending: Sending): Promise<Outcome> {
  const request = { method: 'POST', headers: HEADERS, search: '', body: { query, ...sending } };
  const { status, body } = await engine.answer(request);
  return outcome(status, body);
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly unknown[];
    readonly extensions?: { readonly code?: string };
  }[];
}

export function outcome(status: number, body: string): Outcome {
  const { data, errors = [] } = JSON.parse(body) as Body;
  return {
    status,
    data: data === undefined ? 'none' : JSON.stringify(data),
    problems: errors.map(({ path = [], extensions }) => ({ path, code: extensions?.code ?? 'none' })),
    places: errors.map(({ path, locations }) => path !== undefined || locations !== undefined),
    messages: errors.map(({ message }) => message),
  };
}

/**
 * Whether two outcomes are one. A field that fails where it must not be null takes everything away up to a place that may
 * be, and which of several such failures is told depends on the order in which they happen: there the place counts.
 */
export function isSame(one: Outcome, other: Outcome): boolean {
  return one.status === other.status && one.data === other.data && places(one) === places(other);
}

function places({ data, problems }: Outcome): string {
  const tree: unknown = data === 'none' ? undefined : JSON.parse(data);
  const named = problems.map(({ path, code }) => {
    const reached = nulledAt(tree, path);
    return JSON.stringify([reached.length === path.length ? path : [...reached, '…'], code]);
  });
  return [...new Set(named)].sort().join('\n');
}

/** The part of a path that the data holds, down to the null in it. */
function nulledAt(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  for (const [i, key] of path.entries()) {
    if (value === null || typeof value !== 'object') return path.slice(0, i);
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return path;
}

/** Whether an answer holds any value at all: a question that finds nothing proves little. */
export function holdsAnything({ data }: Outcome): boolean {
  const look = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).some(look)
      : value !== null && value !== undefined;
  return data !== 'none' && look(JSON.parse(data));
}

const REFUSALS = ['QUERY_TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];

/** Whether a limit refused the request as a whole, although the specification allows it. */
export const isRefused = ({ data, problems }: Outcome): boolean =>
  data === 'none' && problems.some(({ code }) => REFUSALS.includes(code));
