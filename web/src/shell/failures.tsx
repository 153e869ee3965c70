import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useTexts } from '../shared/language';
import { PageTitle } from '../shared/title';
import { MESSAGES } from './messages';

export function NotFound() {
  const t = useTexts(MESSAGES);
  return (
    <div className="page stack">
      <PageTitle>{t.notFound}</PageTitle>
      <h1>{t.notFound}</h1>
      <p>{t.notFoundHint}</p>
      <p>
        <Link to="/">{t.home}</Link>
      </p>
    </div>
  );
}

export function Broken({ error }: ErrorComponentProps) {
  const t = useTexts(MESSAGES);
  return (
    <div className="page stack" role="alert">
      <h1>{t.broken}</h1>
      <p>{t.brokenHint}</p>
      <p className="soft">{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {t.reload}
      </button>
    </div>
  );
}
