/** The hits of a search counted by what they belong to. */
import { Field, Int, ObjectType } from 'type-graphql';
import { MOST_FACETED } from '../../store/facets';
import type { Facets } from '../../store/graph-store';
import { Agency } from '../agency/agency.type';
import { isMember, SearchKindEnum } from '../core/enums';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';
import { shown } from '../limits/refusal';

export const NULL_WHERE = `null where more than ${shown(MOST_FACETED)} things are found: ask for fewer kinds or more words.`;

@ObjectType({ description: '按类计数: hits of one kind.' })
export class KindFacet {
  @Field(() => SearchKindEnum, { description: 'The kind.' })
  readonly kind!: keyof typeof SearchKindEnum;

  @Field(() => Int, { description: 'Number of hits of this kind.' })
  readonly count!: number;
}

@ObjectType({ description: '按年度计数: hits that stand in documents of one fiscal year.' })
export class YearFacet {
  @Field(() => Int, { description: '年度: the fiscal year of the documents.' })
  readonly fiscalYear!: number;

  @Field(() => Int, { description: 'Number of hits that stand in one of them.' })
  readonly count!: number;
}

@ObjectType({ description: '按机关计数: hits that belong to one body.' })
export class AgencyFacet {
  @Field(() => Agency, { description: 'The body.' })
  readonly agency!: Agency;

  @Field(() => Int, { description: 'Number of hits that belong to it.' })
  readonly count!: number;
}

@ObjectType({ description: '按文件计数: hits that stand in one document.' })
export class DocumentFacet {
  @Field(() => Document, { description: 'The document.' })
  readonly document!: Document;

  @Field(() => Int, { description: 'Number of hits that stand in it.' })
  readonly count!: number;
}

@ObjectType({
  description:
    '分面计数: all hits of a search, whatever the page, counted by what they belong to. A hit that belongs to several counts in each; one that belongs to none counts in none.',
})
export class SearchFacets {
  constructor(readonly counted: Facets) {}

  @Field(() => [KindFacet], { description: 'By kind, in the order of hits; kinds without a hit are left out.' })
  @Cost({ usually: 5 })
  get byKind(): readonly KindFacet[] {
    return this.counted.kinds.flatMap(({ kind, count }) => (isMember(SearchKindEnum, kind) ? [{ kind, count }] : []));
  }

  @Field(() => [YearFacet], {
    nullable: true,
    description: `By the fiscal years of the documents in which they stand, the latest first; ${NULL_WHERE}`,
  })
  get byYear(): readonly YearFacet[] | null {
    return this.counted.years?.map(({ year, count }) => ({ fiscalYear: year, count })) ?? null;
  }

  @Field(() => Int, { nullable: true, description: `Number of bodies that have hits; ${NULL_WHERE}` })
  get agencyCount(): number | null {
    return this.counted.agencies?.total ?? null;
  }

  @Field(() => Int, { nullable: true, description: `Number of documents that have hits; ${NULL_WHERE}` })
  get documentCount(): number | null {
    return this.counted.documents?.total ?? null;
  }
}
