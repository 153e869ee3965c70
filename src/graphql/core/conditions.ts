import type { Filter } from '../../store/graph-store';

/** Conditions of equality on those properties for which a value was given. */
export function conditionsOf(values: Readonly<Record<string, string | number | null | undefined>>): Filter {
  return Object.fromEntries(
    Object.entries(values).flatMap(([property, value]) =>
      value === null || value === undefined ? [] : [[property, { equals: value }]],
    ),
  );
}
