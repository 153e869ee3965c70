import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { BlockList } from 'node:net';
import { Refusal } from './errors';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');
/** The addresses that programs on this machine have, all but always. */
const USUAL = new Set(['127.0.0.1', '::1']);

/** How often an address may ask in a minute. Programs on this machine may ask as often as they like. */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === 0) return;
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    allowList: ({ ip }) => USUAL.has(ip) || LOOPBACK.check(ip, ip.includes(':') ? 'ipv6' : 'ipv4'),
    errorResponseBuilder: (_request, { after }) =>
      new Refusal(429, 'RATE_LIMITED', `More than ${perMinute} requests in a minute: ask again in ${after}.`),
  });
}
