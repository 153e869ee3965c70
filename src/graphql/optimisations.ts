/**
 * What makes requests fast and may change nothing else. An engine can be built without each of them, which no setting
 * does: tests compare with one that has none, and bench/engine.ts measures what each gains.
 */
export const OPTIMISATIONS = [
  /** An operation that Apollo let through once goes past it when it comes again. */
  'known operations',
  /** What was read becomes the response in one pass; without it graphql-js runs every field. */
  'compilation',
  /** Plans are kept with their operation. */
  'kept plans',
  /** What a request selects is read ahead; without it each field reads for itself. */
  'planning',
] as const;

export type Optimisation = (typeof OPTIMISATIONS)[number];
export type Optimisations = ReadonlySet<Optimisation>;

export const ALL_OPTIMISATIONS: Optimisations = new Set(OPTIMISATIONS);
