import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { standingOf } from '../../planning/peers/standing';
import type { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { MAX_PAGE_SIZE } from '../core/page.args';
import { Cost } from '../limits/costs';
import { candidates } from './candidates';
import { comparedBodies, differencesOf, NO_DIFFERENCE } from './comparing';
import { Peers } from './peers.type';
import { MEASURES, seer } from './seeing';

/** Things of bodies that are read and compared. */
const READS = 1_000;
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
