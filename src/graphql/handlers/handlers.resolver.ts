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
import { firstInForce, knownOf, knownStatements, type KnownStatement } from './in-force';
import { namingPath, type Naming, type NamingBounds } from './naming';

/** How many of each kind an answer brings unless asked for more. */
const DEFAULT_HANDLERS = 50;

@Resolver(() => Handlers)
export class HandlersResolver {
  @Query(() => Handlers, {
    description: 'Which offices handle a topic: what texts state, the money for it, and who else may.',
  })
  @Cost({ reads: SCANS_A_KIND })
  async handlers(
    @Ctx() context: GraphContext,
    @Arg('topic', () => String, { description: 'Any name of a topic, its telephone number, or its id.' }) name: string,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_HANDLERS,
      description: `How many of each list to return, 1 to ${MAX_PAGE_SIZE}; the message says when there are more.`,
    })
    first: number,
    @Arg('asOf', () => Int, {
      nullable: true,
      description:
        'Who handled it in this year, as of each body the latest document of it or of a year before tells; when left out, as the latest document does.',
    })
    asOf: number | null | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Handlers> {
    const { reader, topics, candidates: inferred, version } = context;
    const year = asOf ?? null;
    const recognised = await topics.recognise(version, name);
    if (!recognised) return unknownTopic(name, year, await topics.nearest(version, name));
    const { topic, matchedName } = recognised;
    const [shown, { naming, inForce, total, leftOut }, candidates] = await Promise.all([
      shownTopic(reader, info, topic),
      namedBy(context, info, topic, first, year),
      // Candidates cost several calls of the store: only who asks for them pays.
      selects(info, 'inferred') || selects(info, 'message')
        ? inferred.list(version, keyOf(topic, year), async (shared) =>
            inferCandidates(shared, topic, await topics.related(version, topic), year),
          )
        : [],
    ]);
    return {
      askedName: name,
      matchedName,
      topic: shown,
      asOf: year,
      message: messageFor(
        topic.name,
        { stated: total, budgetLines: naming.totalOfLines ?? 0, inferred: candidates.length },
        { first, leftOut },
      ),
      suggestions: [],
      stated: naming.stated(inForce),
      budgetLines: naming.budgetLines,
      inferred: await inferredHandlers(reader, info, candidates.slice(0, first)),
    };
  }
}

const keyOf = (topic: Topic, asOf: number | null): string => JSON.stringify([topic.id, asOf]);

interface Named {
  readonly naming: Naming;
  readonly inForce: readonly KnownStatement[];
  /** Statements in force, and those that are not. */
  readonly total: number;
  readonly leftOut: number;
}

/**
 * What names the topic. Where that is little and nothing is known of it yet, what is shown and what tells whether it is in
 * force are read in one call; which of many is, is read by itself, and kept.
 */
async function namedBy(
  { reader, statements, version }: GraphContext,
  info: GraphQLResolveInfo,
  topic: Topic,
  first: number,
  asOf: number | null,
): Promise<Named> {
  const key = keyOf(topic, asOf);
  const isAsked = selects(info, 'stated') || selects(info, 'message');
  const followed = (bounds: NamingBounds): Naming | Promise<Naming> =>
    follow(reader, info, topic.node, bounds, () => namingPath(bounds));
  // One more than are shown tells whether these are all.
  const opening =
    isAsked && !statements.has(version, key) ? await followed({ first, reach: first + 1, asOf, isJudged: true }) : null;
  const known = isAsked
    ? await statements.list(version, key, (shared) =>
        opening && opening.naming.length <= first
          ? knownOf(shared, topic.id, opening.naming, asOf)
          : knownStatements(shared, topic.id, asOf),
      )
    : [];
  const { shown: inForce, reach, total } = firstInForce(known, first);
  const naming = opening && reach <= first ? opening : await followed({ first, reach, asOf, isJudged: false });
  return { naming, inForce, total, leftOut: known.length - total };
}

/** As the directory knows it, or read anew where the request goes on from it. */
async function shownTopic(reader: GraphReader, info: GraphQLResolveInfo, topic: Topic): Promise<Topic> {
  const { selection, plans } = nodesPlan(reader, info, ['Topic'], [['topic']]);
  const node = selection.branches ? await reader.nodeOf('Topic', topic.id, selection) : null;
  return node ? new Topic(node, plans.get('Topic')) : topic;
}

function unknownTopic(name: string, asOf: number | null, suggestions: readonly Topic[]): Handlers {
  const near =
    suggestions.length > 0 ? ` The nearest names: ${suggestions.map((topic) => topic.name).join('、')}.` : '';
  const message = `No topic is called ${quoted(name)}.${near}`;
  return {
    askedName: name,
    matchedName: null,
    topic: null,
    asOf,
    message,
    suggestions,
    stated: [],
    budgetLines: [],
    inferred: [],
  };
}

interface Bounds {
  readonly first: number;
  /** Statements that are not in force. */
  readonly leftOut: number;
}

/** @param totals sizes of the whole lists */
function messageFor(
  topic: string,
  totals: Readonly<Record<'stated' | 'budgetLines' | 'inferred', number>>,
  { first, leftOut }: Bounds,
): string | null {
  const all = Object.entries(totals);
  const cut = all.filter(([, total]) => total > first).map(([list, total]) => `${list} (${total})`);
  const told = [
    ...(all.every(([, total]) => total === 0) ? [`${topic} is known, but no document names who handles it${leftOut > 0 ? ' in that year' : ''}.`] : []), // prettier-ignore
    ...(cut.length > 0 ? [`Only the first ${first} are shown of ${cut.join(', ')}.`] : []),
    ...(leftOut > 0 ? [`${leftOut} more ${leftOut === 1 ? 'statement is' : 'statements are'} not in force: of another year than the document that speaks for the body, or of a body that became another. \`asOf\` asks for another year.`] : []), // prettier-ignore
  ];
  return told.length > 0 ? told.join(' ') : null;
}
