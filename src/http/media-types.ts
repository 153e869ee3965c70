/** What a client wants to get, as far as it decides which way a request goes; the rest is negotiated by the engine. */

export const NDJSON = 'application/x-ndjson';
const JSON_TYPES = ['application/graphql-response+json', 'application/json'] as const;

/**
 * Whether lines are what a client wants most (RFC 9110, 12.5.1). Nobody names them by chance: where JSON is as welcome,
 * which is what a refusal comes in, they are meant.
 * @param accept the header `Accept`
 */
export function prefersLines(accept: string): boolean {
  const ranges = accept.split(',').map(mediaRange);
  const weightOf = (type: string): number => {
    const [most] = [type, 'application/*', '*/*'].flatMap((range) => ranges.filter((one) => one.type === range));
    return most?.weight ?? 0;
  };
  const lines = ranges.find(({ type }) => type === NDJSON)?.weight ?? 0;
  return lines > 0 && JSON_TYPES.every((type) => weightOf(type) <= lines);
}

interface MediaRange {
  readonly type: string;
  readonly weight: number;
}

function mediaRange(text: string): MediaRange {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, weight: weight === undefined ? 1 : Number(weight) || 0 };
}
