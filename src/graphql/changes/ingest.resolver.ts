import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { isWellFormed } from '../../store/code-points';
import type { GraphContext } from '../context';
import { readOne } from '../core/read-one';
import { badInput } from '../core/user-input';
import { Document } from '../document/document.type';
import { LongestTexts } from '../limits/text-length';
import { acknowledged } from './acknowledged';
import { Requires } from './authority';
import { IngestOutcome } from './ingest.type';
import { ingested } from './ingested';
import { letIn } from './let-in';

/** Above any text that fits into the body of a request: that bound is the one that clients meet. */
const LONGEST_DOCUMENT = 1024 * 1024;

@Resolver(() => IngestOutcome)
export class IngestResolver {
  @Mutation(() => IngestOutcome, {
    description:
      'Takes in a document as `govorg ingest` does: wholly, or with a reason not at all. It takes a key of the scope `ingest`.',
  })
  @Requires('ingest')
  @LongestTexts({ text: LONGEST_DOCUMENT })
  async ingestDocument(
    @Ctx() context: GraphContext,
    @Arg('name', () => String, {
      description: 'Name of the file that it was published as: the `source` of the document.',
    })
    name: string,
    @Arg('text', () => String, {
      description:
        'Its plain text. What stands in the graph are quotes of it, so that not one character may be changed.',
    })
    text: string,
  ): Promise<IngestOutcome> {
    for (const [argument, value] of Object.entries({ name, text })) {
      if (!isWellFormed(value)) throw badInput(`\`${argument}\` holds half a character (a lone surrogate).`);
    }
    const [intake, bearer] = letIn(context.intake, context.bearer);
    const { signal } = context;
    return ingested(await acknowledged(context, intake.take({ name, bytes: Buffer.from(text) }, bearer, signal)));
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'As it is in the graph now; null where it was rejected.',
  })
  async document(
    @Root() { documentId }: IngestOutcome,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Document | null> {
    return documentId === null ? null : readOne(context, info, documentId, { kind: 'Document', type: Document });
  }
}
