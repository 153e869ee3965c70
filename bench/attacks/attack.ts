/** What attacks are made of. */
import type { Client } from './client';

export interface Target {
  readonly port: number;
  /** An agency of the graph. */
  readonly agency: string;
}

/** What came back: a status, or why there is none. */
export type Outcome = number | 'hung up' | 'cut off' | 'no answer' | 'nothing sent';

export interface Attack {
  readonly name: string;
  /** Sends the request of number `i`, counted over all clients, so that each may differ. */
  readonly send: (client: Client, i: number, target: Target) => Promise<Outcome>;
}
