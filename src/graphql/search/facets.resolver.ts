import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { MAX_PAGE_SIZE } from '../core/page.args';
import { Document } from '../document/document.type';
import { AgencyFacet, DocumentFacet, NULL_WHERE, SearchFacets } from './facets.type';

const FIRST = { defaultValue: 10, description: `How many to return, 1 to ${MAX_PAGE_SIZE}.` };

@Resolver(() => SearchFacets)
export class SearchFacetsResolver {
  @FieldResolver(() => [AgencyFacet], {
    nullable: true,
    description: `By the bodies whose sections, duties or figures they are, or which they are themselves, most hits first; ${NULL_WHERE}`,
  })
  byAgency(
    @Root() { counted: { agencies } }: SearchFacets,
    @Arg('first', () => Int, FIRST) first: number,
  ): readonly AgencyFacet[] | null {
    if (!agencies) return null;
    return agencies.counted.slice(0, first).map(({ node, count }) => ({ agency: new Agency(node), count }));
  }

  @FieldResolver(() => [DocumentFacet], {
    nullable: true,
    description: `By the documents in which they stand, or which they are themselves, most hits first; ${NULL_WHERE}`,
  })
  byDocument(
    @Root() { counted: { documents } }: SearchFacets,
    @Arg('first', () => Int, FIRST) first: number,
  ): readonly DocumentFacet[] | null {
    if (!documents) return null;
    return documents.counted.slice(0, first).map(({ node, count }) => ({ document: new Document(node), count }));
  }
}
