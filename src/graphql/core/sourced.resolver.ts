/** `document` of the pages that may be of one document. */
import { FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { Document } from '../document/document.type';
import { ResponsibilityConnection } from '../responsibility/responsibility.type';
import { SectionConnection } from '../section/section.type';
import { LeaderPostConnection, StaffingQuotaConnection } from '../staffing/staffing.type';
import type { SourcedPage } from './sourced';

function sourcedResolver(page: ClassType<object>, description: string): new () => object {
  @Resolver(() => page)
  class PageResolver {
    @FieldResolver(() => Document, { nullable: true, description })
    document(@Root() { document }: SourcedPage<unknown>): Document | null {
      return document ?? null;
    }
  }
  return PageResolver;
}

const AS_OF =
  'The document that states these, where `asOf` chose one; null in other lists, and where no document does.';

export const SOURCED_RESOLVERS: readonly (new () => object)[] = [
  sourcedResolver(
    SectionConnection,
    'The document that lists the sections of an agency so; null in other lists, and where no document does.',
  ),
  sourcedResolver(ResponsibilityConnection, AS_OF),
  sourcedResolver(StaffingQuotaConnection, AS_OF),
  sourcedResolver(LeaderPostConnection, AS_OF),
];
