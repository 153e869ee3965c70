/** In which format a client of linked data wants its answer. */
import type { FastifyRequest } from 'fastify';
import { MEDIA_TYPES, negotiate, type FormatName } from '../linked/formats';
import { Refusal } from './errors';
import { parameter } from './parameters';

/**
 * `?format=` goes before the header `Accept`.
 * @throws Refusal 400 for a format that there is not, 406 where the client takes none
 */
export const askedFormat = <F extends FormatName>(request: FastifyRequest, formats: readonly F[]): F =>
  askedAmong(parameter(request, 'format'), request, new Map(formats.map((format) => [MEDIA_TYPES[format], format])));

/**
 * @param asked the value of `?format=`
 * @param offered media types in the order of our own preference; where several stand for one format, the first is its own
 * @throws Refusal as `askedFormat` does
 */
export function askedAmong<F extends string>(
  asked: string | undefined,
  { headers }: FastifyRequest,
  offered: ReadonlyMap<string, F>,
): F {
  const formats = [...new Set(offered.values())];
  if (asked !== undefined) {
    const format = formats.find((one) => one === asked);
    if (format !== undefined) return format;
    throw new Refusal(400, 'BAD_USER_INPUT', `There is no format of this name; there are ${formats.join(', ')}.`);
  }
  const format = negotiate(headers.accept, offered);
  if (format !== null) return format;
  throw new Refusal(
    406,
    'NOT_ACCEPTABLE',
    `It comes as ${[...offered.keys()].join(', ')}: name one of them in \`Accept\`, or add ?format=${formats.join('|')}.`,
  );
}
