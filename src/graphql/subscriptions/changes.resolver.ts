import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, Subscription } from 'type-graphql';
import type { GraphContext } from '../context';
import { readOne } from '../core/read-one';
import { Document } from '../document/document.type';
import { DocumentChange, GraphChange } from './changes.type';

interface Subscribing {
  readonly context: GraphContext;
}

@Resolver(() => DocumentChange)
export class ChangesResolver {
  @Subscription(() => GraphChange, {
    description: 'Each time that the graph changed; of several changes within a second the last.',
    subscribe: ({ context: { feed, signal } }: Subscribing) => feed.versions(signal),
  })
  graphChanged(@Root() version: number): GraphChange {
    return { version };
  }

  @Subscription(() => DocumentChange, {
    description: 'Each document that comes into the graph or goes out of it, by whichever way.',
    subscribe: ({ context: { feed, signal } }: Subscribing) => feed.documents(signal),
  })
  documentChanged(@Root() changed: DocumentChange): DocumentChange {
    return changed;
  }

  @FieldResolver(() => Document, { nullable: true, description: 'As it is in the graph now; null where it went.' })
  async document(
    @Root() { documentId }: DocumentChange,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Document | null> {
    return readOne(context, info, documentId, { kind: 'Document', type: Document });
  }
}
