import type { IncomingMessage } from 'node:http';
import { Refusal } from './errors';

const KIB = 1024;
const MIB = 1024 * KIB;
/** Larger than any question written by hand. */
const BODY_LIMIT = MIB;
/** What is too large is read up to here and thrown away: cut off in the middle, a client would not see why. */
const MOST_DISCARDED = 16 * MIB;
/** Every connection may have sent so much of a body. */
const SMALL = 8 * KIB;
/** What all bodies beyond that may hold together while they arrive. */
const MOST_ARRIVING = 16 * MIB;
/** Pieces of large bodies, of some 64 KiB each, that are taken in one turn of the event loop. */
const PIECES_A_TURN = 8;

const NOTHING = Buffer.alloc(0);

/** A body of which a part is there. */
interface Arrival {
  /** Room for more than has come, so that small pieces need no object each. */
  buffer: Buffer;
  length: number;
  cut(): void;
}

/**
 * Reads the bodies of requests. Half-sent ones together stay within a bound: where it is reached, the one that began
 * first is given up, since whoever means it sends a body within moments. Large ones take turns: hundreds that come at
 * once would else be read to the end before any other request is looked at.
 */
export class BodyReader {
  /** Bodies that are not small, in the order in which they grew so large. */
  private readonly large = new Set<Arrival>();
  private bytes = 0;
  /** Resume the bodies that wait for their turn. */
  private readonly waiting: (() => void)[] = [];
  private isTurnComing = false;

  /** @throws Refusal 413 for a body that is too large, 408 for one given up for others, 400 for one that ends early */
  read(request: IncomingMessage): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const arrival: Arrival = {
        buffer: NOTHING,
        length: 0,
        cut: () => { settle(() => { reject(new Refusal(408, 'REQUEST_TIMEOUT', 'The body came too slowly while many others were sent.')); }); }, // prettier-ignore
      };
      let received = 0;
      const settle = (outcome: () => void): void => {
        request.off('data', take).off('end', end).off('error', fail);
        this.forget(arrival);
        request.resume();
        outcome();
      };
      const take = (chunk: Buffer): void => {
        received += chunk.length;
        if (received > SMALL) this.takeTurns(request);
        if (received <= BODY_LIMIT) this.append(arrival, chunk);
        else if (received > MOST_DISCARDED)
          settle(() => { reject(tooLarge()); }); // prettier-ignore
        else this.drop(arrival);
      };
      const end = (): void => {
        settle(() => {
          if (received > BODY_LIMIT) reject(tooLarge());
          else resolve(arrival.buffer.subarray(0, arrival.length));
        });
      };
      const fail = (): void => { settle(() => { reject(new Refusal(400, 'BAD_REQUEST', 'The body ended early.')); }); }; // prettier-ignore
      request.on('data', take).on('end', end).on('error', fail);
    });
  }

  private takeTurns(request: IncomingMessage): void {
    request.pause();
    this.waiting.push(() => request.resume());
    if (this.isTurnComing) return;
    this.isTurnComing = true;
    setImmediate(this.nextTurn);
  }

  private readonly nextTurn = (): void => {
    for (const resume of this.waiting.splice(0, PIECES_A_TURN)) resume();
    this.isTurnComing = this.waiting.length > 0;
    if (this.isTurnComing) setImmediate(this.nextTurn);
  };

  private append(arrival: Arrival, chunk: Buffer): void {
    const length = arrival.length + chunk.length;
    if (length > arrival.buffer.length) {
      const grown = Buffer.allocUnsafeSlow(Math.min(BODY_LIMIT, Math.max(length, 2 * arrival.buffer.length)));
      arrival.buffer.copy(grown);
      if (this.large.has(arrival)) this.bytes -= arrival.buffer.length;
      if (grown.length > SMALL) {
        this.large.add(arrival);
        this.bytes += grown.length;
      }
      arrival.buffer = grown;
    }
    chunk.copy(arrival.buffer, arrival.length);
    arrival.length = length;
    for (const oldest of this.large) {
      if (this.bytes <= MOST_ARRIVING) break;
      oldest.cut();
    }
  }

  private forget(arrival: Arrival): void {
    if (this.large.delete(arrival)) this.bytes -= arrival.buffer.length;
  }

  private drop(arrival: Arrival): void {
    this.forget(arrival);
    arrival.buffer = NOTHING;
    arrival.length = 0;
  }
}

const tooLarge = (): Refusal =>
  new Refusal(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${BODY_LIMIT / MIB} MiB.`);
