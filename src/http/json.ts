import { isUtf8 } from 'node:buffer';
import { Refusal } from './errors';

/** Deeper than any variable of the schema is nested; what walks through a body may recurse so far. */
const MOST_NESTING = 64;

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\[]{}');

/**
 * Parses JSON that a client sent.
 * @throws Refusal 400 where it is not UTF-8, no JSON, or nested so deep that parsing it alone would be an attack
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw refused('A body is needed: {"query": "…"} in JSON.');
  if (!isUtf8(bytes)) throw refused('The JSON is not in UTF-8.');
  refuseDeepJson(bytes);
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw refused('The body is no JSON.');
  }
}

/** @throws Refusal 400 */
export function refuseDeepJson(bytes: Uint8Array): void {
  if (isTooDeep(bytes)) throw refused(`The JSON is nested more than ${MOST_NESTING} levels deep.`);
}

/** Looks at brackets outside of strings only, in one pass; whether they match is left to the parser. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let isString = false;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (isString) {
      if (byte === BACKSLASH) i += 1;
      else if (byte === QUOTE) isString = false;
    } else if (byte === QUOTE) isString = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > MOST_NESTING) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}

const refused = (message: string): Refusal => new Refusal(400, 'BAD_REQUEST', message);
