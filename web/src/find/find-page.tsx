/** What was found: hits with the words marked, and the counts by which to narrow it down. */
import { useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import { usePages } from '../shared/api/use-answer';
import { count } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Failure, Loading, More, Nothing } from '../shared/state';
import { PageTitle } from '../shared/title';
import { Facets } from './facets';
import { HitItem } from './hit-item';
import { MESSAGES } from './messages';

const FOUND = graphql(`
  query Found($text: String!, $kinds: [SearchKind!], $agency: ID, $from: Int, $to: Int, $after: String) {
    search(text: $text, kinds: $kinds, agency: $agency, fromYear: $from, toYear: $to, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        byKind {
          kind
          count
        }
        byYear {
          fiscalYear
          count
        }
        byAgency(first: 12) {
          agency {
            id
            name
          }
          count
        }
      }
      edges {
        ...Hit
      }
    }
  }
`);

export function FindPage() {
  const t = useTexts(MESSAGES);
  const { q } = useSearch({ from: '/find' });
  return (
    <div className="page">
      <PageTitle>{q === undefined ? t.find : t.title(q)}</PageTitle>
      <h1>
        <bdi>{q === undefined ? t.find : t.title(q)}</bdi>
      </h1>
      {q === undefined ? <Nothing>{t.ask}</Nothing> : <Found text={q} />}
    </div>
  );
}

function Found({ text }: { readonly text: string }) {
  const t = useTexts(MESSAGES);
  const { kind, year, body } = useSearch({ from: '/find' });
  const variables = {
    text,
    kinds: kind ? [kind] : null,
    agency: body ?? null,
    from: year ?? null,
    to: year ?? null,
  };
  const pages = usePages(FOUND, variables, ({ search: { edges, ...page } }) => ({ ...page, nodes: edges }));
  if (pages.error) return <Failure error={pages.error} retry={pages.retry} />;
  if (!pages.first) return <Loading />;
  return (
    <div className="found">
      <Facets facets={pages.first.search.facets} />
      <section aria-label={t.results}>
        <p className="soft small" role="status">
          {t.total(count(pages.totalCount ?? 0))}
        </p>
        {pages.items.length === 0 && <Nothing>{t.none}</Nothing>}
        <ol className="hits">
          {pages.items.map((hit) => (
            <HitItem key={hit.node.id} hit={hit} />
          ))}
        </ol>
        <More
          shown={pages.items.length}
          total={pages.totalCount}
          hasMore={pages.hasMore}
          isLoading={pages.isLoading}
          loadMore={pages.loadMore}
        />
      </section>
    </div>
  );
}
