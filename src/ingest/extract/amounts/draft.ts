/** An amount while its sentence is still being read: what comes behind a figure may yet add to it. */
import type { AmountFact, Change, Ratio, Stage } from '../../../domain/fact';
import type { Passage } from './passage';
import type { UnitKind } from './units';

export interface Draft {
  organisation: string | null;
  label: string;
  value: string | null;
  placeholder: boolean;
  unit: string | null;
  unitKind: UnitKind | null;
  fiscalYear: number | null;
  stage: Stage;
  asOf: string | null;
  change: Change | null;
  ratios: Ratio[];
  parent: number | null;
  /** How many wholes it lies in. */
  depth: number;
  /** Name of the whole where it was stated without a figure of its own: `收入包括：`. */
  header: string | null;
  partsComplete: boolean;
  passage: Passage;
  start: number;
  end: number;
  /** The part of the document in which a change without its own figure may look for it. */
  section: number;
}

export function factsOf(stated: readonly Draft[]): readonly AmountFact[] {
  const drafts = withoutRestatedWholes(stated);
  const paths = new Map<number, readonly string[]>();
  const pathOf = (index: number): readonly string[] => {
    const known = paths.get(index);
    if (known) return known;
    const draft = drafts[index];
    if (!draft) return [];
    const above = draft.parent === null ? (draft.header === null ? [] : [draft.header]) : pathOf(draft.parent);
    const path = above.at(-1) === draft.label ? above : [...above, draft.label];
    paths.set(index, path);
    return path;
  };
  return drafts.map((draft, index) => ({
    organisation: draft.organisation,
    label: draft.label,
    path: pathOf(index),
    value: draft.value,
    placeholder: draft.placeholder,
    unit: draft.unit,
    fiscalYear: draft.fiscalYear,
    stage: draft.stage,
    asOf: draft.asOf,
    change: draft.change,
    ratios: draft.ratios,
    parent: draft.parent,
    partsComplete: draft.partsComplete,
    quote: draft.passage.quote(draft.start, draft.end),
  }));
}

/**
 * `收入、支出预算总计80万元，其中：（一）收入预算总计80万元（二）支出预算总计80万元`: a list that states its whole once more
 * divides nothing, and what is as much as the whole is no part of it.
 */
function withoutRestatedWholes(drafts: readonly Draft[]): readonly Draft[] {
  const isAsMuch = (part: Draft, whole: Draft | undefined): whole is Draft =>
    whole !== undefined && part.value !== null && part.value === whole.value && part.unit === whole.unit;
  const restated = new Set<number>();
  for (const part of drafts) {
    const whole = part.parent === null ? undefined : drafts[part.parent];
    if (part.parent !== null && isAsMuch(part, whole) && part.label === whole.label && Number(part.value) !== 0)
      restated.add(part.parent);
  }
  return drafts.map((part) => {
    const isRestatement = part.parent !== null && restated.has(part.parent) && isAsMuch(part, drafts[part.parent]);
    return isRestatement ? { ...part, parent: null, header: null } : part;
  });
}
