import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { alikeDuties } from '../../planning/overlap/alike-duties';
import { standingOf } from '../../planning/peers/standing';
import { rounded } from '../../planning/rounded';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { PeerMeasureEnum } from '../core/enums';
import { MAX_PAGE_SIZE } from '../core/page.args';
import type { GraphReader } from '../core/reader';
import { Document } from '../document/document.type';
import { bodiesOf, type ReadBody } from '../handlers/statements';
import { Cost } from '../limits/costs';
import { dutiesInForce, type WordedDuty } from '../overlap/overlapping';
import { thingReader } from '../plan/thing-reader';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { candidates, type FoundPeer } from './candidates';
import { figuresOf, type Figures } from './figures';
import { Peers, type Peer, type PeerFigure, type PeerMeasureName } from './peers.type';
import { sectionsElsewhere } from './sections-elsewhere';

/** Things of bodies that are read and compared. */
const READS = 1_000;
/** Of duties that say the same in other words, the score of `overlaps` is seldom less. */
const SAME_DUTY = 0.3;

@ArgsType()
class PeersArgs {
  @Field(() => ID, { description: 'Id of the body that is compared.' })
  agency!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'By documents of this year or before; by all of them where it is left out.',
  })
  asOf?: number | null;

  @Field(() => Int, { defaultValue: 5, description: `How many peers to compare with, 1 to ${MAX_PAGE_SIZE}.` })
  first!: number;
}

