/** Reads amounts out of a piece of text with the reading that the test gives, so that only the amounts are under test. */
import type { AmountFact, DocumentFact } from '../../../src/domain/fact';
import { extractAmounts } from '../../../src/ingest/extract/amounts';
import { outline } from '../../../src/ingest/outline';

export interface Given extends Partial<DocumentFact> {
  /** Names by which the text calls the organisations, each with the canonical one. */
  readonly organisations?: Readonly<Record<string, string>>;
  readonly speaking?: string;
}

export function amountsOf(text: string, given: Given = {}): readonly AmountFact[] {
  const { organisations = {}, speaking = null, ...document } = given;
  const name = Object.values(organisations)[0];
  return extractAmounts({
    outline: outline(text),
    document: { title: null, kind: 'BUDGET', fiscalYear: 2022, publisher: null, ...document },
    organisations: {
      facts:
        name === undefined
          ? []
          : [
              {
                name,
                aliases: [],
                parent: null,
                relations: [],
                kind: null,
                creditCode: null,
                quote: { start: 0, end: 0, text: '' },
              },
            ],
      resolve: (mention) => organisations[mention] ?? null,
      speaking: () => speaking,
      partAt: () => null,
    },
  });
}

/** One line a fact: `path = value unit`, with what differs from the plain case behind it. */
export function told(text: string, given: Given = {}): readonly string[] {
  const { fiscalYear = 2022, kind = 'BUDGET' } = given;
  const usual = kind === 'FINAL_ACCOUNTS' ? 'FINAL' : 'BUDGET';
  return amountsOf(text, given).map((fact) => {
    const parts = [`${fact.path.join('/')} = ${fact.value ?? '—'} ${fact.unit ?? ''}`.trim()];
    if (fact.fiscalYear !== fiscalYear) parts.push(String(fact.fiscalYear));
    if (fact.stage !== usual) parts.push(fact.stage);
    if (fact.asOf !== null) parts.push(`@${fact.asOf}`);
    if (fact.placeholder) parts.push('blank');
    if (fact.organisation !== null) parts.push(`of ${fact.organisation}`);
    if (fact.change) {
      const { base, direction, amount, unit, percent } = fact.change;
      parts.push(
        `[${[base, direction, amount === null ? null : amount + (unit ?? ''), percent].filter((part) => part !== null).join(' ')}]`,
      );
    }
    for (const ratio of fact.ratios) parts.push(`(${ratio.of} ${ratio.percent})`);
    return parts.join(' ');
  });
}
