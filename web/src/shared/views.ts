/** What the addresses of the views say beside their paths. */
export interface HomeSearch {
  /** Code of a division. */
  readonly place?: string | undefined;
}

export const FOUND_KINDS = [
  'Agency',
  'Section',
  'Responsibility',
  'BudgetLine',
  'FiscalMeasure',
  'ChangeEvent',
  'Finding',
  'Topic',
  'Document',
  'Passage',
] as const;

export interface FindSearch {
  readonly q?: string | undefined;
  readonly kind?: (typeof FOUND_KINDS)[number] | undefined;
  readonly year?: number | undefined;
  /** Id of a body. */
  readonly body?: string | undefined;
}

export const BODY_VIEWS = ['overview', 'duties', 'sections', 'money', 'findings', 'history'] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

export interface BodySearch {
  readonly view?: BodyView | undefined;
  readonly year?: number | undefined;
  /** The earlier year of a comparison. */
  readonly from?: number | undefined;
  /** How money is arranged: by label where it is left out. */
  readonly by?: 'class' | undefined;
}

export interface OverlapSearch {
  /** Id of the body that is held against the one of the address. */
  readonly with?: string | undefined;
}

export interface CompareSearch {
  /** Id of the peer whose duties are held against those of the body of the address. */
  readonly with?: string | undefined;
}

export interface ChartSearch {
  /** How many levels are open. */
  readonly depth?: number | undefined;
}

export const REVIEWED_KINDS = ['Section', 'Responsibility', 'BudgetLine'] as const;

export interface ReviewSearch {
  readonly kind?: (typeof REVIEWED_KINDS)[number] | undefined;
}

export const FACT_KINDS = [
  'Responsibility',
  'Section',
  'StaffingQuota',
  'LeaderPost',
  'BudgetLine',
  'Finding',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export interface DocumentSearch {
  /** Offsets of a quote in the plain text. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly kind?: FactKind | undefined;
}
