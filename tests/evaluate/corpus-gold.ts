import { z } from 'zod';
import { CHANGE_DIRECTIONS, DOCUMENT_KINDS, SECTION_KINDS, STAGES } from '../../src/domain/fact';
import type { Expected } from './expected';

/**
 * The short form of gold, as tests/corpus holds it beside each excerpt: the contract of `govorg extract` without
 * offsets. tests/corpus/README.md tells it to people.
 */

const name = z.string().min(1);
const optional = z.boolean().default(false);
const holder = { organisation: name.nullable().default(null), section: name.nullable().default(null) };
/** One right answer, or a list of them. */
const oneOf = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]);

const SHORT_FORM = z.strictObject({
  province: name,
  document: z.strictObject({
    kind: oneOf(z.enum(DOCUMENT_KINDS)),
    fiscalYear: oneOf(z.number().int().nullable()),
    publisher: oneOf(name.nullable()),
  }),
  organisations: z.array(
    z.strictObject({ name, aliases: z.array(name).default([]), parent: name.nullable().optional(), optional }),
  ),
  sections: z
    .array(
      z.strictObject({ organisation: holder.organisation, name, kind: z.enum(SECTION_KINDS).optional(), optional }),
    )
    .default([]),
  duties: z
    .array(z.strictObject({ ...holder, label: name.nullable().default(null), head: name, tail: name, optional }))
    .default([]),
  staffing: z
    .array(
      z.strictObject({
        ...holder,
        post: oneOf(name.nullable()).default(null),
        staffingType: oneOf(name.nullable()).default(null),
        measure: z.enum(['AUTHORISED', 'ACTUAL', 'CHANGE']).optional(),
        count: z.number().int(),
        optional,
      }),
    )
    .default([]),
  amounts: z
    .array(
      z.strictObject({
        organisation: holder.organisation,
        /** Labels joined by `/`, the outermost first; a list where more than one is right. */
        path: oneOf(name),
        value: z.string().nullable(),
        unit: name.nullable(),
        fiscalYear: z.number().int().nullable().optional(),
        asOf: name.nullable().optional(),
        stage: z.enum(STAGES).optional(),
        change: z
          .strictObject({
            base: z.string().nullable(),
            direction: z.enum(CHANGE_DIRECTIONS),
            amount: z.string().nullable(),
            percent: z.string().nullable(),
          })
          .nullable()
          .default(null),
        optional,
      }),
    )
    .default([]),
});

export function fromShortForm(json: unknown): Expected {
  const { document, organisations, sections, duties, staffing, amounts } = SHORT_FORM.parse(json);
  return {
    document: {
      kind: list(document.kind),
      fiscalYear: list(document.fiscalYear),
      publisher: list(document.publisher),
    },
    organisations: organisations.map((one) => ({ ...one, parent: one.parent })),
    sections: sections.map((one) => ({ ...one, kind: one.kind })),
    duties,
    staffing: staffing.map(({ post, staffingType, ...one }) => ({
      ...one,
      post: list(post)[0] ?? null,
      posts: list(post).filter((each) => each !== null),
      staffingTypes: list(staffingType),
      measure: one.measure,
    })),
    amounts: amounts.map(({ path, ...rest }) => ({
      ...rest,
      paths: list(path).map((one) => one.split('/')),
      fiscalYear: rest.fiscalYear,
      asOf: rest.asOf,
      stage: rest.stage,
    })),
  };
}

function list<T>(value: T | T[]): readonly T[] {
  return Array.isArray(value) ? value : [value];
}
