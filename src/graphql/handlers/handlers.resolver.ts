import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { BudgetLine } from '../budget/budget-line.type';
import type { GraphContext } from '../context';
import { entitiesOf, isKind } from '../core/entity';
import { agencyOfSection, holderOf } from '../core/holder';
import { MAX_PAGE_SIZE } from '../core/page.args';
import { selects } from '../core/selection';
import { evidenceOf } from '../evidence/evidence';
import { Evidence } from '../evidence/evidence.type';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { Topic } from '../topic/topic.type';
import { Handlers, InferredHandler, StatedHandler } from './handlers.type';
import { inferCandidates } from './infer';

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
      reader.expand(topic.id, { relation: 'CONCERNS', direction: 'in' }),
      // Candidates cost several calls of the store: only who asks for them pays.
      selects(info, 'inferred') || selects(info, 'message')
        ? known.candidates(version, topic.id, async () =>
            inferCandidates(reader, topic, await topics.related(version, topic)),
          )
        : [],
    ]);
    const stated = naming.neighbours.flatMap(({ relation, node }): StatedHandler[] =>
      relation.type === 'CONCERNS' && (isKind(node, 'Responsibility') || isKind(node, 'Section'))
        ? [{ fact: node, mention: relation.properties.mention }]
        : [],
    );
    stated.sort(mostDirectFirst);
    const lines = entitiesOf(
      'BudgetLine',
      BudgetLine,
      naming.neighbours.map(({ node }) => node),
    );
    const inferred = candidates.map((candidate) => ({
      candidate,
      score: candidate.score,
      reasons: candidate.reasons.map(({ text }) => text),
    }));
    const lists = { stated, budgetLines: lines, inferred };
    return {
      topic,
      message: messageFor(topic.name, lists, first),
      suggestions: [],
      stated: stated.slice(0, first),
      budgetLines: lines.slice(0, first),
      inferred: inferred.slice(0, first),
    };
  }
}

@Resolver(() => StatedHandler)
export class StatedHandlerResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Null where no text tells whose duty it is.' })
  async agency(@Root() { fact }: StatedHandler, @Ctx() { reader }: GraphContext): Promise<Agency | null> {
    return fact.kind === 'Section'
      ? agencyOfSection(reader, fact.id)
      : (await holderOf(reader, fact.id, 'RESPONSIBLE_FOR')).agency;
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null where no text names a section.' })
  async section(@Root() { fact }: StatedHandler, @Ctx() { reader }: GraphContext): Promise<Section | null> {
    return fact.kind === 'Section' ? new Section(fact) : (await holderOf(reader, fact.id, 'RESPONSIBLE_FOR')).section;
  }

  @FieldResolver(() => Responsibility, {
    nullable: true,
    description: 'Null where the name of the section alone says it.',
  })
  responsibility(@Root() { fact }: StatedHandler): Responsibility | null {
    return fact.kind === 'Responsibility' ? new Responsibility(fact) : null;
  }

  @FieldResolver(() => [Evidence], { description: 'The places where texts say it.' })
  evidence(@Root() { fact }: StatedHandler, @Ctx() { reader }: GraphContext): Promise<readonly Evidence[]> {
    return evidenceOf(reader, fact.id);
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
    return [...new Map(places.map((place) => [`${place.document.id} ${place.start} ${place.end}`, place])).values()];
  }
}

/** A duty that speaks of little else says more than one that names the topic among others. */
function mostDirectFirst(a: StatedHandler, b: StatedHandler): number {
  return directness(b) - directness(a) || (a.fact.id < b.fact.id ? -1 : 1);
}

function directness({ fact, mention }: StatedHandler): number {
  const words = fact.kind === 'Section' ? fact.properties.name : fact.properties.text;
  return mention.length / words.length;
}

function unknownTopic(name: string, suggestions: readonly Topic[]): Handlers {
  const near =
    suggestions.length > 0 ? ` The nearest names: ${suggestions.map((topic) => topic.name).join('、')}.` : '';
  const message = `No topic is called ${name}.${near}`;
  return { topic: null, message, suggestions, stated: [], budgetLines: [], inferred: [] };
}

function messageFor(
  topic: string,
  lists: Pick<Handlers, 'stated' | 'budgetLines' | 'inferred'>,
  first: number,
): string | null {
  const all = Object.entries(lists);
  if (all.every(([, { length }]) => length === 0)) return `${topic} is known, but no document names who handles it.`;
  const cut = all.filter(([, { length }]) => length > first).map(([list, { length }]) => `${list} (${length})`);
  return cut.length > 0 ? `Only the first ${first} are shown of ${cut.join(', ')}.` : null;
}
