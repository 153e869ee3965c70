/** What only likeness says, for people to decide. */
import { Link, useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import { usePages } from '../shared/api/use-answer';
import { KeyField } from '../shared/key-field';
import { useTexts } from '../shared/language';
import { Failure, Loading, More, Nothing } from '../shared/state';
import { PageTitle } from '../shared/title';
import { REVIEWED_KINDS } from '../shared/views';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';
import { PairItem } from './pair-item';
import './review.css';

const REVIEWS = graphql(`
  query Reviews($kinds: [DecidedKind!], $after: String) {
    reviews(kinds: $kinds, first: 20, after: $after) {
      totalCount
      bodiesLeftOut
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReviewedPair
      }
    }
  }
`);

export function ReviewPage() {
  const t = useTexts(MESSAGES);
  const { kind } = useSearch({ from: '/review' });
  const pages = usePages(REVIEWS, { kinds: kind === undefined ? null : [kind] }, ({ reviews }) => reviews);
  const leftOut = pages.first?.reviews.bodiesLeftOut ?? 0;
  return (
    <div className="page stack">
      <PageTitle>{t.reviews}</PageTitle>
      <h1>{t.reviews}</h1>
      <p className="review-note">{t.note}</p>
      <KeyField />
      <Kinds />
      {pages.error && <Failure error={pages.error} retry={pages.retry} />}
      {!pages.first && !pages.error && <Loading />}
      {pages.first && pages.items.length === 0 && <Nothing>{t.none}</Nothing>}
      {pages.items.length > 0 && <p className="soft small">{t.keys}</p>}
      <ul className="reviews">
        {pages.items.map((pair) => (
          <PairItem key={`${pair.earlier?.id} ${pair.later?.id}`} pair={pair} />
        ))}
      </ul>
      {leftOut > 0 && <p className="soft">{t.leftOut(leftOut)}</p>}
      <More
        shown={pages.items.length}
        total={pages.totalCount}
        hasMore={pages.hasMore}
        isLoading={pages.isLoading}
        loadMore={pages.loadMore}
      />
    </div>
  );
}

function Kinds() {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { kind: chosen } = useSearch({ from: '/review' });
  return (
    <nav className="choices row" aria-label={t.kinds}>
      <Link to="/review" search={{}} activeOptions={{ exact: true }} aria-current={chosen === undefined}>
        {t.all}
      </Link>
      {REVIEWED_KINDS.map((kind) => (
        <Link key={kind} to="/review" search={{ kind }} aria-current={chosen === kind}>
          {words[kind]}
        </Link>
      ))}
    </nav>
  );
}
