/**
 * What a field costs, declared beside the field. Every object that it brings back counts 1 by itself: what stands here
 * is what cannot be told from the schema.
 */
import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

export interface Costs {
  /** Things that are read or gone through for the field, beside those that it brings back. */
  readonly reads?: number;
  /** The same where an argument is given. */
  readonly readsWith?: Readonly<Record<string, number>>;
  /** How many its list usually holds, where that is fewer than a page by default. */
  readonly usually?: number;
  /** Its list is the page that the arguments of the field above ask for. */
  readonly ofPage?: true;
  /** Its objects only hold what is counted, as the edges of a page do. */
  readonly free?: true;
}

/** Goes through the things of a kind, or through an index of their words. */
export const SCANS_A_KIND = 100;
/** Reads all that hangs on one agency, section or document. */
export const READS_ALL_OF_ONE = 20;

/** Looks into the indexes of names, a few entries of each. */
export const LOOKS_UP_NAMES = 20;

/** From here on a field is expensive by itself: few aliases of it are allowed. */
export const EXPENSIVE = 50;

export const Cost = (costs: Costs): ReturnType<typeof Extensions> => Extensions({ costs });

const FREE: Costs = {};

export const costsOf = ({ extensions }: GraphQLField<unknown, unknown>): Costs =>
  (extensions['costs'] as Costs | undefined) ?? FREE;
