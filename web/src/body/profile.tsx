import { Link } from '@tanstack/react-router';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import type { ViewProps } from './body';
import { MESSAGES } from './messages';

/** Name, kind, place and other names: what stands above every view of a body. */
export function Profile({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { name, agencyKind, aliases, creditCode, division } = body;
  return (
    <header className="profile">
      <p className="soft small row">
        {division?.parent && (
          <>
            <PlaceLink division={division.parent} />
            <span aria-hidden="true">›</span>
          </>
        )}
        {division ? <PlaceLink division={division} /> : <span>{`${t.place}：${words.unknown}`}</span>}
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="row small">
        <span className="badge">{agencyKind === 'OTHER' ? words.OTHER_AGENCY : words[agencyKind ?? 'unknown']}</span>
        {aliases.length > 0 && (
          <span className="soft">
            {t.aliases} {aliases.map((alias, i) => [i > 0 && '、', <bdi key={alias}>{alias}</bdi>])}
          </span>
        )}
        {creditCode !== null && (
          <span className="soft">
            {t.creditCode} {creditCode}
          </span>
        )}
      </p>
    </header>
  );
}

function PlaceLink({ division }: { readonly division: { readonly code: string; readonly name: string } }) {
  return (
    <Link to="/" search={{ place: division.code }}>
      <bdi>{division.name}</bdi>
    </Link>
  );
}
