/**
 * The URI of every node, made from its id and taken apart again. Pure: whoever knows the base and the id knows the URI,
 * and the other way round, without a look into the graph.
 *
 * A key is percent-encoded as one path segment, so that a slash, a blank or a Chinese character in it is the same URI to
 * every client; what a proxy decoded on the way is understood too.
 */
import { kindOfId } from './identifier';

/** The base where nobody set one: the address of a service on this machine. */
export const DEFAULT_BASE = 'http://localhost:4000';

/** What an address stands for: the thing itself, or the document about it. */
export type AddressKind = 'id' | 'doc';

/** @param base where the service is known to the world, without a slash at its end */
export function nodeUri(base: string, id: string): string {
  return address(base, 'id', id);
}

/** Where the description of a node is read. */
export function descriptionUri(base: string, id: string): string {
  return address(base, 'doc', id);
}

/** The id of the node that a URI under this base names, or describes; null for any other text. */
export function idOfUri(base: string, uri: string): string | null {
  if (!uri.startsWith(`${base}/`)) return null;
  const path = /^(?:id|doc)\/([^?#]*)$/.exec(uri.slice(base.length + 1))?.[1];
  if (path === undefined) return null;
  try {
    return idOfPath(decodeURIComponent(path));
  } catch {
    return null;
  }
}

/**
 * The id behind `/id/` or `/doc/`; null where no kind is called so.
 * @param path class and key with a slash between them, decoded
 */
export function idOfPath(path: string): string | null {
  const slash = path.indexOf('/');
  if (slash < 1 || slash === path.length - 1) return null;
  const id = `${path.slice(0, slash)}:${path.slice(slash + 1)}`;
  return kindOfId(id) === null ? null : id;
}

function address(base: string, kind: AddressKind, id: string): string {
  const colon = id.indexOf(':');
  return `${base}/${kind}/${id.slice(0, colon)}/${encodeURIComponent(id.slice(colon + 1))}`;
}
