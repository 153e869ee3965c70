import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask } from './ask';
import type { TypedDocumentString } from './gql/graphql';

/** The answer to an operation, asked once for the same variables. */
export function useAnswer<Result, Variables>(
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
): UseQueryResult<Result> {
  return useQuery({
    queryKey: [query.toString(), variables],
    queryFn: ({ signal }) => ask(query, variables, signal),
  });
}

/** A page of a list, as every connection of the service has it. */
export interface ListPage<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Result, Item> {
  /** What the first page brought beside the list; null until it is there. */
  readonly first: Result | null;
  readonly items: readonly Item[];
  readonly totalCount: number | null;
  readonly error: Error | null;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** A list, page by page. @param pageOf finds the list in an answer; null where its holder is not known */
export function usePages<Result, Variables, Item>(
  query: TypedDocumentString<Result, Variables>,
  variables: Omit<NoInfer<Variables>, 'after'>,
  pageOf: (result: Result) => ListPage<Item> | null,
): Pages<Result, Item> {
  const pages = useInfiniteQuery({
    queryKey: ['pages', query.toString(), variables],
    // Every list has its cursor in a variable `after`; what is left of the variables stays the same.
    queryFn: ({ pageParam, signal }) => ask(query, { ...variables, after: pageParam } as Variables, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const page = pageOf(last);
      return page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    },
  });
  const results = pages.data?.pages ?? [];
  const [first = null] = results;
  return {
    first,
    items: results.flatMap((result) => pageOf(result)?.nodes ?? []),
    totalCount: first && (pageOf(first)?.totalCount ?? null),
    error: pages.error,
    isLoading: pages.isFetching,
    hasMore: pages.hasNextPage,
    loadMore: () => void pages.fetchNextPage(),
    retry: () => void pages.refetch(),
  };
}
