/** Error codes that callers may rely on; they are part of the public contract. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'NOT_FOUND'
  | 'DOCUMENT_REJECTED'
  | 'CONFIG_INVALID'
  | 'STORE_UNAVAILABLE'
  | 'STORE_LOCKED'
  | 'STORE_DAMAGED'
  | 'STORE_TOO_NEW'
  | 'CONFLICT'
  /** No key, or none that is valid. */
  | 'UNAUTHENTICATED'
  /** A valid key that does not open this. */
  | 'FORBIDDEN'
  /** An operation that is none of those which may run. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** Too many wrong keys. */
  | 'RATE_LIMITED'
  /** A request took longer than it may. */
  | 'TIMEOUT'
  /** Nobody waits for the answer any more. */
  | 'CANCELLED';

/** An expected failure whose message is for the person who reads it: what was wrong, where, and what to do. */
export class GovorgError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'GovorgError';
  }
}

/** Why a file cannot become a document. */
export type RejectionReason =
  | 'EMPTY'
  | 'NOT_TEXT'
  | 'ENCODING'
  | 'TOO_LARGE'
  | 'NOT_FOUND'
  | 'UNREADABLE'
  | 'UNSUPPORTED_FORMAT'
  | 'NO_DISCLOSURE'
  | 'TRUNCATED'
  /** Its bytes are not those of the format that it says it is in. */
  | 'DAMAGED'
  /** It takes a password. */
  | 'ENCRYPTED'
  /** Its pages are pictures. */
  | 'SCANNED'
  /** Reading it takes more time or memory than one document may take. */
  | 'TOO_COMPLEX'
  /** Reading it failed: a bug. */
  | 'INTERNAL'
  /** Its facts do not fit the graph. */
  | 'CONFLICT';

/** A file that is not taken, as a value: the others of its batch go on. */
export interface Rejection {
  readonly source: string;
  readonly reason: RejectionReason;
  /** One sentence for the reader: what is wrong and what to do. */
  readonly message: string;
}
