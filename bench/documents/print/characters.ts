/** The same words in other characters: half-width marks, traditional forms. */
import { createRequire } from 'node:module';
import { mapCharacters, type Printed } from './printed';

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
};

export const halfWidth = (printed: Printed): Printed =>
  mapCharacters(printed, (character) => HALF_WIDTH[character] ?? character);

interface OpenCC {
  readonly Converter: (between: { readonly from: string; readonly to: string }) => (text: string) => string;
}

/** Its types are those of the ES module, which CommonJS cannot import. */
const { Converter } = createRequire(__filename)('opencc-js') as OpenCC;
const convert = Converter({ from: 'cn', to: 't' });

/** Character by character, so that a name is written alike wherever it stands. */
export function traditional(printed: Printed): Printed {
  const known = new Map<string, string>();
  return mapCharacters(printed, (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const converted = convert(character);
    const other = converted.length === character.length ? converted : character;
    known.set(character, other);
    return other;
  });
}
