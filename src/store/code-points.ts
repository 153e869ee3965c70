/**
 * Text in the graph compares by code point, as UTF-8 bytes do, on every engine. JavaScript's own `<` compares UTF-16
 * units and would put 𠮷 before ﹏.
 */

/** A lone surrogate: no engine can store it, UTF-8 has no bytes for it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/** UTF-16 units from here on are surrogates or stand behind them in the order of code points. */
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Negative, zero or positive as `a` sorts before, with or behind `b` by code point. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1;
  }
  return a.length - b.length;
}

/** The beginning of a text before the first unit by which the order of UTF-16 units may differ from that of code points. */
export function lowStart(text: string): string {
  const at = text.search(HIGH_UNIT);
  return at < 0 ? text : text.slice(0, at);
}

const HIGH_UNIT = /[\ud800-\uffff]/;

const isSurrogate = (unit: number): boolean => unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE;

const LAST_CODE_POINT = 0x10ffff;

/**
 * The least text behind every text that starts with `prefix`, so that `prefix <= x < behind` says the same as
 * `x.startsWith(prefix)`; null where there is none.
 */
export function behindPrefix(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  points.push(last === FIRST_SURROGATE - 1 ? LAST_SURROGATE + 1 : last + 1);
  return String.fromCodePoint(...points);
}

/** Capital letters of ASCII made small and nothing else: the folding that every engine can repeat exactly. */
export const foldAscii = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
