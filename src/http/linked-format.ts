/** In which format a client of linked data wants its answer. */
import type { FastifyRequest } from 'fastify';
import { isFormat, MEDIA_TYPES, negotiateFormat, type FormatName } from '../linked/formats';
import { Refusal } from './errors';
import { parameter } from './parameters';

/**
 * `?format=` goes before the header `Accept`.
 * @throws Refusal 400 for a format that there is not, 406 where the client takes none
 */
export function askedFormat<F extends FormatName>(request: FastifyRequest, formats: readonly F[]): F {
  const asked = parameter(request, 'format');
  if (asked !== undefined) {
    const format = isFormat(asked) ? formats.find((one) => one === asked) : undefined;
    if (format !== undefined) return format;
    throw new Refusal(400, 'BAD_USER_INPUT', `There is no format of this name; there are ${formats.join(', ')}.`);
  }
  const format = negotiateFormat(request.headers.accept, formats);
  if (format !== null) return format;
  const types = formats.map((name) => MEDIA_TYPES[name]).join(', ');
  throw new Refusal(
    406,
    'NOT_ACCEPTABLE',
    `It comes as ${types}: name one of them in \`Accept\`, or add ?format=${formats.join('|')}.`,
  );
}
