import { negotiate } from '@fastify/accept-negotiator';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from '../graphql/answers';

const brotli = promisify(brotliCompress);
const deflated = promisify(gzip);

/** Below it the header fields weigh more than what is gained. */
const LEAST_BYTES = 1_024;
/** Of 11: as fast as gzip, and smaller. Answers are made once and sent once, most of them. */
const BROTLI_QUALITY = 4;

const ENCODINGS = {
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body: Buffer) => deflated(body),
} as const;

type Encoding = keyof typeof ENCODINGS;

export interface Encoded {
  /** Null where the body goes out as it is. */
  readonly encoding: Encoding | null;
  readonly body: string | Buffer;
}

/** Answers that the engine gives again are compressed once: what was made of them lives as long as they do. */
export class Compression {
  private readonly made = new WeakMap<Answer, Map<Encoding, Promise<Buffer>>>();

  /** @param accepted the header `Accept-Encoding` */
  async encode(answer: Answer, accepted: string | null): Promise<Encoded> {
    const encoding = accepted === null ? null : negotiate(accepted, ['br', 'gzip'] satisfies Encoding[]);
    if (encoding === null || answer.body.length < LEAST_BYTES) return { encoding: null, body: answer.body };
    return { encoding, body: await this.compressed(answer, encoding) };
  }

  private compressed(answer: Answer, encoding: Encoding): Promise<Buffer> {
    const ofAnswer = this.made.get(answer) ?? new Map<Encoding, Promise<Buffer>>();
    this.made.set(answer, ofAnswer);
    const known = ofAnswer.get(encoding);
    if (known) return known;
    const body = ENCODINGS[encoding](Buffer.from(answer.body));
    ofAnswer.set(encoding, body);
    return body;
  }
}
