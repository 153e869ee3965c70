import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { quoted } from '../../store/check-query';
import type { GraphContext } from '../context';
import { MAX_PAGE_SIZE } from '../core/page.args';
import type { GraphReader } from '../core/reader';
import { selects } from '../core/selection';
import { Cost, SCANS_A_KIND } from '../limits/costs';
import { follow, nodesPlan } from '../plan/reading';
import { Topic } from '../topic/topic.type';
import { Handlers } from './handlers.type';
import { inferCandidates } from './infer';
import { inferredHandlers } from './inferred';
import { namingPath } from './naming';

/** How many of each kind an answer brings unless asked for more. */
const DEFAULT_HANDLERS = 50;

@Resolver(() => Handlers)
export class HandlersResolver {
  @Query(() => Handlers, {
    description: 'Which offices handle a topic: what texts state, the money for it, and who else may.',
  })
  @Cost({ reads: SCANS_A_KIND })
  async handlers(
    @Ctx() { reader, topics, candidates: known, version }: GraphContext,
    @Arg('topic', () => String, { description: 'Any name of a topic, its telephone number, or its id.' }) name: string,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_HANDLERS,
      description: `How many of each list to return, 1 to ${MAX_PAGE_SIZE}; the message says when there are more.`,
    })
    first: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Handlers> {
    const recognised = await topics.recognise(version, name);
    if (!recognised) return unknownTopic(name, await topics.nearest(version, name));
    const { topic, matchedName } = recognised;
    const [shown, naming, candidates] = await Promise.all([
      shownTopic(reader, info, topic),
      follow(reader, info, topic.node, first, () => namingPath(first)),
      // Candidates cost several calls of the store: only who asks for them pays.
      selects(info, 'inferred') || selects(info, 'message')
        ? known.candidates(version, topic.id, async (shared) =>
            inferCandidates(shared, topic, await topics.related(version, topic)),
          )
        : [],
    ]);
    return {
      askedName: name,
      matchedName,
      topic: shown,
      message: messageFor(topic.name, { ...naming.totals, inferred: candidates.length }, first),
      suggestions: [],
      stated: naming.stated,
      budgetLines: naming.budgetLines,
      inferred: await inferredHandlers(reader, info, candidates.slice(0, first)),
    };
  }
}

/** As the directory knows it, or read anew where the request goes on from it. */
async function shownTopic(reader: GraphReader, info: GraphQLResolveInfo, topic: Topic): Promise<Topic> {
  const { selection, plans } = nodesPlan(reader, info, ['Topic'], [['topic']]);
  const node = selection.branches ? await reader.nodeOf('Topic', topic.id, selection) : null;
  return node ? new Topic(node, plans.get('Topic')) : topic;
}

function unknownTopic(name: string, suggestions: readonly Topic[]): Handlers {
  const near =
    suggestions.length > 0 ? ` The nearest names: ${suggestions.map((topic) => topic.name).join('、')}.` : '';
  const message = `No topic is called ${quoted(name)}.${near}`;
  return {
    askedName: name,
    matchedName: null,
    topic: null,
    message,
    suggestions,
    stated: [],
    budgetLines: [],
    inferred: [],
  };
}

/** @param totals sizes of the whole lists, null where nobody asked */
function messageFor(
  topic: string,
  totals: Readonly<Record<'stated' | 'budgetLines' | 'inferred', number | null>>,
  first: number,
): string | null {
  const all = Object.entries(totals).map(([list, total]) => ({ list, total: total ?? 0 }));
  if (all.every(({ total }) => total === 0)) return `${topic} is known, but no document names who handles it.`;
  const cut = all.filter(({ total }) => total > first).map(({ list, total }) => `${list} (${total})`);
  return cut.length > 0 ? `Only the first ${first} are shown of ${cut.join(', ')}.` : null;
}
