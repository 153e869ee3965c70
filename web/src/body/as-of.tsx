import { Link, useSearch } from '@tanstack/react-router';
import { useTexts } from '../shared/language';
import type { ViewProps } from './body';
import { MESSAGES } from './messages';
import { latestYear, yearsOf } from './years';

/** The years to ask for; nothing where there is no choice. */
export function YearLinks({ body, years = yearsOf(body) }: ViewProps & { readonly years?: readonly number[] }) {
  const t = useTexts(MESSAGES);
  const search = useSearch({ from: '/body/$id' });
  const { year = latestYear(body) } = search;
  if (years.length < 2) return null;
  return (
    <nav className="years" aria-label={t.year}>
      <span className="soft">{t.asOf}</span>
      {years.map((choice) => (
        <Link
          key={choice}
          to="/body/$id"
          params={{ id: body.id }}
          search={{ ...search, year: choice }}
          aria-current={choice === year}
          resetScroll={false}
        >
          {choice}
        </Link>
      ))}
    </nav>
  );
}

interface DocumentName {
  readonly id: string;
  readonly title: string | null;
  readonly fiscalYear: number | null;
}

/** The document that speaks for the year asked for. */
export function AccordingTo({ document }: { readonly document: DocumentName | null | undefined }) {
  const t = useTexts(MESSAGES);
  if (!document) return null;
  return (
    <p className="soft small according">
      {t.accordingTo}{' '}
      <Link to="/document/$id" params={{ id: document.id }}>
        <bdi>{document.title ?? document.id}</bdi>
      </Link>
      {document.fiscalYear !== null && ` (${document.fiscalYear})`}
    </p>
  );
}
