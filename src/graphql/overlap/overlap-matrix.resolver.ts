import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { ThemeCell as FoundCell } from '../../planning/overlap/themes';
import { rounded } from '../../planning/rounded';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../core/page.args';
import { Cost } from '../limits/costs';
import { thingReader } from '../plan/thing-reader';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { Topic } from '../topic/topic.type';
import { overlapMatrix } from './overlap-matrix';
import { OverlapMatrix, type ThemeCell } from './overlap-matrix.type';

/** Duties and posts of bodies that are read. */
const READS = 1_000;

@ArgsType()
class OverlapMatrixArgs {
  @Field(() => [ID], { nullable: true, description: 'Ids of the bodies to compare; those of no body are left out.' })
  agencies?: readonly string[] | null; // prettier-ignore

  @Field(() => String, {
    nullable: true,
    description:
      'Code of a division (GB/T 2260): its bodies are compared, and those of divisions inside it; `agencies` goes before it.',
  })
  division?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only the theme of this topic; where neither bodies nor a division are named, of all bodies that name it.',
  })
  topic?: string | null;

  @Field(() => Int, { nullable: true, description: 'What was in force in this year; by the latest documents where it is left out.' })
  asOf?: number | null; // prettier-ignore

  @Field(() => Int, { defaultValue: 1, description: 'Only themes on which at least so many bodies work: 2 for those that bodies share.' })
  leastBodies!: number; // prettier-ignore

  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: `How many themes, 1 to ${MAX_PAGE_SIZE}.` })
  first!: number;
}

@Resolver(() => OverlapMatrix)
export class OverlapMatrixResolver {
  @Query(() => OverlapMatrix, {
    description: 'Which bodies work on what: of a division, of some bodies, or of all that name a topic.',
  })
  @Cost({ reads: READS })
  async overlapMatrix(
    @Ctx() { reader }: GraphContext,
    @Args(() => OverlapMatrixArgs) { agencies, division, topic, asOf = null, leastBodies, first }: OverlapMatrixArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OverlapMatrix> {
    const found = await overlapMatrix(reader, { agencies, division, topic, asOf });
    const themes = found.themes.filter(({ cells }) => cells.length >= leastBodies);
    const agency = thingReader(reader, info, { kind: 'Agency', type: Agency }, [['matrixBodies', 'agency'], ['themes', 'workingBodies', 'agency']]);
    const topicOf = thingReader(reader, info, { kind: 'Topic', type: Topic }, [['themes', 'topic']]);
    const duty = thingReader(reader, info, { kind: 'Responsibility', type: Responsibility }, [['themes', 'workingBodies', 'dutiesOnTheme']]);
    const section = thingReader(reader, info, { kind: 'Section', type: Section }, [['themes', 'workingBodies', 'sectionsOnTheme']]);
    const cell = async ({ body, duties, sections, score, posts, holdersWithoutPosts }: FoundCell): Promise<ThemeCell> => ({
      agency: (await agency(body)) as Agency,
      dutyCount: duties.length,
      sectionCount: sections.length,
      score: rounded(score),
      posts,
      holdersWithoutPosts,
      dutiesOnTheme: (await Promise.all(duties.map(duty))).filter((one) => one !== null),
      sectionsOnTheme: (await Promise.all(sections.map(section))).filter((one) => one !== null),
    });
    return {
      matrixBodies: await Promise.all(found.bodies.map(async ({ id, duties, unthemed }) => ({ agency: (await agency(id)) as Agency, dutyCount: duties, unthemedDuties: unthemed }))),
      total: themes.length,
      themes: await Promise.all(themes.slice(0, first).map(async ({ topic: id, cells }) => ({
        topic: (await topicOf(id)) as Topic,
        posts: sumOfKnown(cells.map(({ posts }) => posts)),
        workingBodies: await Promise.all(cells.map(cell)),
      }))),
    };
  } // prettier-ignore
}

/** Null where none is known. */
function sumOfKnown(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null;
}
