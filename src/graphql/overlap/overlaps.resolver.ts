import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Float, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { rounded } from '../../planning/rounded';
import type { AlikePair, OverlappingBody } from './overlapping';
import { overlapping } from './overlapping';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { OverlapRelationEnum } from '../core/enums';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../core/page.args';
import type { GraphReader } from '../core/reader';
import { badInput } from '../core/user-input';
import { Cost } from '../limits/costs';
import { thingReader } from '../plan/thing-reader';
import { Responsibility } from '../responsibility/responsibility.type';
import { Overlaps, type DutyOverlap, type OverlappingAgency, type OverlappingDuty } from './overlaps.type';

type RelationName = keyof typeof OverlapRelationEnum;

/** Duties of others that are read and compared. */
const READS = 500;
/** Less is shared by chance. */
const LEAST_SCORE = 0.1;

@ArgsType()
class OverlapsArgs {
  @Field(() => ID, { description: 'Id of the body whose duties are compared.' })
  agency!: string;

  @Field(() => ID, { nullable: true, description: 'Only with this body; with all bodies where it is left out.' })
  with?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What was in force in this year; by the latest documents where it is left out.',
  })
  asOf?: number | null;

  @Field(() => [OverlapRelationEnum], {
    defaultValue: [OverlapRelationEnum.OVERLAP, OverlapRelationEnum.UNKNOWN],
    description: 'Only pairs of these relations; an empty list matches nothing.',
  })
  relations!: readonly RelationName[];

  @Field(() => Float, { defaultValue: LEAST_SCORE, description: 'Only pairs of at least this score, 0.05 to 1.' })
  least!: number;

  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: `How many bodies, 1 to ${MAX_PAGE_SIZE}.` })
  first!: number;
}

@Resolver(() => Overlaps)
export class OverlapsResolver {
  @Query(() => Overlaps, {
    nullable: true,
    description: 'Who does the same as a body, duty by duty, with the words they share; null when no body has this id.',
  })
  @Cost({ reads: READS })
  async overlaps(
    @Ctx() context: GraphContext,
    @Args(() => OverlapsArgs) args: OverlapsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Overlaps | null> {
    const { least, first, relations, asOf = null } = args;
    if (!(least >= 0.05 && least <= 1)) throw badInput('`least` is a number from 0.05 to 1.');
    const found = await overlapping(context, { agencyId: args.agency, withAgency: args.with ?? null, asOf, least, relations });
    if (!found) return null;
    const { reader } = context;
    const [agency, overlappingAgencies] = await Promise.all([
      thingReader(reader, info, { kind: 'Agency', type: Agency }, [['agency']])(args.agency),
      Promise.all(found.bodies.slice(0, first).map(seer(reader, info))),
    ]);
    return { agency: agency as Agency, duties: found.duties, total: found.bodies.length, overlappingAgencies };
  } // prettier-ignore
}

/** Shows bodies and duties as the request asks to see them, each kind in one call for all of them. */
function seer(reader: GraphReader, info: GraphQLResolveInfo): (body: OverlappingBody) => Promise<OverlappingAgency> {
  const agency = thingReader(reader, info, { kind: 'Agency', type: Agency }, [['overlappingAgencies', 'agency']]);
  const duty = thingReader(reader, info, { kind: 'Responsibility', type: Responsibility }, [
    ['overlappingAgencies', 'pairs', 'one', 'responsibility'],
    ['overlappingAgencies', 'pairs', 'other', 'responsibility'],
  ]);
  const sideOf = async ({ id, shared, alone }: AlikePair['one']): Promise<OverlappingDuty> => ({
    responsibility: (await duty(id)) as Responsibility,
    shared: shared.map(spanOf),
    alone: alone.map(spanOf),
  });
  const pairOf = async ({ score, relation, one, other }: AlikePair): Promise<DutyOverlap> => {
    const [left, right] = await Promise.all([sideOf(one), sideOf(other)]);
    return { score: rounded(score), overlapRelation: relation, one: left, other: right };
  };
  return async ({ agencyId, score, alike, pairs }) => {
    const [body, shown] = await Promise.all([agency(agencyId), Promise.all(pairs.map(pairOf))]);
    return { agency: body as Agency, score: rounded(score), alike, pairs: shown };
  };
}

const spanOf = ([start, end]: readonly [number, number]): OverlappingDuty['shared'][number] => ({ start, end });
