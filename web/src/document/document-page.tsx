/** A document: its plain text with the quote marked, and beside it everything that was read from it. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import type { DocumentQuery } from '../shared/api/gql/graphql';
import { useAnswer } from '../shared/api/use-answer';
import { count } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Answered, Failure } from '../shared/state';
import { PageTitle } from '../shared/title';
import { WORDS } from '../shared/words';
import { FactList } from './fact-list';
import { useFacts } from './facts';
import { MESSAGES } from './messages';
import { PlainText } from './plain-text';
import './document.css';

const DOCUMENT = graphql(`
  query Document($id: ID!) {
    document(id: $id) {
      id
      title
      documentKind
      fiscalYear
      publisher
      source
      length
      agencies(first: 20) {
        nodes {
          id
          name
        }
      }
    }
  }
`);

type Head = NonNullable<DocumentQuery['document']>;

export function DocumentPage() {
  const t = useTexts(MESSAGES);
  const { id } = useParams({ from: '/document/$id' });
  const answer = useAnswer(DOCUMENT, { id });
  return (
    <div className="page">
      <Answered answer={answer}>
        {({ document }) =>
          document ? (
            <KnownDocument key={id} document={document} />
          ) : (
            <>
              <PageTitle>{t.unknownDocument}</PageTitle>
              <h1>{t.unknownDocument}</h1>
              <p className="nothing">{t.unknownDocumentHint}</p>
            </>
          )
        }
      </Answered>
    </div>
  );
}

function KnownDocument({ document }: { readonly document: Head }) {
  const t = useTexts(MESSAGES);
  const { start, end } = useSearch({ from: '/document/$id' });
  const { read, error } = useFacts(document.id);
  const chosen = start !== undefined && end !== undefined && start < end ? { start, end } : null;
  return (
    <>
      <PageTitle>{document.title ?? t.unknownDocument}</PageTitle>
      <DocumentHead document={document} />
      <div className="document-columns">
        <PlainText id={document.id} length={document.length} facts={read?.facts ?? NO_FACTS} chosen={chosen} />
        <aside id="facts" className="facts" aria-label={t.facts}>
          {error ? (
            <Failure error={error} retry={() => window.location.reload()} />
          ) : (
            read && <FactList id={document.id} read={read} chosen={chosen} />
          )}
        </aside>
      </div>
    </>
  );
}

const NO_FACTS: readonly never[] = [];

function DocumentHead({ document }: { readonly document: Head }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { title, documentKind, fiscalYear, publisher, source, length, agencies } = document;
  return (
    <header className="document-head stack">
      <h1>
        <bdi>{title ?? words.unknown}</bdi>
      </h1>
      <p className="row small soft">
        <span className="badge">{words[documentKind]}</span>
        <span>{`${t.fiscalYear} ${fiscalYear ?? words.unknown}`}</span>
        <span>
          {t.publisher} <bdi>{publisher ?? words.unknown}</bdi>
        </span>
        {source !== null && (
          <span>
            {t.source} <bdi>{source}</bdi>
          </span>
        )}
        {length !== null && <span>{t.length(count(length))}</span>}
        <a href="#facts" className="to-facts">
          {t.toFacts}
        </a>
      </p>
      {agencies.nodes.length > 0 && (
        <p className="row small">
          <span className="soft">{t.namedBodies}</span>
          {agencies.nodes.map(({ id, name }) => (
            <Link key={id} to="/body/$id" params={{ id }}>
              <bdi>{name}</bdi>
            </Link>
          ))}
        </p>
      )}
    </header>
  );
}
