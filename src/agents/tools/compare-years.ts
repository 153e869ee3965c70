import { z } from 'zod';
import { ANY_FACT, DOCUMENT } from '../fragments';
import { body, cursor, document, limit, nextCursor, node } from '../schemas';
import { Window } from '../shape';
import { tool } from '../tool';
import { bodyId } from './body';

const CHANGES = `{
  message
  fromDocuments { ${DOCUMENT} }
  toDocuments { ${DOCUMENT} }
  changes { outcome aspects basis earlierName laterName postDifference fenDifference earlier { ${ANY_FACT} } later { ${ANY_FACT} } }
}`;
const QUESTION = `query CompareYears($id: ID!, $from: Int!, $to: Int!) {
  agency(id: $id) {
    id name
    compare(from: $from, to: $to, only: [CAME, WENT, CHANGED, DOUBTFUL]) {
      sections: sectionChanges ${CHANGES}
      duties: dutyChanges ${CHANGES}
      posts: staffingChanges ${CHANGES}
      leaderPosts: leaderPostChanges ${CHANGES}
      money: budgetLineChanges ${CHANGES}
    }
  }
}`;

interface Answer {
  readonly agency: { readonly id: string; readonly name: string; readonly compare: Readonly<Record<string, List>> };
}

interface List {
  readonly changes: readonly unknown[];
}

const changes = z.looseObject({
  message: z.string().nullable().describe('Why nothing can be compared, where that is so.'),
  fromDocuments: z.array(document),
  toDocuments: z.array(document),
  changes: z.array(
    z.looseObject({
      outcome: z.string(),
      earlierName: z.string().nullable(),
      laterName: z.string().nullable(),
      fenDifference: z.number().nullable().describe('In 1/100 yuan; null where none can be told.'),
      earlier: node.nullable(),
      later: node.nullable(),
    }),
  ),
});

export const compareYears = tool({
  name: 'compare_years',
  title: '年度对比 Two years of a body',
  description:
    'What came, went or changed between two fiscal years of a body: sections, duties, posts, leader posts and money, with the quotes of both years. `basis` INFERRED: likeness alone says that the two are one. What is in doubt is DOUBTFUL.',
  input: { agency: body, from: z.number().int(), to: z.number().int(), limit, cursor },
  output: { agency: z.looseObject({ id: z.string(), uri: z.string(), name: z.string() }), sections: changes, duties: changes, posts: changes, leaderPosts: changes, money: changes, nextCursor },
  async run(ask, given) {
    const window = new Window(given.cursor, given.limit);
    const id = await bodyId(ask, given.agency);
    const { agency } = (await ask(QUESTION, { id, from: given.from, to: given.to })) as unknown as Answer;
    const { compare, ...told } = agency;
    const lists = Object.entries(compare).map(([name, list]) => [name, { ...list, changes: window.cut(list.changes) }]);
    return { agency: told, ...(Object.fromEntries(lists) as object), nextCursor: window.nextCursor };
  },
}); // prettier-ignore
