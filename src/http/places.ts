import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './errors';
import { networkOf } from './wrong-keys';

/** What lasts longer than an answer is bounded in number, of one address and altogether. */
export class Places {
  /** By network, how many are taken. */
  private readonly ofNetwork = new Map<string, number>();
  private taken = 0;

  /** @param what stands there, in the plural, for messages */
  constructor(
    private readonly what: string,
    private readonly bounds: { readonly all: number; readonly ofOne: number },
  ) {}

  /**
   * Whatever becomes of the request, its place is free once its answer has gone out or nobody waits for it.
   * @throws Refusal 429
   */
  enter({ ip }: FastifyRequest, reply: FastifyReply): void {
    const { all, ofOne } = this.bounds;
    const network = networkOf(ip);
    const own = this.ofNetwork.get(network) ?? 0;
    if (own >= ofOne || this.taken >= all) {
      const which = own >= ofOne ? `${ofOne} ${this.what} of this address` : `${all} ${this.what}`;
      throw new Refusal(429, 'RATE_LIMITED', `${which} are under way: begin another when one has ended.`);
    }
    this.taken += 1;
    this.ofNetwork.set(network, own + 1);
    reply.raw.once('close', () => {
      this.taken -= 1;
      const left = (this.ofNetwork.get(network) ?? 0) - 1;
      if (left > 0) this.ofNetwork.set(network, left);
      else this.ofNetwork.delete(network);
    });
  }
}
