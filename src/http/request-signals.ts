import type { Socket } from 'node:net';
import { GovorgError } from '../domain/errors';
import type { TimeLimit } from '../store/graph-store';
import { Refusal } from './errors';

/** Requests that a client may send on one connection before the first is answered. */
const MOST_PIPELINED = 32;

type Abort = (reason: GovorgError) => void;

/**
 * Gives each request a signal that says when its answer is not waited for any more: the client hung up, or the time
 * limit passed. The answer itself does not wait for work that overlooks the signal.
 */
export class RequestSignals {
  /** One listener a connection, not one a request: requests may follow each other there without end. */
  private readonly underWay = new WeakMap<Socket, Set<Abort>>();

  /** @throws GovorgError CANCELLED or that of the limit, as the signal was told; Refusal 429 for too many on one connection */
  async run<T>(
    socket: Socket,
    { milliseconds, passed }: TimeLimit,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const requests = this.requestsOn(socket);
    if (requests.size >= MOST_PIPELINED) {
      throw new Refusal(429, 'RATE_LIMITED', `More than ${MOST_PIPELINED} requests wait on one connection.`);
    }
    const controller = new AbortController();
    const { promise: aborted, abort } = rejection(controller);
    const timer = setTimeout(() => abort(passed()), milliseconds); // prettier-ignore
    requests.add(abort);
    if (socket.destroyed) abort(hungUp());
    try {
      return await Promise.race([work(controller.signal), aborted]);
    } finally {
      clearTimeout(timer);
      requests.delete(abort);
    }
  }

  private requestsOn(socket: Socket): Set<Abort> {
    const known = this.underWay.get(socket);
    if (known) return known;
    const requests = new Set<Abort>();
    this.underWay.set(socket, requests);
    socket.once('close', () => { for (const abort of requests) abort(hungUp()); }); // prettier-ignore
    return requests;
  }
}

function rejection(controller: AbortController): { readonly promise: Promise<never>; readonly abort: Abort } {
  let abort: Abort = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    abort = (reason) => {
      controller.abort(reason);
      reject(reason);
    };
  });
  return { promise, abort };
}

const hungUp = (): GovorgError => new GovorgError('CANCELLED', 'The client hung up.');

export const usualTimeLimit = (milliseconds: number): TimeLimit => ({
  milliseconds,
  passed: () =>
    new GovorgError(
      'TIMEOUT',
      `The request took longer than ${milliseconds / 1_000} s and was given up: ask for less at once.`,
    ),
});
