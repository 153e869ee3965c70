/** What people say to a change is kept as long as this, in characters: a reason, and no document. */
export const LONGEST_NOTE = 2_000;
