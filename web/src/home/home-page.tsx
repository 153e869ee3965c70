/** Where one begins: the field to find things, what is held, and the bodies by place. */
import { Link, useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import type { HoldingsQuery } from '../shared/api/gql/graphql';
import { useAnswer } from '../shared/api/use-answer';
import { useFindField } from '../shared/find-slot';
import { count } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Answered } from '../shared/state';
import { PageTitle } from '../shared/title';
import { WORDS } from '../shared/words';
import { Bodies } from './bodies';
import { MESSAGES } from './messages';
import './home.css';

const HOLDINGS = graphql(`
  query Holdings {
    agencies {
      totalCount
    }
    documents(first: 12) {
      totalCount
      nodes {
        id
        title
        fiscalYear
        documentKind
      }
    }
    responsibilities {
      totalCount
    }
    budgetLines {
      totalCount
    }
    findings {
      totalCount
    }
    divisions(first: 100, where: { agencies: { some: {} } }) {
      nodes {
        id
        code
        name
        parent {
          name
        }
      }
    }
  }
`);

export function HomePage() {
  const t = useTexts(MESSAGES);
  const FindField = useFindField();
  const holdings = useAnswer(HOLDINGS, {});
  return (
    <>
      <PageTitle>{''}</PageTitle>
      <section className="hero">
        <h1>{t.title}</h1>
        <p className="soft">{t.lead}</p>
        <FindField />
      </section>
      <div className="page">
        <Answered answer={holdings}>{(held) => <Held held={held} />}</Answered>
      </div>
    </>
  );
}

function Held({ held }: { readonly held: HoldingsQuery }) {
  const t = useTexts(MESSAGES);
  const { place } = useSearch({ from: '/' });
  const chosen = held.divisions.nodes.find(({ code }) => code === place);
  if (held.documents.totalCount === 0) return <p className="nothing">{t.empty}</p>;
  return (
    <>
      <Totals held={held} />
      <div className="home-columns">
        <section aria-labelledby="bodies-title">
          <h2 id="bodies-title">{chosen ? t.inPlace(chosen.name) : t.bodies}</h2>
          <nav className="places choices" aria-label={t.places}>
            <Link to="/" search={{}} activeOptions={{ exact: true }} aria-current={place === undefined}>
              {t.everywhere}
            </Link>
            {held.divisions.nodes.map(({ id, code, name }) => (
              <Link key={id} to="/" search={{ place: code }} aria-current={place === code}>
                <bdi>{name}</bdi>
              </Link>
            ))}
          </nav>
          <Bodies place={place} />
        </section>
        <Documents documents={held.documents.nodes} />
      </div>
    </>
  );
}

function Totals({ held }: { readonly held: HoldingsQuery }) {
  const t = useTexts(MESSAGES);
  const totals = [
    [t.bodies, held.agencies.totalCount],
    [t.documents, held.documents.totalCount],
    [t.duties, held.responsibilities.totalCount],
    [t.amounts, held.budgetLines.totalCount],
    [t.findings, held.findings.totalCount],
  ] as const;
  return (
    <dl className="totals" aria-label={t.holdings}>
      {totals.map(([name, total]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count(total)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Documents({ documents }: { readonly documents: HoldingsQuery['documents']['nodes'] }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">{t.latest}</h2>
      <ul className="document-list">
        {documents.map(({ id, title, fiscalYear, documentKind }) => (
          <li key={id}>
            <Link to="/document/$id" params={{ id }}>
              <bdi>{title ?? id}</bdi>
            </Link>
            <p className="soft small">
              {words[documentKind]} · {fiscalYear ?? words.unknown}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
