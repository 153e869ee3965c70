/** What a client wants to get, as far as it decides which way a request goes; the rest is negotiated by the engine. */

export const NDJSON = 'application/x-ndjson';
export const EVENTS = 'text/event-stream';
const JSON_TYPES = ['application/graphql-response+json', 'application/json'] as const;

/**
 * Whether a type other than JSON is what a client wants most (RFC 9110, 12.5.1). Nobody names it by chance: where JSON is
 * as welcome, which is what a refusal comes in, it is meant.
 * @param accept the header `Accept`
 */
export function prefers(accept: string, wanted: typeof NDJSON | typeof EVENTS): boolean {
  const ranges = accept.split(',').map(mediaRange);
  const weightOf = (type: string): number => {
    const [most] = [type, 'application/*', '*/*'].flatMap((range) => ranges.filter((one) => one.type === range));
    return most?.weight ?? 0;
  };
  const named = ranges.find(({ type }) => type === wanted)?.weight ?? 0;
  return named > 0 && JSON_TYPES.every((type) => weightOf(type) <= named);
}

/**
 * Whether a client names JSON, and nothing that it would rather have.
 * @param accept the header `Accept`
 */
export function wantsJson(accept: string): boolean {
  const ranges = accept.split(',').map(mediaRange);
  const named = ranges.find(({ type }) => type === 'application/json')?.weight ?? 0;
  return named > 0 && ranges.every(({ weight }) => weight <= named);
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
