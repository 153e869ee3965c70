/**
 * A text in traditional characters is read as the same text in simplified ones, and its facts are given back as printed.
 * Each character is simplified by itself and keeps its length, so offsets serve both forms.
 */
import type { Extraction, Quote } from '../domain/fact';
import { SIMPLIFIED, TRADITIONAL } from '../text/traditional';

const BECOMES = new Map<string, string>();
const simple = [...SIMPLIFIED];
for (const [index, character] of [...TRADITIONAL].entries()) {
  const form = simple[index];
  if (character.length === 1 && form?.length === 1) BECOMES.set(character, form);
}

/** A text in simplified characters holds a few of the others, in names and in words that kept them. */
const LEAST_SHARE = 0.05;
const HAN = /[\u3400-\u9fff]/g;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** The text in simplified characters; the text itself where it is printed so. */
export function simplified(text: string): string {
  let [characters, traditional] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (!isHan(text.charCodeAt(at))) continue;
    characters += 1;
    if (BECOMES.has(text.charAt(at))) traditional += 1;
  }
  if (traditional === 0 || traditional < characters * LEAST_SHARE) return text;
  return text.replace(HAN, (character) => BECOMES.get(character) ?? character);
}

/** Facts that were read from the simplified form of a text, in the words of the text. Units of figures stay simplified. */
export function asPrinted(facts: Extraction, text: string, read: string): Extraction {
  return text === read ? facts : new Print(text, read).facts(facts);
}

/** What is computed with, or compared with words of the program. */
const OURS: ReadonlySet<string> = new Set(['unit', 'value', 'stated', 'computed', 'difference']);

class Print {
  /** One name is printed in one way, wherever it stands in the facts. */
  private readonly words = new Map<string, string>();
  /** How the text prints a character, for words that stand nowhere in it as they were read. */
  private readonly characters = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly read: string,
  ) {
    for (let at = 0; at < read.length; at += 1) {
      if (read[at] !== text[at] && !this.characters.has(read.charAt(at)))
        this.characters.set(read.charAt(at), text.charAt(at));
    }
  }

  facts(facts: Extraction): Extraction {
    for (const name of [facts.document.publisher, facts.document.title])
      if (name !== null) this.learn(name, { start: 0, end: this.read.length });
    return this.value(facts) as Extraction;
  }

  private value(value: unknown): unknown {
    if (typeof value === 'string') return this.wordsOf(value);
    if (Array.isArray(value)) return value.map((part) => this.value(part));
    if (typeof value !== 'object' || value === null) return value;
    if (isQuote(value)) return { ...value, text: this.text.slice(value.start, value.end) };
    const { quote } = value as { readonly quote?: Quote };
    const entries = Object.entries(value);
    if (quote) for (const [, part] of entries) if (typeof part === 'string') this.learn(part, quote);
    return Object.fromEntries(entries.map(([key, part]) => [key, OURS.has(key) ? part : this.value(part)]));
  }

  /** What stands at a place of the text is printed as it stands there. */
  private learn(words: string, { start, end }: Pick<Quote, 'start' | 'end'>): void {
    if (this.words.has(words)) return;
    const at = this.read.slice(start, end).indexOf(words);
    if (at >= 0) this.words.set(words, this.text.slice(start + at, start + at + words.length));
  }

  private wordsOf(words: string): string {
    const known = this.words.get(words);
    if (known !== undefined) return known;
    const printed = words.replace(HAN, (character) => this.characters.get(character) ?? character);
    this.words.set(words, printed);
    return printed;
  }
}

const isQuote = (value: object): value is Quote => 'start' in value && 'end' in value && 'text' in value;
