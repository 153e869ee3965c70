import type { Bearer } from '../../ingest/intake';

/**
 * What takes a change, and who makes it. The gate before every mutation has seen to both.
 * @throws Error where it did not
 */
export function letIn<T>(taking: T | null | undefined, bearer: Bearer | null | undefined): readonly [T, Bearer] {
  if (!taking || !bearer) throw new Error('a change was let in by nobody, or where nothing takes it');
  return [taking, bearer];
}
