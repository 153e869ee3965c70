import { FieldResolver, Resolver } from 'type-graphql';
import { singlePath } from '../core/paths';
import { Document } from '../document/document.type';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Passage } from './passage.type';

@Resolver(() => Passage)
export class PassageResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document whose text it is; never null for a passage.',
  })
  @PathField
  document(): Path<Document | null> {
    return singlePath({ kind: 'Document', type: Document }, { relation: 'PASSAGE_OF', direction: 'out' });
  }
}
