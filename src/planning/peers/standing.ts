/** Where one value stands among those of others; what is not known counts nowhere. */
import { medianOf } from '../median';

export interface Standing {
  /** Values that are known, the own one among them. */
  readonly known: number;
  /** The one in the middle, or between the two there; null where none is known. */
  readonly median: number | null;
  /** 1 for the greatest; equals share a place. Null where the own value is not known. */
  readonly place: number | null;
}

export function standingOf(own: number | null, others: readonly (number | null)[]): Standing {
  const values = [own, ...others].filter((value) => value !== null).sort((a, b) => a - b);
  return {
    known: values.length,
    median: medianOf(values),
    place: own === null ? null : values.filter((value) => value > own).length + 1,
  };
}
