/** The state of a view in its address, as plain names and texts, so that an address can be read and written by hand. */
export type SearchParams = Readonly<Record<string, unknown>>;

export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: SearchParams): string {
  const given = Object.entries(search).filter(([, value]) => isGiven(value));
  const text = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** @returns the text; undefined where there is none */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** Larger than any year and any offset that the service knows, small enough for its integers. */
const GREATEST = 2 ** 31 - 1;

/** @returns the whole number; undefined for anything else, which a view then leaves out */
export function wholeOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= GREATEST
    ? number
    : undefined;
}

export function oneOf<const T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value);
}
