import { z } from 'zod';
import { ANY_NODE, EVIDENCE } from '../fragments';
import { cursor, evidence, limit, nextCursor, node } from '../schemas';
import { Window } from '../shape';
import { NotFound, tool } from '../tool';

const QUESTION = `query Cite($id: ID!, $first: Int!) {
  node(id: $id) {
    ${ANY_NODE}
    ... on Fact { places: evidence(first: $first) { ${EVIDENCE} } findingsAbout(first: 5) { id rule severity message } }
  }
}`;

const MOST = 100;

interface Answer {
  readonly node: { readonly places?: readonly unknown[] } | null;
}

export const cite = tool({
  name: 'cite',
  title: '出处 Where it is stated',
  description:
    'The documents and exact words behind one thing, by its id, with findings that put it in doubt. Cite `uri` with the quote.',
  input: { id: z.string().min(1).max(500).describe('Id of a thing: line:…, responsibility:…, agency:….'), limit, cursor },
  output: {
    thing: node,
    evidence: z.array(evidence),
    findingsAbout: z.array(z.looseObject({ id: z.string(), uri: z.string(), message: z.string() })),
    nextCursor,
  },
  async run(ask, given) {
    const window = new Window(given.cursor, given.limit);
    const first = Math.min(MOST, window.needed);
    const { node: found } = (await ask(QUESTION, { id: given.id, first })) as unknown as Answer;
    if (!found) throw new NotFound(`There is nothing of the id ${given.id} in the graph: find it with search.`);
    const { places = [], ...rest } = found;
    const { evidence: _, findingsAbout = [], ...thing } = rest as Readonly<Record<string, unknown>>;
    return { thing, evidence: window.cut(places), findingsAbout, nextCursor: window.nextCursor };
  },
}); // prettier-ignore
