import { hash } from 'node:crypto';
import { KIND_NAMES, KINDS, type Kind } from './model';

const KIND_BY_PREFIX: ReadonlyMap<string, Kind> = new Map(KIND_NAMES.map((kind) => [KINDS[kind].prefix, kind]));

/** Length of a hashed key: 128 bits in hexadecimal, so that a nation's facts do not collide. */
const HASH_LENGTH = 32;

/** The id of a node: the prefix of its kind and a key that identifies the thing itself. */
export function nodeId(kind: Kind, key: string): string {
  return `${KINDS[kind].prefix}:${key}`;
}

/** The kind that an id belongs to, or null when no kind has such a prefix. */
export function kindOfId(id: string): Kind | null {
  const colon = id.indexOf(':');
  return colon < 0 ? null : (KIND_BY_PREFIX.get(id.slice(0, colon)) ?? null);
}

/** The part of an id behind the prefix of its kind. */
export const keyOfId = (id: string): string => id.slice(id.indexOf(':') + 1);

/** A key made of what identifies a thing, for things whose source gives no readable key. */
function hashKey(parts: KeyParts): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, HASH_LENGTH);
}

type KeyParts = readonly (string | number | null)[];

/** How much of a document's hash stands in front of the keys of its facts. */
const DOCUMENT_PART = 12;

/**
 * The key of a fact of one document. It begins with the document's own, so that the facts of a document lie side by
 * side in every index and a graph of millions takes in a document at one place and not at a hundred.
 */
export const factKey = (document: string, ...parts: KeyParts): string => factKeyOf(document, parts);

/** The same of parts whose number a text decides: so many may be more than one call takes as arguments. */
export function factKeyOf(document: string, parts: KeyParts): string {
  return document.slice(0, DOCUMENT_PART) + hashKey([document, ...parts]).slice(DOCUMENT_PART);
}

/** SHA-256 of published bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