@Resolver(() => Peers)
export class PeersResolver {
  @Query(() => Peers, {
    nullable: true,
    description:
      'Bodies that do the same job in other places of its level, and how they differ: figures side by side, duties and sections that one has and the other lacks. Null when no body has this id.',
  })
  @Cost({ reads: READS })
  async peers(
    @Ctx() context: GraphContext,
    @Args(() => PeersArgs) { agency, asOf = null, first }: PeersArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Peers | null> {
    const { reader } = context;
    const found = await candidates(context, agency, asOf);
    if (!found) return null;
    const shown = found.slice(0, first);
    const [own, ...others] = await comparedBodies(context, [agency, ...shown.map(({ id }) => id)], asOf);
    if (!own) return null;
    const compared = shown.flatMap((peer, i) => (others[i] ? [{ peer, theirs: others[i] }] : []));
    const differences = await differencesOf(context, own, compared.map(({ theirs }) => theirs)); // prettier-ignore
    const see = seer(reader, info);
    const [itself, ownFigures, dutiesOfNoPeer, peers] = await Promise.all([
      see.agency(agency),
      see.figures(own.figures),
      see.duties(own.duties.map(({ id }) => id).filter((id) => differences.every(({ onlyHere }) => onlyHere.includes(id)))),
      Promise.all(compared.map(({ peer, theirs }, i) => see.peer(peer, own, theirs, differences[i] ?? NO_DIFFERENCE, asOf))),
    ]);
    const standings = MEASURES.map((peerMeasure) => {
      const { known, median, place } = standingOf(own.figures[peerMeasure].value, compared.map(({ theirs }) => theirs.figures[peerMeasure].value)); // prettier-ignore
      return { peerMeasure, knownBodies: known, medianFigure: median, place };
    });
    return { agency: itself as Agency, total: found.length, ownFigures, standings, dutiesOfNoPeer, peers };
  } // prettier-ignore
}

const MEASURES = Object.keys(PeerMeasureEnum) as readonly PeerMeasureName[];

interface ComparedBody {
  readonly id: string;
  readonly lists: ReadBody | undefined;
  readonly duties: readonly WordedDuty[];
  readonly figures: Figures;
}

/** What is compared of each body, in the order of the ids. */
async function comparedBodies(
  { reader }: GraphContext,
  ids: readonly string[],
  asOf: number | null,
): Promise<readonly ComparedBody[]> {
  const lists = await bodiesOf(reader, ids);
  const stated = await Promise.all(ids.map((id) => dutiesInForce(reader, id, asOf)));
  return Promise.all(
    ids.map(async (id, i) => {
      const [duties, figures] = await Promise.all([
        inTheirOrder(reader, stated[i] ?? []),
        figuresOf(reader, id, lists.get(id), asOf),
      ]);
      return { id, lists: lists.get(id), duties, figures };
    }),
  );
}

/** As the documents list them. */
async function inTheirOrder(reader: GraphReader, duties: readonly WordedDuty[]): Promise<readonly WordedDuty[]> {
  const read = await Promise.all(duties.map(({ id }) => reader.nodeOf('Responsibility', id, POSITION)));
  const positions = new Map(read.flatMap((node) => (node ? [[node.id, node.properties.position] as const] : []))); // prettier-ignore
  const placeOf = ({ id }: WordedDuty): number => positions.get(id) ?? Infinity;
  return [...duties].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

const POSITION = { properties: ['position'] } as const;

/** Ids of duties. */
interface Difference {
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
}

const NO_DIFFERENCE: Difference = { onlyHere: [], onlyThere: [] };

async function differencesOf(
  { duties: kept, version, signal }: GraphContext,
  own: ComparedBody,
  others: readonly ComparedBody[],
): Promise<readonly Difference[]> {
  const indexed = await kept.of(version, signal);
  if (!indexed) return others.map(() => NO_DIFFERENCE);
  const said = own.duties.filter(({ clauses }) => clauses.length > 0);
  return others.map(({ duties }) => {
    const theirs = duties.filter(({ clauses }) => clauses.length > 0);
    const pairs = alikeDuties(said, theirs, (pair) => indexed.index.weight(pair), SAME_DUTY);
    const [here, there] = [new Set(pairs.map(({ one }) => one.id)), new Set(pairs.map(({ other }) => other.id))];
    return {
      onlyHere: said.flatMap(({ id }) => (here.has(id) ? [] : [id])),
      onlyThere: theirs.flatMap(({ id }) => (there.has(id) ? [] : [id])),
    };
  });
}

/** Shows things as the request asks to see them, those of a kind in one call. */
function seer(reader: GraphReader, info: GraphQLResolveInfo) {
  const agency = thingReader(reader, info, { kind: 'Agency', type: Agency }, [['agency'], ['peers', 'agency']]);
  const duty = thingReader(reader, info, { kind: 'Responsibility', type: Responsibility }, [
    ['dutiesOfNoPeer'],
    ['peers', 'dutiesOnlyHere'],
    ['peers', 'dutiesOnlyThere'],
  ]);
  const section = thingReader(reader, info, { kind: 'Section', type: Section }, [
    ['peers', 'sectionsElsewhere', 'section'],
    ['peers', 'sectionsElsewhere', 'sectionThere'],
    ['peers', 'sectionsOnlyThere'],
  ]);
  const document = thingReader(reader, info, { kind: 'Document', type: Document }, [
    ['ownFigures', 'figureDocuments'],
    ['peers', 'peerFigures', 'figureDocuments'],
  ]);
  const all = async <T>(ids: readonly string[], one: (id: string) => Promise<T | null>): Promise<readonly T[]> =>
    (await Promise.all(ids.map(one))).filter((thing) => thing !== null);
  const figures = (of: Figures): Promise<readonly PeerFigure[]> =>
    Promise.all(
      MEASURES.map(async (peerMeasure) => ({
        peerMeasure,
        figure: of[peerMeasure].value,
        figureDocuments: await all(of[peerMeasure].documents, document),
      })),
    );
  const peer = async (
    { id, score, nameLikeness, dutyLikeness }: FoundPeer,
    own: ComparedBody,
    theirs: ComparedBody,
    { onlyHere, onlyThere }: Difference,
    asOf: number | null,
  ): Promise<Peer> => {
    const elsewhere = sectionsElsewhere(own.lists, theirs.lists, asOf);
    const [body, peerFigures, dutiesOnlyHere, dutiesOnlyThere, sectionsOnlyThere, alike] = await Promise.all([
      agency(id),
      figures(theirs.figures),
      all(onlyHere, duty),
      all(onlyThere, duty),
      all(elsewhere.onlyThere, section),
      Promise.all(
        elsewhere.alike.map(async (pair) => ({
          section: (await section(pair.own)) as Section,
          sectionThere: (await section(pair.theirs)) as Section,
          score: pair.score,
        })),
      ),
    ]);
    return {
      agency: body as Agency,
      score: rounded(score),
      nameLikeness: rounded(nameLikeness),
      dutyLikeness: rounded(dutyLikeness),
      peerFigures,
      dutiesOnlyHere,
      dutiesOnlyThere,
      sectionsElsewhere: alike,
      sectionsOnlyThere,
    };
  };
  return { agency, figures, duties: (ids: readonly string[]) => all(ids, duty), peer };
}
