/** How many others there are for each who leads, in sections of which a text states both. */

/** Of a section; null where no text tells. */
export interface LedSection {
  readonly posts: number | null;
  /** How many of these are leader posts. */
  readonly leaders: number | null;
}

export interface Supervision {
  readonly known: number;
  readonly unknown: number;
  readonly leaders: number;
  /** Posts of the same sections that are no leader posts. */
  readonly staff: number;
  readonly staffPerLeader: number;
}

/** @returns null where it is known of none, or nobody leads there */
export function supervisionOf(sections: readonly LedSection[]): Supervision | null {
  const known = sections.filter(isKnown);
  const leaders = known.reduce((sum, one) => sum + one.leaders, 0);
  const staff = known.reduce((sum, one) => sum + one.posts - one.leaders, 0);
  if (leaders === 0) return null;
  return {
    known: known.length,
    unknown: sections.length - known.length,
    leaders,
    staff,
    staffPerLeader: staff / leaders,
  };
}

/** More leaders than posts contradict themselves, and say nothing of either. */
export const isKnown = <T extends LedSection>(
  section: T,
): section is T & { readonly posts: number; readonly leaders: number } =>
  section.posts !== null && section.leaders !== null && section.leaders <= section.posts;
