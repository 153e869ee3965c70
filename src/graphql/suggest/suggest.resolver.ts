import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { GraphNode } from '../../domain/model';
import type { GraphContext } from '../context';
import { SuggestKindEnum } from '../core/enums';
import { Cost, LOOKS_UP_NAMES } from '../limits/costs';
import { toEntity } from '../node/to-entity';
import { SuggestArgs } from './suggest.args';
import { Suggestion } from './suggest.type';

/** Null for a document without a title. */
const canonicalName = ({ properties }: GraphNode): string | null =>
  'name' in properties ? properties.name : 'title' in properties ? properties.title : null;

const ALL_KINDS = Object.values(SuggestKindEnum);

@Resolver()
export class SuggestResolver {
  @Query(() => [Suggestion], {
    description:
      'What somebody who types may mean: exact names first, then names that begin so, in pinyin or its initials too, then names that hold it.',
  })
  @Cost({ reads: LOOKS_UP_NAMES })
  async suggest(
    @Ctx() { reader }: GraphContext,
    @Args(() => SuggestArgs) { prefix, kinds, first }: SuggestArgs,
  ): Promise<readonly Suggestion[]> {
    const suggested = await reader.store.suggest({ prefix, kinds: kinds ?? ALL_KINDS, limit: first });
    return suggested.flatMap(({ node, name, by }) => {
      const entity = toEntity(node);
      return entity ? [{ node: entity, name, canonicalName: canonicalName(node) ?? name, by }] : [];
    });
  }
}
