/** How many facts and findings documents hold, for those who want to know how an ingest went. */
import type { Extraction, Severity } from '../domain/fact';

export interface FactCounts {
  readonly facts: Readonly<Record<'organisations' | 'sections' | 'duties' | 'staffing' | 'amounts', number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

export const NO_FACTS: FactCounts = {
  facts: { organisations: 0, sections: 0, duties: 0, staffing: 0, amounts: 0 },
  findings: { ERROR: 0, WARNING: 0, INFO: 0 },
};

export function countFacts({ organisations, sections, duties, staffing, amounts, findings }: Extraction): FactCounts {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    facts: {
      organisations: organisations.length,
      sections: sections.length,
      duties: duties.length,
      staffing: staffing.length,
      amounts: amounts.length,
    },
    findings: { ERROR: of('ERROR'), WARNING: of('WARNING'), INFO: of('INFO') },
  };
}

export const addCounts = (a: FactCounts, b: FactCounts): FactCounts => ({
  facts: add(a.facts, b.facts),
  findings: add(a.findings, b.findings),
});

function add<K extends string>(a: Readonly<Record<K, number>>, b: Readonly<Record<K, number>>): Record<K, number> {
  const names = Object.keys(a) as K[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<K, number>;
}
