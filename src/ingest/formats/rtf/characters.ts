/** The characters of rich text: bytes in the code page of the document or of their font, and numbers of Unicode. */
import { TextDecoder } from 'node:util';

/** Character sets of fonts that say which code page their bytes are of; all others are of that of the document. */
const OF_CHARSET: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5' };
const OF_CODE_PAGE: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 65001: 'utf-8' };
const DEFAULT_CODE_PAGE = 1252;

export class Characters {
  readonly #charsets = new Map<number, number>();
  readonly #decoders = new Map<string, TextDecoder>();
  #codePage = DEFAULT_CODE_PAGE;
  #bytes: number[] = [];
  #encoding = '';

  set codePage(number: number) {
    this.#codePage = number;
  }

  defineFont(font: number, charset: number): void {
    this.#charsets.set(font, charset);
  }

  /** A character may take two bytes. @returns the words of other encodings that end here */
  byte(byte: number, font: number): string {
    const encoding = OF_CHARSET[this.#charsets.get(font) ?? -1] ?? OF_CODE_PAGE[this.#codePage] ?? `windows-${this.#codePage}`; // prettier-ignore
    const before = encoding === this.#encoding ? '' : this.end();
    this.#encoding = encoding;
    this.#bytes.push(byte);
    return before;
  }

  /** @returns the words of the bytes up to here; U+FFFD for what is none in its encoding */
  end(): string {
    if (this.#bytes.length === 0) return '';
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    return this.#decoder(this.#encoding).decode(bytes);
  }

  #decoder(encoding: string): TextDecoder {
    const known = this.#decoders.get(encoding);
    if (known) return known;
    let made: TextDecoder;
    try {
      made = new TextDecoder(encoding);
    } catch {
      made = new TextDecoder(`windows-${DEFAULT_CODE_PAGE}`);
    }
    this.#decoders.set(encoding, made);
    return made;
  }
}
