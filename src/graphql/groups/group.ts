/** A group of things, however it was counted. */
import { GovorgError } from '../../domain/errors';
import type { LeftOut } from '../../planning/statement';
import type { Requirement } from '../../store/graph-store';
import type { Key, Levels } from './dimensions';

export interface GroupsAsked<D extends string> extends Levels {
  readonly by: readonly D[];
  readonly requires: readonly Requirement[];
}

export interface Group<D extends string> {
  /** In the order of `by`. */
  readonly keys: readonly Key[];
  readonly key: Readonly<Partial<Record<D, Key>>>;
  readonly count: number;
  /** Exact; null where nothing is counted. */
  readonly sum: number | null;
  readonly least: number | null;
  readonly greatest: number | null;
  /** Of the sum of all groups together, each thing counted once; null where that is nothing, or not complete. */
  readonly share: number | null;
  /** Whether everything with a number counts, here or elsewhere. */
  readonly isComplete: boolean;
  /** Of what counts. */
  readonly years: readonly number[];
  readonly stages: readonly string[];
  readonly leftOut: ReadonlyMap<LeftOut, LeftOutIds>;
}

/** The things that are left out for one reason. */
export interface LeftOutIds {
  readonly count: number;
  /** Their ids in order, the first so many. */
  readonly first: (most: number) => readonly string[];
}

/**
 * @param sum null where it is beyond safe integers
 * @throws GovorgError BAD_USER_INPUT for such a sum, rather than rounding it
 */
export function exact(sum: number | null): number {
  if (sum !== null) return sum;
  throw new GovorgError('BAD_USER_INPUT', 'The sum is beyond exact numbers: narrow `where`, or make more groups.');
}
