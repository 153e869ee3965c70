/** The forms of what goes in and comes out, told to agents as JSON schemas. Null is unknown, never nought. */
import { z } from 'zod';

const MOST = 50;
const USUAL = 10;

export const limit = z
  .number()
  .int()
  .min(1)
  .max(MOST)
  .default(USUAL)
  .describe(`How many of each list to return, 1 to ${MOST}.`);
export const cursor = z.string().max(2_000).optional().describe('`nextCursor` of the page before.');
export const asOf = z.number().int().optional().describe('As of this fiscal year; the latest documents when left out.');
export const body = z
  .string()
  .min(1)
  .max(300)
  .describe('A body: its id (agency:…), or any of its names in full. `search` and `describe_agency` find it.');

const text = z.string().nullable();
/** Whatever has an id has the address under which everybody can read of it. */
const thing = { id: z.string(), uri: z.string().describe('Its address, to be cited.') };

export const document = z.looseObject({ ...thing, title: text, fiscalYear: z.number().nullable() });
export const evidence = z.looseObject({
  quote: z.string().describe('The exact words of the document.'),
  start: z.number().describe('First UTF-16 unit of the quote in the plain text of the document.'),
  end: z.number(),
  page: z.number().nullable(),
  document,
});
export const cited = {
  statementKind: z.string().describe('STATED by a text, DERIVED by a rule from what texts state, or INFERRED.'),
  evidence: z.array(evidence).describe('Where it is stated, word for word.'),
};
export const named = z.looseObject({ ...thing, name: z.string() });
export const line = z.looseObject({
  ...thing,
  ...cited,
  label: text,
  fiscalYear: z.number().nullable(),
  stage: z.string(),
  amount: z.looseObject({ value: text, unit: text, fen: z.number().nullable().describe('In 1/100 yuan.') }),
  agency: named.nullable(),
});
export const duty = z.looseObject({ ...thing, label: text, text: z.string() });
export const node = z.looseObject({ ...thing, __typename: z.string() });
export const nextCursor = z
  .string()
  .nullable()
  .describe('Send it as `cursor` for the next page; null where this is the last one.');
