export const FACT_KINDS = [
  'document',
  'organisations',
  'sections',
  'duties',
  'staffing',
  'amounts',
  'changes',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** The result of comparing one kind of fact: hits, what gold has and the reading lacks, and the reverse. */
export interface Score {
  readonly hits: number;
  readonly misses: readonly string[];
  readonly extras: readonly string[];
}

/** Something that a found fact says beside its identity, such as the year of an amount: how often it is right. */
export interface AttributeScore {
  readonly right: number;
  readonly wrong: readonly string[];
}

export interface Measures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Where nothing is expected and nothing found, all is right. */
export function measures({ hits, misses, extras }: Score): Measures {
  const found = hits + extras.length;
  const expected = hits + misses.length;
  const precision = found === 0 ? (expected === 0 ? 1 : 0) : hits / found;
  const recall = expected === 0 ? 1 : hits / expected;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** Nothing expected and nothing found: such a score says nothing and is printed as a dash. */
export function isSilent({ hits, misses, extras }: Score): boolean {
  return hits + misses.length + extras.length === 0;
}

export function add(scores: readonly Score[]): Score {
  return {
    hits: scores.reduce((sum, score) => sum + score.hits, 0),
    misses: scores.flatMap((score) => score.misses),
    extras: scores.flatMap((score) => score.extras),
  };
}

export function addAttributes(scores: readonly AttributeScore[]): AttributeScore {
  return {
    right: scores.reduce((sum, score) => sum + score.right, 0),
    wrong: scores.flatMap((score) => score.wrong),
  };
}
