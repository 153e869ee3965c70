/** The document of a fact, and what stands around its words there. */
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { GovorgError } from '../../domain/errors';
import type { GraphContext } from '../context';
import { things } from '../core/paths';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Evidence, EvidenceContext } from './evidence.type';
import { MOST_AROUND } from './surroundings';

const USUALLY_AROUND = 40;
/** One read of a file where the text is kept, a few of the document itself where it is not. */
const READS = 2;

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Document, { description: 'The document whose text it is.' })
  @PathField
  document(): Path<Document | undefined> {
    return { steps: [], itself: true, answer: (_, place) => things({ kind: 'Document', type: Document }, [place])[0] };
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      '上级标题: the headings and items above the words as printed, with their numbers, outermost first; a long one is cut and ends in …. Empty where none stands above; null where the archive of this service lacks the document or its text is read otherwise now.',
  })
  @Cost({ reads: READS })
  async heading(@Root() evidence: Evidence, @Ctx() { surroundings }: GraphContext): Promise<readonly string[] | null> {
    return (await surroundings?.of(evidence))?.heading ?? null;
  }

  @FieldResolver(() => EvidenceContext, {
    nullable: true,
    description: '上下文: what stands right before and behind the words; null as `heading` is.',
  })
  @Cost({ reads: READS })
  async context(
    @Root() evidence: Evidence,
    @Arg('chars', () => Int, {
      defaultValue: USUALLY_AROUND,
      description: `UTF-16 units on each side, 0 to ${MOST_AROUND}; a character beyond 16 bits is never parted.`,
    })
    chars: number,
    @Ctx() { surroundings }: GraphContext,
  ): Promise<EvidenceContext | null> {
    if (chars < 0 || chars > MOST_AROUND)
      throw new GovorgError('BAD_USER_INPUT', `\`chars\` is ${chars}; it must lie between 0 and ${MOST_AROUND}.`);
    const found = await surroundings?.of(evidence);
    return found ? new EvidenceContext(found, chars) : null;
  }
}
