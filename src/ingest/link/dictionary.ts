/** Finds thousands of names in a text in one pass: a trie walked from every place, the longest name at each place. */

interface Branch<T> {
  readonly next: Map<number, Branch<T>>;
  value: T | null;
}

const branch = <T>(): Branch<T> => ({ next: new Map(), value: null });

export interface DictionaryHit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Names and texts are folded (`text/fold.ts`) by the caller. */
export class Dictionary<T> {
  private readonly root = branch<T>();

  add(name: string, value: T): void {
    let at = this.root;
    for (let index = 0; index < name.length; index += 1) {
      const code = name.charCodeAt(index);
      let next = at.next.get(code);
      if (!next) at.next.set(code, (next = branch<T>()));
      at = next;
    }
    at.value ??= value;
  }

  get(name: string): T | null {
    let at: Branch<T> | undefined = this.root;
    for (let index = 0; at && index < name.length; index += 1) at = at.next.get(name.charCodeAt(index));
    return at?.value ?? null;
  }

  /** The longest name at each place. A digit at its edge is not part of a longer run: 12345 does not stand in 3123456. */
  find(text: string): DictionaryHit<T>[] {
    const hits: DictionaryHit<T>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      let at = this.root.next.get(text.charCodeAt(start));
      if (!at || cutsNumber(text, start)) continue;
      let longest: DictionaryHit<T> | null = null;
      for (let end = start + 1; at; end += 1) {
        if (at.value !== null && !cutsNumber(text, end)) longest = { start, end, value: at.value };
        at = at.next.get(text.charCodeAt(end));
      }
      if (longest) hits.push(longest);
    }
    return hits;
  }
}

const cutsNumber = (text: string, at: number): boolean =>
  at > 0 && isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1));
