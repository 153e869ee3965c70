/** Gold in the form of `govorg extract`, as ../shared/files/gold holds it, made into what the matching rules compare. */
import { z } from 'zod';
import type { Expected } from './expected';

const text = z.string();
const holder = z.object({ organisation: text.nullable(), section: text.nullable() });
const KINDS = ['BUDGET', 'FINAL_ACCOUNTS', 'STAFFING_PLAN', 'CHARTER', 'OTHER'] as const;

const EXTRACT_FORM = z.object({
  source: text,
  document: z.object({ kind: z.enum(KINDS), fiscalYear: z.number().nullable(), publisher: text.nullable() }),
  organisations: z.array(z.object({ name: text, aliases: z.array(text), parent: text.nullable() })),
  sections: z.array(z.object({ organisation: text.nullable(), name: text, kind: z.enum(['INTERNAL', 'BRANCH']) })),
  duties: z.array(z.object({ holder, label: text.nullable(), text })),
  staffing: z.array(z.object({ holder, post: text.nullable(), staffingType: text.nullable(), count: z.number() })),
  amounts: z.array(
    z.object({
      organisation: text.nullable(),
      label: text,
      path: z.array(text),
      /** The column of a table in which the figure of the row `label` stands. */
      column: text.nullish(),
      value: text.nullable(),
      unit: text.nullable(),
      fiscalYear: z.number().nullable(),
      stage: z.enum(['BUDGET', 'FINAL', 'ASSET', 'OTHER']),
      change: z
        .object({
          base: text.nullable(),
          direction: z.enum(['INCREASE', 'DECREASE', 'UNCHANGED']),
          amount: text.nullable(),
          percent: text.nullable(),
        })
        .nullable(),
    }),
  ),
});

/** Of a duty its first and last characters are compared. */
const EDGE = 12;

export function fromExtractForm(json: unknown): { readonly source: string; readonly expected: Expected } {
  const { source, document, ...facts } = EXTRACT_FORM.parse(json);
  const expected: Expected = {
    document: { kind: [document.kind], fiscalYear: [document.fiscalYear], publisher: [document.publisher] },
    organisations: facts.organisations.map((one) => ({ ...one, optional: false })),
    sections: facts.sections.map((one) => ({ ...one, optional: false })),
    duties: facts.duties.map(({ holder: whose, label, text: words }) => ({
      ...whose,
      label,
      head: words.slice(0, EDGE),
      tail: words.slice(-EDGE),
      optional: false,
    })),
    staffing: facts.staffing.map(({ holder: whose, post, staffingType, count }) => ({
      ...whose,
      post,
      staffingTypes: [staffingType],
      measure: undefined,
      count,
      optional: false,
    })),
    amounts: facts.amounts.map(({ label, path, column, ...one }) => ({
      ...one,
      // Of the figure of a row and a column either may be its last label.
      paths: [[...path, label], ...(typeof column === 'string' ? [[...path, label, column]] : [])],
      asOf: undefined,
      optional: false,
    })),
  };
  return { source, expected };
}
