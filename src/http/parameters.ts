/** Parameters of an address. */
import type { FastifyRequest } from 'fastify';
import type { Span } from '../domain/fact';
import { Refusal } from './errors';

/** One value of a parameter of the address. @throws Refusal 400 where it is there twice */
export function parameter({ query }: FastifyRequest, name: string): string | undefined {
  const value = (query as Readonly<Record<string, unknown>>)[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new Refusal(400, 'BAD_USER_INPUT', `\`${name}\` is there more than once.`);
}

const MOST = 999_999_999;

/** @throws Refusal 400 for what is no number, or lies out of its bounds */
export function numberParameter(
  request: FastifyRequest,
  name: string,
  { least, most }: { readonly least: number; readonly most: number } = { least: 0, most: MOST },
): number | undefined {
  const value = parameter(request, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw new Refusal(400, 'BAD_USER_INPUT', `\`${name}\` must be a number from ${least} to ${most}.`);
}

const MOST_SPANS = 50;

/** Any number of `?name=start-end`. @throws Refusal 400 */
export function spanParameters({ query }: FastifyRequest, name: string): readonly Span[] {
  const given = (query as Readonly<Record<string, unknown>>)[name] ?? [];
  const values: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (values.length > MOST_SPANS)
    throw new Refusal(400, 'BAD_USER_INPUT', `\`${name}\` is there more than ${MOST_SPANS} times.`);
  return values.map((value) => {
    const [, start, end] = (typeof value === 'string' && /^(\d{1,9})-(\d{1,9})$/.exec(value)) || [];
    if (start !== undefined && Number(start) < Number(end)) return { start: Number(start), end: Number(end) };
    throw new Refusal(400, 'BAD_USER_INPUT', `\`${name}\` must be two offsets in ascending order, such as 120-140.`);
  });
}
