/** What rich text is made of: groups in braces, control words behind a backslash, and bytes of words. */
export type RtfToken =
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'CLOSE' }
  | { readonly kind: 'WORD'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'BYTE'; readonly byte: number };

const CONTROL_WORD = /\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?/y;
const HEX_BYTE = /\\'([0-9A-Fa-f]{2})/y;

/** Signs that are control words of their own, and what they say. */
const SIGNS: Readonly<Record<string, string>> = { '\n': 'par', '\r': 'par', '*': '*', '~': 'nbsp', _: 'hyphen' };

/** @param file each byte as one character */
export function* tokensOf(file: string): Generator<RtfToken> {
  for (let at = 0; at < file.length;) {
    const character = file.charAt(at);
    if (character !== '\\') {
      at += 1;
      if (character === '{') yield { kind: 'OPEN' };
      else if (character === '}') yield { kind: 'CLOSE' };
      else if (character !== '\r' && character !== '\n') yield { kind: 'BYTE', byte: character.charCodeAt(0) };
      continue;
    }
    HEX_BYTE.lastIndex = CONTROL_WORD.lastIndex = at;
    const hex = HEX_BYTE.exec(file)?.[1];
    const word = hex === undefined ? CONTROL_WORD.exec(file) : null;
    if (hex !== undefined) {
      at += 4;
      yield { kind: 'BYTE', byte: Number.parseInt(hex, 16) };
    } else if (word) {
      const [all, name = '', value] = word;
      at += all.length;
      // Bytes of a picture may be braces.
      if (name === 'bin') at += Math.max(0, Number(value ?? 0));
      else yield { kind: 'WORD', name, value: value === undefined ? null : Number(value) };
    } else {
      const sign = file.charAt(at + 1);
      at += 2;
      const name = SIGNS[sign];
      if (name !== undefined) yield { kind: 'WORD', name, value: null };
      else if (sign === '\\' || sign === '{' || sign === '}') yield { kind: 'BYTE', byte: sign.charCodeAt(0) };
    }
  }
}
