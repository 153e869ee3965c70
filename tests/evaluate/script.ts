/** All words of a value in simplified characters, one by one, so that every offset holds. */
import { createRequire } from 'node:module';

interface OpenCC {
  readonly Converter: (between: { readonly from: string; readonly to: string }) => (text: string) => string;
}

/** Its types are those of the ES module, which CommonJS cannot import. */
const { Converter } = createRequire(__filename)('opencc-js') as OpenCC;
const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

function simplifiedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const converted = convert(character);
  const simplified = converted.length === character.length ? converted : character;
  known.set(character, simplified);
  return simplified;
}

export function simplified<T>(value: T): T {
  return inside(value) as T;
}

function inside(value: unknown): unknown {
  if (typeof value === 'string') return Array.from(value, simplifiedCharacter).join('');
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, inside(one)]));
}

const back = Converter({ from: 'cn', to: 't' });

/** A name as it is printed in traditional characters. */
export const traditional = (text: string): string => back(text);
