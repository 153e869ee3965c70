import { z } from 'zod';
import { BODY, CITED } from '../fragments';
import { asOf, body, cited, cursor, duty, limit, named, nextCursor } from '../schemas';
import { Window } from '../shape';
import { tool } from '../tool';
import { bodyId } from './body';

const DUTY = `responsibility { id label text agency { ${BODY} } section { id name } ${CITED} }`;
const QUESTION = `query FindOverlap($agency: ID!, $with: ID, $asOf: Int, $first: Int!) {
  overlaps(agency: $agency, with: $with, asOf: $asOf, first: $first) {
    agency { ${BODY} } duties total
    overlappingAgencies { agency { ${BODY} } alike score pairs { overlapRelation score one { ${DUTY} } other { ${DUTY} } } }
  }
}`;

const MOST = 100;
/** Pairs of duties that an answer shows of one body. */
const PAIRS = 5;

interface Answer {
  readonly overlaps: { readonly overlappingAgencies: readonly { readonly pairs: readonly unknown[] }[] } | null;
}

const side = z.looseObject({ responsibility: duty.extend(cited) });

export const findOverlap = tool({
  name: 'find_overlap',
  title: '职责交叉 Who does the same',
  description:
    'Bodies whose duties are like those of one body, most alike first, with the duties of both and their quotes. Likeness is INFERRED: it suggests an overlap and proves none.',
  input: { agency: body, with: body.optional().describe('Only this other body.'), asOf, limit, cursor },
  output: {
    agency: named,
    duties: z.number(),
    total: z.number(),
    overlappingAgencies: z.array(
      z.looseObject({
        agency: named,
        score: z.number(),
        pairs: z.array(z.looseObject({ overlapRelation: z.string(), score: z.number(), one: side, other: side })),
      }),
    ),
    statementKind: z.literal('INFERRED'),
    nextCursor,
  },
  async run(ask, given) {
    const window = new Window(given.cursor, given.limit);
    const agency = await bodyId(ask, given.agency);
    const other = given.with === undefined ? undefined : await bodyId(ask, given.with);
    const first = Math.min(MOST, window.needed);
    const { overlaps } = (await ask(QUESTION, { agency, with: other, asOf: given.asOf, first })) as unknown as Answer;
    const all = (overlaps?.overlappingAgencies ?? []).map((one) => ({ ...one, pairs: one.pairs.slice(0, PAIRS) }));
    const overlappingAgencies = window.cut(all);
    return { ...overlaps, overlappingAgencies, statementKind: 'INFERRED', nextCursor: window.nextCursor };
  },
});
