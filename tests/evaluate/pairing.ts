/** A pair of an expected and a found fact, by their indices, with how well they fit: greater is better. */
interface Candidate {
  readonly expected: number;
  readonly found: number;
  readonly fit: number;
}

export interface Pairing<E, F> {
  readonly pairs: readonly (readonly [E, F])[];
  readonly missed: readonly E[];
  readonly extra: readonly F[];
}

/**
 * Pairs expected with found facts, one to one, the best fit first and in reading order among equals.
 * @param fit how well a pair fits, or null where it does not at all
 */
export function pair<E, F>(
  expected: readonly E[],
  found: readonly F[],
  fit: (expected: E, found: F) => number | null,
): Pairing<E, F> {
  const candidates: Candidate[] = expected.flatMap((one, e) =>
    found.flatMap((other, f) => {
      const value = fit(one, other);
      return value === null ? [] : [{ expected: e, found: f, fit: value }];
    }),
  );
  candidates.sort((a, b) => b.fit - a.fit || a.expected - b.expected || a.found - b.found);
  const foundOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { expected: e, found: f } of candidates) {
    if (foundOf.has(e) || taken.has(f)) continue;
    foundOf.set(e, f);
    taken.add(f);
  }
  const pairs = expected.flatMap((one, e) => {
    const f = foundOf.get(e);
    const other = f === undefined ? undefined : found[f];
    return other === undefined ? [] : [[one, other] as const];
  });
  return {
    pairs,
    missed: expected.filter((_, e) => !foundOf.has(e)),
    extra: found.filter((_, f) => !taken.has(f)),
  };
}
