/**
 * What reading a document yields, before it is linked into the graph. The shapes are those of the
 * `govorg extract --format json` contract, so that what is stored and what is printed cannot drift apart.
 */

/** A half-open range of UTF-16 offsets into the document's plain text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The exact words at a span: `text === plainText.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
}

export const DOCUMENT_KINDS = ['BUDGET', 'FINAL_ACCOUNTS', 'STAFFING_PLAN', 'CHARTER', 'OTHER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const STAGES = ['BUDGET', 'FINAL', 'ASSET', 'OTHER'] as const;
export type Stage = (typeof STAGES)[number];

export const SECTION_KINDS = ['INTERNAL', 'BRANCH'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CHANGE_DIRECTIONS = ['INCREASE', 'DECREASE', 'UNCHANGED'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

export interface DocumentFact {
  readonly title: string | null;
  readonly kind: DocumentKind;
  /** Null when the text names none: a year is never guessed. */
  readonly fiscalYear: number | null;
  /** As printed; null when the text names none. */
  readonly publisher: string | null;
}

/** How an organisation stands to its parent. */
export type OrganisationRelation = 'SUBORDINATE_TO' | 'BUDGET_UNIT_OF' | 'SPONSORED_BY';

/** Words by which a document states such a relation. */
export interface StatedRelation {
  readonly type: OrganisationRelation;
  readonly quote: Quote;
}

export interface OrganisationFact {
  /** Canonical name inside the document: the fullest form, without plaques and remarks in brackets. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Canonical name of the organisation it belongs to. */
  readonly parent: string | null;
  readonly relations: readonly StatedRelation[];
  /** 行政单位, 事业单位 … as printed; null when not stated. */
  readonly kind: string | null;
  readonly creditCode: string | null;
  readonly quote: Quote;
}

export interface Holder {
  /** Canonical organisation name; null when the text does not tell whose it is. */
  readonly organisation: string | null;
  readonly section: string | null;
}

export interface SectionFact {
  readonly organisation: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: SectionKind;
  readonly quote: Quote;
}

export interface DutyFact {
  readonly holder: Holder;
  /** Number as printed, such as `8）` or `（十二）`; null when it has none. */
  readonly label: string | null;
  /** The duty without its number. */
  readonly text: string;
  readonly quote: Quote;
}

export type StaffingMeasure = 'AUTHORISED' | 'ACTUAL' | 'CHANGE';

export interface StaffingFact {
  readonly holder: Holder;
  /** Title of a leader post; null where the fact counts posts or people of a kind of staffing. */
  readonly post: string | null;
  readonly staffingType: string | null;
  readonly measure: StaffingMeasure;
  readonly count: number;
  readonly quote: Quote;
}

export interface Change {
  /** What it is compared with, as printed: 上年, 2021年预算 …; null when the text leaves it out. */
  readonly base: string | null;
  readonly direction: ChangeDirection;
  /** Size as printed, commas removed. */
  readonly amount: string | null;
  /** Unit of `amount`, as printed. */
  readonly unit: string | null;
  /** As printed, with its sign: `6.25%`. */
  readonly percent: string | null;
  /** Every direction word of the clause, as printed: more than one is a contradiction for the checks. */
  readonly words: readonly string[];
  readonly quote: Quote;
}

/** A share that the text prints beside an amount: 占收入总计的100%, 完成年初预算的98%. */
export interface Ratio {
  /** What it is a share of, as printed. */
  readonly of: string;
  readonly percent: string;
  readonly quote: Quote;
}

export interface AmountFact {
  /** Canonical organisation name; null for a figure of the whole department, or where the text does not tell whose it is. */
  readonly organisation: string | null;
  readonly label: string;
  /** Labels from the outermost measure to this one, `label` last. */
  readonly path: readonly string[];
  /** The printed figure, commas removed and digits half-width; 无 and placeholders as printed; null where only a change is stated. */
  readonly value: string | null;
  /** True where `value` is a template's blank (XX, ××, ＿＿) and says nothing about size. */
  readonly placeholder: boolean;
  readonly unit: string | null;
  readonly fiscalYear: number | null;
  readonly stage: Stage;
  /** Date of a stock figure, ISO 8601. */
  readonly asOf: string | null;
  readonly change: Change | null;
  readonly ratios: readonly Ratio[];
  /** Index in the document's amounts of the figure that this one is stated to be a part of. */
  readonly parent: number | null;
  /** How the parts under this figure are introduced: a complete list, or a partial one (主要包括, 其中, 等). */
  readonly partsComplete: boolean;
  readonly quote: Quote;
}

export const CHANGE_KINDS = [
  'RENAMED',
  'MERGED',
  'SPLIT',
  'TRANSFERRED',
  'FOUNDED',
  'DISSOLVED',
  'NAMEPLATE_ADDED',
  'NAMEPLATE_REMOVED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A body or section that a change names. */
export interface ChangeParty {
  readonly role: 'BEFORE' | 'AFTER' | 'MOVED';
  /** As printed, without 原; the canonical name of a body that the text only points at (我局). */
  readonly name: string;
  /** Canonical name of the organisation of the document; null where it is none of them. */
  readonly organisation: string | null;
  /** Name of the section of the document; null where it is none of them. */
  readonly section: string | null;
  /** Whether the name is that of a body of some place, and not of a section or in short. */
  readonly isBody: boolean;
}

/** A change of bodies or sections that the text states as done. */
export interface ChangeEventFact {
  readonly kind: ChangeKind;
  /** ISO 8601, as exact as the text; null where it tells none. */
  readonly date: string | null;
  readonly parties: readonly ChangeParty[];
  /** What was moved, or the name on a nameplate, as printed; null where nothing is named. */
  readonly subject: string | null;
  readonly quote: Quote;
}

export interface FindingFact {
  /** Name of the check that found it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly quotes: readonly Quote[];
  readonly stated: string | null;
  readonly computed: string | null;
  readonly difference: string | null;
}

/** A count that the text declares for a list: 设8个内设机构. */
export interface DeclaredCount {
  readonly organisation: string | null;
  /** What is counted, as printed: 内设机构, 分支机构, 科室 … */
  readonly what: string;
  readonly count: number;
  readonly quote: Quote;
}

/** Everything read from one document. */
export interface Extraction {
  readonly document: DocumentFact;
  readonly organisations: readonly OrganisationFact[];
  readonly sections: readonly SectionFact[];
  readonly duties: readonly DutyFact[];
  readonly staffing: readonly StaffingFact[];
  readonly amounts: readonly AmountFact[];
  readonly declared: readonly DeclaredCount[];
  readonly changes: readonly ChangeEventFact[];
  readonly findings: readonly FindingFact[];
}
