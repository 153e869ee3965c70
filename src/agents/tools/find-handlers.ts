import { z } from 'zod';
import { BODY, DOCUMENT, EVIDENCE, LINE } from '../fragments';
import { asOf, cursor, document, duty, evidence, limit, line, named, nextCursor } from '../schemas';
import { Window } from '../shape';
import { tool } from '../tool';

const QUESTION = `query FindHandlers($topic: String!, $asOf: Int, $first: Int!) {
  handlers(topic: $topic, asOf: $asOf, first: $first) {
    askedName matchedName message
    topic { id name topicKind aliases }
    suggestions { id name }
    stated { mention agency { ${BODY} } section { id name } responsibility { id label text } document { ${DOCUMENT} } evidence { ${EVIDENCE} } }
    inferred { agency { ${BODY} } section { id name } score reasons evidence { ${EVIDENCE} } }
    budgetLines { ${LINE} }
  }
}`;

/** As many of a list as the API gives. */
const MOST = 100;

interface Answer {
  readonly handlers: {
    readonly stated: readonly unknown[];
    readonly inferred: readonly unknown[];
    readonly budgetLines: readonly unknown[];
  };
}

export const findHandlers = tool({
  name: 'find_handlers',
  title: '谁负责 Who handles it',
  description:
    'Which offices handle a service, hotline, platform or field of work. `stated`: what texts state, with quotes. `inferred`: who else may, by likeness: never report it as stated. `budgetLines`: stated money for it. No office in `stated` means that these documents name none.',
  input: {
    topic: z.string().min(1).max(300).describe('Any name of it, its telephone number, or its id: 12345热线.'),
    asOf,
    limit,
    cursor,
  },
  output: {
    topic: named.nullable(),
    message: z.string().nullable(),
    suggestions: z.array(named).describe('What may be meant where no topic is called so.'),
    stated: z.array(z.looseObject({ mention: z.string(), agency: named.nullable(), responsibility: duty.nullable(), document: document.nullable(), evidence: z.array(evidence) })),
    inferred: z.array(z.looseObject({ agency: named.nullable(), score: z.number(), reasons: z.array(z.string()), evidence: z.array(evidence) })),
    budgetLines: z.array(line),
    nextCursor,
  },
  async run(ask, given) {
    const window = new Window(given.cursor, given.limit);
    const first = Math.min(MOST, window.needed);
    const { handlers } = (await ask(QUESTION, { topic: given.topic, asOf: given.asOf, first })) as unknown as Answer;
    const [stated, inferred, budgetLines] = [handlers.stated, handlers.inferred, handlers.budgetLines].map((list) => window.cut(list));
    return { ...handlers, stated, inferred, budgetLines, nextCursor: window.nextCursor };
  },
}); // prettier-ignore
