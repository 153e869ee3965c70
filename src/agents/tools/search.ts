import { z } from 'zod';
import { ANY_NODE, PAGE_INFO } from '../fragments';
import { body, cursor, limit, nextCursor, node } from '../schemas';
import { pageOf } from '../shape';
import { tool } from '../tool';
import { bodyId } from './body';

const QUESTION = `query Search($text: String!, $kinds: [SearchKind!], $agency: ID, $division: String, $from: Int, $to: Int, $first: Int!, $after: String) {
  search(text: $text, kinds: $kinds, agency: $agency, division: $division, fromYear: $from, toYear: $to, first: $first, after: $after) {
    totalCount
    edges { matchedBy matchedName score snippet { text } node { ${ANY_NODE} } }
    ${PAGE_INFO}
  }
}`;

const KINDS = ['Agency', 'BudgetLine', 'ChangeEvent', 'Document', 'Finding', 'FiscalMeasure', 'Passage', 'Responsibility', 'Section', 'Topic'] as const; // prettier-ignore

interface Answer {
  readonly search: { readonly totalCount: number };
}

export const search = tool({
  name: 'search',
  title: '检索 Search',
  description:
    'Whatever holds these words, best first: bodies, duties, figures, findings, and passages of documents; by other names of a topic and pinyin too. A start for every question whose names are not known.',
  input: {
    text: z.string().min(1).max(500).describe('Words parted by blanks, all of which occur.'),
    kinds: z.array(z.enum(KINDS)).optional(),
    agency: body.optional(),
    division: z.string().max(20).optional().describe('Code of a division, such as 211100: only bodies in it.'),
    from: z.number().int().optional().describe('Only documents of this fiscal year or later.'),
    to: z.number().int().optional().describe('Only documents of this fiscal year or earlier.'),
    limit,
    cursor,
  },
  output: {
    hits: z.array(
      z.looseObject({ matchedBy: z.string(), score: z.number(), snippet: z.looseObject({ text: z.string() }), node }),
    ),
    totalCount: z.number(),
    nextCursor,
  },
  async run(ask, { agency, limit: first, cursor: after, ...given }) {
    const id = agency === undefined ? undefined : await bodyId(ask, agency);
    const { search: found } = (await ask(QUESTION, { ...given, agency: id, first, after })) as unknown as Answer;
    const { items, nextCursor: next } = pageOf(found);
    return { hits: items, totalCount: found.totalCount, nextCursor: next };
  },
});
