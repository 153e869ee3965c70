/** Facts as words: what can be compared between a document and another form of it, where every offset differs. */
import type { Extraction, FindingFact, Quote } from '../../src/domain/fact';
import { surplus } from '../evaluate/surplus';

/** One line for each fact of each kind. */
export type Plain = Readonly<Record<PlainKind, readonly string[]>>;
export type PlainKind =
  'document' | 'organisations' | 'sections' | 'duties' | 'staffing' | 'declared' | 'amounts' | 'changes' | 'findings';

/** How a transformation changes what the facts say. */
export interface FactChange {
  /** Any words of the document: names, labels, texts, quotes. */
  readonly words: (words: string) => string;
  readonly year?: (year: number) => number;
  /** A figure with the unit behind it. */
  readonly figure?: (value: string, unit: string | null) => string;
  /** Figures of a finding, by its rule. */
  readonly finding?: (value: string, rule: string) => string;
  /** Number of a list item as printed. */
  readonly label?: (label: string) => string;
}

export const UNCHANGED: FactChange = { words: (words) => words };

const bare = (words: string): string => words.replace(/\s+/g, '');

/** The facts in words, after a change. */
export function plain(facts: Extraction, change: FactChange = UNCHANGED): Plain {
  const words = (text: string): string => bare(change.words(text));
  const maybe = (text: string | null): string | null => (text === null ? null : words(text));
  const quote = ({ text }: Quote): string => words(text);
  const figure = (value: string | null, unit: string | null): string | null =>
    value === null ? null : change.figure ? change.figure(value, unit) : value;
  const year = (value: number | null): number | null => (value === null || !change.year ? value : change.year(value));
  const holder = (of: { organisation: string | null; section: string | null }): unknown => [
    maybe(of.organisation),
    maybe(of.section),
  ];
  const label = (text: string | null): string | null =>
    text === null ? null : bare(change.label?.(text) ?? change.words(text));
  const lines = <T>(list: readonly T[], line: (fact: T) => unknown): readonly string[] =>
    list.map((fact) => JSON.stringify(line(fact)));

  return {
    document: lines([facts.document], (fact) => [
      maybe(fact.title),
      fact.kind,
      year(fact.fiscalYear),
      maybe(fact.publisher),
    ]),
    organisations: lines(facts.organisations, (fact) => [
      words(fact.name),
      fact.aliases.map(words).sort(),
      maybe(fact.parent),
      fact.relations.map((relation) => [relation.type, quote(relation.quote)]),
      fact.kind,
      quote(fact.quote),
    ]),
    sections: lines(facts.sections, (fact) => [
      maybe(fact.organisation),
      words(fact.name),
      fact.kind,
      fact.aliases.map(words),
      quote(fact.quote),
    ]),
    duties: lines(facts.duties, (fact) => [
      holder(fact.holder),
      label(fact.label),
      words(fact.text),
      quote(fact.quote),
    ]),
    staffing: lines(facts.staffing, (fact) => [
      holder(fact.holder),
      fact.post,
      fact.staffingType,
      fact.measure,
      fact.count,
      quote(fact.quote),
    ]),
    declared: lines(facts.declared, (fact) => [maybe(fact.organisation), fact.what, fact.count, quote(fact.quote)]),
    changes: lines(facts.changes, (fact) => [
      fact.kind,
      fact.date === null ? null : year(Number(fact.date.slice(0, 4))),
      fact.parties.map(({ role, name, organisation, section }) => [
        role,
        words(name),
        maybe(organisation),
        maybe(section),
      ]),
      maybe(fact.subject),
      quote(fact.quote),
    ]),
    amounts: lines(facts.amounts, (fact) => {
      const parent = fact.parent === null ? null : facts.amounts[fact.parent];
      return [
        maybe(fact.organisation),
        fact.path.map(words).join('/'),
        figure(fact.value, fact.unit),
        maybe(fact.unit),
        year(fact.fiscalYear),
        fact.stage,
        fact.asOf === null ? null : bare(change.year ? shiftDate(fact.asOf, change.year) : fact.asOf),
        fact.change && [
          maybe(fact.change.base),
          fact.change.direction,
          figure(fact.change.amount, fact.change.unit ?? fact.unit),
          fact.change.percent,
          fact.change.words.map(words),
          quote(fact.change.quote),
        ],
        fact.ratios.map((ratio) => [words(ratio.of), ratio.percent, quote(ratio.quote)]),
        parent ? `${words(parent.label)} ${figure(parent.value, parent.unit) ?? ''}` : null,
        fact.partsComplete,
        quote(fact.quote),
      ];
    }),
    findings: facts.findings.map((finding) => findingLine(finding, change, quote)).map((line) => JSON.stringify(line)),
  };
}

function findingLine(finding: FindingFact, change: FactChange, quote: (quote: Quote) => string): unknown {
  const value = (text: string | null): string | null =>
    text === null ? null : bare(change.finding?.(text, finding.rule) ?? change.words(text));
  return [
    finding.rule,
    finding.severity,
    [...finding.quotes.map(quote)].sort(),
    // Of two statements in two places, which one is told first is the order of the text.
    [value(finding.stated), value(finding.computed)].sort(),
    value(finding.difference),
  ];
}

const shiftDate = (date: string, year: (year: number) => number): string =>
  date.replace(/^\d{4}/, (printed) => String(year(Number(printed))));

/** Lines of each kind that one side has and the other lacks, as a multiset; empty when both say the same. */
export function differences(expected: Plain, actual: Plain): readonly string[] {
  return (Object.keys(expected) as PlainKind[]).flatMap((kind) => [
    ...surplus(expected[kind], actual[kind]).map((line) => `${kind} lost:  ${line}`),
    ...surplus(actual[kind], expected[kind]).map((line) => `${kind} extra: ${line}`),
  ]);
}
