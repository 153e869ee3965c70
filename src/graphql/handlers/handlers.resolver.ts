import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { MAX_PAGE_SIZE } from '../core/page.args';
import { selects } from '../core/selection';
import { evidenceOf } from '../evidence/evidence';
import { Evidence } from '../evidence/evidence.type';
import { follow } from '../plan/along';
import { Section } from '../section/section.type';
import type { Topic } from '../topic/topic.type';
import { Handlers, InferredHandler } from './handlers.type';
import { inferCandidates } from './infer';
import { namingPath } from './naming';

/** How many of each kind an answer brings unless asked for more. */
const DEFAULT_HANDLERS = 50;

@Resolver(() => Handlers)
export class HandlersResolver {
  @Query(() => Handlers, {
    description: 'Which offices handle a topic: what texts state, the money for it, and who else may.',
  })
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
    const topic = await topics.resolve(version, name);
    if (!topic) return unknownTopic(name, await topics.nearest(version, name));
    const [naming, candidates] = await Promise.all([
      follow(reader, info, topic.node, first, () => namingPath(first)),
      // Candidates cost several calls of the store: only who asks for them pays.
      selects(info, 'inferred') || selects(info, 'message')
        ? known.candidates(version, topic.id, async () =>
            inferCandidates(reader, topic, await topics.related(version, topic)),
          )
        : [],
    ]);
    const inferred = candidates.slice(0, first).map((candidate) => ({
      candidate,
      score: candidate.score,
      reasons: candidate.reasons.map(({ text }) => text),
    }));
    return {
      topic,
      message: messageFor(topic.name, { ...naming.totals, inferred: candidates.length }, first),
      suggestions: [],
      stated: naming.stated,
      budgetLines: naming.budgetLines,
      inferred,
    };
  }
}

@Resolver(() => InferredHandler)
export class InferredHandlerResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Null where no text tells whose section it is.' })
  async agency(@Root() { candidate }: InferredHandler, @Ctx() { reader }: GraphContext): Promise<Agency | null> {
    const node = candidate.agencyId === null ? null : await reader.nodeOf('Agency', candidate.agencyId);
    return node && new Agency(node);
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null where the agency itself is the candidate.' })
  async section(@Root() { candidate }: InferredHandler, @Ctx() { reader }: GraphContext): Promise<Section | null> {
    const node = candidate.sectionId === null ? null : await reader.nodeOf('Section', candidate.sectionId);
    return node && new Section(node);
  }

  @FieldResolver(() => [Evidence], { description: 'The places where texts state what the reasons speak of.' })
  async evidence(
    @Root() { candidate }: InferredHandler,
    @Ctx() { reader }: GraphContext,
  ): Promise<readonly Evidence[]> {
    const facts = [...new Set(candidate.reasons.map(({ factId }) => factId))];
    const places = (await Promise.all(facts.map((fact) => evidenceOf(reader, fact)))).flat();
    // Two facts may stand in one sentence; it is shown once.
    return [...new Map(places.map((place) => [`${place.node.id} ${place.start} ${place.end}`, place])).values()];
  }
}

function unknownTopic(name: string, suggestions: readonly Topic[]): Handlers {
  const near =
    suggestions.length > 0 ? ` The nearest names: ${suggestions.map((topic) => topic.name).join('、')}.` : '';
  const message = `No topic is called ${name}.${near}`;
  return { topic: null, message, suggestions, stated: [], budgetLines: [], inferred: [] };
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
