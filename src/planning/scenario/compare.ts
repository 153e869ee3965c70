/** Several scenarios side by side on every measure. */
import type { Plan } from './plan';
import { MEASURES, rollUp, type Measure, type MeasureRow } from './roll-up';

export interface ComparedMeasure {
  readonly measure: Measure;
  readonly of: string | null;
  /** Of each scenario in their order; null where it has no such figure. */
  readonly rows: readonly (MeasureRow | null)[];
}

export function compareScenarios(plans: readonly Plan[]): readonly ComparedMeasure[] {
  const all = plans.map(rollUp);
  return MEASURES.flatMap((measure) => {
    const kinds = new Set(all.flatMap((rows) => rows.flatMap((row) => (row.measure === measure ? [row.of] : []))));
    const inOrder = [...kinds].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
    return inOrder.map((of) => ({
      measure,
      of,
      rows: all.map((rows) => rows.find((row) => row.measure === measure && row.of === of) ?? null),
    }));
  });
}
