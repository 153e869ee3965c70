import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { GovorgError } from '../domain/errors';

/** HTTP status of a request that got no data for this reason. Apollo's own codes bring their own. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  QUERY_TOO_COMPLEX: 400,
  DOCUMENT_REJECTED: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  STORE_UNAVAILABLE: 503,
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
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const error = unwrapResolverError(thrown);
  if (error instanceof GovorgError)
    return { message: error.message, ...place, extensions: { code: publicCode(error) } };
  const code = formatted.extensions?.['code'];
  if (error instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    return { message, ...place, extensions: { code } };
  }
  log.failed(error);
  return { message: INTERNAL_MESSAGE, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/**
 * A request that got no data at all says why in its status too; one that got some is a success with errors inside.
 * @returns undefined where the status says nothing
 */
export function statusOfFailure({ data, errors }: FormattedExecutionResult): number | undefined {
  if (!Object.values(data ?? {}).every((value) => value === null)) return undefined;
  return errors?.map(({ extensions }) => STATUS_BY_CODE[String(extensions?.['code'])]).find(Boolean);
}

/** To a client every fault of the store is one: it cannot answer now. */
function publicCode({ code }: GovorgError): string {
  return code.startsWith('STORE_') ? 'STORE_UNAVAILABLE' : code;
}
