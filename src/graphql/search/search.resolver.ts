import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../context';
import { connection } from '../core/connection';
import { SearchKindEnum } from '../core/enums';
import { pageOf } from '../core/page.args';
import { selects } from '../core/selection';
import { Cost, SCANS_A_KIND } from '../limits/costs';
import { toEntity } from '../node/to-entity';
import { SearchArgs } from './search.args';
import { SearchConnection } from './search.type';

/** What texts hold. Topics come from lists too, most of which no text names: they would hide the rest. */
const DEFAULT_KINDS = Object.values(SearchKindEnum).filter((kind) => kind !== 'Topic');

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: 'Whatever holds these words, best first; topics only where `kinds` asks for them.',
  })
  @Cost({ reads: SCANS_A_KIND })
  async search(
    @Ctx() { reader }: GraphContext,
    @Args(() => SearchArgs) args: SearchArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchConnection> {
    const { hits, total } = await reader.store.search({
      text: args.text,
      kinds: args.kinds ?? DEFAULT_KINDS,
      page: pageOf(args),
      count: selects(info, 'totalCount'),
    });
    const found = hits.flatMap(({ node, score }) => {
      const entity = toEntity(node);
      return entity ? [{ entity, score }] : [];
    });
    const { edges, ...page } = connection(found, total, args);
    return { ...page, edges: edges.map(({ node, cursor }) => ({ node: node.entity, score: node.score, cursor })) };
  }
}
