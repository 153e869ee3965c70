import { useEffect } from 'react';
import { graphql } from '../shared/api/gql';
import type { PassagesQuery } from '../shared/api/gql/graphql';
import { usePages, type Pages } from '../shared/api/use-answer';

const PASSAGES = graphql(`
  query Passages($id: ID!, $after: String) {
    document(id: $id) {
      passages(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          start
          end
          text
        }
      }
    }
  }
`);

export type Passage = NonNullable<PassagesQuery['document']>['passages']['nodes'][number];

/** The whole plain text, paragraph by paragraph: the beginning is shown while the rest is still on its way. */
export function usePassages(id: string): Pages<PassagesQuery, Passage> {
  const pages = usePages(PASSAGES, { id }, ({ document }) => document?.passages ?? null);
  const { hasMore, isLoading, error, loadMore } = pages;
  useEffect(() => {
    if (hasMore && !isLoading && !error) loadMore();
  }, [hasMore, isLoading, error, loadMore]);
  return pages;
}
