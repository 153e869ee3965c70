import { createHash, randomBytes } from 'node:crypto';

/** Versions of graphs are counted anew by other stores; a tag that one process gave says nothing to another. */
const PROCESS = randomBytes(6).toString('base64url');
const HASH_LENGTH = 22;

/**
 * Equal for equal requests as long as the graph is what it was. Weak: the same answer comes compressed too.
 * @param request all that its answer depends on beside the graph
 */
export function entityTag(version: number, request: readonly (string | null)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('base64url').slice(0, HASH_LENGTH);
  return `W/"${PROCESS}-${version}-${hash}"`;
}

/** Equal for equal parts, for what never changes: whatever happens to the graph, and whichever process answers. */
export const lastingTag = (parts: readonly string[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, HASH_LENGTH)}"`;

/** @param condition the header `If-None-Match` */
export function matches(tag: string, condition: string): boolean {
  return condition.split(',').some((candidate) => opaque(candidate.trim()) === opaque(tag));
}

const opaque = (tag: string): string => tag.replace(/^W\//, '');
