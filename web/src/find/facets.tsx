import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FoundQuery } from '../shared/api/gql/graphql';
import { count } from '../shared/figures';
import { useTexts } from '../shared/language';
import type { FindSearch } from '../shared/views';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';

type FacetsOfSearch = FoundQuery['search']['facets'];

/** Counts of all hits, each a link that narrows the search to them, or takes that back. */
export function Facets({ facets }: { readonly facets: FacetsOfSearch }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { kind, year, body } = useSearch({ from: '/find' });
  return (
    <nav className="facets" aria-label={t.facets}>
      <Facet title={t.kinds} clear={kind === undefined ? null : { kind: undefined }}>
        {facets.byKind.map((facet) => (
          <Choice key={facet.kind} to={{ kind: facet.kind }} isChosen={kind === facet.kind} hits={facet.count}>
            {words[facet.kind]}
          </Choice>
        ))}
      </Facet>
      {facets.byYear === null && <p className="soft small">{t.tooMany}</p>}
      <Facet title={t.years} clear={year === undefined ? null : { year: undefined }}>
        {facets.byYear?.map((facet) => (
          <Choice
            key={facet.fiscalYear}
            to={{ year: facet.fiscalYear }}
            isChosen={year === facet.fiscalYear}
            hits={facet.count}
          >
            {facet.fiscalYear}
          </Choice>
        ))}
      </Facet>
      <Facet title={t.bodies} clear={body === undefined ? null : { body: undefined }}>
        {facets.byAgency?.map(({ agency, count: hits }) => (
          <Choice key={agency.id} to={{ body: agency.id }} isChosen={body === agency.id} hits={hits}>
            <bdi>{agency.name}</bdi>
          </Choice>
        ))}
      </Facet>
    </nav>
  );
}

type Narrowing = Omit<FindSearch, 'q'>;

interface FacetProps {
  readonly title: string;
  /** What takes the choice back; null where nothing is chosen. */
  readonly clear: Narrowing | null;
  readonly children: ReactNode;
}

function Facet({ title, clear, children }: FacetProps) {
  const search = useSearch({ from: '/find' });
  const t = useTexts(MESSAGES);
  return (
    <div className="facet choices">
      <h2>{title}</h2>
      <ul>{children}</ul>
      {clear && (
        <Link to="/find" search={{ ...search, ...clear }} className="small">
          {t.clear}
        </Link>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly to: Narrowing;
  readonly isChosen: boolean;
  readonly hits: number;
  readonly children: ReactNode;
}

function Choice({ to, isChosen, hits, children }: ChoiceProps) {
  const search = useSearch({ from: '/find' });
  return (
    <li>
      <Link to="/find" search={{ ...search, ...to }} aria-current={isChosen}>
        {children}
      </Link>
      <span className="figure soft small">{count(hits)}</span>
    </li>
  );
}
