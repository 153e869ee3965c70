/** A body: who it is, and what documents say of it, side by side. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useAnswer } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Answered } from '../shared/state';
import { PageTitle } from '../shared/title';
import { UnknownBody } from '../shared/unknown-body';
import { BODY_VIEWS, type BodyView } from '../shared/views';
import { BODY, type ViewProps } from './body';
import { Duties } from './duties';
import { Findings } from './findings';
import { History } from './history';
import { MESSAGES } from './messages';
import { Money } from './money';
import { Overview } from './overview';
import { Profile } from './profile';
import { Sections } from './sections';
import './body.css';

const VIEWS: Readonly<Record<BodyView, ComponentType<ViewProps>>> = {
  overview: Overview,
  duties: Duties,
  sections: Sections,
  money: Money,
  findings: Findings,
  history: History,
};

export function BodyPage() {
  const { id } = useParams({ from: '/body/$id' });
  const answer = useAnswer(BODY, { id });
  return (
    <div className="page">
      <Answered answer={answer}>{({ agency }) => (agency ? <KnownBody body={agency} /> : <UnknownBody />)}</Answered>
    </div>
  );
}

function KnownBody({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const { view = 'overview' } = useSearch({ from: '/body/$id' });
  const View = VIEWS[view];
  return (
    <>
      <PageTitle>{view === 'overview' ? body.name : `${body.name} · ${t[view]}`}</PageTitle>
      <Profile body={body} />
      <ViewLinks body={body} />
      <View body={body} />
    </>
  );
}

function ViewLinks({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const { view: shown = 'overview', year } = useSearch({ from: '/body/$id' });
  const counts: Readonly<Partial<Record<BodyView, number>>> = {
    duties: body.responsibilities.totalCount,
    sections: body.sections.totalCount,
    money: body.budgetLines.totalCount,
    findings: body.findings.totalCount,
  };
  return (
    <nav className="view-links" aria-label={t.views}>
      {BODY_VIEWS.map((view) => (
        <Link
          key={view}
          to="/body/$id"
          params={{ id: body.id }}
          search={{ view: view === 'overview' ? undefined : view, year }}
          aria-current={view === shown ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
          resetScroll={false}
        >
          {t[view]}
          {counts[view] !== undefined && <span className="count"> {counts[view]}</span>}
        </Link>
      ))}
      <Link to="/chart/$id" params={{ id: body.id }} search={{}} className="elsewhere">
        {t.chart}
      </Link>
      <Link to="/overlap/$id" params={{ id: body.id }}>
        {t.overlap}
      </Link>
      <Link to="/compare/$id" params={{ id: body.id }}>
        {t.peers}
      </Link>
    </nav>
  );
}
