import { Link, useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import { usePages } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Sourced } from '../shared/source';
import { Failure, Loading, More, Nothing } from '../shared/state';
import { AccordingTo, YearLinks } from './as-of';
import type { ViewProps } from './body';
import { MESSAGES } from './messages';
import { latestYear } from './years';

const DUTIES = graphql(`
  query BodyDuties($id: ID!, $asOf: Int, $after: String) {
    agency(id: $id) {
      responsibilities(asOf: $asOf, first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        document {
          id
          title
          fiscalYear
        }
        nodes {
          id
          label
          text
          topics {
            id
            name
          }
          evidence(first: 3) {
            ...Source
          }
        }
      }
    }
  }
`);

/** What it has to do, as the latest document at or before a year lists it. */
export function Duties({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const { year } = useSearch({ from: '/body/$id' });
  const pages = usePages(
    DUTIES,
    { id: body.id, asOf: year ?? latestYear(body) },
    ({ agency }) => agency?.responsibilities ?? null,
  );
  return (
    <section aria-label={t.duties}>
      <YearLinks body={body} />
      {pages.error && <Failure error={pages.error} retry={pages.retry} />}
      {!pages.first && !pages.error && <Loading />}
      <AccordingTo document={pages.first?.agency?.responsibilities.document} />
      {pages.first && pages.items.length === 0 && <Nothing>{t.noDuties}</Nothing>}
      <ol className="duties">
        {pages.items.map(({ id, label, text, topics, evidence }) => (
          <li key={id}>
            <span className="duty-label soft">{label}</span>
            <div>
              <p className="duty-text">
                <Sourced evidence={evidence}>
                  <bdi>{text}</bdi>
                </Sourced>
              </p>
              {topics.length > 0 && (
                <p className="row small" aria-label={t.topics}>
                  {topics.map((topic) => (
                    <Link key={topic.id} to="/find" search={{ q: topic.name }} className="topic">
                      <bdi>{topic.name}</bdi>
                    </Link>
                  ))}
                </p>
              )}
            </div>
          </li>
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
  );
}
