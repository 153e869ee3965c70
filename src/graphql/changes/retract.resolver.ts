import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GraphContext } from '../context';
import { badInput } from '../core/user-input';
import { LongestTexts } from '../limits/text-length';
import { acknowledged } from './acknowledged';
import { Requires } from './authority';
import { IngestOutcome } from './ingest.type';
import { ingested } from './ingested';
import { letIn } from './let-in';
import { RetractionOutcome, RetractionType } from './retract.type';
import { LONGEST_NOTE } from '../../domain/note';
import { saidIn } from './said';

@Resolver(() => RetractionOutcome)
export class RetractResolver {
  @Mutation(() => RetractionOutcome, {
    description:
      'Takes a document out of the graph, with every fact that it alone states; what others state too stays. It takes a key of the scope `retract`.',
  })
  @Requires('retract')
  @LongestTexts({ reason: LONGEST_NOTE })
  async retractDocument(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, for whoever asks later; at most 2,000 characters.' })
    reason: string,
  ): Promise<RetractionOutcome> {
    const [intake, bearer] = letIn(context.intake, context.bearer);
    const { signal } = context;
    const why = saidIn('reason', reason);
    if (why === '') throw badInput('`reason` is empty: say why the document goes.');
    const take = intake.retract({ documentId: id, by: bearer.name, reason: why }, bearer, signal);
    const { isNew, retraction } = await acknowledged(context, take);
    return { isNew, retraction: new RetractionType(retraction) };
  }

  @Mutation(() => IngestOutcome, {
    description:
      'Takes a document that was taken out in again, out of the archive. It takes a key of the scope `retract`.',
  })
  @Requires('retract')
  async restoreDocument(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ): Promise<IngestOutcome> {
    const [intake, bearer] = letIn(context.intake, context.bearer);
    const { signal } = context;
    return ingested(await acknowledged(context, intake.restore(id, bearer, signal)));
  }
}
