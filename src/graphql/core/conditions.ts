import type { Filter } from '../../store/graph-store';

/** Whether an argument asks for anything; zero does, and so does a value that nothing has. */
export const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Conditions of equality on those properties for which a value was given. */
export function conditionsOf(values: Readonly<Record<string, string | number | null | undefined>>): Filter {
  return Object.fromEntries(
    Object.entries(values).flatMap(([property, value]) => (isGiven(value) ? [[property, { equals: value }]] : [])),
  );
}
