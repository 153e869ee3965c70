/** Of pages that may be of one document: that document, and why it is this one. */
import { FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { DocumentChoice } from '../../planning/speaking-document';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';
import { ResponsibilityConnection } from '../responsibility/responsibility.type';
import { SectionConnection } from '../section/section.type';
import { LeaderPostConnection, StaffingQuotaConnection } from '../staffing/staffing.type';
import { DocumentChoiceEnum } from './enums';
import type { SourcedPage } from './sourced';

function sourcedResolver(page: ClassType<object>, description: string): new () => object {
  @Resolver(() => page)
  class PageResolver {
    @FieldResolver(() => Document, { nullable: true, description })
    document(@Root() { document }: SourcedPage<unknown>): Document | null {
      return document ?? null;
    }

    @FieldResolver(() => DocumentChoiceEnum, {
      nullable: true,
      description: 'Why `document` speaks and no other of its year; null where it is null.',
    })
    documentChoice(@Root() { documentChoice }: SourcedPage<unknown>): DocumentChoice | null {
      return documentChoice ?? null;
    }

    @FieldResolver(() => [Document], {
      description: 'The other documents of that year that state such things and do not speak here, by id.',
    })
    @Cost({ usually: 1 })
    otherDocuments(@Root() { otherDocuments }: SourcedPage<unknown>): readonly Document[] {
      return otherDocuments ?? [];
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
