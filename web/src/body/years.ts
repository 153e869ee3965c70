import type { ViewProps } from './body';

/** Null where no document names its year: what any of them states is then shown. */
export function latestYear({ history }: ViewProps['body']): number | null {
  const years = history.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/** The years of its documents, the latest first. */
export function yearsOf({ history }: ViewProps['body']): readonly number[] {
  return [...new Set(history.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort((a, b) => b - a);
}
