import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { nodeId } from '../../domain/identifier';
import { searchWords } from '../../store/check-query';
import type { SearchScope } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { SearchKindEnum } from '../core/enums';
import { isGiven } from '../core/conditions';
import { ListPage } from '../core/list-page';
import { selects } from '../core/selection';
import { Cost, SCANS_A_KIND } from '../limits/costs';
import { toEntity } from '../node/to-entity';
import { otherTexts } from './other-names';
import { SearchArgs } from './search.args';
import { SearchFacets } from './facets.type';
import { SearchConnection, SearchEdge } from './search.type';

/** What texts hold. Topics come from lists too, most of which no text names: they would hide the rest. */
const DEFAULT_KINDS = Object.values(SearchKindEnum).filter((kind) => kind !== 'Topic');

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Whatever holds these words, best first: facts, then the passages of texts; topics only where `kinds` asks for them.',
  })
  @Cost({ reads: SCANS_A_KIND })
  async search(
    @Ctx() { reader, topics, version }: GraphContext,
    @Args(() => SearchArgs) args: SearchArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchConnection> {
    const kinds = args.kinds ?? DEFAULT_KINDS;
    const words = searchWords(args.text);
    const scope = scopeOf(args);
    const list = new ListPage(args, { of: [args.text, kinds, scope], order: [] });
    const others = otherTexts(words, await topics.namesakes(version));
    const { hits, total, facets } = await reader.store.search({
      text: args.text,
      spelled: true,
      similar: true,
      alternatives: others.map((other) => other.words.join(' ')),
      kinds,
      scope,
      page: list.page,
      count: selects(info, 'totalCount'),
      facets: selects(info, 'facets'),
    });
    const page = list.connection(hits, ({ node }) => [toEntity(node)].filter((entity) => entity !== null), total);
    return {
      ...page,
      edges: page.edges.map((edge) => new SearchEdge(edge, { words, others })),
      facets: facets && new SearchFacets(facets),
    };
  }
}

const scopeOf = ({ agency, division, fromYear, toYear }: SearchArgs): SearchScope => ({
  ...(isGiven(agency) && { agency }),
  ...(isGiven(division) && { division: nodeId('Division', division) }),
  years: { ...(isGiven(fromYear) && { from: fromYear }), ...(isGiven(toYear) && { to: toYear }) },
});
