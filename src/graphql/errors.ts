import { unwrapResolverError } from '@apollo/server/errors';
import {
  GraphQLError,
  isValueNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { GovorgError } from '../domain/errors';
import { publicMessage } from './limits/message';

/** HTTP status of a request that failed for this reason. Apollo's own codes bring their own. */
const STATUS_BY_CODE: Readonly<Record<string, number | undefined>> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  QUERY_TOO_COMPLEX: 400,
  DOCUMENT_REJECTED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  STORE_UNAVAILABLE: 503,
  TIMEOUT: 503,
};

/** What a client may be told of a failure that is not its own. */
const INTERNAL_MESSAGE = 'Something went wrong inside the service; it has been logged.';

/** Where failures are written for those who run the service. */
export interface FailureLog {
  failed(error: unknown): void;
  warn(message: string): void;
}

/**
 * The one place where errors become public: messages written for people pass, everything else is logged and hidden.
 * @param formatted as graphql-js would show it
 * @param thrown what was thrown, perhaps wrapped by graphql-js
 */
export function publicError(formatted: GraphQLFormattedError, thrown: unknown, log: FailureLog): GraphQLFormattedError {
  const { locations, path } = formatted;
  const message = publicMessage(formatted.message);
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const error = causeOf(thrown);
  if (error instanceof GovorgError)
    return { message: publicMessage(error.message), ...place, extensions: { code: publicCode(error) } };
  const code = formatted.extensions?.['code'];
  if (error instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    return { message, ...place, extensions: { code } };
  }
  if (isWrongValue(error)) return { message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  log.failed(error);
  return { message: INTERNAL_MESSAGE, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/**
 * A variable that is null where its place must not be: graphql-js sees that only when it comes there, and points at the
 * value. Of what is wrong inside the service it names the field.
 */
const isWrongValue = (error: unknown): boolean =>
  error instanceof GraphQLError && error.nodes !== undefined && error.nodes.some(isValueNode);

/** What a resolver threw, or what ended a request before any of them. */
const causeOf = (thrown: unknown): unknown =>
  thrown instanceof GraphQLError && thrown.originalError instanceof GovorgError
    ? thrown.originalError
    : unwrapResolverError(thrown);

/** For what is thrown outside of any field. */
export const asGraphqlError = (error: unknown): GraphQLError =>
  new GraphQLError(error instanceof Error ? error.message : String(error), {
    originalError: error instanceof Error ? error : null,
  });

/** What leaves the service for one operation. */
export interface PublicResponse {
  readonly status: number;
  readonly result: FormattedExecutionResult<Record<string, unknown>>;
}

/**
 * A request that asks for what cannot be is refused as a whole: whoever reads data beside an error may overlook it. So is
 * one that got nothing because the store could not answer. Everything else that has data is a success, with errors inside.
 */
export function publicResponse({ data, errors = [] }: ExecutionResult, log: FailureLog): PublicResponse {
  const shown = errors.map((error) => publicError(error.toJSON(), error, log));
  const refusal = shown.filter(({ extensions }) => isRefusal(extensions));
  const hasData = Object.values(data ?? {}).some((value) => value !== null);
  const failed = refusal.length > 0 ? refusal : hasData ? [] : shown;
  const status = failed.map(statusOf).find(Boolean);
  if (status !== undefined) return { status, result: { errors: failed } };
  return {
    status: data ? 200 : 500,
    result: { ...(shown.length > 0 && { errors: shown }), ...(data !== undefined && { data }) },
  };
}

const codeOf = (extensions: GraphQLFormattedError['extensions']): string => String(extensions?.['code']);
const statusOf = ({ extensions }: GraphQLFormattedError): number | undefined => STATUS_BY_CODE[codeOf(extensions)];
const isRefusal = (extensions: GraphQLFormattedError['extensions']): boolean =>
  STATUS_BY_CODE[codeOf(extensions)] === 400;

/** To a client every fault of the store is one: it cannot answer now. */
function publicCode({ code }: GovorgError): string {
  return code.startsWith('STORE_') ? 'STORE_UNAVAILABLE' : code;
}
