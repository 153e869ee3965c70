import { isIPv6 } from 'node:net';

/** Wrong keys of one address in a minute: far more than a person mistypes. */
const MOST_WRONG = 10;
const MINUTE_MS = 60_000;
/** Addresses that are remembered; the one that was wrong longest ago goes first. */
const MOST_ADDRESSES = 10_000;
/** Of an IPv6 address, the groups that name the network of one customer. */
const NETWORK_GROUPS = 4;

interface Wrong {
  count: number;
  readonly since: number;
}

/** Counts wrong keys by address. Guessing one is hopeless anyway; this keeps it from costing the store anything. */
export class WrongKeys {
  private readonly addresses = new Map<string, Wrong>();

  /** @param now milliseconds, on a clock that only goes forward */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Seconds until an address may try again; 0 where it may now. */
  secondsLeft(address: string): number {
    const wrong = this.addresses.get(networkOf(address));
    if (!wrong || wrong.count < MOST_WRONG) return 0;
    return Math.max(0, Math.ceil((wrong.since + MINUTE_MS - this.now()) / 1_000));
  }

  note(address: string): void {
    const network = networkOf(address);
    const known = this.addresses.get(network);
    const now = this.now();
    const isOver = !known || now - known.since >= MINUTE_MS;
    const wrong = isOver ? { count: 1, since: now } : { ...known, count: known.count + 1 };
    // Insertion order is order of use.
    this.addresses.delete(network);
    this.addresses.set(network, wrong);
    const [oldest] = this.addresses.keys();
    if (this.addresses.size > MOST_ADDRESSES && oldest !== undefined) this.addresses.delete(oldest);
  }
}

/** One customer has one IPv4 address, or all that begin with one /64 of IPv6. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const embedded = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (embedded !== undefined) return embedded;
  const [before = '', after] = address.split('::');
  const groups = before === '' ? [] : before.split(':');
  const zeros = after === undefined ? 0 : 8 - groups.length - (after === '' ? 0 : after.split(':').length);
  const whole = [...groups, ...Array.from({ length: zeros }, () => '0'), ...(after ? after.split(':') : [])];
  return whole.slice(0, NETWORK_GROUPS).map((group) => parseInt(group, 16).toString(16)).join(':'); // prettier-ignore
}
