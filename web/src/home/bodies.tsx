import { Link } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import { usePages } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Failure, Loading, More, Nothing } from '../shared/state';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';

const BODIES = graphql(`
  query Bodies($filter: AgencyFilter, $after: String) {
    agencies(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        agencyKind
        division {
          name
        }
        documents(first: 6) {
          nodes {
            id
            fiscalYear
          }
        }
      }
    }
  }
`);

/** The bodies of a place and of all that lies in it; of every place where none is given. */
export function Bodies({ place }: { readonly place: string | undefined }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const filter = place === undefined ? null : { division: place };
  const pages = usePages(BODIES, { filter }, ({ agencies }) => agencies);
  if (pages.error) return <Failure error={pages.error} retry={pages.retry} />;
  if (!pages.first) return <Loading />;
  if (pages.items.length === 0) return <Nothing>{t.noBodies}</Nothing>;
  return (
    <>
      <table className="bodies">
        <thead>
          <tr>
            <th scope="col">{words.Agency}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.place}</th>
            <th scope="col" className="figure">
              {t.years}
            </th>
          </tr>
        </thead>
        <tbody>
          {pages.items.map(({ id, name, agencyKind, division, documents }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/body/$id" params={{ id }}>
                  <bdi>{name}</bdi>
                </Link>
              </th>
              <td className="soft">{agencyKind === 'OTHER' ? words.OTHER_AGENCY : words[agencyKind ?? 'unknown']}</td>
              <td className="soft">
                <bdi>{division?.name ?? words.unknown}</bdi>
              </td>
              <td className="figure soft">{yearsOf(documents.nodes) || words.unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More
        shown={pages.items.length}
        total={pages.totalCount}
        hasMore={pages.hasMore}
        isLoading={pages.isLoading}
        loadMore={pages.loadMore}
      />
    </>
  );
}

const yearsOf = (documents: readonly { readonly fiscalYear: number | null }[]): string =>
  [...new Set(documents.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort().join('、');
