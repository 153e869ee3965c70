/** Everything that was read from one document, each thing with the places of its words there. */
import { useMemo } from 'react';
import { graphql } from '../shared/api/gql';
import type { DocumentFactsQuery, SpanFragment } from '../shared/api/gql/graphql';
import { useAnswer } from '../shared/api/use-answer';
import type { FactKind } from '../shared/views';

export const SPAN = graphql(`
  fragment Span on Evidence {
    start
    end
    document {
      id
    }
  }
`);

const FACTS = graphql(`
  query DocumentFacts($id: ID!) {
    document(id: $id) {
      responsibilities(first: 100) {
        totalCount
        nodes {
          id
          label
          text
          evidence(first: 3) {
            ...Span
          }
        }
      }
      sections(first: 100) {
        totalCount
        nodes {
          id
          name
          evidence(first: 3) {
            ...Span
          }
        }
      }
      budgetLines(first: 100) {
        totalCount
        nodes {
          id
          label
          fiscalYear
          stage
          printed
          amount {
            value
            unit
          }
          evidence(first: 3) {
            ...Span
          }
        }
      }
      findings(first: 100) {
        totalCount
        nodes {
          id
          rule
          severity
          evidence(first: 8) {
            ...Span
          }
        }
      }
    }
    staffingQuotas(first: 100, document: $id) {
      totalCount
      nodes {
        id
        count
        measure
        staffingType
        section {
          id
          name
        }
        evidence(first: 3) {
          ...Span
        }
      }
    }
    leaderPosts(first: 100, where: { documents: { some: { id: { eq: $id } } } }) {
      totalCount
      nodes {
        id
        postTitle
        count
        section {
          id
          name
        }
        evidence(first: 3) {
          ...Span
        }
      }
    }
  }
`);

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type DocumentFact = {
  readonly id: string;
  /** In reading order; never empty. */
  readonly spans: readonly Span[];
} & FactDetail;

export type FactDetail =
  | { readonly kind: 'Responsibility'; readonly label: string | null; readonly text: string }
  | { readonly kind: 'Section'; readonly text: string }
  | { readonly kind: 'StaffingQuota' | 'LeaderPost'; readonly text: string; readonly count: number }
  | {
      readonly kind: 'BudgetLine';
      readonly text: string;
      readonly year: number | null;
      readonly value: string | null;
      readonly unit: string | null;
    }
  | { readonly kind: 'Finding'; readonly rule: string; readonly severity: 'ERROR' | 'WARNING' | 'INFO' | null };

export interface DocumentFacts {
  readonly facts: readonly DocumentFact[];
  /** How many there are of each kind, also beyond those that are listed. */
  readonly totals: Readonly<Record<FactKind, number>>;
}

/** @returns null until they are there; the error where they cannot be read */
export function useFacts(id: string): { readonly read: DocumentFacts | null; readonly error: Error | null } {
  const { data, error } = useAnswer(FACTS, { id });
  return { read: useMemo(() => (data?.document ? factsOf(id, data) : null), [id, data]), error };
}

function factsOf(id: string, { document, staffingQuotas, leaderPosts }: DocumentFactsQuery): DocumentFacts {
  const { responsibilities, sections, budgetLines, findings } = document ?? {};
  const fact = (thing: Thing, detail: FactDetail): DocumentFact[] => {
    const spans = spansIn(id, thing.evidence);
    return spans.length === 0 ? [] : [{ id: thing.id, spans, ...detail }];
  };
  const facts = [
    ...(responsibilities?.nodes ?? []).flatMap((duty) =>
      fact(duty, { kind: 'Responsibility', label: duty.label, text: duty.text }),
    ),
    ...(sections?.nodes ?? []).flatMap((section) => fact(section, { kind: 'Section', text: section.name })),
    ...staffingQuotas.nodes.flatMap((quota) =>
      fact(quota, { kind: 'StaffingQuota', text: joined(quota.section?.name, quota.staffingType), count: quota.count }),
    ),
    ...leaderPosts.nodes.flatMap((post) =>
      fact(post, { kind: 'LeaderPost', text: joined(post.section?.name, post.postTitle), count: post.count }),
    ),
    ...(budgetLines?.nodes ?? []).flatMap((line) =>
      fact(line, {
        kind: 'BudgetLine',
        text: line.label ?? '',
        year: line.fiscalYear,
        value: line.amount.value ?? line.printed,
        unit: line.amount.unit,
      }),
    ),
    ...(findings?.nodes ?? []).flatMap((finding) =>
      fact(finding, { kind: 'Finding', rule: finding.rule, severity: finding.severity }),
    ),
  ];
  return {
    facts: facts.sort((a, b) => startOf(a) - startOf(b)),
    totals: {
      Responsibility: responsibilities?.totalCount ?? 0,
      Section: sections?.totalCount ?? 0,
      StaffingQuota: staffingQuotas.totalCount,
      LeaderPost: leaderPosts.totalCount,
      BudgetLine: budgetLines?.totalCount ?? 0,
      Finding: findings?.totalCount ?? 0,
    },
  };
}

interface Thing {
  readonly id: string;
  readonly evidence: readonly SpanFragment[];
}

/** A thing may stand in other documents too. */
function spansIn(id: string, evidence: readonly SpanFragment[]): readonly Span[] {
  return evidence.filter(({ document }) => document.id === id).map(({ start, end }) => ({ start, end }));
}

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

const startOf = ({ spans }: DocumentFact): number => spans[0]?.start ?? 0;

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The shortest span that holds an offset; null where nothing was read from there. */
export function spanAt(facts: readonly DocumentFact[], offset: number): Span | null {
  const around = facts.flatMap(({ spans }) => spans).filter(({ start, end }) => start <= offset && offset < end);
  return around.reduce<Span | null>(
    (best, span) => (best === null || span.end - span.start < best.end - best.start ? span : best),
    null,
  );
}
