/** What the seed lists hold once they are read and proved to fit together. */

export const TOPIC_KINDS = ['HOTLINE', 'PLATFORM', 'SERVICE', 'FIELD'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

export const DIVISION_LEVELS = ['PROVINCE', 'PREFECTURE', 'COUNTY'] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** A service, hotline, platform or field of work under all its names. */
export interface SeedTopic {
  /** Key of its id: given, else its folded name, so that a topic found in texts before it was listed keeps its id. */
  readonly key: string;
  readonly name: string;
  readonly kind: TopicKind;
  readonly aliases: readonly string[];
  /** Telephone number that stands for it. */
  readonly number: string | null;
  /** Keys of the topics whose holders may handle this one. */
  readonly related: readonly string[];
}

export interface SeedDivision {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Name without its level, where that is no other place's: 石家庄. */
  readonly shortName: string | null;
  /** Code of the division above; null at the top. */
  readonly parent: string | null;
}

export interface SeedFunctionClass {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Code of the class above; null at the top. */
  readonly parent: string | null;
}

export interface Reference {
  readonly topics: readonly SeedTopic[];
  readonly divisions: readonly SeedDivision[];
  readonly functionClasses: readonly SeedFunctionClass[];
  /** Names of items that stand in many groups (行政运行): alone they name no class. */
  readonly recurringClasses: readonly string[];
}

export const NO_REFERENCE: Reference = { topics: [], divisions: [], functionClasses: [], recurringClasses: [] };
