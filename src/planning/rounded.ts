/** To three places: a score is no more exact than that. */
export const rounded = (score: number): number => Math.round(score * 1_000) / 1_000;
