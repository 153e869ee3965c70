/**
 * As much of the Bolt protocol as it takes to listen in on a client and to fail one of its requests in the server's
 * place. A message is chunks, each behind its length in two bytes, the last of them empty; what they hold begins with
 * a structure marker and the tag of the request.
 */
import type { Interceptor } from './proxy';

export const TAG = { reset: 0x0f, run: 0x10, begin: 0x11, commit: 0x12, route: 0x66 } as const;

/** What a client asked for. */
export interface BoltRequest {
  readonly tag: number;
  /** `r` in a read session; in one that may write, the client names none. */
  readonly mode: 'r' | null;
}

export interface BoltListener {
  readonly intercept: Interceptor;
  /** All requests so far, over all connections. */
  readonly requests: readonly BoltRequest[];
  /** The next request of this tag never reaches the server: it fails with this code. */
  failNext(tag: number, code: string): void;
  /** How often that has happened. */
  readonly failures: number;
}

export function listenToBolt(): BoltListener {
  const requests: BoltRequest[] = [];
  let planned: { readonly tag: number; readonly code: string } | null = null;
  let failures = 0;

  const intercept: Interceptor = (answer) => {
    const piecesOf = cutter();
    // As a server does: after a failure everything is ignored until the client asks to begin anew.
    let hasFailed = false;
    return (bytes) => {
      const delivered = piecesOf(bytes).filter(({ raw, tag }) => {
        if (tag === null) return true;
        requests.push({ tag, mode: raw.includes(READ_MODE) ? 'r' : null });
        if (tag === TAG.reset) hasFailed = false;
        if (hasFailed) answer(IGNORED);
        else if (planned?.tag === tag) {
          answer(failure(planned.code));
          [planned, hasFailed, failures] = [null, true, failures + 1];
        } else return true;
        return false;
      });
      return Buffer.concat(delivered.map(({ raw }) => raw));
    };
  };

  return {
    intercept,
    requests,
    get failures() {
      return failures;
    },
    failNext: (tag, code) => {
      planned = { tag, code };
    },
  };
}

interface Piece {
  readonly raw: Buffer;
  /** Null for the handshake. */
  readonly tag: number | null;
}

/** A magic number and four proposals, in bytes. */
const HANDSHAKE = 20;
/** Where the server leaves the choice to the client: version and capabilities. Two zeros begin it, but no message. */
const CHOICE = 5;
/** Behind the length of the first chunk and the structure marker. */
const TAG_AT = 3;

/** Cuts what a client sends on one connection into whole messages, however they come. */
function cutter(): (bytes: Buffer) => readonly Piece[] {
  let rest = Buffer.alloc(0);
  let isNew = true;
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const pieces: Piece[] = [];
    for (let length = isNew ? HANDSHAKE : messageLength(rest); length <= rest.length; length = messageLength(rest)) {
      const raw = rest.subarray(0, length);
      rest = rest.subarray(length);
      pieces.push({ raw, tag: isNew || length === CHOICE ? null : (raw[TAG_AT] ?? null) });
      isNew = false;
    }
    return pieces;
  };
}

/** Infinity where it is not whole yet. */
function messageLength(bytes: Buffer): number {
  if (bytes.length < 2) return Infinity;
  if (bytes.readUInt16BE() === 0) return CHOICE;
  for (let at = 0; at + 2 <= bytes.length;) {
    const chunk = bytes.readUInt16BE(at);
    at += 2 + chunk;
    if (chunk === 0) return at;
  }
  return Infinity;
}

const text = (value: string): Buffer => Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)]);

const message = (...content: readonly (Buffer | readonly number[])[]): Buffer => {
  const whole = Buffer.concat(content.map((part) => Buffer.from(part)));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(whole.length);
  return Buffer.concat([length, whole, Buffer.alloc(2)]);
};

const IGNORED = message([0xb0, 0x7e]);

/** The code under its name of before and since Bolt 5.7. */
const failure = (code: string): Buffer =>
  message(
    [0xb1, 0x7f, 0xa5],
    ...Object.entries({ code, neo4j_code: code, message: 'The proxy says so.', gql_status: '50N42', description: code })
      .flat()
      .map(text),
  );

/** `mode: 'r'`, as a map of PackStream holds it. */
const READ_MODE = Buffer.concat([Buffer.from([0x84]), Buffer.from('mode'), Buffer.from([0x81]), Buffer.from('r')]);
