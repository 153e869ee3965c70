/** What is below bodies, read when it is opened. */
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { ask } from '../shared/api/ask';
import { graphql } from '../shared/api/gql';
import type { BelowQuery } from '../shared/api/gql/graphql';

const BELOW = graphql(`
  query Below($id: ID!, $after: String) {
    agency(id: $id) {
      id
      name
      agencyKind
      superiors {
        relation
        agency {
          id
          name
        }
      }
      sections(first: 100) {
        nodes {
          id
          name
          sectionKind
        }
      }
      subordinates(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          relation
          agency {
            id
            name
            agencyKind
            subordinates {
              totalCount
            }
            changeEvents(first: 2, where: { changeKind: { in: [DISSOLVED, MERGED, RENAMED] } }) {
              nodes {
                before {
                  id
                }
                after {
                  id
                  ... on Agency {
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);

export type Body = NonNullable<BelowQuery['agency']>;
export type Subordinate = Body['subordinates']['nodes'][number];

/** More than anybody has below it, and few enough to be drawn. */
const MOST_BELOW = 5_000;

/** A body with all that is directly below it; null where there is no such body. */
async function bodyOf(id: string, signal: AbortSignal): Promise<Body | null> {
  const { agency } = await ask(BELOW, { id }, signal);
  if (!agency) return null;
  const nodes = [...agency.subordinates.nodes];
  let { pageInfo } = agency.subordinates;
  while (pageInfo.hasNextPage && nodes.length < MOST_BELOW) {
    const next = await ask(BELOW, { id, after: pageInfo.endCursor }, signal);
    if (!next.agency) break;
    nodes.push(...next.agency.subordinates.nodes);
    pageInfo = next.agency.subordinates.pageInfo;
  }
  return { ...agency, subordinates: { ...agency.subordinates, nodes } };
}

export type BodyAnswers = ReadonlyMap<string, UseQueryResult<Body | null>>;

/** @param ids of the bodies that are opened */
export function useBodies(ids: readonly string[]): BodyAnswers {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['below', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => bodyOf(id, signal),
    })),
  });
  return new Map(ids.map((id, i) => [id, answers[i] as UseQueryResult<Body | null>]));
}
