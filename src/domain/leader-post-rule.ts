/** How many leaders a body or a section may have, as regulations say: data of seed/rules, never code. */

/** Whose leaders an article speaks of: the body itself, its internal sections, its branches. */
export const RULED_HOLDERS = ['BODY', 'INTERNAL', 'BRANCH'] as const;
export type RuledHolder = (typeof RULED_HOLDERS)[number];

export interface LeaderPostStep {
  /** The most posts for which it holds, from those of the step before on; null for any number more. */
  readonly upTo: number | null;
  readonly fewest: number;
  /** Null where the regulation sets no bound. */
  readonly most: number | null;
  /** The words of the article that say so. */
  readonly quote: string;
}

export interface LeaderPostArticle {
  /** Its number as printed. */
  readonly article: string;
  readonly holders: readonly RuledHolder[];
  /** All of its words. */
  readonly text: string;
  /** The fewest posts first. */
  readonly steps: readonly LeaderPostStep[];
}

export interface LeaderPostRule {
  readonly key: string;
  /** Null where the source does not name it. */
  readonly title: string | null;
  /** Code of the division whose rule it is, with all inside; null where that is not known. */
  readonly division: string | null;
  /** When it is in force; `to` is null while it is, and all of it where that is not known. */
  readonly years: { readonly from: number; readonly to: number | null } | null;
  /** The kind of body that it speaks of, as the graph names kinds. */
  readonly agencyKind: string;
  /** Where it was read. */
  readonly source: string;
  readonly articles: readonly LeaderPostArticle[];
}
